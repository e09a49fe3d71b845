import type { Context, Middleware } from "@microsoft/microsoft-graph-client";
import { GraphError, readRetryAfter } from "./graph-error";
import type { MailboxGate } from "./mailbox-gate";
import { RequestPlan } from "./request-plan";
import { delayBefore, isPassing, type RetryPolicy } from "./retry-policy";
import { stopIfCancelled, type Wait } from "./wait";

/** What is asked of sign-in when a token is wanted. */
export interface TokenRequest {
  /** The claims that Graph's challenge asked for, as JSON text. */
  claims?: string;
  /** True when the token at hand was refused. */
  forceRefresh?: boolean;
}

/** Gives an access token for Graph. Rejects with sign-in's own error, which passes through unchanged. */
export type GetAccessToken = (request?: TokenRequest) => Promise<string>;

/** One handler of the SDK's chain. */
abstract class Handler implements Middleware {
  private following: Middleware | undefined;

  abstract execute(context: Context): Promise<void>;

  setNext(next: Middleware): void {
    this.following = next;
  }

  protected async next(context: Context): Promise<Response> {
    await this.following?.execute(context);
    if (!context.response) throw new RangeError("Handler.next: the chain gave no response");
    return context.response;
  }
}

/** Keeps the first failure of the chain in the request's plan. Stands first. */
export class FailureKeeper extends Handler {
  async execute(context: Context): Promise<void> {
    try {
      await this.next(context);
    } catch (error) {
      planOf(context).failure = error;
      throw error;
    }
  }
}

/** Repeats a request that met a passing trouble: told to wait, an overloaded server, a dropped connection. */
export class RetryHandler extends Handler {
  constructor(
    private readonly policy: RetryPolicy,
    private readonly wait: Wait,
  ) {
    super();
  }

  async execute(context: Context): Promise<void> {
    let unanswered = 0;
    for (let attempt = 0; ; attempt += 1) {
      const trouble = await this.attempt(context);
      if (!trouble) return;
      if (trouble.error) unanswered += 1;
      const delay =
        trouble.mayRepeat && unanswered <= this.policy.retriesWithoutAnswer
          ? delayBefore(this.policy, attempt, trouble.retryAfterMs)
          : undefined;
      if (delay === undefined) {
        if (trouble.error) throw trouble.error;
        return;
      }
      await this.wait(delay, signalOf(context));
    }
  }

  private async attempt(context: Context): Promise<Trouble | undefined> {
    const { isSafeToRepeat } = planOf(context);
    try {
      const response = await this.next(context);
      if (!isPassing(response.status)) return undefined;
      const retryAfterMs = readRetryAfter(response.headers.get("Retry-After"));
      return { mayRepeat: isSafeToRepeat || response.status === 429, retryAfterMs };
    } catch (error) {
      if (!(error instanceof GraphError) || error.code !== "offline") throw error;
      return { mayRepeat: isSafeToRepeat && !isOffline(), retryAfterMs: undefined, error };
    }
  }
}

interface Trouble {
  mayRepeat: boolean;
  retryAfterMs: number | undefined;
  error?: GraphError;
}

/** Puts the token on each request, and asks once more when Graph refuses it: with the challenge's claims, or afresh. */
export class TokenHandler extends Handler {
  constructor(private readonly getAccessToken: GetAccessToken) {
    super();
  }

  async execute(context: Context): Promise<void> {
    stopIfCancelled(signalOf(context));
    setHeader(context, "Authorization", `Bearer ${await this.getAccessToken()}`);
    const response = await this.next(context);
    if (response.status !== 401) return;
    const claims = readClaims(response.headers.get("WWW-Authenticate"));
    const token = await this.getAccessToken(claims ? { claims } : { forceRefresh: true });
    setHeader(context, "Authorization", `Bearer ${token}`);
    await this.next(context);
  }
}

/** Lets no more requests at once into a mailbox than Exchange allows. */
export class GateHandler extends Handler {
  constructor(private readonly gate: MailboxGate) {
    super();
  }

  async execute(context: Context): Promise<void> {
    const { mailbox, slots } = planOf(context);
    const leave = await this.gate.enter(mailbox, slots, signalOf(context));
    try {
      await this.next(context);
    } finally {
      leave();
    }
  }
}

/** Sends the request and reads the whole answer, so that a connection lost in the middle of it counts as lost. */
export class FetchHandler extends Handler {
  constructor(private readonly send: typeof fetch) {
    super();
  }

  async execute(context: Context): Promise<void> {
    const signal = signalOf(context);
    stopIfCancelled(signal);
    try {
      const response = await this.send(context.request, context.options);
      planOf(context).answerText = await response.text();
      context.response = response;
    } catch (cause) {
      stopIfCancelled(signal);
      throw new GraphError("offline", { cause });
    }
  }
}

/**
 * Reads the claims of a challenge: `Bearer …, error="insufficient_claims", claims="<base64>"`; empty when there are none.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
export function readClaims(challenge: string | null): string {
  const encoded = /claims="([^"]+)"/u.exec(challenge ?? "")?.[1];
  if (!encoded) return "";
  const binary = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder().decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)));
}

function planOf(context: Context): RequestPlan {
  const plan = context.middlewareControl?.getMiddlewareOptions(RequestPlan);
  if (!(plan instanceof RequestPlan)) throw new RangeError("planOf: the request has no plan");
  return plan;
}

function signalOf(context: Context): AbortSignal | undefined {
  return context.options?.signal ?? undefined;
}

function setHeader(context: Context, name: string, value: string): void {
  const options = context.options ?? {};
  context.options = { ...options, headers: { ...(options.headers as object), [name]: value } };
}

/** Says whether the browser knows that there is no network; where nobody tells, there is. */
function isOffline(): boolean {
  return typeof navigator !== "undefined" && !navigator.onLine;
}
