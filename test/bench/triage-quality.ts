import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { trainHabitPrior } from "../../src/core/triage/learning/train-habit-prior";
import { medianOf, toMeasure, type Bench, type BenchMeasure, type BenchRow } from "./bench";
import { bundle } from "./budget/bundle";
import { hasBogofilter, runBogofilter } from "./triage-quality/bogofilter-run";
import type { KansliOptions, KansliRun, runKansli } from "./triage-quality/kansli-run";
import { macroQuality, pooledQuality, type Quality, type Scored } from "./triage-quality/measures";
import { loadWink, runPassiveAggressive, runRule, runWink } from "./triage-quality/other-peers";
import type { OwnerMail } from "./triage-quality/owner-mail";
import { readEnronInbox } from "./triage-quality/read-enron-inbox";
import { readRdevel } from "./triage-quality/read-rdevel";

/** So many messages of each owner are learned from before any is scored. */
const notScored = 100;
/** Kansli goes through the mail so many times; the median go is its speed, for in the first the engine still warms up. */
const timedGoes = 3;
/** An owner with fewer answers teaches the prior and is not measured. */
const fewestAnswers = 20;

const sets: Readonly<Record<string, (folder: string) => OwnerMail[]>> = {
  "enron-inbox": readEnronInbox,
  rdevel: readRdevel,
};

/** What one contestant made of one set: the scores of all messages of each measured owner, and its speed. */
interface Entrant {
  who: string;
  owners?: Scored[][];
  messagesPerSecond?: number;
  note?: string;
}

/**
 * Which of an owner's messages does he answer? In order of time: predict, then learn once it is known. The prior used
 * on an owner is trained on the others of the set. Nothing is tuned to one owner. Messages per second are
 * for bogofilter those of scoring alone, for Kansli those of predicting and learning from the bare message on, in the
 * median of three goes that all give the same scores; what they are with the signals of triage weighed as well, stands
 * in a row of its own.
 */
export const bench: Bench = {
  name: "triage-quality",
  run({ data }) {
    const folder = [path.join(data, "mail"), data].find((one) =>
      Object.keys(sets).some((set) => sets[set]!(path.join(one, set)).length > 0),
    );
    const measures = Object.keys(sets).flatMap((set) => {
      const owners = folder === undefined ? [] : sets[set]!(path.join(folder, set));
      if (owners.length === 0) return [absent(set)];
      console.error(`  ${set}: ${owners.length} owners…`);
      return measureSet(set, owners);
    });
    return Promise.resolve({ bench: "triage-quality", measures });
  },
};

function absent(set: string): BenchMeasure {
  const rows = [{ who: "kansli", note: "not run: data absent" }];
  return toMeasure({ measure: `${set} PR-AUC`, unit: "share", better: "higher", rows });
}

function measureSet(set: string, owners: readonly OwnerMail[]): BenchMeasure[] {
  const measured = owners.filter((owner) => scoredAnswers(owner) >= fewestAnswers);
  if (measured.length === 0) return [absent(set)];
  const { entrants: ours, runs } = kansliAndPa(owners, measured);
  const entrants = [...ours, ...peers(measured)];
  return [
    ...setMeasures(set, entrants),
    ...firstWeek(set, measured, entrants),
    lowLanes(set, measured, runs),
    ...ownerMeasures(set, measured, entrants),
  ];
}

function kansliAndPa(
  owners: readonly OwnerMail[],
  measured: readonly OwnerMail[],
): { entrants: Entrant[]; runs: readonly KansliRun[] } {
  const whole = enter(owners, measured, {});
  const alone = enter(owners, measured, { habitsAlone: true });
  const entrants = [
    {
      who: "kansli",
      ...whole.entrant,
      messagesPerSecond: whole.speedOf((run) => run.learnerMilliseconds),
    },
    {
      who: "kansli, signals timed too",
      messagesPerSecond: whole.speedOf((run) => run.milliseconds),
    },
    { who: "kansli, habits alone", ...alone.entrant },
    {
      who: "kansli without prior",
      owners: whole.fresh.map(({ scored }) => scored),
    },
    {
      who: "PA-II",
      owners: measured.map((owner, at) => runPassiveAggressive(owner, whole.fresh[at]!)),
    },
  ];
  return { entrants, runs: whole.fresh };
}

let built: typeof runKansli | undefined;

