import type { KnownPeople } from "../known-people";
import type { Message } from "../message";
import type { TriageProfile } from "../triage-profile";
import {
  habitGroups,
  namedBuckets,
  wordBucket,
  type HabitFeatures,
  type HabitGroup,
} from "./feature-row";
import { readHabitFeatures } from "./habit-features";
import { HabitHistory } from "./habit-history";
import { HabitModel } from "./habit-model";
import { ExecutiveNames, readHabitText, type HabitText } from "./habit-text";
import type { Resemblance } from "./mail-topics";
import type { ShelvedWords } from "./word-shelf";

/** A message that was received and of which it is not known yet whether it needed somebody. */
export interface OpenHabit {
  message: Message;
  words: ShelvedWords;
  features: HabitFeatures;
  /** How often the desk had written in its conversation when it came. */
  written: number;
}

/** What habits say of a message, in log-odds, for each group of features. */
export type HabitShares = Record<HabitGroup, number>;

/** Nothing said by any group. */
export function noShares(): HabitShares {
  return Object.fromEntries(habitGroups.map((group) => [group, 0])) as HabitShares;
}

/**
 * Learns which of an executive's messages get an answer. Told of received and sent messages in the order of time and,
 * once it is known, of what became of each, it says of a message what habit adds to the log-odds of the signals.
 */
export class HabitLearner {
  readonly model: HabitModel;
  readonly history = new HabitHistory();
  private readonly names: ExecutiveNames;
  private readonly executive: ReadonlySet<string>;

  /** `prior` are the weights to start from; without them everything is learned from the beginning. */
  constructor(
    profile: TriageProfile,
    private readonly people: KnownPeople,
    prior?: Float32Array,
  ) {
    this.model = new HabitModel(prior);
    this.names = new ExecutiveNames(profile.executive);
    this.executive = new Set(profile.executive.addresses.map((address) => address.toLowerCase()));
  }

  /** The features of a message as things stand now; it is not remembered. */
  look(message: Message, at: number): HabitFeatures {
    const text = this.read(message);
    return this.see(message, text, hoursOf(at), this.history.topics.compare(text.words));
  }

  /** Takes in a received message. `at` is in milliseconds since 1970. */
  receive(message: Message, at: number): OpenHabit {
    const hours = hoursOf(at);
    const text = this.read(message);
    const { words } = text;
    const resembles = this.history.topics.compare(words);
    const features = this.see(message, text, hours, resembles);
    const written = this.writtenIn(message);
    this.history.receive(message, hours, words, resembles);
    return { message, words, features, written };
  }

  /** Takes in a message that the executive, or the assistant for her, has sent. */
  send(message: Message, at: number): void {
    const hasWords = (message.body ?? message.preview) !== "";
    this.history.send(message, hoursOf(at), hasWords ? this.read(message).words : undefined);
  }

  /**
   * Takes in what became of a message, and gives whether it taught anything. `signalled` are the log-odds that the
   * signals give, so that only what they miss is learned; `strength` 0 remembers it without changing a weight. One
   * that was not answered teaches nothing when the desk has written in its conversation since: that was for all.
   */
  learn(open: OpenHabit, at: number, needed: boolean, signalled: number, strength = 1): boolean {
    this.history.label(open.message, hoursOf(at), needed, open.words);
    if (strength === 0 || (!needed && this.writtenIn(open.message) > open.written)) return false;
    this.model.learn(open.features, needed ? 1 : 0, strength, signalled);
    return true;
  }

  /** What habit adds to the signals' log-odds, all groups and the executive's own base rate together. */
  logOdds(features: HabitFeatures): number {
    return this.model.sum(features);
  }

  /** The same, group by group. */
  shares(features: HabitFeatures): HabitShares {
    let from = features.start;
    const shares = noShares();
    for (const [index, group] of habitGroups.entries()) {
      const to = features.ends[index] ?? 0;
      shares[group] = this.model.sum(features, from, to);
      from = to;
    }
    return shares;
  }

  /** The weight of a word by its hash, in the subject and in the text together. */
  weightOfWord(hash: number): number {
    const inSubject = this.model.weight(namedBuckets + wordBucket(hash, 0));
    return inSubject + this.model.weight(namedBuckets + wordBucket(hash, 1));
  }

  /** How much of that was learned from this executive's mail; the rest is the prior's. */
  learnedOfWord(hash: number): number {
    const inSubject = this.model.learned(namedBuckets + wordBucket(hash, 0));
    return inSubject + this.model.learned(namedBuckets + wordBucket(hash, 1));
  }

  private writtenIn({ conversationId }: Message): number {
    return this.history.ofThread(conversationId)?.own ?? 0;
  }

  private see(message: Message, text: HabitText, at: number, resembles: Resemblance) {
    const { history, people, executive } = this;
    return readHabitFeatures({ message, text, at, history, people, executive, resembles });
  }

  private read(message: Message): HabitText {
    return readHabitText(message.subject, message.body ?? message.preview, this.names);
  }
}

function hoursOf(milliseconds: number): number {
  return milliseconds / 3_600_000;
}
