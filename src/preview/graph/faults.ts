import type { Grant } from "../tenant/tokens";
import type { SeenRequest } from "./seen-request";

/** What can go wrong at the door on purpose. Everything is off at the start. */
export interface FaultSettings {
  /** How long a request is on its way, in milliseconds; a $batch as one. */
  latencyMs: number;
  /** How long each request inside a $batch takes besides, in milliseconds. */
  innerLatencyMs: number;
  /** How long a workbook is at work on each request besides, in milliseconds. */
  workbookLatencyMs: number;
  /** How many requests a mailbox takes at the same time; more answer 429. */
  concurrencyCap: number;
  /** Each n-th request fails; 0 is never. Requests inside a $batch are not counted. */
  failEvery: number;
  /** The statuses those answer with, in turn. */
  failWith: readonly number[];
  /** Each n-th request inside a $batch fails; 0 is never. */
  innerFailEvery: number;
  /** The statuses those answer with, in turn. */
  innerFailWith: readonly number[];
  /** What Retry-After says on 429 and 503, in seconds. */
  retryAfterSeconds: number;
  /** The requests, counted from 1, whose connection is dropped. */
  dropAt: readonly number[];
  /** Whether the connection drops before anything is done, or after, when only the answer is lost. */
  dropWhen: "before" | "after";
  /** How many of the next delta requests that carry a token answer 410. */
  deltaGone: number;
  /** How many of the next requests in a session of a workbook find it ended. */
  sessionGone: number;
}

const noFaults: FaultSettings = {
  latencyMs: 0,
  innerLatencyMs: 0,
  workbookLatencyMs: 0,
  concurrencyCap: 4,
  failEvery: 0,
  failWith: [429, 503],
  innerFailEvery: 0,
  innerFailWith: [429],
  retryAfterSeconds: 1,
  dropAt: [],
  dropWhen: "before",
  deltaGone: 0,
  sessionGone: 0,
};

const requestsKept = 20_000;

/** Switches the door's faults and keeps count of what came through it. */
export class Faults {
  settings: FaultSettings = { ...noFaults };
  /** The latest requests, as they were answered: those inside a $batch before the batch itself; at most 20,000. */
  requests: SeenRequest[] = [];
  /** Requests since the settings were last changed, as `failEvery` and `dropAt` count them. */
  private outerCount = 0;
  private innerCount = 0;
  private outerFailures = 0;
  private innerFailures = 0;
  /** Tokens up to this serial number are answered with a claims challenge. */
  private challengedSerial = 0;
  private readonly listeners = new Set<(request: SeenRequest) => void>();

  /** Changes some settings and begins to count anew. */
  set(changes: Partial<FaultSettings>): void {
    this.settings = { ...this.settings, ...changes };
    this.outerCount = this.innerCount = this.outerFailures = this.innerFailures = 0;
  }

  /** Puts everything off and forgets what was seen. */
  reset(): void {
    this.set(noFaults);
    this.challengedSerial = 0;
    this.requests = [];
  }

  /** Demands claims of every token with a serial number up to this one. */
  challenge(lastSerial: number): void {
    this.challengedSerial = lastSerial;
  }

  /** Says whether a token must be renewed with claims. */
  isChallenged(grant: Grant): boolean {
    return grant.serial <= this.challengedSerial;
  }

  /** Counts a request and says what shall become of it. */
  next(inner: boolean): { status?: number; drop: boolean } {
    const { failEvery, failWith, innerFailEvery, innerFailWith, dropAt } = this.settings;
    if (inner) {
      const fails = isNth(++this.innerCount, innerFailEvery);
      return { drop: false, ...(fails && inTurn(innerFailWith, this.innerFailures++)) };
    }
    const fails = isNth(++this.outerCount, failEvery);
    const drop = dropAt.includes(this.outerCount);
    return { drop, ...(fails && inTurn(failWith, this.outerFailures++)) };
  }

  /** Says whether this use of a delta token shall answer 410, and counts it. */
  takeDeltaGone(): boolean {
    return this.take("deltaGone");
  }

  /** Says whether this use of a workbook's session shall find it ended, and counts it. */
  takeSessionGone(): boolean {
    return this.take("sessionGone");
  }

  private take(name: "deltaGone" | "sessionGone"): boolean {
    const left = this.settings[name];
    if (left <= 0) return false;
    this.settings = { ...this.settings, [name]: left - 1 };
    return true;
  }

  /** Notes a request that was answered, and tells those who listen. */
  note(request: SeenRequest): void {
    this.requests.push(request);
    if (this.requests.length > requestsKept) this.requests.splice(0, requestsKept / 2);
    for (const listener of this.listeners) listener(request);
  }

  /** Calls `listener` at every answered request until the returned function is called. */
  listen(listener: (request: SeenRequest) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

function isNth(count: number, every: number): boolean {
  return every > 0 && count % every === 0;
}

function inTurn(statuses: readonly number[], turn: number): { status: number } {
  return { status: statuses[turn % statuses.length] ?? 429 };
}
