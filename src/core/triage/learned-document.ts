import type { Parsed, Warning } from "../shared/parsed";
import type { LearnedDelta } from "./journal-entry";
import { lanes, type Lane } from "./lane";
import { forEachPair } from "./learned-delta";
import { heads, LearnedWeights, type Head } from "./learned-weights";

/** The most this document may take, in bytes of JSON: with habits and spot checks at most 16 KB for an executive. */
export const mostBytes = 9 * 1024;

/** How many corrected messages and how many lessons are remembered one by one; the oldest are let go. */
const mostPins = 200;
const mostLessons = 120;

/**
 * What was learned for one executive as it is stored. Nothing of any mail can be read from it: features and ids are
 * hashes. `weights` holds bucket, steps, bucket, steps… for each head.
 */
export interface LearnedDocument {
  kind: "kansli-learned";
  version: 1;
  weights: LearnedDelta;
  /** Key of a message to the place of its lane in `lanes`, in the order in which they were given. */
  pins: Readonly<Record<string, number>>;
  /** Keys of the journal's corrections that are in the weights. */
  lessons: readonly string[];
}

/** What was learned, ready for use. */
export interface LearnedState {
  weights: LearnedWeights;
  /** Lanes given by hand, by `keyOf` the message's id. */
  pins: Map<string, Lane>;
  /** `keyOf` the entry of each correction that is in the weights. */
  lessons: Set<string>;
}

/** A change of what was learned: one correction, or the taking back of one. */
export interface LearnedChange {
  entryId: string;
  /** 1 to teach, -1 to take back. */
  direction: 1 | -1;
  delta: LearnedDelta;
  /** The lane each message is pinned to from now on; `undefined` for none. */
  pins: readonly { messageId: string; lane: Lane | undefined }[];
}

/** Nothing learned yet. */
export function nothingLearned(): LearnedState {
  return { weights: new LearnedWeights(), pins: new Map(), lessons: new Set() };
}

/**
 * Makes a change in what was learned. A lesson that is in already is not taught twice and one that is not in is not
 * taken back, so a change may safely be made again after the work was cut off.
 */
export function applyLearned(state: LearnedState, change: LearnedChange): void {
  const lesson = keyOf(change.entryId);
  if (change.direction === 1 && !state.lessons.has(lesson)) {
    state.weights.add(change.delta);
    state.lessons.add(lesson);
  } else if (change.direction === -1 && mayHold(state, change.entryId)) {
    state.weights.add(change.delta, -1);
    state.lessons.delete(lesson);
  }
  for (const { messageId, lane } of change.pins) {
    const key = keyOf(messageId);
    state.pins.delete(key);
    if (lane !== undefined) state.pins.set(key, lane);
  }
}

/**
 * Whether a correction of the journal is in the weights. When the list of lessons is full an old one may have been let go
 * though it was taught; the journal knows better.
 */
export function mayHold({ lessons }: LearnedState, entryId: string): boolean {
  return lessons.has(keyOf(entryId)) || lessons.size >= mostLessons;
}

/** Reads what was stored. A damaged or foreign document gives a fresh start and a warning; nothing throws. */
export function readLearned(stored: unknown): Parsed<LearnedState> {
  const state = nothingLearned();
  if (stored === undefined) return { value: state, warnings: [] };
  if (!isLearnedDocument(stored)) return { value: state, warnings: [damaged] };
  state.weights.add(stored.weights);
  for (const [key, lane] of Object.entries(stored.pins)) {
    const name = lanes[lane];
    if (name !== undefined) state.pins.set(key, name);
  }
  for (const lesson of stored.lessons) state.lessons.add(lesson);
  return { value: state, warnings: [] };
}

/** Writes what was learned so that it takes at most 9 KB: beyond that the weakest weights are let go. */
export function writeLearned(state: LearnedState): LearnedDocument {
  const pins = [...state.pins].slice(-mostPins);
  const document: LearnedDocument = {
    kind: "kansli-learned",
    version: 1,
    weights: state.weights.entries(),
    pins: Object.fromEntries(pins.map(([key, lane]) => [key, lanes.indexOf(lane)])),
    lessons: [...state.lessons].slice(-mostLessons),
  };
  let weakest = 1;
  let slim = document;
  while (JSON.stringify(slim).length > mostBytes) {
    weakest *= 1.25;
    slim = { ...document, weights: withoutWeak(document.weights, weakest) };
  }
  return slim;
}

/** A short key from which an id cannot be read back: 53 bits in base 36. */
export function keyOf(id: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

const damaged: Warning = {
  code: "learned-damaged",
  place: "",
  message: "What was learned could not be read. It was put aside, and learning starts afresh.",
};

function isLearnedDocument(stored: unknown): stored is LearnedDocument {
  if (!isRecord(stored) || stored.kind !== "kansli-learned" || stored.version !== 1) return false;
  const { weights, pins, lessons } = stored;
  return (
    isRecord(weights) &&
    Object.entries(weights).every(
      ([head, pairs]) => heads.includes(head as Head) && arePairs(pairs),
    ) &&
    isRecord(pins) &&
    Object.values(pins).every((lane) => Number.isInteger(lane)) &&
    Array.isArray(lessons) &&
    lessons.every((lesson) => typeof lesson === "string")
  );
}

function arePairs(pairs: unknown): boolean {
  return Array.isArray(pairs) && pairs.length % 2 === 0 && pairs.every(isStep);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function withoutWeak(weights: LearnedDelta, weakest: number): LearnedDelta {
  const kept: Record<string, number[]> = {};
  for (const [head, pairs] of Object.entries(weights)) {
    const strong: number[] = [];
    forEachPair(pairs, (bucket, steps) => {
      if (Math.abs(steps) >= weakest) strong.push(bucket, steps);
    });
    if (strong.length > 0) kept[head] = strong;
  }
  return kept;
}

function isStep(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(value as number) < 1e6;
}
