import type { FoundAsk } from "./asking/ask-reader";
import type { ContentSigns } from "./content-signs";
import type {
  ConversationState,
  Correspondent,
  CorrespondenceHistory,
  MessageStanding,
} from "./correspondence-history";
import type { Deadline } from "./deadline";
import type { Acquaintance, KnownPeople } from "./known-people";
import type { SeenHabit } from "./learning/habit-reasons";
import type { Message } from "./message";
import { givenNameOf, type DeskPerson, type TriageProfile } from "./triage-profile";
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
  /** The share of the sender's messages that are answered, 0 to 1; `undefined` when no sent mail is known. */
  answeredShare: number | undefined;
  isFirstFromSender: boolean;
  addressing: Addressing;
  recipients: number;
  conversation: ConversationState | undefined;
  /** The executive or the assistant has answered this very message. */
  wasAnswered: boolean;
  /** Who the greeting speaks to. */
  greets: "executive" | "assistant" | "other" | "nobody";
  /** How much what is asked is asked of the executive's desk: 1, or less in a copy, a mailing, an automatic answer. */
  asksHere: number;
  /** Somebody near, whose words are taken as a person's whatever they sound like. */
  isClose: boolean;
  /** Sent to many, as a header, the address or the words tell. */
  isMailing: boolean;
  /** The nearest deadline that asks for something. */
  due: Deadline | undefined;
  safety: readonly SafetyNote[];
  /** What it asks where no phrase told it; absent until the model of what asks is there. */
  ask?: FoundAsk;
  /** What habit says of it; absent until the executive's habits have been gone through. */
  habit?: SeenHabit;
}

/** What is the same for all messages of one mailbox. */
export class TriageContext {
  readonly executiveAddresses: ReadonlySet<string>;
  private readonly nameHashes = new Map<string, number>();
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
  see(
    message: Message,
    reading: Reading,
    safety: readonly SafetyNote[] = [],
    sender = this.people.of(message.from.address, message.from.name),
  ): SeenMessage {
    const { content } = reading;
    const standing = this.history.standingOf(message);
    const isClose = isCloseBy(sender, standing);
    const seen: SeenMessage = {
      message,
      reading,
      content,
      executive: this.profile.executive,
      sender,
      isOwn: standing.side !== "other",
      known: standing.known,
      answeredShare: standing.answeredShare,
      isFirstFromSender: standing.isFirstFromSender,
      addressing: this.addressingOf(message),
      recipients: message.to.length + message.cc.length,
      conversation: standing.conversation,
      wasAnswered: standing.wasAnswered,
      greets: this.greetedBy(content.greeted, message),
      isClose,
      isMailing: isMailing(sender, reading, isClose),
      asksHere: 1,
      due: nearestDue(reading.deadlines),
      safety,
    };
    seen.asksHere = asksHere(seen);
    return seen;
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

  private greetedBy(greeted: readonly number[], { to }: Message): SeenMessage["greets"] {
    if (greeted.includes(this.executiveName)) return "executive";
    const assistant = this.assistantName;
    if (assistant !== undefined && greeted.includes(assistant)) return "assistant";
    const isOther =
      to.length < 10 && to.some(({ name }) => greeted.includes(this.nameHashOf(name)));
    return isOther ? "other" : "nobody";
  }

  private nameHashOf(name: string): number {
    const known = this.nameHashes.get(name);
    if (known !== undefined) return known;
    const hash = nameHash(givenNameOf(name));
    this.nameHashes.set(name, hash);
    return hash;
  }
}

function isCloseBy(sender: Acquaintance, { conversation, known }: MessageStanding): boolean {
  if (sender.role !== undefined || (conversation?.byExecutive ?? 0) > 0) return true;
  return (known?.answered ?? 0) > 1 && sender.kind === "person";
}

function isMailing(sender: Acquaintance, reading: Reading, isClose: boolean): boolean {
  if (isClose) return false;
  const { signs } = reading.content;
  return sender.kind === "list" || reading.bulkHeader !== undefined || signs.has("unsubscribe");
}

/** What more than so many are asked, few of them are meant to answer. */
const crowd = 10;

/** In a copy others are asked, in a mailing nobody is, and in an automatic answer neither. */
function asksHere({
  content,
  addressing,
  greets,
  isMailing,
  sender,
  recipients,
}: SeenMessage): number {
  if (content.signs.has("autoReply")) return 0.1;
  if (isMailing) return 0.2;
  if (addressing === "copied") return greets === "executive" || greets === "assistant" ? 0.8 : 0.35;
  if (addressing === "hidden") return 0.6;
  if (greets === "other") return 0.6;
  if (addressing === "many" && greets === "nobody" && recipients > crowd) return 0.6;
  return sender.kind === "noReply" ? 0.8 : 1;
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
