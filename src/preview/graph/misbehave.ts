import { setTimeout as pause } from "node:timers/promises";
import type { MiddlewareHandler } from "hono";
import { checkToken } from "./check-token";
import { type DoorContext, type DoorEnv, doorPath, isInner } from "./door-env";
import { GraphFailure, userNotFound } from "./graph-failure";
import type { MailboxSlots } from "./mailbox-slots";

/** Everything that can stop a request before it reaches its handler: faults, the token, the crowd at the mailbox. */
export function misbehave(slots: MailboxSlots): MiddlewareHandler<DoorEnv> {
  return async (c, next) => {
    const faults = c.get("faults");
    const { latencyMs, innerLatencyMs, concurrencyCap, dropWhen } = faults.settings;
    const inner = isInner(c);
    const latency = inner ? innerLatencyMs : latencyMs;
    const fate = faults.next(inner);
    if (fate.drop && dropWhen === "before") return dropConnection(c);
    if (fate.status) {
      if (latency > 0) await pause(latency);
      throw injected(fate.status, faults.settings.retryAfterSeconds);
    }
    checkToken(c);
    const key = mailboxKeyOf(c);
    const leave = key === undefined ? undefined : slots.take(key, concurrencyCap);
    try {
      if (latency > 0) await pause(latency);
      if (key !== undefined && !leave) throw tooManyAtOnce(faults.settings.retryAfterSeconds);
      await next();
    } finally {
      leave?.();
    }
    if (fate.drop) c.res = dropConnection(c);
    return undefined;
  };
}

/** Finds the mailbox that the path names; answers its key when Exchange, not the directory, does the work. */
function mailboxKeyOf(c: DoorContext): string | undefined {
  const [, first, second, third] = doorPath(c).split("/");
  const tenant = c.get("tenant");
  const named = first === "users" ? decodeURIComponent(second ?? "") : c.get("grant").userId;
  if ((first !== "me" && first !== "users") || (first === "users" && !second)) return undefined;
  const user = tenant.findUser(named);
  if (!user) throw userNotFound(named);
  c.set("mailbox", tenant.mailboxOf(user.id));
  const segment = first === "me" ? second : third;
  return segment && !directorySegments.has(segment) ? user.id : undefined;
}

/** What is behind these is not Exchange, whose mailboxes take four requests at once. */
const directorySegments = new Set([
  "manager",
  "directReports",
  "people",
  "drive",
  "drives",
  "planner",
  "memberOf",
]);

function dropConnection(c: DoorContext): Response {
  c.env.incoming?.socket.destroy();
  return new Response(null, { status: 503 });
}

/** What Graph's services say with the statuses that are given on purpose. */
const injectedWords: Readonly<Record<number, readonly [code: string, message: string]>> = {
  409: ["conflict", "The current state conflicts with what the request expects."],
  423: ["resourceLocked", "The resource you are attempting to access is locked"],
  429: ["TooManyRequests", "Too Many Requests"],
  503: ["serviceNotAvailable", "The service is unavailable."],
  504: ["gatewayTimeout", "The upstream server did not answer in time."],
};

function injected(status: number, retryAfterSeconds: number): GraphFailure {
  const words = injectedWords[status] ?? ["UnknownError", "The request did not come through."];
  const isLater = status === 429 || status === 503;
  const headers = isLater ? { "Retry-After": String(retryAfterSeconds) } : {};
  return new GraphFailure(status, ...words, headers);
}

function tooManyAtOnce(retryAfterSeconds: number): GraphFailure {
  return new GraphFailure(
    429,
    "ApplicationThrottled",
    "Application is over its MailboxConcurrency limit.",
    { "Retry-After": String(retryAfterSeconds) },
  );
}
