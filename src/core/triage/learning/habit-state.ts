import type { Parsed, Warning } from "../../shared/parsed";
import { bytesOfText, textOfBytes } from "./bytes-text";
import { habitBuckets } from "./feature-row";
import type { HabitModel } from "./habit-model";

/** What was learned from an executive's habits, as it is stored: hashed features, nothing that can be read back. */
export interface HabitStateDocument {
  kind: "kansli-habits";
  version: 1;
  /** What was known up to this instant is in the weights; UTC, ISO 8601. */
  until: string;
  /** How many messages were learned from. */
  lessons: number;
  /** Six bytes for each weight, as `textOfBytes` writes them. */
  weights: string;
}

/** What was read from the store. */
export interface HabitState {
  until: string;
  lessons: number;
  /** Puts the stored weights into a model. */
  restore: (model: HabitModel) => void;
}

/** So many weights take 5.6 KB; a mailbox of ninety days rarely has more that matter. */
const mostWeights = 700;
const bytesPerWeight = 6;
/** Gradients are kept in steps of 1/256, their squares in steps of 1/64. */
const gradientSteps = 256;
const squareSteps = 64;

/** Writes what a model has learned beside its prior; beyond the limit the weakest weights are let go. */
export function writeHabitState(
  model: HabitModel,
  until: string,
  lessons: number,
): HabitStateDocument {
  const buckets = learnedBuckets(model);
  const bytes = new Uint8Array(buckets.length * bytesPerWeight);
  const view = new DataView(bytes.buffer);
  for (const [index, bucket] of buckets.entries()) {
    const at = index * bytesPerWeight;
    view.setUint16(at, bucket);
    const { z, n } = model.evidence(bucket);
    view.setInt16(at + 2, within(z * gradientSteps, -32768, 32767));
    view.setUint16(at + 4, within(n * squareSteps, 0, 65535));
  }
  return { kind: "kansli-habits", version: 1, until, lessons, weights: textOfBytes(bytes) };
}

/** The state of somebody of whom nothing was learned up to an instant, UTC, ISO 8601. */
export function emptyHabitState(until: string): HabitStateDocument {
  return { kind: "kansli-habits", version: 1, until, lessons: 0, weights: "" };
}

/** Reads what was stored. A damaged or foreign document gives nothing and a warning; nothing throws. */
export function readHabitState(stored: unknown): Parsed<HabitState | undefined> {
  if (stored === undefined) return { value: undefined, warnings: [] };
  const bytes = isState(stored) ? bytesOfText(stored.weights) : undefined;
  if (!isState(stored) || !bytes || !areWeights(bytes)) {
    return { value: undefined, warnings: [damaged] };
  }
  const { until, lessons } = stored;
  return { value: { until, lessons, restore: (model) => restore(model, bytes) }, warnings: [] };
}

const damaged: Warning = {
  code: "habits-damaged",
  place: "",
  message: "What was learned from habits could not be read. It was put aside and is learned anew.",
};

function restore(model: HabitModel, bytes: Uint8Array): void {
  const view = viewOf(bytes);
  for (let at = 0; at < bytes.length; at += bytesPerWeight) {
    const bucket = view.getUint16(at);
    const z = view.getInt16(at + 2) / gradientSteps;
    model.restore(bucket, { z, n: view.getUint16(at + 4) / squareSteps });
  }
}

function learnedBuckets(model: HabitModel): number[] {
  const buckets: number[] = [];
  for (let bucket = 0; bucket < habitBuckets; bucket++) {
    if (model.learned(bucket) !== 0) buckets.push(bucket);
  }
  const strength = (bucket: number) => Math.abs(model.learned(bucket));
  return buckets.sort((one, other) => strength(other) - strength(one)).slice(0, mostWeights);
}

function isState(stored: unknown): stored is HabitStateDocument {
  if (typeof stored !== "object" || stored === null) return false;
  const { kind, version, until, lessons, weights } = stored as Partial<HabitStateDocument>;
  return (
    kind === "kansli-habits" &&
    version === 1 &&
    typeof until === "string" &&
    !Number.isNaN(Date.parse(until)) &&
    typeof lessons === "number" &&
    typeof weights === "string"
  );
}

function areWeights(bytes: Uint8Array): boolean {
  if (bytes.length % bytesPerWeight !== 0) return false;
  const view = viewOf(bytes);
  for (let at = 0; at < bytes.length; at += bytesPerWeight) {
    if (view.getUint16(at) >= habitBuckets) return false;
  }
  return true;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, Math.round(value)));
}
