import type { Parsed, Warning } from "../shared/parsed";
import { usualMargin } from "./choose-lane";

/** One spot check that was answered: how many low messages were looked at, and how many should have been higher. */
export interface SpotCheckRecord {
  /** UTC, ISO 8601. */
  at: string;
  checked: number;
  missed: number;
  /** The journal's entry that moved the missed ones; absent when none was missed. */
  entryId?: string;
}

/** The spot checks of one mailbox as they are stored: numbers alone. */
export interface SpotCheckDocument {
  kind: "kansli-spot-checks";
  version: 1;
  records: readonly SpotCheckRecord[];
}

/** How many of the low messages should have been higher, as far as the spot checks tell. */
export interface MissEstimate {
  checked: number;
  missed: number;
  /** The share that was missed, 0 to 1; 0 when nothing was checked. */
  share: number;
  /** The true share is hardly higher than this: the upper end of Wilson's interval at 95 %. */
  most: number;
}

/** So many messages are looked at in one spot check. */
export const spotCheckSize = 10;
const dayMs = 24 * 3_600_000;
/** One a week. */
export const spotCheckDays = 7;
/** Older ones say little of what Kansli does now. */
const mostRecords = 12;

/** Reads the stored spot checks. A damaged or foreign document gives none and a warning. */
export function readSpotChecks(stored: unknown): Parsed<readonly SpotCheckRecord[]> {
  if (stored === undefined) return { value: [], warnings: [] };
  if (!isDocument(stored)) return { value: [], warnings: [damaged] };
  return { value: stored.records, warnings: [] };
}

/** Writes spot checks; the oldest beyond a quarter of a year are let go. */
export function writeSpotChecks(records: readonly SpotCheckRecord[]): SpotCheckDocument {
  return { kind: "kansli-spot-checks", version: 1, records: records.slice(-mostRecords) };
}

/** Whether a week has passed since the last spot check. */
export function isSpotCheckDue(records: readonly SpotCheckRecord[], now: string): boolean {
  const last = records.at(-1);
  return last === undefined || Date.parse(now) - Date.parse(last.at) >= spotCheckDays * dayMs;
}

/** Estimates from all spot checks how many low messages are missed. */
export function estimateMisses(records: readonly SpotCheckRecord[]): MissEstimate {
  const checked = records.reduce((sum, one) => sum + one.checked, 0);
  const missed = records.reduce((sum, one) => sum + one.missed, 0);
  if (checked === 0) return { checked, missed, share: 0, most: 1 };
  return { checked, missed, share: missed / checked, most: wilsonUpper(missed, checked) };
}

/** Before anything was checked: half a message in ten, which leaves the margin as it is. */
const believed = { missed: 0.5, checked: 10 };
const margins = { least: 0.4, most: 1.2, steepness: 4 };

/**
 * How far two lanes must be apart for the lower one to be taken, in log-odds: the more was missed in the spot checks,
 * the more of what is in doubt is put high.
 */
export function closeMarginFor({ checked, missed }: MissEstimate): number {
  const share = (missed + believed.missed) / (checked + believed.checked);
  const usual = believed.missed / believed.checked;
  const margin = usualMargin + (share - usual) * margins.steepness;
  return Math.max(margins.least, Math.min(margins.most, margin));
}

/** @see Wilson, Probable inference, the law of succession, and statistical inference, 1927 */
function wilsonUpper(hits: number, all: number): number {
  const z = 1.96;
  const share = hits / all;
  const middle = share + (z * z) / (2 * all);
  const spread = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  return Math.min(1, (middle + spread) / (1 + (z * z) / all));
}

const damaged: Warning = {
  code: "spot-checks-damaged",
  place: "",
  message:
    "The answers to spot checks could not be read. They were put aside; the next begins anew.",
};

function isDocument(stored: unknown): stored is SpotCheckDocument {
  if (typeof stored !== "object" || stored === null) return false;
  const { kind, version, records } = stored as Partial<SpotCheckDocument>;
  return (
    kind === "kansli-spot-checks" &&
    version === 1 &&
    Array.isArray(records) &&
    records.every(isRecord)
  );
}

function isRecord(record: Partial<SpotCheckRecord> | null): boolean {
  if (typeof record !== "object" || record === null) return false;
  const { at, checked, missed } = record;
  return (
    typeof at === "string" &&
    !Number.isNaN(Date.parse(at)) &&
    Number.isInteger(checked) &&
    Number.isInteger(missed) &&
    (missed ?? 0) >= 0 &&
    (checked ?? 0) >= (missed ?? 0)
  );
}
