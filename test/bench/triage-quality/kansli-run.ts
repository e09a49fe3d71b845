import { CorrespondenceHistory } from "../../../src/core/triage/correspondence-history";
import { KnownPeople } from "../../../src/core/triage/known-people";
import { HabitLearner, type OpenHabit } from "../../../src/core/triage/learning/habit-learner";
import { signalTrust } from "../../../src/core/triage/learning/lesson-strengths";
import type { HabitLesson } from "../../../src/core/triage/learning/train-habit-prior";
import { readMessage } from "../../../src/core/triage/read-message";
import { TriageContext } from "../../../src/core/triage/seen-message";
import { weighSignals } from "../../../src/core/triage/weigh-signals";
import type { OwnerMail } from "./owner-mail";
import type { Scored } from "./measures";

/** What running the product's triage and learner through one owner's mail gives. */
export interface KansliRun {
  /** One for each received message, in order of time. */
  scored: Scored[];
  /** The lessons in the order in which they were learned. */
  lessons: HabitLesson[];
  /** How long reading for learning, predicting and learning took in all, in milliseconds. */
  learnerMilliseconds: number;
  /** How long all of triage took, signals and dates read in the whole text too. */
  allMilliseconds: number;
}

/** One thing that happens, in order of time; at the same moment what came first is seen first. */
interface Happening {
  at: number;
  kind: "received" | "sent" | "known";
  index: number;
}

const kinds = ["received", "sent", "known"] as const;

/**
 * Goes through an owner's mail in order of time as the pane does: signals and habits of each message as it comes,
 * then what became of it once that is known. `prior` are the weights to start from.
 */
export function runKansli(owner: OwnerMail, prior: Float32Array | undefined): KansliRun {
  const happenings = happeningsOf(owner);
  const begun = performance.now();
  const people = new KnownPeople(owner.profile);
  const signalled = weighAll(owner, people, happenings);
  const weighed = performance.now();
  const learned = learnAll(owner, new HabitLearner(owner.profile, people, prior), {
    happenings,
    signalled,
  });
  const ended = performance.now();
  return {
    ...learned,
    learnerMilliseconds: ended - weighed,
    allMilliseconds: ended - begun,
  };
}

/** What the signals of triage say of each received message, in log-odds, as things stand when it comes. */
function weighAll(
  { profile, received, sent }: OwnerMail,
  people: KnownPeople,
  happenings: readonly Happening[],
): number[] {
  const history = new CorrespondenceHistory(profile);
  const context = new TriageContext(profile, people, history);
  const signalled: number[] = [];
  for (const { kind, index } of happenings) {
    if (kind === "sent") history.addSent(sent[index]!.message);
    if (kind !== "received") continue;
    const { message } = received[index]!;
    history.addReceived(message);
    const sender = people.of(message.from.address, message.from.name);
    const reading = readMessage(message, profile, sender.kind === "list");
    signalled[index] = weighSignals(context.see(message, reading)).logOdds * signalTrust;
  }
  return signalled;
}

function learnAll(
  { received, sent }: OwnerMail,
  learner: HabitLearner,
  { happenings, signalled }: { happenings: readonly Happening[]; signalled: readonly number[] },
): Pick<KansliRun, "scored" | "lessons"> {
  const open: OpenHabit[] = [];
  const scored: Scored[] = [];
  const lessons: HabitLesson[] = [];
  for (const { at, kind, index } of happenings) {
    if (kind === "sent") {
      learner.send(sent[index]!.message, at);
      continue;
    }
    const { message, answered: needed } = received[index]!;
    const signals = signalled[index]!;
    if (kind === "received") {
      const habit = learner.receive(message, at);
      open[index] = habit;
      scored[index] = [signals + learner.logOdds(habit.features), needed];
      continue;
    }
    const habit = open[index]!;
    learner.learn(habit, at, needed, signals);
    lessons.push({ features: habit.features, needed, signalled: signals });
  }
  return { scored, lessons };
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
