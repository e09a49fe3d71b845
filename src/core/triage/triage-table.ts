import type { AskReader } from "./asking/ask-reader";
import { usualMargin } from "./choose-lane";
import { CorrespondenceHistory, instantOf } from "./correspondence-history";
import { KnownPeople, type Acquaintance } from "./known-people";
import { lanes, type Lane } from "./lane";
import { keyOf, nothingLearned, type LearnedState } from "./learned-document";
import { learnedFeaturesOf, type LearnedFeatures } from "./learned-features";
import type { HabitStream } from "./learning/habit-stream";
import type { Message } from "./message";
import type { NamedPerson } from "./named-people";
import { readMessage } from "./read-message";
import { SafetyWatch } from "./safety-notes";
import { TriageContext, type Reading, type SeenMessage } from "./seen-message";
import { judge, leansOnRest, placeMessage } from "./triage-message";
import type { TriageProfile } from "./triage-profile";
import { retold, type TriagedMessage } from "./triaged-message";
import { factsOf } from "./weighed-message";
import type { Weighing } from "./weigh-signals";

/** One message with what was read in it and where it stands. */
interface Row {
  message: Message;
  at: number;
  /** Undefined until it is asked for, or when other people are known. */
  sender: Acquaintance | undefined;
  /** Undefined until the message's turn has come, as the two after it. */
  reading: Reading | undefined;
  features: LearnedFeatures | undefined;
  triaged: TriagedMessage | undefined;
  /** The lane may depend on the part of the text that was not read. */
  leansOnRest: boolean;
}

/** How many messages are put into lanes between two breaths. */
const pieceSize = 200;

/**
 * All messages of one mailbox on the desk, each in exactly one lane. What it says depends on the messages, the
 * profile and what was learned alone, not on the order in which they came.
 */
export class TriageTable {
  /** What was learned; replaced when another state is read. */
  learned: LearnedState = nothingLearned();
  /** Lanes closer than this are in doubt: the threshold of this executive. */
  closeMargin = usualMargin;
  private readonly people: KnownPeople;
  private readonly history: CorrespondenceHistory;
  private readonly watch: SafetyWatch;
  private readonly context: TriageContext;
  private readonly rows = new Map<string, Row>();
  private readonly sent = new Map<string, Message>();
  private habits: HabitStream | undefined;
  private asks: AskReader | undefined;

  constructor(private readonly profile: TriageProfile) {
    this.people = new KnownPeople(profile);
    this.history = new CorrespondenceHistory(profile);
    this.watch = new SafetyWatch(profile, this.people, this.history);
    this.context = new TriageContext(profile, this.people, this.history);
  }

  /** How many messages there are. */
  get size(): number {
    return this.rows.size;
  }

  /** Takes the people the assistant has named; the lanes follow at the next `triage`. */
  setNamed(people: readonly NamedPerson[]): void {
    this.people.setNamed(people);
    for (const row of this.rows.values()) {
      row.features = undefined;
      row.sender = undefined;
    }
  }

  /** Takes in messages of the inbox, new or changed, without putting them into lanes yet. Returns their ids. */
  take(messages: readonly Message[]): string[] {
    for (const message of messages) {
      const row = this.rowOf(message);
      this.history.addReceived(message, row.at);
      this.rows.set(message.id, row);
      this.habits?.take(row.message, this.readingOf(row));
    }
    return messages.map(({ id }) => id);
  }

  /** Takes in sent messages, which only tell about the others. */
  takeSent(messages: readonly Message[]): void {
    for (const message of messages) {
      this.history.addSent(message);
      this.habits?.takeSent(message);
      this.sent.set(message.id, message);
    }
  }

  /**
   * Lets go of messages that left the inbox. What they told of the senders stays known, and that nobody had read them
   * is learned. `now` is in milliseconds since 1970.
   */
  remove(ids: readonly string[], now: number): void {
    for (const id of ids) {
      if (this.rows.get(id)?.message.isRead === false) this.habits?.discard(id, now);
      this.rows.delete(id);
    }
  }

