import { randomUUID } from "node:crypto";
import type { FileAttachment, Message } from "@microsoft/microsoft-graph-types";
import type { MessageState } from "../tenant/mailbox-state";
import type { AttachmentSession } from "./attachment-sessions";
import type { DoorContext } from "./door-env";
import { attachmentType, messageType } from "./entity-type";
import { badRequest, GraphFailure } from "./graph-failure";
import { plainPropertyId } from "./odata-values";
import { readEntity } from "./read-body";

type Body = Record<string, unknown>;

const beside = ["attachments", "singleValueExtendedProperties"];
/** Larger files need an upload session. */
const largestAttachment = 3 * 1024 * 1024;

/** Makes a draft in a folder from a request body, or throws Graph's 400. */
export function createDraft(
  c: DoorContext,
  body: Body,
  folderId: string,
  basis: Message = {},
): MessageState {
  const fields = readEntity(body, messageType, "create", beside);
  const attachments = objectsIn(body, "attachments").map((one) => readAttachment(c, one));
  const resource: Message = { ...newDraft(c), ...basis, ...fields };
  const message = c.get("mailbox").addMessage(folderId, resource, { attachments });
  setExtendedProperties(message, body);
  return message;
}

/** Changes a message from a request body: anything while it is a draft, marks only afterwards. */
export function changeMessage(c: DoorContext, message: MessageState, body: Body): void {
  const occasion = message.resource.isDraft ? "changeDraft" : "change";
  const fields: Message = readEntity(body, messageType, occasion, beside.slice(1));
  if (fields.flag) fields.flag = { ...message.resource.flag, ...fields.flag };
  if (fields.flag?.flagStatus !== "flagged" && fields.flag) {
    fields.flag = { flagStatus: fields.flag.flagStatus ?? "notFlagged" };
  }
  if (fields.body) fields.bodyPreview = null;
  setExtendedProperties(message, body);
  c.get("mailbox").patchMessage(message, fields);
}

/** Reads a file attachment from a request body, or throws Graph's 400 or 413. */
export function readAttachment(c: DoorContext, body: Body): FileAttachment {
  if (body["@odata.type"] !== "#microsoft.graph.fileAttachment") {
    throw badRequest("Only #microsoft.graph.fileAttachment can be attached here.");
  }
  const fields: FileAttachment = readEntity(body, attachmentType, "create");
  const bytes = Buffer.from(fields.contentBytes ?? "", "base64");
  if (!fields.name) throw badRequest("An attachment needs a name.", "ErrorInvalidRequest");
  if (bytes.length > largestAttachment) {
    throw new GraphFailure(413, "ErrorMessageSizeExceeded", "The attachment is larger than 3 MB.");
  }
  return toAttachment(c, fields, bytes);
}

/** Puts the file that has come through an upload session on its message. */
export function finishAttachment(c: DoorContext, session: AttachmentSession): FileAttachment {
  const { mailbox, message, item, bytes } = session;
  const attachment = toAttachment(c, item, Buffer.concat(bytes));
  message.attachments.push(attachment);
  mailbox.touch(message);
  return attachment;
}

function toAttachment(c: DoorContext, fields: FileAttachment, bytes: Buffer): FileAttachment {
  return {
    ...fields,
    id: `AAMkAttach${randomUUID().replaceAll("-", "")}`,
    contentType: fields.contentType ?? "application/octet-stream",
    contentBytes: bytes.toString("base64"),
    size: bytes.length,
    isInline: fields.isInline ?? false,
    lastModifiedDateTime: nowOf(c),
  };
}

/** The tenant's time as Graph writes it. */
export function nowOf(c: DoorContext): string {
  return new Date(c.get("tenant").now()).toISOString();
}

function newDraft(c: DoorContext): Message {
  const { owner } = c.get("mailbox");
  const sender = c.get("tenant").users.get(c.get("grant").userId) ?? owner;
  const at = nowOf(c);
  return {
    createdDateTime: at,
    receivedDateTime: at,
    sentDateTime: at,
    isDraft: true,
    isRead: true,
    internetMessageId: `<${randomUUID()}@${owner.mail.split("@")[1] ?? "localhost"}>`,
    conversationId: `AAQk${randomUUID().replaceAll("-", "")}`,
    subject: "",
    body: { contentType: "text", content: "" },
    from: { emailAddress: { name: owner.displayName, address: owner.mail } },
    sender: { emailAddress: { name: sender.displayName, address: sender.mail } },
  };
}

/** Keeps the extended properties that a request body names, on a message or an event. */
export function setExtendedProperties(
  message: { extendedProperties: Map<string, string> },
  body: Body,
): void {
  for (const { id, value } of objectsIn(body, "singleValueExtendedProperties")) {
    if (typeof id !== "string" || typeof value !== "string") {
      throw badRequest("An extended property needs an id and a value.");
    }
    const same = [...message.extendedProperties.keys()].find(
      (one) => plainPropertyId(one) === plainPropertyId(id),
    );
    message.extendedProperties.set(same ?? id, value);
  }
}

/** The collection of objects that a request body holds under a name; empty without it. */
export function objectsIn(body: Body, name: string): Body[] {
  const given = body[name] ?? [];
  if (!Array.isArray(given) || given.some((one) => typeof one !== "object" || one === null)) {
    throw badRequest(`The property '${name}' must be a collection.`, "RequestBodyRead");
  }
  return given as Body[];
}
