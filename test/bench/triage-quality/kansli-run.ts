import { CorrespondenceHistory } from "../../../src/core/triage/correspondence-history";
import { KnownPeople } from "../../../src/core/triage/known-people";
import { HabitLearner, type OpenHabit } from "../../../src/core/triage/learning/habit-learner";
import { signalTrust } from "../../../src/core/triage/learning/lesson-strengths";
import type { HabitLesson } from "../../../src/core/triage/learning/train-habit-prior";
import type { Message } from "../../../src/core/triage/message";
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
  const learner = new HabitLearner(owner.profile, prior);
  const signals = new Signals(owner);
  const open: { habit: OpenHabit; signalled: number }[] = [];
  const run: KansliRun = { scored: [], lessons: [], learnerMilliseconds: 0, allMilliseconds: 0 };
  const begun = performance.now();
  for (const { at, kind, index } of happeningsOf(owner)) {
    if (kind === "sent") {
      const { message } = owner.sent[index]!;
      signals.send(message);
      run.learnerMilliseconds += timed(() => learner.send(message, at));
      continue;
    }
    const { message, answered } = owner.received[index]!;
    if (kind === "received") {
      const signalled = signals.of(message);
      run.learnerMilliseconds += timed(() => {
        const habit = learner.receive(message, at);
        open[index] = { habit, signalled };
        run.scored[index] = [signalled + learner.logOdds(habit.features), answered];
      });
      continue;
    }
    const { habit, signalled } = open[index]!;
    run.learnerMilliseconds += timed(() => learner.learn(habit, at, answered, signalled));
    run.lessons.push({ features: habit.features, needed: answered, signalled });
  }
  run.allMilliseconds = performance.now() - begun;
  return run;
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

/** The signals of triage, as they stand when a message comes. */
class Signals {
  private readonly history: CorrespondenceHistory;
  private readonly context: TriageContext;
  private readonly people: KnownPeople;

  constructor(private readonly owner: OwnerMail) {
    this.history = new CorrespondenceHistory(owner.profile);
    this.people = new KnownPeople(owner.profile);
    this.context = new TriageContext(owner.profile, this.people, this.history);
  }

  of(message: Message): number {
    this.history.addReceived(message);
    const { kind } = this.people.of(message.from.address, message.from.name);
    const reading = readMessage(message, this.owner.profile, kind === "list");
    return weighSignals(this.context.see(message, reading)).logOdds * signalTrust;
  }

  send(message: Message): void {
    this.history.addSent(message);
  }
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
