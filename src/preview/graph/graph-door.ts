import { randomUUID } from "node:crypto";
import { Hono, type MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import type { Tenant } from "../tenant/tenant";
import { AttachmentSessions } from "./attachment-sessions";
import { answerBatch, type Dispatch } from "./batch";
import { type DoorContext, type DoorEnv, doorPath, isInner } from "./door-env";
import type { Faults } from "./faults";
import { badRequest, GraphFailure, toErrorBody } from "./graph-failure";
import { MailboxSlots } from "./mailbox-slots";
import { misbehave } from "./misbehave";
import { attachmentSessionRoutes, beginSessionRoutes } from "./routes/attachment-sessions";
import { attachmentRoutes } from "./routes/attachments";
import { calendarRoutes } from "./routes/calendars";
import { categoryRoutes } from "./routes/categories";
import { driveRoutes } from "./routes/drive";
import { eventRoutes } from "./routes/events";
import { exchangeIdRoutes } from "./routes/exchange-ids";
import { focusOverrideRoutes } from "./routes/focus-overrides";
import { folderRoutes } from "./routes/folders";
import { messageActionRoutes } from "./routes/message-actions";
import { messageRoutes } from "./routes/messages";
import { plannerRoutes } from "./routes/planner";
import { plannerTaskRoutes } from "./routes/planner-tasks";
import { settingsRoutes } from "./routes/settings";
import { todoRoutes } from "./routes/todo";
import { userRoutes } from "./routes/users";
import { workbookRoutes } from "./routes/workbook";
import { routeOf } from "./seen-request";

type Middleware = MiddlewareHandler<DoorEnv>;

/**
 * The Graph door: Microsoft Graph's mail, calendars, tasks, files and workbooks over the tenant's state, with Graph's manners and, when asked to, its
 * bad days. Mount it at `graphDoorPath`.
 */
export function graphDoor(tenant: Tenant, faults: Faults): Hono<DoorEnv> {
  const door = new Hono<DoorEnv>();
  const dispatch: Dispatch = (c, request) => door.fetch(request, { ...c.env, inner: true });
  door.onError((error, c) => toFailureAnswer(error, c));
  door.use("*", cors({ origin: "*", exposeHeaders: ["*"] }));
  door.use("*", introduce(tenant, faults));
  const sessions = new AttachmentSessions();
  door.route("/", attachmentSessionRoutes(sessions));
  door.use("*", misbehave(new MailboxSlots()));
  door.post("/$batch", (c) => answerBatch(c, dispatch));
  for (const base of ["/me", "/users/:user"]) {
    for (const routes of mailboxRoutes(sessions)) door.route(base, routes);
  }
  door.route("/", driveRoutes());
  door.route("/", workbookRoutes());
  door.route("/", plannerRoutes());
  door.route("/", plannerTaskRoutes());
  door.all("*", (c) => {
    throw badRequest(`Resource not found for the segment '${doorPath(c).slice(1)}'.`);
  });
  return door;
}

function mailboxRoutes(sessions: AttachmentSessions): Hono<DoorEnv>[] {
  return [
    userRoutes(),
    folderRoutes(),
    messageActionRoutes(),
    beginSessionRoutes(sessions),
    attachmentRoutes(),
    messageRoutes(),
    categoryRoutes(),
    focusOverrideRoutes(),
    settingsRoutes(),
    exchangeIdRoutes(),
    calendarRoutes(),
    eventRoutes(),
    todoRoutes(),
  ];
}

/** Gives each request its ids and what the handlers need, and notes how it went. */
function introduce(tenant: Tenant, faults: Faults): Middleware {
  return async (c, next) => {
    const at = Date.now();
    const begun = performance.now();
    const requestId = randomUUID();
    c.set("tenant", tenant);
    c.set("faults", faults);
    c.set("requestId", requestId);
    c.header("request-id", requestId);
    c.header("client-request-id", c.req.header("client-request-id") ?? requestId);
    await next();
    const path = doorPath(c);
    faults.note({
      method: c.req.method,
      route: routeOf(path),
      url: `${path}${new URL(c.req.url).search}`,
      status: c.res.status,
      at,
      milliseconds: performance.now() - begun,
      inner: isInner(c),
    });
  };
}

function toFailureAnswer(error: Error, c: DoorContext): Response {
  const failure =
    error instanceof GraphFailure
      ? error
      : new GraphFailure(500, "InternalServerError", `The preview failed: ${error.message}`);
  const at = new Date(c.get("tenant").now());
  const body = toErrorBody(failure, at, c.get("requestId"));
  return c.body(JSON.stringify(body), failure.status as 400, {
    "Content-Type": "application/json",
    ...failure.headers,
  });
}
