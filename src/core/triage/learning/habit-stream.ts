import { CorrespondenceHistory, instantOf } from "../correspondence-history";
import { categoryMark } from "../lane-categories";
import type { KnownPeople } from "../known-people";
import type { Message } from "../message";
import { TriageContext, type Reading } from "../seen-message";
import type { TriageProfile } from "../triage-profile";
import { weighSignals } from "../weigh-signals";
import { answeredBy } from "./answered-by";
import { habitGroups, type HabitFeatures } from "./feature-row";
import { HabitLearner, noShares, type HabitShares, type OpenHabit } from "./habit-learner";
import { tellSenders, tellWords, type ToldHabits } from "./told-habits";
import { writeHabitState, type HabitState, type HabitStateDocument } from "./habit-state";
import {
  answerHours,
  lessonStrengths,
  replayDays,
  signalTrust,
  silenceHours,
  type LessonReason,
} from "./lesson-strengths";

/** What a stream is put together from. */
export interface HabitStreamParts {
  profile: TriageProfile;
  people: KnownPeople;
  /** The weights to start from, when there are any. */
  prior: Float32Array | undefined;
  /** What was learned before, when anything was. */
  state: HabitState | undefined;
}

/** A received message whose lesson may still come. */
interface Waiting extends OpenHabit {
  at: number;
  signalled: number;
  /** It was taken for unanswered already. */
  isLate: boolean;
  isDone: boolean;
}

interface Coming {
  at: number;
  message: Message;
  /** What was read in a received message; absent for a sent one. */
  reading: Reading | undefined;
}

const hour = 3_600_000;
const pieceSize = 250;
const averagedMessages = 1_000;

/**
 * Goes through received and sent mail in the order of time, as it happened, and learns from what became of each
 * message: an answer, a forward to the executive, a flag, silence. What was in the weights already when they were
 * stored is gone through without being learned twice.
 */
export class HabitStream {
  private readonly learner: HabitLearner;
  private readonly history: CorrespondenceHistory;
  private readonly context: TriageContext;
  private readonly executive: ReadonlySet<string>;
  private readonly learnedUntil: number;
  private readonly features = new Map<string, HabitFeatures>();
  private readonly waiting = new Map<string, Waiting>();
  private readonly byConversation = new Map<string, Waiting[]>();
  private readonly current = new Map<string, Message>();
  private readonly known = new Set<string>();
  private coming: Coming[] = [];
  private silences: Waiting[] = [];
  private markedByHand: string[] = [];
  private readonly drawn = new Map<LessonReason, number>();
  private nextSilence = 0;
  private learnedCount: number;
  private newLessons = 0;
  private newest = 0;
  private knowsSent = false;
  private average = noShares();
  private averagedAt = 0;

  constructor({ profile, people, prior, state }: HabitStreamParts) {
    this.learner = new HabitLearner(profile, people, prior);
    state?.restore(this.learner.model);
    this.learnedUntil = state ? Date.parse(state.until) : -Infinity;
    this.learnedCount = state?.lessons ?? 0;
    this.history = new CorrespondenceHistory(profile);
    this.context = new TriageContext(profile, people, this.history);
    this.executive = this.context.executiveAddresses;
  }

  /** How many lessons were learned since this stream began. */
  get lessons(): number {
    return this.newLessons;
  }

  /** How many messages have not been gone through yet. */
  get ahead(): number {
    return this.coming.length;
  }

  /** Takes in a received message, to be gone through by `advance`; a changed one replaces what is known of it. */
  take(message: Message, reading: Reading): void {
    const before = this.current.get(message.id);
    if (before && !isMarked(before) && isMarked(message)) this.markedByHand.push(message.id);
    this.current.set(message.id, message);
    this.line(message, reading);
  }

  /** Takes in a message that was sent from the desk. */
  takeSent(message: Message): void {
    this.line(message, undefined);
  }

  /** Goes through what was taken in, up to a moment in milliseconds since 1970. Gives how many are done so far. */
  *advance(now: number): Generator<number, void> {
    // Mail of another year is gone through from its own end.
    for (const { at } of this.coming) this.newest = Math.max(this.newest, at);
    const since = Math.min(now, this.newest) - replayDays * 24 * hour;
    const all = this.coming.filter(({ at }) => at >= since);
    all.sort((one, other) => one.at - other.at || (one.message.id < other.message.id ? -1 : 1));
    this.coming = [];
    let done = 0;
    try {
      for (const { at, message, reading } of all) {
        // A clock may run ahead; nothing can have come later than now.
        this.go(Math.min(at, now), message, reading);
        if (++done % pieceSize === 0) yield done;
      }
    } finally {
      this.coming.push(...all.slice(done));
    }
    this.learnMarks(now);
    this.fallSilent(now);
    if (done > 0 || this.averagedAt < this.newLessons) this.takeAverage();
    yield done;
  }

  /** A message left the inbox unread: nobody needed it. */
  discard(id: string, now: number): void {
    const waiting = this.waiting.get(id);
    if (waiting && !waiting.isLate) this.conclude(waiting, now, "discarded");
  }

  /**
   * What habit says of a message, group by group, beside what it says of the executive's usual mail: the average
   * message gets nothing. One that was not gone through, because it is too old or only looked at, is seen as things
   * stand now. `undefined` while no sent mail is known, for then silence says nothing.
   */
  sharesOf(message: Message): HabitShares | undefined {
    if (!this.knowsSent) return undefined;
    const features = this.features.get(message.id) ?? this.look(message);
    const shares = this.learner.shares(features);
    for (const group of habitGroups) shares[group] -= this.average[group];
    return shares;
  }

