import { chooseLane } from "../../../src/core/triage/choose-lane";
import { CorrespondenceHistory } from "../../../src/core/triage/correspondence-history";
import { KnownPeople } from "../../../src/core/triage/known-people";
import type { HabitFeatures } from "../../../src/core/triage/learning/feature-row";
import { HabitLearner, type OpenHabit } from "../../../src/core/triage/learning/habit-learner";
import { signalTrust } from "../../../src/core/triage/learning/lesson-strengths";
import type { HabitLesson } from "../../../src/core/triage/learning/train-habit-prior";
import type { Message } from "../../../src/core/triage/message";
import { readMessage } from "../../../src/core/triage/read-message";
import { TriageContext } from "../../../src/core/triage/seen-message";
import { isFromPerson } from "../../../src/core/triage/triage-message";
import { weighSignals } from "../../../src/core/triage/weigh-signals";
import type { OwnerMail } from "./owner-mail";
import type { Scored } from "./measures";

/** What running the product's triage and learner through one owner's mail gives. */
export interface KansliRun {
  /** One for each received message, in order of time. */
  scored: Scored[];
  /** For each whether the signals put it into a lane for which nobody is needed; none when habits were alone. */
  low: boolean[];
  /** What learning saw in each, in the same order. */
  features: HabitFeatures[];
  /** The lessons in the order in which they were learned. */
  lessons: HabitLesson[];
  /** How long the learner predicted and learned, from the bare messages on, in milliseconds. */
  learnerMilliseconds: number;
  /** How long all of it took, the signals of triage as well. */
  milliseconds: number;
}

/** One thing that happens, in order of time; at the same moment what came first is seen first. */
interface Happening {
  at: number;
  kind: "received" | "sent" | "known";
  index: number;
}

const kinds = ["received", "sent", "known"] as const;

/** How a run is made. */
export interface KansliOptions {
  /** The weights to start from; without them everything is learned from the beginning. */
  prior?: Float32Array | undefined;
  /** Leaves out the signals of triage: habits alone make the score. */
  habitsAlone?: boolean;
}

/**
 * Goes through an owner's mail in order of time as the pane does: signals and habits of each message as it comes,
 * then what became of it once that is known. The signals, which learn nothing, are gone through first, so that each
 * part is timed by itself; each works out for itself who the people are.
 */
export function runKansli(owner: OwnerMail, options: KansliOptions = {}): KansliRun {
  const happenings = happeningsOf(owner);
  const begun = performance.now();
  const { signalled, low } = options.habitsAlone
    ? { signalled: new Float64Array(owner.received.length), low: [] }
    : weighAll(owner, happenings);
  const learnerBegun = performance.now();
  const learned = learnAll(owner, happenings, signalled, options.prior);
  const ended = performance.now();
  return {
    ...learned,
    low,
    learnerMilliseconds: ended - learnerBegun,
    milliseconds: ended - begun,
  };
}

/** What the signals say of each received message: their log-odds, and whether its lane is a low one. */
function weighAll(
  owner: OwnerMail,
  happenings: readonly Happening[],
): { signalled: Float64Array; low: boolean[] } {
  const { received, sent } = owner;
  const signals = new Signals(owner, new KnownPeople(owner.profile));
  const signalled = new Float64Array(received.length);
  const low: boolean[] = [];
  for (const { kind, index } of happenings) {
    if (kind === "sent") signals.send(sent[index]!.message);
    else if (kind === "received") {
      const said = signals.receive(received[index]!.message);
      signalled[index] = said.logOdds;
      low[index] = said.low;
    }
  }
  return { signalled, low };
}

function learnAll(
  { profile, received, sent }: OwnerMail,
  happenings: readonly Happening[],
  signalled: Float64Array,
  prior: Float32Array | undefined,
): Pick<KansliRun, "scored" | "features" | "lessons"> {
  const learner = new HabitLearner(profile, new KnownPeople(profile), prior);
  const open: (OpenHabit | undefined)[] = [];
  const features: HabitFeatures[] = [];
  const scored: Scored[] = [];
  const lessons: HabitLesson[] = [];
  for (const { at, kind, index } of happenings) {
    if (kind === "sent") {
      learner.send(sent[index]!.message, at);
      continue;
    }
    const { message, answered: needed } = received[index]!;
    if (kind === "received") {
      const habit = learner.receive(message, at);
      open[index] = habit;
      features[index] = habit.features;
      scored[index] = [signalled[index]! + learner.logOdds(habit.features), needed];
      continue;
    }
    const habit = open[index]!;
    open[index] = undefined;
    if (learner.learn(habit, at, needed, signalled[index]!)) {
      lessons.push({ features: habit.features, needed, signalled: signalled[index]! });
    }
  }
  return { scored, features, lessons };
}

/** What the signals of triage say of each received message, in log-odds, as things stand when it comes. */
class Signals {
  private readonly history: CorrespondenceHistory;
  private readonly context: TriageContext;

  constructor(
    private readonly owner: OwnerMail,
    private readonly people: KnownPeople,
  ) {
    this.history = new CorrespondenceHistory(owner.profile);
    this.context = new TriageContext(owner.profile, people, this.history);
  }

  send(message: Message): void {
    this.history.addSent(message);
  }

  receive(message: Message): { logOdds: number; low: boolean } {
    this.history.addReceived(message);
    const sender = this.people.of(message.from.address, message.from.name);
    const reading = readMessage(message, this.owner.profile, sender.kind === "list");
    const seen = this.context.see(message, reading);
    const { logOdds, evidence } = weighSignals(seen);
    const { lane } = chooseLane(evidence, isFromPerson(seen));
    return { logOdds: logOdds * signalTrust, low: lane === "read" || lane === "bulk" };
  }
}

function happeningsOf(owner: OwnerMail): Happening[] {
  const happenings: Happening[] = [];
  for (const [index, { at, knownAt }] of owner.received.entries()) {
    happenings.push({ at, kind: "received", index }, { at: knownAt, kind: "known", index });
  }
  for (const [index, { at }] of owner.sent.entries()) happenings.push({ at, kind: "sent", index });
  return happenings.sort(
    (one, other) =>
      one.at - other.at ||
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
      one.index - other.index,
  );
}
