import type { AbortSignalLike } from "../core/triage/mailbox";
import { preferences, type GraphClient } from "./graph-client";
import { readRetryAfter } from "./graph-error";
import { slotsOfMailbox } from "./mailbox-gate";
import { delayBefore, isPassing } from "./retry-policy";

/** Graph takes at most this many requests in one batch. */
export const stepsOfBatch = 20;

/** One request of a batch. */
export interface BatchStep {
  /** Unique within the batch. */
  id: string;
  method: "GET" | "PATCH" | "POST" | "DELETE";
  /** A path with query: "/me/messages/AAk…?$select=id". */
  url: string;
  headers?: Readonly<Record<string, string>>;
  /** Preferences beside immutable ids. */
  prefer?: readonly string[];
  body?: unknown;
  /** The ids of the steps that must be done before. Graph takes batches in which all steps wait so, or none does. */
  dependsOn?: readonly string[];
}

/** Graph's answer to one request of a batch. */
export interface StepAnswer {
  status: number;
  /** Absent when the step's answer has no body. */
  body: unknown;
  /** How long Graph asks us to wait before this step again, in milliseconds. */
  retryAfterMs: number | undefined;
}

interface WireAnswer {
  id: string;
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** What may be said with a batch. */
export interface BatchOptions {
  /** The mailbox all steps belong to: "me" or an address. */
  mailbox: string;
  signal?: AbortSignalLike | undefined;
  /** True when all steps may be sent twice without harm, as reading. */
  isSafeToRepeat: boolean;
}

/**
 * Sends at most twenty requests in one batch, once, and gives each answer by its step's id. Inner failures are answers,
 * not errors; it rejects with GraphError when the batch as a whole failed, after which a step may or may not have
 * been carried out. A batch takes all places of its mailbox, since Exchange works on four of its steps at a time.
 *
 * @see https://learn.microsoft.com/graph/json-batching
 */
export async function sendBatch(
  client: GraphClient,
  steps: readonly BatchStep[],
  options: BatchOptions,
): Promise<Map<string, StepAnswer>> {
  if (steps.length > stepsOfBatch) throw new RangeError(`sendBatch: ${steps.length} steps`);
  const { responses } = await client.post<{ responses: WireAnswer[] }>(
    "/$batch",
    { requests: steps.map(toWire) },
    { ...options, slots: Math.min(slotsOfMailbox, Math.max(1, steps.length)) },
  );
  return new Map(responses.map((answer) => [answer.id, fromWire(answer)]));
}

/**
 * Sends any number of reading requests in batches, one batch after the other, and repeats those that met a passing
 * trouble. The answer of a step that never got through is its last failure.
 */
export async function readInBatches(
  client: GraphClient,
  steps: readonly BatchStep[],
  options: Omit<BatchOptions, "isSafeToRepeat"> & { onAnswered?: (count: number) => void },
): Promise<Map<string, StepAnswer>> {
  const answers = new Map<string, StepAnswer>();
  let queue = steps.map((step) => ({ step, attempt: 0 }));
  while (queue.length > 0) {
    const now = queue.slice(0, stepsOfBatch);
    const batch = now.map((entry) => entry.step);
    const part = await sendBatch(client, batch, { ...options, isSafeToRepeat: true });
    const again = now.filter(({ step }) => isPassing(part.get(step.id)?.status ?? 503));
    for (const [id, answer] of part) answers.set(id, answer);
    const delays = again.map(({ step, attempt }) =>
      delayBefore(client.retryPolicy, attempt, part.get(step.id)?.retryAfterMs),
    );
    const repeated = again.filter((_, index) => delays[index] !== undefined);
    queue = [
      ...repeated.map(({ step, attempt }) => ({ step, attempt: attempt + 1 })),
      ...queue.slice(now.length),
    ];
    options.onAnswered?.(steps.length - queue.length);
    if (repeated.length > 0) {
      await client.wait(Math.max(...delays.map((delay) => delay ?? 0)), options.signal);
    }
  }
  return answers;
}

function toWire(step: BatchStep): object {
  const { body, prefer, ...rest } = step;
  const headers = { ...step.headers, Prefer: preferences(prefer) };
  if (body === undefined) return { ...rest, headers };
  return { ...rest, headers: { ...headers, "Content-Type": "application/json" }, body };
}

function fromWire(answer: WireAnswer): StepAnswer {
  const retryAfter = Object.entries(answer.headers ?? {}).find(
    ([name]) => name.toLowerCase() === "retry-after",
  )?.[1];
  return {
    status: answer.status,
    body: answer.body,
    retryAfterMs: readRetryAfter(retryAfter),
  };
}
