import { Hono } from "hono";
import type { FileAttachment } from "@microsoft/microsoft-graph-types";
import { needMailText, needMailWrite } from "../access";
import { readAttachment } from "../change-message";
import { contextLink, type DoorContext, type DoorEnv } from "../door-env";
import { attachmentType } from "../entity-type";
import { messageInPath } from "../found-in-path";
import { itemNotFound } from "../graph-failure";
import { readQuery } from "../odata";
import { answerPage, pageOf, readPlainPath } from "../odata-page";
import { readJson } from "../read-body";
import { toAttachmentResource } from "../to-attachment-resource";

/** Files attached to a message: list, read, the bytes alone, add, take away. */
export function attachmentRoutes(): Hono<DoorEnv> {
  const routes = new Hono<DoorEnv>();
  for (const message of ["/messages/:id", "/mailFolders/:folder/messages/:id"]) {
    const base = `${message}/attachments`;
    routes.get(base, listAttachments);
    routes.post(base, addAttachment);
    routes.get(`${base}/:attachment`, getAttachment);
    routes.delete(`${base}/:attachment`, removeAttachment);
    routes.get(`${base}/:attachment/$value`, (c) => {
      const { attachment } = attachmentInPath(c);
      const type = attachment.contentType ?? "application/octet-stream";
      return c.body(Buffer.from(attachment.contentBytes ?? "", "base64"), 200, {
        "Content-Type": type,
      });
    });
  }
  return routes;
}

function listAttachments(c: DoorContext): Response {
  const message = messageInPath(c);
  needMailText(c, message.folderId);
  const query = readQuery(c, attachmentType);
  const all = { ...query, top: query.top ?? 1000 };
  const page = pageOf(message.attachments, all, readPlainPath);
  return answerPage(c, query, page, (one) => toAttachmentResource(one, query.select));
}

function getAttachment(c: DoorContext): Response {
  const { select } = readQuery(c, attachmentType);
  return answerAttachment(c, attachmentInPath(c).attachment, 200, select);
}

async function addAttachment(c: DoorContext): Promise<Response> {
  const message = messageInPath(c);
  needMailWrite(c, message.folderId);
  const attachment = readAttachment(c, await readJson(c));
  message.attachments.push(attachment);
  c.get("mailbox").touch(message);
  return answerAttachment(c, attachment, 201);
}

function removeAttachment(c: DoorContext): Response {
  const { message, attachment } = attachmentInPath(c);
  needMailWrite(c, message.folderId);
  message.attachments.splice(message.attachments.indexOf(attachment), 1);
  c.get("mailbox").touch(message);
  return c.body(null, 204);
}

function attachmentInPath(c: DoorContext) {
  const message = messageInPath(c);
  needMailText(c, message.folderId);
  const id = c.req.param("attachment");
  const attachment = message.attachments.find((one) => one.id === id);
  if (!attachment) throw itemNotFound();
  return { message, attachment };
}

function answerAttachment(
  c: DoorContext,
  attachment: FileAttachment,
  status: 200 | 201,
  select?: ReadonlySet<string>,
): Response {
  const context = contextLink(c, "users('me')/messages('id')/attachments/$entity");
  return c.json({ "@odata.context": context, ...toAttachmentResource(attachment, select) }, status);
}
