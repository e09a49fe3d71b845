import { Hono } from "hono";
import type { Message } from "@microsoft/microsoft-graph-types";
import { draftReply, type ReplyKind } from "../../tenant/draft-reply";
import type { MessageState } from "../../tenant/mailbox-state";
import { sendMessage } from "../../tenant/send-message";
import { needMailSend, needMailText, needMailWrite } from "../access";
import { answerMessage } from "../answer-message";
import { createDraft } from "../change-message";
import type { DoorContext, DoorEnv } from "../door-env";
import { checkIfMatch, findFolder, messageInPath } from "../found-in-path";
import { badRequest } from "../graph-failure";
import { parameter, readJson } from "../read-body";

/** What is done with a message: move, copy, draft an answer, send, delete for good. */
export function messageActionRoutes(): Hono<DoorEnv> {
  const routes = new Hono<DoorEnv>();
  for (const base of ["/messages/:id", "/mailFolders/:folder/messages/:id"]) {
    routes.post(`${base}/move`, moveMessage);
    routes.post(`${base}/copy`, copyMessage);
    routes.post(`${base}/createReply`, (c) => answerReply(c, "reply"));
    routes.post(`${base}/createReplyAll`, (c) => answerReply(c, "replyAll"));
    routes.post(`${base}/createForward`, (c) => answerReply(c, "forward"));
    routes.post(`${base}/send`, sendDraft);
    routes.post(`${base}/permanentDelete`, deleteForGood);
  }
  routes.post("/sendMail", sendMail);
  return routes;
}

async function moveMessage(c: DoorContext): Promise<Response> {
  const message = messageInPath(c);
  needMailWrite(c, message.folderId);
  const destination = await readDestination(c);
  if (destination !== message.folderId) c.get("mailbox").moveMessage(message, destination);
  return answerMessage(c, message, 201);
}

async function copyMessage(c: DoorContext): Promise<Response> {
  const message = messageInPath(c);
  needMailText(c, message.folderId);
  const copy = c
    .get("mailbox")
    .addMessage(await readDestination(c), structuredClone(message.resource), {
      attachments: structuredClone(message.attachments),
      extendedProperties: Object.fromEntries(message.extendedProperties),
    });
  return answerMessage(c, copy, 201);
}

async function readDestination(c: DoorContext): Promise<string> {
  const id = parameter(await readJson(c), "destinationId");
  if (typeof id !== "string" || id === "") throw badRequest("The destinationId is missing.");
  const folder = findFolder(c, id);
  needMailWrite(c, folder.id);
  return folder.id;
}

async function answerReply(c: DoorContext, kind: ReplyKind): Promise<Response> {
  const original = messageInPath(c);
  const drafts = findFolder(c, "drafts").id;
  needMailText(c, original.folderId);
  needMailWrite(c, drafts);
  const body = await readJson(c);
  const basis = draftReply(original.resource, c.get("mailbox").owner, kind);
  const given = { ...readGiven(body, kind) };
  const comment = parameter(body, "comment");
  if (typeof comment === "string" && given.body) {
    throw badRequest("Specify either comment or the body of the message, not both.");
  }
  if (typeof comment === "string") basis.body = withComment(basis, comment);
  const draft = createDraft(c, given, drafts, basis);
  if (kind === "forward") draft.attachments.push(...structuredClone(original.attachments));
  return answerMessage(c, draft, 201);
}

function readGiven(body: Record<string, unknown>, kind: ReplyKind): Record<string, unknown> {
  const message = parameter(body, "message") ?? {};
  const toRecipients = parameter(body, "toRecipients");
  const given = message as Record<string, unknown>;
  if (toRecipients === undefined || kind !== "forward") return given;
  if (given.toRecipients) throw badRequest("Specify the toRecipients once.");
  return { ...given, toRecipients };
}

function withComment(basis: Message, comment: string): NonNullable<Message["body"]> {
  const html = comment
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\n", "<br>");
  // A function, so that "$&" in the comment is text.
  const content = (basis.body?.content ?? "").replace("<body>", () => `<body><div>${html}</div>`);
  return { contentType: "html", content };
}

function sendDraft(c: DoorContext): Response {
  const draft = messageInPath(c);
  needMailSend(c);
  checkIfMatch(c, draft);
  if (!draft.resource.isDraft) throw badRequest("Only a draft can be sent.", "ErrorInvalidRequest");
  needRecipients(draft);
  sendMessage(c.get("tenant"), c.get("mailbox"), draft);
  return c.body(null, 202);
}

async function sendMail(c: DoorContext): Promise<Response> {
  needMailSend(c);
  const body = await readJson(c);
  const message = parameter(body, "message");
  if (typeof message !== "object" || message === null) throw badRequest("The message is missing.");
  const mailbox = c.get("mailbox");
  const draft = createDraft(c, message as Record<string, unknown>, findFolder(c, "drafts").id);
  try {
    needRecipients(draft);
  } catch (error) {
    mailbox.deleteMessage(draft);
    throw error;
  }
  sendMessage(c.get("tenant"), mailbox, draft);
  const save = parameter(body, "saveToSentItems");
  if (save === false || save === "false") mailbox.deleteMessage(draft);
  return c.body(null, 202);
}

function needRecipients({ resource }: MessageState): void {
  const all = [resource.toRecipients, resource.ccRecipients, resource.bccRecipients];
  const addresses = all
    .flatMap((recipients) => recipients ?? [])
    .map(({ emailAddress }) => emailAddress?.address ?? "");
  if (addresses.length > 0 && addresses.every((address) => address.includes("@"))) return;
  throw badRequest("At least one recipient isn't valid.", "ErrorInvalidRecipients");
}

function deleteForGood(c: DoorContext): Response {
  const message = messageInPath(c);
  needMailWrite(c, message.folderId);
  c.get("mailbox").deleteMessage(message);
  return c.body(null, 204);
}
