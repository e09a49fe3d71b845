import { domainOf } from "../shared/person";
import type { Message } from "./message";
import type { DeskPerson, TriageProfile } from "./triage-profile";

/** Who wrote a message, seen from the desk. */
export type Side = "executive" | "assistant" | "other";

/** What is known of one sender, or of everybody in one domain. */
export interface Correspondent {
  received: number;
  /** How many of those were answered by the executive or the assistant, in the conversation and to the sender. */
  answered: number;
  /** How many messages were written to them. */
  writtenTo: number;
  /** The first time something was received, in milliseconds since 1970; Infinity when nothing was. */
  firstAt: number;
  /** The last time something was received; -Infinity when nothing was. */
  lastAt: number;
}

/** What is known of one conversation. */
export interface ConversationState {
  count: number;
  byExecutive: number;
  byAssistant: number;
  begunBy: Side;
  lastSpeaker: Side;
  /** When the last message was written, in milliseconds since 1970. */
  lastAt: number;
}

interface Turn {
  address: string;
  at: number;
  answered: boolean;
}

interface Conversation extends ConversationState {
  firstAt: number;
  firstId: string;
  lastId: string;
  /** What nobody has answered yet, by who wrote it; most conversations need neither of the two. */
  unanswered: Map<string, Turn[]> | undefined;
  /** When the last of ours was written to each. */
  lastOwnTo: Map<string, number> | undefined;
}

/**
 * What the mail that was received and sent tells about people and conversations. Messages may be added in any order
 * and more than once; what is known depends on the set of messages alone.
 */
export class CorrespondenceHistory {
  private readonly sides = new Map<string, Side>();
  private readonly senders = new Map<string, Correspondent>();
  private readonly domains = new Map<string, Correspondent>();
  private readonly conversations = new Map<string, Conversation>();
  private readonly receivedTurns = new Map<string, Turn>();
  private readonly sentIds = new Set<string>();
  private answeredInAll = 0;

  constructor(profile: Pick<TriageProfile, "executive" | "assistant">) {
    this.claim(profile.assistant, "assistant");
    this.claim(profile.executive, "executive");
  }

  /** Says whose side an address is on. */
  sideOf(address: string): Side {
    return this.sides.get(address) ?? "other";
  }

  /** Takes in a message that was received. */
  addReceived(message: Message): void {
    if (this.receivedTurns.has(message.id)) return;
    const address = message.from.address.toLowerCase();
    const turn: Turn = { address, at: instantOf(message), answered: false };
    this.receivedTurns.set(message.id, turn);
    this.countReceived(this.sender(address), turn.at);
    this.countReceived(this.domain(domainOf(address)), turn.at);
    if (message.conversationId === "") return;
    const conversation = this.joinConversation(message, turn.at, this.sideOf(address));
    if ((conversation.lastOwnTo?.get(address) ?? -Infinity) > turn.at) this.markAnswered(turn);
    else
      entryOf((conversation.unanswered ??= new Map<string, Turn[]>()), address, noTurns).push(turn);
  }

  /** Takes in a message that the owner of the mailbox, or the assistant on behalf of the owner, has sent. */
  addSent(message: Message): void {
    if (this.sentIds.has(message.id)) return;
    this.sentIds.add(message.id);
    const at = instantOf(message);
    const recipients = new Set(
      [...message.to, ...message.cc].map((person) => person.address.toLowerCase()),
    );
    this.countWritten(recipients);
    if (message.conversationId === "") return;
    const side = this.sideOf(message.sender.address) === "assistant" ? "assistant" : "executive";
    const conversation = this.joinConversation(message, at, side);
    for (const address of recipients) this.answer(conversation, address, at);
  }

  /** What is known of a sender; `undefined` when nothing was ever received from or written to the address. */
  ofSender(address: string): Correspondent | undefined {
    return this.senders.get(address);
  }

  /** What is known of a domain. */
  ofDomain(domain: string): Correspondent | undefined {
    return this.domains.get(domain);
  }

  /** Every domain that something was received from or written to. */
  knownDomains(): Iterable<[domain: string, known: Correspondent]> {
    return this.domains;
  }

  /** What is known of a conversation. */
  ofConversation(conversationId: string): ConversationState | undefined {
    return this.conversations.get(conversationId);
  }

  /** Whether the executive or the assistant has answered this very message. */
  wasAnswered(messageId: string): boolean {
    return this.receivedTurns.get(messageId)?.answered ?? false;
  }

