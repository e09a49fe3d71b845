import { askBuckets, readAskFeatures, type AskFeatures } from "./ask-features";

/** A sentence of which people have said whether it asks something of its reader. */
export interface JudgedSentence {
  text: string;
  asks: boolean;
}

const orders = 5;
const rounds = 8;
const step = 0.05;
const pull = 3e-3;
/** Keeps the first steps of a rare feature small. */
const firstSquare = 0.01;

type Lesson = AskFeatures & Pick<JudgedSentence, "asks">;

/**
 * Trains the weights of an `AskModel` by AdaGrad, always the same ones from the same sentences: the mean of several
 * models that saw the sentences in different orders.
 */
export function trainAskModel(sentences: readonly JudgedSentence[]): Float32Array {
  const lessons = sentences.map(({ text, asks }) => ({ ...readAskFeatures(text), asks }));
  const mean = new Float32Array(askBuckets);
  for (let order = 0; order < orders; order++) {
    const weights = trainInOrder(lessons, order);
    for (const [bucket, weight] of weights.entries()) {
      mean[bucket] = (mean[bucket] ?? 0) + weight / orders;
    }
  }
  return mean;
}

function trainInOrder(lessons: readonly Lesson[], order: number): Float32Array {
  const weights = new Float32Array(askBuckets);
  const squares = new Float32Array(askBuckets).fill(firstSquare);
  const weightOf = (bucket: number) => weights[bucket] ?? 0;
  for (let round = 0; round < rounds; round++) {
    for (const { buckets, values, asks } of shuffled(lessons, order * 100 + round)) {
      const valueAt = (place: number) => values[place] ?? 0;
      const sum = buckets.reduce(
        (all, bucket, place) => all + weightOf(bucket) * valueAt(place),
        0,
      );
      const error = 1 / (1 + Math.exp(-sum)) - (asks ? 1 : 0);
      for (const [place, bucket] of buckets.entries()) {
        const gradient = error * valueAt(place) + pull * weightOf(bucket);
        const square = (squares[bucket] ?? firstSquare) + gradient * gradient;
        squares[bucket] = square;
        weights[bucket] = weightOf(bucket) - (step * gradient) / Math.sqrt(square);
      }
    }
  }
  return weights;
}

/** The same values in an order drawn by the random numbers of a seed. */
function shuffled<T>(values: readonly T[], seed: number): T[] {
  let state = seed + 1;
  const drawn = values.map((value) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return { value, state };
  });
  return drawn.sort((one, other) => one.state - other.state).map(({ value }) => value);
}
