import { Hono } from "hono";
import type { FolderState } from "../../tenant/mailbox-state";
import { needMailRead, needMailText, needMailWrite } from "../access";
import { answerMessage } from "../answer-message";
import { changeMessage, createDraft } from "../change-message";
import type { DoorContext, DoorEnv } from "../door-env";
import { messageDelta } from "../delta";
import { messageType } from "../entity-type";
import { checkIfMatch, findFolder, folderInPath, messageInPath } from "../found-in-path";
import { messageViewOf } from "../message-view";
import { type Query, readQuery } from "../odata";
import { answerPage, pageOf } from "../odata-page";
import { tellPreferences } from "../prefer";
import { readJson } from "../read-body";
import { searchMessages } from "../search-messages";
import { readMessagePath, toMessageResource } from "../to-resource";

/** Messages: list and delta, read, make a draft, change, delete; in a folder and in the whole mailbox. */
export function messageRoutes(): Hono<DoorEnv> {
  const routes = new Hono<DoorEnv>();
  routes.get("/mailFolders/:folder/messages/delta", messageDelta);
  for (const base of ["/messages", "/mailFolders/:folder/messages"]) {
    routes.get(base, listMessages);
    routes.post(base, addDraft);
    routes.get(`${base}/:id`, getMessage);
    routes.patch(`${base}/:id`, patchMessage);
    routes.delete(`${base}/:id`, removeMessage);
  }
  return routes;
}

function listMessages(c: DoorContext): Response {
  const mailbox = c.get("mailbox");
  const folder = folderInPath(c);
  needMailRead(c, folder?.id ?? "*");
  const query = readQuery(c, messageType);
  const view = messageViewOf(c, query);
  tellPreferences(c, view.preferences);
  const all = folder ? mailbox.messagesIn(folder.id) : mailbox.allMessages();
  if (query.search !== undefined) needMailText(c, folder?.id ?? "*");
  const found = query.search === undefined ? all : searchMessages(all, query.search);
  const page = pageOf(found, asStored(query), readMessagePath);
  return answerPage(c, query, page, (message) => toMessageResource(message, view));
}

/** The newest first is how folders are kept; sorting them again would only take time. */
function asStored(query: Query): Query {
  const [order, ...others] = query.orderBy;
  const isStored = order?.path === "receivedDateTime" && order.descending && others.length === 0;
  return isStored ? { ...query, orderBy: [] } : query;
}

function getMessage(c: DoorContext): Response {
  const message = messageInPath(c);
  needMailRead(c, message.folderId);
  return answerMessage(c, message, 200, readQuery(c, messageType));
}

async function addDraft(c: DoorContext): Promise<Response> {
  const folder = folderInPath(c) ?? findFolder(c, "drafts");
  needMailWrite(c, folder.id);
  return answerMessage(c, createDraft(c, await readJson(c), folder.id), 201);
}

async function patchMessage(c: DoorContext): Promise<Response> {
  const message = messageInPath(c);
  needMailWrite(c, message.folderId);
  const body = await readJson(c);
  checkIfMatch(c, message);
  changeMessage(c, message, body);
  return answerMessage(c, message);
}

/** As in Outlook, a deleted message goes to Deleted Items first, and from there for good. */
function removeMessage(c: DoorContext): Response {
  const mailbox = c.get("mailbox");
  const message = messageInPath(c);
  needMailWrite(c, message.folderId);
  checkIfMatch(c, message);
  const bin = findFolder(c, "deleteditems");
  if (isInside(c, message.folderId, bin)) mailbox.deleteMessage(message);
  else mailbox.moveMessage(message, bin.id);
  return c.body(null, 204);
}

function isInside(c: DoorContext, folderId: string, bin: FolderState): boolean {
  const { folders } = c.get("mailbox");
  let folder = folders.get(folderId);
  while (folder && folder.id !== bin.id) folder = folders.get(folder.parentFolderId);
  return folder !== undefined;
}
