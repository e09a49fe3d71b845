/** How patiently a request is tried again. Times are in milliseconds. */
export interface RetryPolicy {
  /** How many times a request is repeated before its failure is told. */
  retries: number;
  /** How many times at most when no answer comes: she should soon hear that she is offline. */
  retriesWithoutAnswer: number;
  /** The wait before the first repetition; it doubles each time, with jitter. */
  firstDelayMs: number;
  /** The longest wait of our own choosing. */
  longestDelayMs: number;
  /** The longest Retry-After that is obeyed; a longer one ends the trying at once. */
  longestRetryAfterMs: number;
}

/** The patience used everywhere unless a test says otherwise. */
export const retryPolicy: RetryPolicy = {
  retries: 6,
  retriesWithoutAnswer: 2,
  firstDelayMs: 400,
  longestDelayMs: 20_000,
  longestRetryAfterMs: 180_000,
};

const passingStatuses = new Set([429, 500, 502, 503, 504]);

/** Says whether an HTTP status stands for a trouble that passes. */
export function isPassing(status: number): boolean {
  return passingStatuses.has(status);
}

/**
 * How long to wait before repetition number `attempt` (from 0), in milliseconds; `undefined` when it is time to give up.
 * Retry-After wins over our own waits and gets a little jitter on top, so that several panes do not come back at once.
 */
export function delayBefore(
  policy: RetryPolicy,
  attempt: number,
  retryAfterMs: number | undefined,
): number | undefined {
  if (attempt >= policy.retries) return undefined;
  const jitter = Math.random() * policy.firstDelayMs * 0.5;
  if (retryAfterMs !== undefined) {
    return retryAfterMs > policy.longestRetryAfterMs ? undefined : retryAfterMs + jitter;
  }
  return Math.min(policy.firstDelayMs * 2 ** attempt + jitter, policy.longestDelayMs);
}
