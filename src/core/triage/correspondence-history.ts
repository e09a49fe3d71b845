import { readInstant } from "../shared/instant";
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

/** What is known around one message. */
export interface MessageStanding {
  /** What is known of the sender; `undefined` when nothing is. */
  known: Correspondent | undefined;
  /** Who wrote it. */
  side: Side;
  /** The share of the sender's other messages that are answered, 0 to 1; `undefined` when no sent mail is known. */
  answeredShare: number | undefined;
  /** Nothing came from the sender before, and nothing was ever written to her. */
  isFirstFromSender: boolean;
  /** The executive or the assistant has answered this very message. */
  wasAnswered: boolean;
  conversation: ConversationState | undefined;
}

/** A sender with the domain she writes from, so that neither need be looked up again. */
interface Sender extends Correspondent {
  side: Side;
  domain: Correspondent;
}

interface Turn {
  sender: Sender;
  at: number;
  answered: boolean;
  conversation: Conversation | undefined;
  /** The next in the chain of those that are to be answered. */
  nextOpen: Turn | undefined;
}

interface Conversation extends ConversationState {
  firstAt: number;
  firstId: string;
  lastId: string;
  /** What came since one of ours was taken in: the first of a chain, as most hold one, which needs no list. */
  firstOpen: Turn | undefined;
  /** With each, once one of ours is known; most conversations need none. */
  exchanges: Map<Sender, Exchange> | undefined;
}

/** What one conversation holds between the desk and one sender. */
interface Exchange {
  /** When the last of ours was written to her; -Infinity when nothing was. */
  lastOwnAt: number;
  /** The first of a chain of hers that nobody has answered yet. */
  firstOpen: Turn | undefined;
}

/**
 * What the mail that was received and sent tells about people and conversations. Messages may be added in any order
 * and more than once; what is known depends on the set of messages alone.
 */
export class CorrespondenceHistory {
  private readonly sides = new Map<string, Side>();
  private readonly senders = new Map<string, Sender>();
  private readonly domains = new Map<string, Correspondent>();
  private readonly conversations = new Map<string, Conversation>();
  private readonly received = new Map<string, Turn>();
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

  /** Takes in a message that was received; `at` is its instant, when that is worked out already. */
  addReceived(message: Message, at: number = instantOf(message)): void {
    if (this.received.has(message.id)) return;
    const sender = this.sender(message.from.address.toLowerCase());
    countReceived(sender, at);
    countReceived(sender.domain, at);
    const conversation = this.join(message, at, sender.side);
    const turn: Turn = { sender, at, answered: false, conversation, nextOpen: undefined };
    this.received.set(message.id, turn);
    if (!conversation) return;
    const lastOwnAt = conversation.exchanges?.get(sender)?.lastOwnAt ?? -Infinity;
    if (lastOwnAt > at) this.markAnswered(turn);
    else leaveOpen(conversation, turn);
  }

  /** Takes in a message that the owner of the mailbox, or the assistant on behalf of the owner, has sent. */
  addSent(message: Message): void {
    if (this.sentIds.has(message.id)) return;
    this.sentIds.add(message.id);
    const at = instantOf(message);
    const recipients = this.countWritten(message);
    const side = this.sideOf(message.sender.address) === "assistant" ? "assistant" : "executive";
    const conversation = this.join(message, at, side);
    if (!conversation) return;
    this.answer(conversation, recipients, at);
  }