  /**
   * The share of a sender's messages that are answered, 0 to 1, leaving one message out of the reckoning. Smoothed:
   * the sender's domain weighs as three messages, all senders together as five of the domain's.
   */
  answeredShare(address: string, leavingOut: string): number {
    const own = this.receivedTurns.get(leavingOut);
    const left = own?.address === address ? own : undefined;
    const everybody =
      (this.answeredInAll - (left?.answered ? 1 : 0) + 1) / (this.receivedTurns.size + 8);
    const domain = smoothed(this.domains.get(domainOf(address)), left, everybody, 5);
    return smoothed(this.senders.get(address), left, domain, 3);
  }

  /** Whether nothing had been received from the sender before this message and nothing was ever written to her. */
  isFirstFrom(message: Message): boolean {
    const known = this.senders.get(message.from.address);
    if (!known) return true;
    return known.writtenTo === 0 && known.firstAt >= instantOf(message);
  }

  private claim(person: DeskPerson | undefined, side: Side): void {
    for (const address of person?.addresses ?? []) this.sides.set(address.toLowerCase(), side);
  }

  private sender(address: string): Correspondent {
    return entryOf(this.senders, address, nobodyYet);
  }

  private domain(domain: string): Correspondent {
    return entryOf(this.domains, domain, nobodyYet);
  }

  private countReceived(known: Correspondent, at: number): void {
    known.received += 1;
    known.firstAt = Math.min(known.firstAt, at);
    known.lastAt = Math.max(known.lastAt, at);
  }

  private countWritten(recipients: ReadonlySet<string>): void {
    const domains = new Set<string>();
    for (const address of recipients) {
      this.sender(address).writtenTo += 1;
      domains.add(domainOf(address));
    }
    for (const domain of domains) this.domain(domain).writtenTo += 1;
  }

  private joinConversation(message: Message, at: number, side: Side): Conversation {
    const conversation = entryOf(this.conversations, message.conversationId, nothingSaidYet);
    conversation.count += 1;
    if (side === "executive") conversation.byExecutive += 1;
    if (side === "assistant") conversation.byAssistant += 1;
    const { firstAt, firstId, lastAt, lastId } = conversation;
    if (at < firstAt || (at === firstAt && message.id < firstId)) {
      Object.assign(conversation, { firstAt: at, firstId: message.id, begunBy: side });
    }
    if (at > lastAt || (at === lastAt && message.id > lastId)) {
      Object.assign(conversation, { lastAt: at, lastId: message.id, lastSpeaker: side });
    }
    return conversation;
  }

  private answer(conversation: Conversation, address: string, at: number): void {
    const lastOwnTo = (conversation.lastOwnTo ??= new Map<string, number>());
    lastOwnTo.set(address, Math.max(lastOwnTo.get(address) ?? -Infinity, at));
    const open = conversation.unanswered?.get(address);
    if (!open) return;
    const still = open.filter((turn) => turn.at >= at);
    for (const turn of open) if (turn.at < at) this.markAnswered(turn);
    if (still.length > 0) conversation.unanswered?.set(address, still);
    else conversation.unanswered?.delete(address);
  }

  private markAnswered(turn: Turn): void {
    turn.answered = true;
    this.answeredInAll += 1;
    this.sender(turn.address).answered += 1;
    this.domain(domainOf(turn.address)).answered += 1;
  }
}

/** The instant a message arrived in milliseconds since 1970; 0 when it has no readable date. */
export function instantOf(message: Message): number {
  const at = Date.parse(message.receivedAt);
  return Number.isNaN(at) ? 0 : at;
}

function smoothed(
  known: Correspondent | undefined,
  left: Turn | undefined,
  prior: number,
  strength: number,
): number {
  const received = (known?.received ?? 0) - (left ? 1 : 0);
  const answered = (known?.answered ?? 0) - (left?.answered ? 1 : 0);
  return (answered + prior * strength) / (received + strength);
}

function nobodyYet(): Correspondent {
  return { received: 0, answered: 0, writtenTo: 0, firstAt: Infinity, lastAt: -Infinity };
}

function nothingSaidYet(): Conversation {
  return {
    count: 0,
    byExecutive: 0,
    byAssistant: 0,
    begunBy: "other",
    lastSpeaker: "other",
    firstAt: Infinity,
    firstId: "",
    lastAt: -Infinity,
    lastId: "",
    unanswered: undefined,
    lastOwnTo: undefined,
  };
}

function noTurns(): Turn[] {
  return [];
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
