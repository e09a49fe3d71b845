import { domainOf } from "../../shared/person";
import type { Message } from "../message";
import { MailTopics, type Resemblance } from "./mail-topics";
import { OwnHours } from "./own-hours";
import type { ShelvedWords } from "./word-shelf";

/** What is known of one sender or one domain at a moment. Instants are in hours since 1970. */
export interface Habit {
  received: number;
  answered: number;
  /** The same, older ones counting less: half after sixty days. */
  recentReceived: number;
  recentAnswered: number;
  recentAt: number;
  /** How many were received since one was answered. */
  sinceAnswered: number;
  writtenTo: number;
  lastWrittenAt: number;
  lastReceivedAt: number;
}

/** What is known of one sender, and of all who write from the same domain. */
export interface SenderHabits {
  sender: Habit;
  domain: Habit;
}

/** What is known of one conversation at a moment. */
export interface Thread {
  own: number;
  others: number;
  /** Who spoke last: the desk, or an address. */
  last: string;
  lastAt: number;
  ownAt: number;
  /** How many others wrote since the desk did. */
  sinceOwn: number;
  /** How many messages the desk had sent in all when the last of others came. */
  sentByLast: number;
  begunByOwn: boolean;
  /** The addresses of the first few of the others who wrote. */
  writers: string[];
  /** The most that any received message of it resembled what the desk cares for; `undefined` before the first. */
  topic: Resemblance | undefined;
}

/** Stands for the executive and the assistant where a writer is named. */
export const own = "own";

const halfLifeHours = 24 * 60;
/** It does not matter how many more wrote in a conversation. */
const mostWriters = 5;

/** What the executive's mail has told up to a moment. Messages are told of in the order of time. */
export class HabitHistory {
  received = 0;
  answered = 0;
  sent = 0;
  lastOwnAt = -Infinity;
  /** Hours of the latest of the desk's own messages, for how busy the desk is; the newest last. */
  readonly ownTimes: number[] = [];
  readonly topics = new MailTopics();
  readonly ownHours = new OwnHours();
  private readonly senders = new Map<string, SenderHabits>();
  private readonly domains = new Map<string, Habit>();
  private readonly threads = new Map<string, Thread>();
  private readonly writerOf = new Map<string, string>();

  /** The share of messages that are answered, as known now. */
  get base(): number {
    return (this.answered + 1) / (this.received + 12);
  }

  /** What is known of a sender and of her domain. The address is in lower case. */
  ofSender(address: string): SenderHabits {
    const known = this.senders.get(address);
    if (known) return known;
    const domain = entryOf(this.domains, domainOf(address), noHabit);
    const habits = { sender: noHabit(), domain };
    this.senders.set(address, habits);
    return habits;
  }

  /** Every sender that was heard of, with what is known of her. */
  senderHabits(): (readonly [address: string, habit: Habit])[] {
    return Array.from(this.senders, ([address, { sender }]) => [address, sender] as const);
  }

  ofThread(conversationId: string): Thread | undefined {
    return conversationId === "" ? undefined : this.threads.get(conversationId);
  }

  /** Who wrote the message with this Message-ID; `undefined` when it was not seen. */
  writer(internetMessageId: string): string | undefined {
    return this.writerOf.get(internetMessageId);
  }

  /** Takes in that a message was received; `resembles` is what `topics` said of it. */
  receive(message: Message, at: number, words: ShelvedWords, resembles: Resemblance): void {
    const address = message.from.address;
    const { sender, domain } = this.ofSender(address);
    countReceived(sender, at);
    countReceived(domain, at);
    this.received += 1;
    this.topics.add("received", words);
    if (message.internetMessageId !== "") this.writerOf.set(message.internetMessageId, address);
    const thread = this.thread(message.conversationId, address);
    if (!thread) return;
    thread.others += 1;
    thread.sinceOwn += 1;
    thread.sentByLast = this.sent;
    thread.last = address;
    thread.lastAt = at;
    if (thread.writers.length < mostWriters && !thread.writers.includes(address)) {
      thread.writers.push(address);
    }
    thread.topic = thread.topic ? higher(thread.topic, resembles) : resembles;
  }

  /** Takes in that the desk has sent a message. */
  send(message: Message, at: number, words: ShelvedWords | undefined): void {
    for (const { address } of [...message.to, ...message.cc]) {
      const { sender } = this.ofSender(address);
      sender.writtenTo += 1;
      sender.lastWrittenAt = at;
    }
    this.sent += 1;
    this.lastOwnAt = at;
    this.ownTimes.push(at);
    this.ownHours.add(at);
    if (words) this.topics.add("sent", words);
    if (message.internetMessageId !== "") this.writerOf.set(message.internetMessageId, own);
    const thread = this.thread(message.conversationId, own);
    if (!thread) return;
    thread.own += 1;
    thread.sinceOwn = 0;
    thread.last = own;
    thread.lastAt = at;
    thread.ownAt = at;
  }

  /** Takes in that a message was answered, or that it was not. */
  label(message: Message, at: number, wasAnswered: boolean, words: ShelvedWords): void {
    if (!wasAnswered) return;
    this.topics.add("answered", words);
    this.answered += 1;
    const { sender, domain } = this.ofSender(message.from.address);
    countAnswered(sender, at);
    countAnswered(domain, at);
  }

  /** How many messages the desk has sent in the last hours before a moment. */
  sentWithin(hours: number, at: number): number {
    let count = 0;
    for (let index = this.ownTimes.length - 1; index >= 0; index--) {
      if ((this.ownTimes[index] ?? 0) <= at - hours || count === 200) break;
      count += 1;
    }
    return count;
  }

  private thread(conversationId: string, beginner: string): Thread | undefined {
    if (conversationId === "") return undefined;
    return entryOf(this.threads, conversationId, () => ({
      own: 0,
      others: 0,
      last: "",
      lastAt: -Infinity,
      ownAt: -Infinity,
      sinceOwn: 0,
      sentByLast: this.sent,
      begunByOwn: beginner === own,
      writers: [],
      topic: undefined,
    }));
  }
}

/** Lets what is recent fade to a moment. */
export function fade(habit: Habit, at: number): void {
  const hours = at - habit.recentAt;
  if (hours > 0 && Number.isFinite(hours)) {
    const kept = 2 ** (-hours / halfLifeHours);
    habit.recentReceived *= kept;
    habit.recentAnswered *= kept;
  }
  if (!(habit.recentAt >= at)) habit.recentAt = at;
}

function countReceived(habit: Habit, at: number): void {
  fade(habit, at);
  habit.received += 1;
  habit.sinceAnswered += 1;
  habit.recentReceived += 1;
  habit.lastReceivedAt = at;
}

function countAnswered(habit: Habit, at: number): void {
  fade(habit, at);
  habit.answered += 1;
  habit.sinceAnswered = 0;
  habit.recentAnswered += 1;
}

function higher(one: Resemblance, other: Resemblance): Resemblance {
  return {
    answered: Math.max(one.answered, other.answered),
    sent: Math.max(one.sent, other.sent),
    wordOdds: Math.max(one.wordOdds, other.wordOdds),
  };
}

function noHabit(): Habit {
  return {
    received: 0,
    answered: 0,
    recentReceived: 0,
    recentAnswered: 0,
    recentAt: -Infinity,
    sinceAnswered: 0,
    writtenTo: 0,
    lastWrittenAt: -Infinity,
    lastReceivedAt: -Infinity,
  };
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