  /** Begins to learn from habits: from everything that was taken in, and from what comes. */
  followHabits(
    begin: (known: { profile: TriageProfile; people: KnownPeople }) => HabitStream,
  ): HabitStream {
    const { profile, people } = this;
    const habits = begin({ profile, people });
    for (const row of this.rows.values()) habits.take(row.message, this.readingOf(row));
    for (const message of this.sent.values()) habits.takeSent(message);
    this.habits = habits;
    return habits;
  }

  /** From now on looks for what is asked where no phrase tells it; the lanes follow at the next `triage`. */
  lookForAsks(asks: AskReader): void {
    this.asks = asks;
  }

  /**
   * Puts messages into lanes anew, all of them unless ids are given, some at a time: after each piece the caller may
   * let the screen breathe. Gives the number done so far.
   */
  *triage(ids: Iterable<string> = [...this.rows.keys()]): Generator<number, void> {
    this.watch.learnDomains();
    const rows = Array.from(ids, (id) => this.rows.get(id)).filter((row) => row !== undefined);
    // All are read before the first is placed: an invoice is compared with those that came before it.
    let read = 0;
    for (const row of rows) {
      this.readingOf(row);
      read += 1;
      if (read % pieceSize === 0) yield 0;
    }
    let placed = 0;
    for (const row of rows) {
      this.place(row);
      placed += 1;
      if (placed % pieceSize === 0) yield placed;
    }
    yield rows.length;
  }

  /** Finds a message that is in a lane. */
  find(id: string): TriagedMessage | undefined {
    return this.rows.get(id)?.triaged;
  }

  /** All messages that are in a lane, in the order of the list: lane, score, newest, id. */
  list(): TriagedMessage[] {
    // Mail comes newest first, so what shares lane and score is in order already, as sorting finds at one glance.
    const alike: Row[][] = [];
    for (const row of this.rows.values()) {
      const { triaged } = row;
      if (!triaged) continue;
      // A score is one of 101.
      const place = lanes.indexOf(triaged.lane) * 101 + 100 - triaged.score;
      (alike[place] ??= []).push(row);
    }
    const sorted: TriagedMessage[] = [];
    alike.forEach((rows) => {
      for (const { triaged } of rows.sort(newestFirst)) if (triaged) sorted.push(triaged);
    });
    return sorted;
  }

  /** Triages a message for the card alone, with the facts of its whole body; nothing in the table changes. */
  lookAt(message: Message): TriagedMessage {
    const seen = this.seeWith(message, readMessage(message, this.profile));
    const listed = this.find(message.id);
    if (!listed) {
      return placeMessage(seen, this.weigh(seen, learnedFeaturesOf(seen)), this.pinOf(message.id));
    }
    const { due } = seen;
    const marks = due ? { ...listed.marks, due } : listed.marks;
    return retold(listed, { message, facts: factsOf(seen), marks });
  }

  /** Everything that is known of a message, and what learning knows it by. */
  standingOf(id: string): { seen: SeenMessage; features: LearnedFeatures } | undefined {
    const row = this.rows.get(id);
    if (!row) return undefined;
    const seen = this.see(row);
    return { seen, features: this.featuresOf(row, seen) };
  }

  /** The ids of the messages that a change of some weights may touch, some at a time. */
  *touchedBy(buckets: ReadonlySet<number>): Generator<string[], void> {
    const rows = [...this.rows];
    for (let at = 0; at < rows.length; at += pieceSize) {
      yield rows
        .slice(at, at + pieceSize)
        .filter(([, row]) => this.featuresOf(row).buckets.some((bucket) => buckets.has(bucket)))
        .map(([id]) => id);
    }
  }

