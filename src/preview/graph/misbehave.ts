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

function injected(status: number, retryAfterSeconds: number): GraphFailure {
  const headers = { "Retry-After": String(retryAfterSeconds) };
  if (status === 429) {
    return new GraphFailure(429, "TooManyRequests", "Too Many Requests", headers);
  }
  if (status === 503) {
    return new GraphFailure(503, "serviceNotAvailable", "The service is unavailable.", headers);
  }
  return new GraphFailure(status, "UnknownError", "The request did not come through.");
}

function tooManyAtOnce(retryAfterSeconds: number): GraphFailure {
  return new GraphFailure(
    429,
    "ApplicationThrottled",
    "Application is over its MailboxConcurrency limit.",
    { "Retry-After": String(retryAfterSeconds) },
  );
}
