import type { Parsed, Warning } from "../shared/parsed";
import { usualMargin } from "./choose-lane";
import { keyOf } from "./learned-document";

/** One spot check that was answered: how many low messages were looked at, and how many should have been higher. */
export interface SpotCheckRecord {
  /** UTC, ISO 8601. */
  at: string;
  checked: number;
  missed: number;
  /** Keys, by `entryKeyOf`, of the journal's entries that moved one missed message each. */
  entries?: readonly string[];
}

/** What is kept of one mailbox's spot checks. */
export interface KeptSpotChecks {
  /** The oldest first. */
  records: readonly SpotCheckRecord[];
  /** When she put the offered one off; UTC, ISO 8601. */
  putOffAt?: string;
  /** How much more, in steps, she wants put high than the spot checks ask for; absent for none. */
  caution?: number;
}

/** The same as it is stored: numbers and times alone. */
export interface SpotCheckDocument extends KeptSpotChecks {
  kind: "kansli-spot-checks";
  version: 1;
}

/** How many of the low messages should have been higher, as far as the spot checks tell. */
export interface MissEstimate {
  checked: number;
  missed: number;
  /** The share that was missed, 0 to 1; 0 when nothing was checked. */
  share: number;
  /** The true share hardly lies outside these: the ends of Wilson's interval at 95 %. */
  least: number;
  most: number;
}

/** So many messages are looked at in one spot check. */
export const spotCheckSize = 10;
const dayMs = 24 * 3_600_000;
/** One a week. */
export const spotCheckDays = 7;
/** So long the journal knows of its entries. */
const journalDays = 30;
/** Older ones say little of what Kansli does now. */
const mostRecords = 12;

/** Reads what is kept. A damaged or foreign document gives nothing and a warning. */
export function readSpotChecks(stored: unknown): Parsed<KeptSpotChecks> {
  if (stored === undefined) return { value: { records: [] }, warnings: [] };
  if (!isDocument(stored)) return { value: { records: [] }, warnings: [damaged] };
  const { records, putOffAt, caution } = stored;
  return {
    value: {
      records,
      ...(putOffAt !== undefined && { putOffAt }),
      ...(caution !== undefined && { caution }),
    },
    warnings: [],
  };
}

/**
 * Writes what is kept. The oldest spot checks beyond a quarter of a year are let go, and so are the entries of those
 * that the journal has forgotten by now.
 */
export function writeSpotChecks({ records, ...kept }: KeptSpotChecks): SpotCheckDocument {
  const newest = records.slice(-mostRecords);
  const now = Math.max(...newest.map(({ at }) => Date.parse(at)));
  return {
    kind: "kansli-spot-checks",
    version: 1,
    ...kept,
    records: newest.map(({ at, checked, missed, entries = [] }) => {
      const isInJournal = now - Date.parse(at) <= journalDays * dayMs;
      return { at, checked, missed, ...(entries.length > 0 && isInJournal && { entries }) };
    }),
  };
}

/** A short key of a journal's entry, enough to tell it from the others of a month. */
export function entryKeyOf(entryId: string): string {
  return keyOf(entryId).slice(-7);
}

/** Takes out of the count what was missed but put back since: `undone` are the keys of entries that were undone. */
export function withoutUndone(
  records: readonly SpotCheckRecord[],
  undone: ReadonlySet<string>,
): SpotCheckRecord[] {
  return records.map((record) => {
    const { entries = [], missed } = record;
    const still = entries.filter((key) => !undone.has(key));
    if (still.length === entries.length) return record;
    return { ...record, missed: missed - entries.length + still.length, entries: still };
  });
}

/** Whether a week has passed since the last spot check was answered or put off. */
export function isSpotCheckDue({ records, putOffAt }: KeptSpotChecks, now: string): boolean {
  const lasts = [records.at(-1)?.at, putOffAt].filter((at) => at !== undefined);
  // A moment far ahead was written by a clock that ran wrong.
  const isPast = (at: string) =>
    Math.abs(Date.parse(now) - Date.parse(at)) >= spotCheckDays * dayMs;
  return lasts.every(isPast);
}

/** Estimates from all spot checks how many low messages are missed. */
export function estimateMisses(records: readonly SpotCheckRecord[]): MissEstimate {
  const checked = records.reduce((sum, one) => sum + one.checked, 0);
  const missed = records.reduce((sum, one) => sum + one.missed, 0);
  if (checked === 0) return { checked, missed, share: 0, least: 0, most: 1 };
  return { checked, missed, share: missed / checked, ...wilson(missed, checked) };
}

/** Before anything was checked: half a message in ten, which leaves the margin as it is. */
const believed = { missed: 0.5, checked: 10 };
const margins = { least: 0.4, most: 1.2, steepness: 4 };

/** How much more or less she can want put high than the spot checks ask for, in steps. */
export const cautions = [2, 1, 0, -1, -2] as const;
/** One step of that, in log-odds; two of them down leave almost nothing in doubt. */
const cautionStep = 0.25;

/**
 * How far two lanes must be apart for the lower one to be taken, in log-odds: the more was missed in the spot checks,
 * the more of what is in doubt is put high. What she asked for by hand is added.
 */
export function closeMarginFor({ records, caution = 0 }: KeptSpotChecks): number {
  const { checked, missed } = estimateMisses(records);
  const share = (missed + believed.missed) / (checked + believed.checked);
  const usual = believed.missed / believed.checked;
  const margin = usualMargin + (share - usual) * margins.steepness;
  const found = Math.max(margins.least, Math.min(margins.most, margin));
  return Math.max(0, found + caution * cautionStep);
}

/** @see Wilson, Probable inference, the law of succession, and statistical inference, 1927 */
function wilson(hits: number, all: number): Pick<MissEstimate, "least" | "most"> {
  const z = 1.96;
  const share = hits / all;
  const middle = share + (z * z) / (2 * all);
  const spread = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const whole = 1 + (z * z) / all;
  return {
    least: Math.max(0, (middle - spread) / whole),
    most: Math.min(1, (middle + spread) / whole),
  };
}

const damaged: Warning = {
  code: "spot-checks-damaged",
  place: "",
  message:
    "The answers to spot checks could not be read. They were put aside; the next begins anew.",
};

function isDocument(stored: unknown): stored is SpotCheckDocument {
  if (typeof stored !== "object" || stored === null) return false;
  const { kind, version, records, putOffAt, caution } = stored as Partial<SpotCheckDocument>;
  return (
    kind === "kansli-spot-checks" &&
    version === 1 &&
    Array.isArray(records) &&
    records.every(isRecord) &&
    (putOffAt === undefined || isInstant(putOffAt)) &&
    (caution === undefined || cautions.some((known) => known === caution))
  );
}

function isInstant(at: unknown): boolean {
  return typeof at === "string" && !Number.isNaN(Date.parse(at));
}

function isRecord(record: Partial<SpotCheckRecord> | null): boolean {
  if (typeof record !== "object" || record === null) return false;
  const { at, checked, missed, entries = [] } = record;
  return (
    isInstant(at) &&
    Array.isArray(entries) &&
    entries.every((key) => typeof key === "string") &&
    Number.isInteger(checked) &&
    Number.isInteger(missed) &&
    (missed ?? 0) >= 0 &&
    (checked ?? 0) >= (missed ?? 0)
  );
}