  /** The weight of a word in the text or the subject, for naming the words that counted. */
  weightOfWord(hash: number): number {
    return this.learner.weightOfWord(hash);
  }

  /** What was learned, in names and numbers. */
  told(): ToldHabits {
    const messages = [...this.current.values()];
    const { history } = this.learner;
    const { received, answered } = history;
    return {
      lessons: this.learnedCount,
      received,
      answered,
      drawn: Object.fromEntries(this.drawn),
      ...tellSenders(history.senderHabits(), messages, received === 0 ? 0 : answered / received),
      ...tellWords(messages, this.learner),
    };
  }

  /** What was learned, to be stored. `now` is a UTC instant, ISO 8601. */
  state(now: string): HabitStateDocument {
    return writeHabitState(this.learner.model, now, this.learnedCount);
  }

  /** The average is taken over the newest messages, with the weights as they are now. */
  private takeAverage(): void {
    this.averagedAt = this.newLessons;
    const newest = [...this.features.values()].slice(-averagedMessages);
    const average = noShares();
    for (const features of newest) {
      const shares = this.learner.shares(features);
      for (const group of habitGroups) average[group] += shares[group] / newest.length;
    }
    this.average = average;
  }

  private look(message: Message): HabitFeatures {
    const features = this.learner.look(message, instantOf(message));
    if (this.current.has(message.id)) this.features.set(message.id, features);
    return features;
  }

  private line(message: Message, reading: Reading | undefined): void {
    const at = instantOf(message);
    if (at <= 0 || this.known.has(message.id)) return;
    this.known.add(message.id);
    this.coming.push({ at, message, reading });
  }

  private go(at: number, message: Message, reading: Reading | undefined): void {
    this.fallSilent(at);
    if (reading) this.receive(at, message, reading);
    else this.send(at, message);
  }

  private receive(at: number, message: Message, reading: Reading): void {
    this.history.addReceived(message);
    const signalled = weighSignals(this.context.see(message, reading)).logOdds * signalTrust;
    const open = this.learner.receive(message, at);
    this.features.set(message.id, open.features);
    if (this.history.sideOf(message.from.address) !== "other") return;
    const waiting: Waiting = { ...open, at, signalled, isLate: false, isDone: false };
    this.waiting.set(message.id, waiting);
    this.silences.push(waiting);
    if (message.conversationId === "") return;
    const others = this.byConversation.get(message.conversationId);
    if (others) others.push(waiting);
    else this.byConversation.set(message.conversationId, [waiting]);
  }

  private send(at: number, message: Message): void {
    this.knowsSent = true;
    this.history.addSent(message);
    this.learner.send(message, at);
    const open = this.byConversation.get(message.conversationId);
    if (!open) return;
    for (const waiting of open) waiting.isDone ||= at - waiting.at > answerHours * hour;
    const stillOpen = () => open.filter(({ isDone }) => !isDone);
    for (const waiting of answeredBy(message, stillOpen())) {
      this.conclude(waiting, at, waiting.isLate ? "answeredLate" : "answered");
    }
    if (this.isPassedOn(message)) {
      for (const waiting of stillOpen()) this.conclude(waiting, at, "passedOn");
    }
    const still = stillOpen();
    if (still.length > 0) this.byConversation.set(message.conversationId, still);
    else this.byConversation.delete(message.conversationId);
  }

  /** Whether somebody else than the executive sent it to her. */
  private isPassedOn({ to, cc, sender }: Message): boolean {
    const goesToHer = [...to, ...cc].some(({ address }) => this.executive.has(address));
    return goesToHer && !this.executive.has(sender.address);
  }

  /** What is flagged or given a category while the pane is open teaches at once, however late it is. */
  private learnMarks(now: number): void {
    for (const id of this.markedByHand) {
      const waiting = this.waiting.get(id);
      if (waiting) this.conclude(waiting, now, "marked");
    }
    this.markedByHand = [];
  }

  /** Draws the conclusion from silence about messages that nobody has answered for long enough. */
  private fallSilent(now: number): void {
    for (; ; this.nextSilence++) {
      const waiting = this.silences[this.nextSilence];
      if (!waiting) break;
      const at = waiting.at + silenceHours * hour;
      if (at > now) break;
      if (waiting.isDone) continue;
      if (!this.knowsSent) continue;
      const message = this.current.get(waiting.message.id);
      this.learn(waiting, at, message && isMarked(message) ? "marked" : "silence");
      waiting.isLate = true;
    }
    if (this.nextSilence < 5_000) return;
    this.silences = this.silences.slice(this.nextSilence);
    this.nextSilence = 0;
  }

  private conclude(waiting: Waiting, at: number, reason: LessonReason): void {
    if (waiting.isDone) return;
    waiting.isDone = true;
    this.waiting.delete(waiting.message.id);
    this.learn(waiting, at, reason);
  }

  private learn(waiting: Waiting, at: number, reason: LessonReason): void {
    const isNew = at > this.learnedUntil;
    const needed = reason !== "silence" && reason !== "discarded";
    const strength = isNew ? lessonStrengths[reason] : 0;
    this.drawn.set(reason, (this.drawn.get(reason) ?? 0) + 1);
    if (!this.learner.learn(waiting, at, needed, waiting.signalled, strength)) return;
    this.newLessons += 1;
    this.learnedCount += 1;
  }
}

/** Flagged, or with a category of her own; those that stand for lanes tell nothing new. */
function isMarked({ flag, categories }: Message): boolean {
  return flag === "flagged" || categories.some((name) => !name.startsWith(categoryMark));
}
