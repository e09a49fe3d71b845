import type { Parsed } from "../../shared/parsed";
import { bytesOfText, textOfBytes } from "./bytes-text";
import { habitBuckets, namedBuckets } from "./feature-row";

/** The prior as it is shipped: one signed byte for each bucket of a named feature. Words and senders are not in it. */
export interface HabitPriorDocument {
  kind: "kansli-triage-prior";
  version: 1;
  /** How many steps of the bytes make one unit of log-odds. */
  stepsPerUnit: number;
  /** The bytes as `textOfBytes` writes them. */
  weights: string;
}

const stepsPerUnit = 32;
const mostSteps = 127;

/** Reads the prior. What is no prior gives none and a warning; then everything is learned from the beginning. */
export function readHabitPrior(document: unknown): Parsed<Float32Array | undefined> {
  const bytes = isPrior(document) ? bytesOfText(document.weights) : undefined;
  if (!isPrior(document) || bytes?.length !== namedBuckets) {
    const message =
      "The shipped start of learning could not be read; learning starts from nothing.";
    return { value: undefined, warnings: [{ code: "prior-damaged", place: "", message }] };
  }
  const prior = new Float32Array(habitBuckets);
  for (const [bucket, steps] of new Int8Array(bytes.buffer).entries()) {
    prior[bucket] = steps / document.stepsPerUnit;
  }
  return { value: prior, warnings: [] };
}

/** Writes weights as a prior, rounded to bytes. Weights of words are left out. */
export function writeHabitPrior(weights: Float32Array): HabitPriorDocument {
  const bytes = Int8Array.from(weights.subarray(0, namedBuckets), (weight) =>
    Math.max(-mostSteps, Math.min(mostSteps, Math.round(weight * stepsPerUnit))),
  );
  const text = textOfBytes(new Uint8Array(bytes.buffer));
  return { kind: "kansli-triage-prior", version: 1, stepsPerUnit, weights: text };
}

function isPrior(document: unknown): document is HabitPriorDocument {
  if (typeof document !== "object" || document === null) return false;
  const { kind, version, stepsPerUnit: steps, weights } = document as Partial<HabitPriorDocument>;
  return (
    kind === "kansli-triage-prior" &&
    version === 1 &&
    typeof steps === "number" &&
    steps >= 1 &&
    typeof weights === "string"
  );
}
