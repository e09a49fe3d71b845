import type { ContentSigns } from "./content-signs";
import type {
  ConversationState,
  Correspondent,
  CorrespondenceHistory,
} from "./correspondence-history";
import type { Deadline } from "./deadline";
import type { Acquaintance, KnownPeople } from "./known-people";
import type { Message } from "./message";
import type { DeskPerson, TriageProfile } from "./triage-profile";
import type { FoundAmount, SafetyNote } from "./triaged-message";
import { hashWord } from "./word-scan";

/** How the executive is addressed. "hidden" is neither in To nor in Cc: a blind copy or a list. */
export type Addressing = "alone" | "few" | "many" | "copied" | "hidden";

/** What was read in the words of one message. Does not change when more mail comes. */
export interface Reading {
  content: ContentSigns;
  deadlines: readonly Deadline[];
  amounts: readonly FoundAmount[];
  /** The body was read, not only the preview. */
  fromBody: boolean;
  /** A header says that it was sent to a list or by a machine. */
  bulkHeader?: string;
  /** Where answers go, when a header says that it is somewhere else. */
  replyTo?: string;
}

/** Everything that signals may look at for one message. */
export interface SeenMessage {
  message: Message;
  reading: Reading;
  content: ContentSigns;
  executive: DeskPerson;
  sender: Acquaintance;
  /** From the executive or the assistant herself. */
  isOwn: boolean;
  /** What is known of the sender; `undefined` when this is the first that is known of her. */
  known: Correspondent | undefined;
  /** The share of the sender's messages that are answered, 0 to 1. */
  answeredShare: number;
  isFirstFromSender: boolean;
  addressing: Addressing;
  recipients: number;
  conversation: ConversationState | undefined;
  /** The executive or the assistant has answered this very message. */
  wasAnswered: boolean;
  /** Who the greeting speaks to. */
  greets: "executive" | "assistant" | "nobody";
  /** The nearest deadline that asks for something. */
  due: Deadline | undefined;
  safety: readonly SafetyNote[];
}

/** What is the same for all messages of one mailbox. */
export class TriageContext {
  readonly executiveAddresses: ReadonlySet<string>;
  private readonly executiveName: number;
  private readonly assistantName: number | undefined;

  constructor(
    readonly profile: TriageProfile,
    readonly people: KnownPeople,
    readonly history: CorrespondenceHistory,
  ) {
    this.executiveAddresses = new Set(
      profile.executive.addresses.map((address) => address.toLowerCase()),
    );
    this.executiveName = nameHash(profile.executive.givenName);
    const assistant = profile.assistant?.givenName;
    this.assistantName =
      assistant && assistant !== profile.executive.givenName ? nameHash(assistant) : undefined;
  }

  /** Puts together what is known about a message now. */
  see(message: Message, reading: Reading, safety: readonly SafetyNote[] = []): SeenMessage {
    const address = message.from.address;
    const { content } = reading;
    return {
      message,
      reading,
      content,
      executive: this.profile.executive,
      sender: this.people.of(address),
      isOwn: this.history.sideOf(address) !== "other",
      known: this.history.ofSender(address),
      answeredShare: this.history.answeredShare(address, message.id),
      isFirstFromSender: this.history.isFirstFrom(message),
      addressing: this.addressingOf(message),
      recipients: message.to.length + message.cc.length,
      conversation: this.history.ofConversation(message.conversationId),
      wasAnswered: this.history.wasAnswered(message.id),
      greets: this.greetedBy(content.greeted),
      due: nearestDue(reading.deadlines),
      safety,
    };
  }

  private addressingOf(message: Message): Addressing {
    if (this.names(message.to)) {
      if (message.to.length === 1) return "alone";
      return message.to.length <= 4 ? "few" : "many";
    }
    return this.names(message.cc) ? "copied" : "hidden";
  }

  private names(people: Message["to"]): boolean {
    for (const person of people) if (this.executiveAddresses.has(person.address)) return true;
    return false;
  }

  private greetedBy(greeted: readonly number[]): SeenMessage["greets"] {
    if (greeted.includes(this.executiveName)) return "executive";
    const assistant = this.assistantName;
    return assistant !== undefined && greeted.includes(assistant) ? "assistant" : "nobody";
  }
}

/** The deadline that ends first among those that ask for something. */
export function nearestDue(deadlines: readonly Deadline[]): Deadline | undefined {
  let nearest: Deadline | undefined;
  for (const deadline of deadlines) {
    if (deadline.isDue && (!nearest || deadline.until < nearest.until)) nearest = deadline;
  }
  return nearest;
}

function nameHash(name: string): number {
  return hashWord(name.toLowerCase() || "\u0000");
}