  /** The ids of messages whose lane may depend on the rest of the text, the newest first. */
  worthReading(): string[] {
    const worth = [...this.rows.values()].filter((row) => row.leansOnRest);
    return worth.sort((one, other) => other.at - one.at).map(({ message }) => message.id);
  }

  /** The lane that was given to a message by hand. */
  pinOf(id: string): Lane | undefined {
    return this.learned.pins.size === 0 ? undefined : this.learned.pins.get(keyOf(id));
  }

  /** Shows the categories that a message has been given in Outlook. */
  setCategories(id: string, categories: readonly string[]): void {
    const row = this.rows.get(id);
    if (!row) return;
    row.message = { ...row.message, categories };
    if (row.triaged) this.place(row);
  }

  private rowOf(message: Message): Row {
    const known = this.rows.get(message.id);
    if (known && saysTheSame(known.message, message)) {
      const { body, headers } = known.message;
      const kept = { ...(body !== undefined && { body }), ...(headers && { headers }), ...message };
      return { ...known, message: kept };
    }
    return {
      message,
      at: instantOf(message),
      sender: undefined,
      reading: undefined,
      features: undefined,
      triaged: known?.triaged,
      leansOnRest: false,
    };
  }

  private readingOf(row: Row): Reading {
    if (row.reading) return row.reading;
    const { message } = row;
    row.sender ??= this.senderOf(message);
    row.reading = readMessage(message, this.profile, row.sender.kind === "list");
    this.watch.noteAccount(message, row.reading);
    return row.reading;
  }

  private see(row: Row): SeenMessage {
    row.sender ??= this.senderOf(row.message);
    return this.seeWith(row.message, this.readingOf(row), row.sender);
  }

  private senderOf({ from }: Message): Acquaintance {
    return this.people.of(from.address, from.name);
  }

  private seeWith(
    message: Message,
    reading: Reading,
    sender = this.senderOf(message),
  ): SeenMessage {
    const notes = this.watch.notesOn(message, reading, sender);
    const seen = this.context.see(message, reading, notes, sender);
    const { habits } = this;
    const ask = this.asks?.read(seen);
    if (ask) seen.ask = ask;
    if (habits) {
      const shares = habits.sharesOf(message);
      if (shares) seen.habit = { shares, weightOfWord: (hash) => habits.weightOfWord(hash) };
    }
    return seen;
  }

  private place(row: Row): void {
    const seen = this.see(row);
    const pinned = this.pinOf(row.message.id);
    const weighing = this.weigh(seen, this.hasLearned ? this.featuresOf(row, seen) : undefined);
    row.triaged = placeMessage(seen, weighing, pinned, this.closeMargin);
    row.leansOnRest = pinned === undefined && leansOnRest(seen, weighing);
  }

  private get hasLearned(): boolean {
    return !this.learned.weights.isEmpty;
  }

  private weigh(seen: SeenMessage, features: LearnedFeatures | undefined): Weighing {
    return judge(seen, features && { weights: this.learned.weights, features });
  }

  private featuresOf(row: Row, seen: SeenMessage = this.see(row)): LearnedFeatures {
    return (row.features ??= learnedFeaturesOf(seen));
  }
}

function newestFirst(one: Row, other: Row): number {
  return other.at - one.at || (one.message.id < other.message.id ? -1 : 1);
}

/** Whether only marks such as flag or category changed, so that nothing need be read again. */
function saysTheSame(before: Message, now: Message): boolean {
  return now.body === undefined && before.subject === now.subject && before.preview === now.preview;
}

/** Triages a whole mailbox in one go, as the terminal and the bench do. */
export function triageAll(
  profile: TriageProfile,
  inbox: readonly Message[],
  sent: readonly Message[],
  learned?: LearnedState,
): TriagedMessage[] {
  const table = new TriageTable(profile);
  if (learned) table.learned = learned;
  table.takeSent(sent);
  Array.from(table.triage(table.take(inbox)));
  return table.list();
}
