import type { Parsed } from "../../shared/parsed";
import { bytesOfText, textOfBytes } from "../learning/bytes-text";
import { askBuckets, readAskFeatures, type AskFeatures } from "./ask-features";

/** The model as it is shipped: one signed byte for each bucket. */
export interface AskModelDocument {
  kind: "kansli-ask-model";
  version: 1;
  /** How many steps of the bytes make one unit of log-odds. */
  stepsPerUnit: number;
  /** The bytes as `textOfBytes` writes them. */
  weights: string;
}

const stepsPerUnit = 32;
const mostSteps = 127;

/** A sentence asks from these log-odds on: the best F1 on the training sentences, each quarter judged by the others. */
const asksFrom = -0.37;

/** Tells of an English sentence whether it asks something of its reader, by logistic regression on hashed features. */
export class AskModel {
  constructor(private readonly weights: ArrayLike<number>) {}

  /** Whether the sentence asks something. */
  asks(sentence: string): boolean {
    return this.logOdds(sentence) > 0;
  }

  /** How surely the sentence asks something, in log-odds; never above 0 for another language than English. */
  logOdds(sentence: string): number {
    const features = readAskFeatures(sentence);
    const sum = this.sum(features) - asksFrom;
    return features.isEnglish ? sum : Math.min(0, sum);
  }

  private sum({ buckets, values }: AskFeatures): number {
    return buckets.reduce(
      (sum, bucket, at) => sum + (this.weights[bucket] ?? 0) * (values[at] ?? 0),
      0,
    );
  }
}

/** Reads the shipped model. What is no model gives none and a warning; then phrases alone tell what asks. */
export function readAskModel(document: unknown): Parsed<AskModel | undefined> {
  const bytes = isModel(document) ? bytesOfText(document.weights) : undefined;
  if (!isModel(document) || bytes?.length !== askBuckets) {
    const message = "The shipped model of what asks could not be read; phrases alone tell.";
    return { value: undefined, warnings: [{ code: "ask-model-damaged", place: "", message }] };
  }
  const weights = Float32Array.from(
    new Int8Array(bytes.buffer),
    (steps) => steps / document.stepsPerUnit,
  );
  return { value: new AskModel(weights), warnings: [] };
}

/** Writes weights as a model, rounded to bytes. */
export function writeAskModel(weights: ArrayLike<number>): AskModelDocument {
  const bytes = Int8Array.from(weights, (weight) =>
    Math.max(-mostSteps, Math.min(mostSteps, Math.round(weight * stepsPerUnit))),
  );
  const text = textOfBytes(new Uint8Array(bytes.buffer));
  return { kind: "kansli-ask-model", version: 1, stepsPerUnit, weights: text };
}

function isModel(document: unknown): document is AskModelDocument {
  if (typeof document !== "object" || document === null) return false;
  const { kind, version, stepsPerUnit: steps, weights } = document as Partial<AskModelDocument>;
  return (
    kind === "kansli-ask-model" &&
    version === 1 &&
    typeof steps === "number" &&
    steps >= 1 &&
    typeof weights === "string"
  );
}
