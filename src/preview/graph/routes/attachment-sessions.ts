import { Hono } from "hono";
import { needMailWrite } from "../access";
import type { AttachmentSession, AttachmentSessions } from "../attachment-sessions";
import { finishAttachment } from "../change-message";
import { contextLink, type DoorContext, type DoorEnv, doorLink } from "../door-env";
import { attachmentItemType } from "../entity-type";
import { messageInPath } from "../found-in-path";
import { badRequest, GraphFailure } from "../graph-failure";
import { parameter, readEntity, readJson } from "../read-body";

const mostBytes = 150 * 1024 * 1024;
/** A piece is smaller than this. */
const mostSliceBytes = 4 * 1024 * 1024;

/**
 * Opens an upload session for a large file of a message.
 * @see https://learn.microsoft.com/graph/api/attachment-createuploadsession
 */
export function beginSessionRoutes(sessions: AttachmentSessions): Hono<DoorEnv> {
  const routes = new Hono<DoorEnv>();
  for (const message of ["/messages/:id", "/mailFolders/:folder/messages/:id"]) {
    routes.post(`${message}/attachments/createUploadSession`, (c) => beginSession(c, sessions));
  }
  return routes;
}

async function beginSession(c: DoorContext, sessions: AttachmentSessions): Promise<Response> {
  const message = messageInPath(c);
  needMailWrite(c, message.folderId);
  const given = parameter(await readJson(c), "attachmentItem");
  if (typeof given !== "object" || given === null) throw badRequest("AttachmentItem is missing.");
  const fields = readEntity(given as Record<string, unknown>, attachmentItemType, "create");
  const { name, size, attachmentType } = fields;
  if (attachmentType !== "file") throw badRequest("Only files can be uploaded here.");
  if (typeof name !== "string" || name === "") throw badRequest("An attachment needs a name.");
  if (typeof size !== "number" || size < 1) throw badRequest("An attachment needs its size.");
  if (size > mostBytes) {
    throw new GraphFailure(
      413,
      "ErrorMessageSizeExceeded",
      "The attachment is larger than 150 MB.",
    );
  }
  const contentType = typeof fields.contentType === "string" ? fields.contentType : null;
  const item = { name, size, contentType, isInline: fields.isInline === true };
  const parts = { mailbox: c.get("mailbox"), message, item };
  const session = sessions.begin(parts, c.get("tenant").now());
  const query = new URLSearchParams({ authtoken: session.key });
  const uploadUrl = doorLink(c, `/attachmentSessions/${session.id}`, query);
  const context = contextLink(c, "microsoft.graph.uploadSession");
  return c.json({ "@odata.context": context, uploadUrl, ...stateOf(session) }, 201);
}

/** The address of a session, which takes no token: the pieces in their order, how far it has come, and its end. */
export function attachmentSessionRoutes(sessions: AttachmentSessions): Hono<DoorEnv> {
  const routes = new Hono<DoorEnv>();
  const address = "/attachmentSessions/:session";
  routes.put(address, (c) => takeSlice(c, sessions, sessionInPath(c, sessions)));
  routes.get(address, (c) => c.json(stateOf(sessionInPath(c, sessions))));
  routes.delete(address, (c) => {
    sessions.end(sessionInPath(c, sessions));
    return c.body(null, 204);
  });
  return routes;
}

function sessionInPath(c: DoorContext, sessions: AttachmentSessions): AttachmentSession {
  if (c.req.header("Authorization")) {
    throw new GraphFailure(401, "InvalidAudience", "The address of a session takes no token.");
  }
  const [id = "", key = ""] = [c.req.param("session"), c.req.query("authtoken")];
  const session = sessions.find(id, key, c.get("tenant").now());
  if (!session)
    throw new GraphFailure(404, "ErrorItemNotFound", "The upload session is not there.");
  return session;
}

async function takeSlice(
  c: DoorContext,
  sessions: AttachmentSessions,
  session: AttachmentSession,
): Promise<Response> {
  const range = /^bytes (\d+)-(\d+)\/(\d+)$/u.exec(c.req.header("Content-Range") ?? "");
  const [from = -1, to = -1, size = -1] = (range ?? []).slice(1).map(Number);
  const slice = Buffer.from(await c.req.arrayBuffer());
  const isWhole = slice.length === to - from + 1 && slice.length < mostSliceBytes;
  if (!isWhole || size !== session.item.size || to >= size) {
    throw badRequest("Content-Range does not fit the bytes.", "ErrorInvalidRange");
  }
  if (from !== session.received) {
    throw new GraphFailure(416, "ErrorInvalidRange", "The bytes are not those expected next.");
  }
  session.bytes.push(slice);
  session.received += slice.length;
  if (session.received < size) return c.json(stateOf(session));
  const { id } = finishAttachment(c, session);
  sessions.end(session);
  return c.body(null, 201, {
    Location: doorLink(c, `/me/messages/${session.message.id}/attachments/${id}`),
  });
}

function stateOf({ received, endsAt }: AttachmentSession) {
  return {
    expirationDateTime: new Date(endsAt).toISOString(),
    nextExpectedRanges: [`${received}-`],
  };
}