/** The run, compiled as the product is: a loader of TypeScript that keeps names slows small functions down. */
function builtRun(): typeof runKansli {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kansli-bench-"));
  try {
    const file = path.join(folder, "kansli-run.js");
    bundle(path.join(__dirname, "triage-quality/kansli-run.ts"), file);
    return (createRequire(__filename)(file) as { runKansli: typeof runKansli }).runKansli;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** Goes through the owners' mail from nothing, and with what the others' mail taught. */
function enter(
  owners: readonly OwnerMail[],
  measured: readonly OwnerMail[],
  options: Pick<KansliOptions, "habitsAlone">,
) {
  const run = (built ??= builtRun());
  const fresh = new Map(owners.map((owner) => [owner, run(owner, options)] as const));
  const priors = measured.map((owner) =>
    trainHabitPrior(
      owners.filter((other) => other !== owner).map((other) => fresh.get(other)!.lessons),
    ),
  );
  const goes = Array.from({ length: timedGoes }, () =>
    measured.map((owner, at) => run(owner, { ...options, prior: priors[at] })),
  );
  const speedOf = (milliseconds: (run: KansliRun) => number) =>
    medianOf(goes.map((runs) => perSecond(runs, milliseconds)));
  return {
    fresh: measured.map((owner) => fresh.get(owner)!),
    speedOf,
    entrant: {
      owners: goes[0]!.map(({ scored }) => scored),
      messagesPerSecond: speedOf((run) => run.milliseconds),
    },
  };
}

function peers(measured: readonly OwnerMail[]): Entrant[] {
  const rule = { who: "rule", owners: measured.map((owner) => runRule(owner)) };
  return [rule, bogofilter(measured), wink(measured)];
}

function bogofilter(measured: readonly OwnerMail[]): Entrant {
  if (!hasBogofilter()) return { who: "bogofilter", note: "not installed" };
  const runs = measured.map(runBogofilter);
  return {
    who: "bogofilter",
    owners: runs.map(({ scored }) => scored),
    messagesPerSecond: perSecond(runs, (run) => run.scoringMilliseconds),
  };
}

function wink(measured: readonly OwnerMail[]): Entrant {
  const load = loadWink();
  if (!load) return { who: "wink-naive-bayes", note: "not installed" };
  return {
    who: "wink-naive-bayes",
    owners: measured.map((owner) => runWink(owner, load)),
  };
}

/** The part of each owner's messages that counts: the later ones, or those of the first week. */
type Part = (scored: readonly Scored[], owner: number) => readonly Scored[];

const later: Part = (scored) => scored.slice(notScored);

/** The messages that came within seven days of an owner's first one. */
function firstWeekOf(measured: readonly OwnerMail[]): Part {
  const counts = measured.map(({ received }) => {
    const end = (received[0]?.at ?? 0) + 7 * 24 * 3_600_000;
    return received.filter(({ at }) => at < end).length;
  });
  return (scored, owner) => scored.slice(0, counts[owner]);
}

const figures: readonly (readonly [name: string, of: keyof Quality])[] = [
  ["PR-AUC", "prAuc"],
  ["ROC-AUC", "rocAuc"],
  ["precision at 10 %", "precisionAtTenth"],
  ["recall at 10 %", "recallAtTenth"],
  ["best F1", "bestF1"],
];

function setMeasures(set: string, entrants: readonly Entrant[]): BenchMeasure[] {
  const pooled = figures.map(([name, of]) =>
    measure(
      `${set} ${name}`,
      entrants,
      ({ owners }) => owners && pooledQuality(owners.map(later))[of],
    ),
  );
  const macro = figures.map(([name, of]) =>
    measure(
      `${set} ${name}, mean of owners`,
      entrants,
      ({ owners }) => owners && macroQuality(owners.map(later))[of],
    ),
  );
  const speed = measure(
    `${set} messages per second`,
    entrants.filter((one) => one.messagesPerSecond !== undefined || one.note !== undefined),
    (one) => one.messagesPerSecond,
    "messages/s",
  );
  return [...pooled, ...macro, speed];
}

/** The ranking of each owner's first seven days, when nothing of his own was known yet. */
function firstWeek(
  set: string,
  measured: readonly OwnerMail[],
  entrants: readonly Entrant[],
): BenchMeasure[] {
  const inFirstWeek = firstWeekOf(measured);
  return figures
    .slice(0, 2)
    .map(([name, of]) =>
      measure(
        `${set} ${name}, first week`,
        entrants,
        ({ owners }) => owners && pooledQuality(owners.map(inFirstWeek))[of],
      ),
    );
}

/**
 * What would be found late: how much of the mail that was answered the signals put into a lane for which nobody is
 * needed, on the first morning, beside how much of all mail they put there.
 */
function lowLanes(
  set: string,
  measured: readonly OwnerMail[],
  runs: readonly KansliRun[],
): BenchMeasure {
  const mail = measured.flatMap(({ received }, at) =>
    received.map(({ answered }, index) => ({ answered, low: runs[at]!.low[index]! })),
  );
  const share = (some: typeof mail) =>
    Number((some.filter(({ low }) => low).length / some.length).toPrecision(4));
  return toMeasure({
    measure: `${set} answered but in a low lane`,
    unit: "share",
    better: "lower",
    rows: [
      { who: "kansli", value: share(mail.filter(({ answered }) => answered)) },
      { who: "all mail", value: share(mail) },
    ],
  });
}

function ownerMeasures(
  set: string,
  measured: readonly OwnerMail[],
  entrants: readonly Entrant[],
): BenchMeasure[] {
  return measured.flatMap(({ owner }, at) =>
    figures
      .slice(0, 3)
      .map(([name, of]) =>
        measure(
          `${set} ${name}, ${owner}`,
          entrants,
          ({ owners }) => owners && pooledQuality([later(owners[at]!, at)])[of],
        ),
      ),
  );
}

function measure(
  name: string,
  entrants: readonly Entrant[],
  of: (entrant: Entrant) => number | undefined,
  unit = "share",
): BenchMeasure {
  const rows = entrants.flatMap((entrant): BenchRow[] => {
    const value = of(entrant);
    if (value !== undefined) return [{ who: entrant.who, value: Number(value.toPrecision(4)) }];
    return entrant.note === undefined ? [] : [{ who: entrant.who, note: entrant.note }];
  });
  return toMeasure({ measure: name, unit, better: "higher", rows });
}

function perSecond<T extends { scored: readonly unknown[] }>(
  runs: readonly T[],
  milliseconds: (run: T) => number,
): number {
  const messages = total(runs.map(({ scored }) => scored.length));
  return Math.round((messages / total(runs.map(milliseconds))) * 1000);
}

function scoredAnswers({ received }: OwnerMail): number {
  return received.slice(notScored).filter(({ answered }) => answered).length;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
