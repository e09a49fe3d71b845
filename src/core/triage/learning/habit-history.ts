import { domainOf } from "../../shared/person";
import type { Message } from "../message";
import { wordBuckets, wordBucket } from "./feature-row";
import type { HabitText } from "./habit-text";

/** What is known of one sender or one domain at a moment. Instants are in hours since 1970. */
export interface Habit {
  received: number;
  answered: number;
  /** The same, older ones counting less: half after sixty days. */
  recentReceived: number;
  recentAnswered: number;
  recentAt: number;
  writtenTo: number;
  lastWrittenAt: number;
  lastReceivedAt: number;
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
  begunByOwn: boolean;
  writers: Set<string>;
}

/** Stands for the executive and the assistant where a writer is named. */
export const own = "own";

const halfLifeHours = 24 * 60;

/** How often each word was seen in two kinds of mail, to tell which kind a message resembles. */
export class WordContrast {
  private readonly counts = [new Float32Array(wordBuckets), new Float32Array(wordBuckets)] as const;
  private readonly totals: [number, number] = [0, 0];

  /** Takes in the words of one message of kind 0 or 1. */
  add(kind: 0 | 1, text: HabitText): void {
    const counts = this.counts[kind];
    for (const word of text.subjectWords)
      counts[wordBucket(word, 2)] = (counts[wordBucket(word, 2)] ?? 0) + 1;
    for (const word of text.words)
      counts[wordBucket(word, 2)] = (counts[wordBucket(word, 2)] ?? 0) + 1;
    this.totals[kind] += 1;
  }

  /** How much more a message resembles kind 1 than kind 0, about -3 to 3; 0 while too little is known. */
  compare(text: HabitText): number {
    const [none, some] = this.totals;
    if (some < 3 || none < 3) return 0;
    const share = (some + 1) / (none + 1);
    let sum = 0;
    let known = 0;
    // One logarithm for many words: their ratios are multiplied while that stays far from the number's limits.
    let product = 1;
    for (const words of [text.subjectWords, text.words]) {
      for (const word of words) {
        const bucket = wordBucket(word, 2);
        const ones = this.counts[1][bucket] ?? 0;
        const nones = this.counts[0][bucket] ?? 0;
        if (ones + nones < 2) continue;
        product *= (ones + share) / (nones + 1);
        known += 1;
        if (product > 1e-200 && product < 1e200) continue;
        sum += Math.log(product);
        product = 1;
      }
    }
    sum += Math.log(product) - known * Math.log(share);
    return known === 0 ? 0 : Math.max(-3, Math.min(3, sum / Math.sqrt(known) / 3));
  }
}

/** What the executive's mail has told up to a moment. Messages are told of in the order of time. */
export class HabitHistory {
  received = 0;
  answered = 0;
  lastOwnAt = -Infinity;
  /** Hours of the latest of the desk's own messages, for how busy the desk is; the newest last. */
  readonly ownTimes: number[] = [];
  /** Words of what was answered against words of what was not. */
  readonly answeredWords = new WordContrast();
  /** Words of what the desk writes against words of what it receives. */
  readonly ownWords = new WordContrast();
  private readonly senders = new Map<string, Habit>();
  private readonly domains = new Map<string, Habit>();
  private readonly threads = new Map<string, Thread>();
  private readonly writerOf = new Map<string, string>();

  /** The share of messages that are answered, as known now. */
  get base(): number {
    return (this.answered + 1) / (this.received + 12);
  }

  ofSender(address: string): Habit {
    return entryOf(this.senders, address, noHabit);
  }

  /** Every sender that was heard of, with what is known of her. */
  senderHabits(): Iterable<readonly [address: string, habit: Habit]> {
    return this.senders;
  }

  ofDomain(domain: string): Habit {
    return entryOf(this.domains, domain, noHabit);
  }

  ofThread(conversationId: string): Thread | undefined {
    return conversationId === "" ? undefined : this.threads.get(conversationId);
  }

  /** Who wrote the message with this Message-ID; `undefined` when it was not seen. */
  writer(internetMessageId: string): string | undefined {
    return this.writerOf.get(internetMessageId);
  }

  /** Takes in that a message was received. */
  receive(message: Message, at: number, text: HabitText): void {
    const address = message.from.address;
    for (const habit of [this.ofSender(address), this.ofDomain(domainOf(address))]) {
      fade(habit, at);
      habit.received += 1;
      habit.recentReceived += 1;
      habit.lastReceivedAt = at;
    }
    this.received += 1;
    this.ownWords.add(0, text);
    if (message.internetMessageId !== "") this.writerOf.set(message.internetMessageId, address);
    const thread = this.thread(message.conversationId, address);
    if (!thread) return;
    thread.others += 1;
    thread.sinceOwn += 1;
    thread.last = address;
    thread.lastAt = at;
    thread.writers.add(address);
  }

  /** Takes in that the desk has sent a message. */
  send(message: Message, at: number, text: HabitText | undefined): void {
    for (const { address } of [...message.to, ...message.cc]) {
      const habit = this.ofSender(address);
      habit.writtenTo += 1;
      habit.lastWrittenAt = at;
    }
    this.lastOwnAt = at;
    this.ownTimes.push(at);
    if (text) this.ownWords.add(1, text);
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
  label(message: Message, at: number, wasAnswered: boolean, text: HabitText): void {
    this.answeredWords.add(wasAnswered ? 1 : 0, text);
    if (!wasAnswered) return;
    this.answered += 1;
    const address = message.from.address;
    for (const habit of [this.ofSender(address), this.ofDomain(domainOf(address))]) {
      fade(habit, at);
      habit.answered += 1;
      habit.recentAnswered += 1;
    }
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
      begunByOwn: beginner === own,
      writers: new Set(),
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

function noHabit(): Habit {
  return {
    received: 0,
    answered: 0,
    recentReceived: 0,
    recentAnswered: 0,
    recentAt: -Infinity,
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
