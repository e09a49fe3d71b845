import type { Context } from "hono";
import type { MailboxState } from "../tenant/mailbox-state";
import type { Tenant } from "../tenant/tenant";
import type { Grant } from "../tenant/tokens";
import type { Faults } from "./faults";

/** Where the preview's server mounts the Graph door; every link that the door gives begins with it. */
export const graphDoorPath = "/graph/v1.0";

/** What the door's handlers know of a request. */
export interface DoorEnv {
  Variables: {
    tenant: Tenant;
    faults: Faults;
    requestId: string;
    grant: Grant;
    /** Whose mailbox the path names; only below /me and /users/{id}. */
    mailbox: MailboxState;
  };
  Bindings: {
    /** The request inside a $batch that this one is. */
    inner?: boolean;
    /** Node's own request, there when @hono/node-server serves the door. */
    incoming?: { socket: { destroy: () => void } };
  };
}

/** A request at the door. */
export type DoorContext = Context<DoorEnv>;

/** Says whether this is a request inside a $batch. */
export function isInner(c: DoorContext): boolean {
  // Hono leaves the bindings out when a request comes without a server, as in `door.request`.
  const bindings = c.env as DoorEnv["Bindings"] | undefined;
  return bindings?.inner ?? false;
}

/** The request's path below the door, "/me/messages" for "/graph/v1.0/me/messages". */
export function doorPath(c: DoorContext): string {
  const { path } = c.req;
  return path.startsWith(graphDoorPath) ? path.slice(graphDoorPath.length) : path;
}

/** An absolute link through this door, on the request's own origin. */
export function doorLink(c: DoorContext, path: string, query?: URLSearchParams): string {
  const link = `${new URL(c.req.url).origin}${graphDoorPath}${path}`;
  // Graph writes its links with readable option names and %20, which URLSearchParams would not.
  const text = query?.toString().replaceAll("%24", "$").replaceAll("+", "%20");
  return text ? `${link}?${text}` : link;
}

/** Where the metadata document says what an answer holds; Graph puts it into each answer. */
export function contextLink(c: DoorContext, what: string): string {
  return doorLink(c, `/$metadata#${what}`);
}