  /** What is known around a message, whether it was taken in or not. */
  standingOf(message: Message): MessageStanding {
    const turn = this.received.get(message.id);
    const known = turn?.sender ?? this.senders.get(message.from.address);
    return {
      known,
      side: known?.side ?? this.sideOf(message.from.address),
      answeredShare: this.answeredShare(known, turn),
      isFirstFromSender:
        !known || (known.writtenTo === 0 && known.firstAt >= (turn?.at ?? instantOf(message))),
      wasAnswered: turn?.answered ?? false,
      conversation: turn?.conversation ?? this.conversations.get(message.conversationId),
    };
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
  knownDomains(): Iterable<string> {
    return this.domains.keys();
  }

  /**
   * The share of a sender's messages that are answered, leaving one message out of the reckoning. Smoothed: the
   * domain weighs as three of the sender's messages, and all senders together as five of the domain's.
   */
  private answeredShare(sender: Sender | undefined, left: Turn | undefined): number | undefined {
    if (this.sentIds.size === 0) return undefined;
    const others = this.answeredInAll - (left?.answered ? 1 : 0);
    const everybody = (others + 1) / (this.received.size + 8);
    const domain = smoothed(sender?.domain, left, everybody, 5);
    return smoothed(sender, left, domain, 3);
  }

  private claim(person: DeskPerson | undefined, side: Side): void {
    for (const address of person?.addresses ?? []) this.sides.set(address.toLowerCase(), side);
  }

  private sender(address: string): Sender {
    const known = this.senders.get(address);
    if (known) return known;
    const domain = entryOf(this.domains, domainOf(address), nobodyYet);
    const sender = { ...nobodyYet(), side: this.sideOf(address), domain };
    this.senders.set(address, sender);
    return sender;
  }

  private countWritten({ to, cc }: Message): ReadonlySet<Sender> {
    const recipients = new Set<Sender>();
    for (const people of [to, cc]) {
      for (const { address } of people) recipients.add(this.sender(address.toLowerCase()));
    }
    const domains = new Set<Correspondent>();
    for (const recipient of recipients) {
      recipient.writtenTo += 1;
      domains.add(recipient.domain);
    }
    for (const domain of domains) domain.writtenTo += 1;
    return recipients;
  }

  private join(message: Message, at: number, side: Side): Conversation | undefined {
    if (message.conversationId === "") return undefined;
    const conversation = entryOf(this.conversations, message.conversationId, nothingSaidYet);
    conversation.count += 1;
    if (side === "executive") conversation.byExecutive += 1;
    if (side === "assistant") conversation.byAssistant += 1;
    const { firstAt, firstId, lastAt, lastId } = conversation;
    if (at < firstAt || (at === firstAt && message.id < firstId)) {
      conversation.firstAt = at;
      conversation.firstId = message.id;
      conversation.begunBy = side;
    }
    if (at > lastAt || (at === lastAt && message.id > lastId)) {
      conversation.lastAt = at;
      conversation.lastId = message.id;
      conversation.lastSpeaker = side;
    }
    return conversation;
  }

  /** Walks only what the recipients wrote: in a conversation of thousands that is little. */
  private answer(conversation: Conversation, recipients: ReadonlySet<Sender>, at: number): void {
    const exchanges = layOut(conversation);
    for (const recipient of recipients) {
      const exchange = entryOf(exchanges, recipient, nothingExchanged);
      exchange.lastOwnAt = Math.max(exchange.lastOwnAt, at);
      let turn = exchange.firstOpen;
      exchange.firstOpen = undefined;
      while (turn) {
        const next: Turn | undefined = turn.nextOpen;
        if (turn.at < at) this.markAnswered(turn);
        else leaveOpen(exchange, turn);
        turn = next;
      }
    }
  }

  private markAnswered(turn: Turn): void {
    turn.answered = true;
    this.answeredInAll += 1;
    turn.sender.answered += 1;
    turn.sender.domain.answered += 1;
  }
}

/** The instant a message arrived in milliseconds since 1970; 0 when it has no readable date. */
export function instantOf(message: Message): number {
  const at = readInstant(message.receivedAt);
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

function countReceived(known: Correspondent, at: number): void {
  known.received += 1;
  known.firstAt = Math.min(known.firstAt, at);
  known.lastAt = Math.max(known.lastAt, at);
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
    firstOpen: undefined,
    exchanges: undefined,
  };
}

function nothingExchanged(): Exchange {
  return { lastOwnAt: -Infinity, firstOpen: undefined };
}

function leaveOpen(chain: { firstOpen: Turn | undefined }, turn: Turn): void {
  turn.nextOpen = chain.firstOpen;
  chain.firstOpen = turn;
}

/** Lays out by sender what has come since the last time, so that each message is laid out once. */
function layOut(conversation: Conversation): Map<Sender, Exchange> {
  const exchanges = (conversation.exchanges ??= new Map<Sender, Exchange>());
  let turn = conversation.firstOpen;
  conversation.firstOpen = undefined;
  while (turn) {
    const next: Turn | undefined = turn.nextOpen;
    leaveOpen(entryOf(exchanges, turn.sender, nothingExchanged), turn);
    turn = next;
  }
  return exchanges;
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
