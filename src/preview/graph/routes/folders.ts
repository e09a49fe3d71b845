import { Hono } from "hono";
import type { FolderState, MailboxState } from "../../tenant/mailbox-state";
import { isOwn, needMailRead, needMailWrite } from "../access";
import { contextLink, type DoorContext, type DoorEnv } from "../door-env";
import { folderType } from "../entity-type";
import { findFolder, folderInPath } from "../found-in-path";
import { badRequest, GraphFailure, itemNotFound } from "../graph-failure";
import { readQuery } from "../odata";
import { answerPage, pageOf, readPlainPath, selected } from "../odata-page";
import { readEntity, readJson } from "../read-body";

/** Mail folders: list, read, make (hidden ones too), rename, delete. */
export function folderRoutes(): Hono<DoorEnv> {
  const routes = new Hono<DoorEnv>();
  routes.get("/mailFolders", (c) => listFolders(c, c.get("mailbox").rootFolderId));
  routes.post("/mailFolders", (c) => createFolder(c, c.get("mailbox").rootFolderId));
  routes.get("/mailFolders/:folder/childFolders", (c) => listFolders(c, theFolder(c).id));
  routes.post("/mailFolders/:folder/childFolders", (c) => createFolder(c, theFolder(c).id));
  routes.get("/mailFolders/:folder", getFolder);
  routes.patch("/mailFolders/:folder", renameFolder);
  routes.delete("/mailFolders/:folder", removeFolder);
  routes.post("/mailFolders/:folder/permanentDelete", (c) => {
    needDeletable(c, theFolder(c));
    c.get("mailbox").deleteFolder(theFolder(c));
    return c.body(null, 204);
  });
  return routes;
}

function theFolder(c: DoorContext): FolderState {
  const folder = folderInPath(c);
  if (!folder) throw itemNotFound();
  return folder;
}

function listFolders(c: DoorContext, parentId: string): Response {
  const mailbox = c.get("mailbox");
  const query = readQuery(c, folderType);
  const hidden = c.req.query("includeHiddenFolders") === "true";
  const folders = mailbox
    .childFolders(parentId)
    .filter((folder) => hidden || !folder.isHidden)
    .filter((folder) => mayRead(c, folder))
    .map((folder) => toFolder(mailbox, folder));
  if (folders.length === 0) needMailRead(c, parentId);
  const page = pageOf(folders, query, readPlainPath);
  return answerPage(c, query, page, (folder) => selected(folder, query, folderType));
}

/** A delegate sees those folders that were shared. */
function mayRead(c: DoorContext, folder: FolderState): boolean {
  if (isOwn(c)) needMailRead(c, folder.id);
  try {
    needMailRead(c, folder.id);
    return true;
  } catch (error) {
    if (error instanceof GraphFailure) return false;
    throw error;
  }
}

function getFolder(c: DoorContext): Response {
  const folder = theFolder(c);
  needMailRead(c, folder.id);
  return answerFolder(c, folder);
}

async function createFolder(c: DoorContext, parentId: string): Promise<Response> {
  needMailWrite(c, parentId);
  const given = readEntity(await readJson(c), folderType, "create");
  const displayName = nameIn(given, c.get("mailbox"), parentId);
  const isHidden = given.isHidden === true;
  return answerFolder(c, c.get("mailbox").addFolder(displayName, parentId, { isHidden }), 201);
}

async function renameFolder(c: DoorContext): Promise<Response> {
  const folder = theFolder(c);
  needMailWrite(c, folder.id);
  const given = readEntity(await readJson(c), folderType, "change");
  const displayName = nameIn(given, c.get("mailbox"), folder.parentFolderId);
  c.get("mailbox").changeFolder(folder, { displayName });
  return answerFolder(c, folder);
}

/** As in Outlook, a deleted folder goes to Deleted Items first, and from there for good. */
function removeFolder(c: DoorContext): Response {
  const folder = theFolder(c);
  const mailbox = c.get("mailbox");
  needDeletable(c, folder);
  const bin = findFolder(c, "deleteditems").id;
  if (folder.parentFolderId === bin) mailbox.deleteFolder(folder);
  else mailbox.changeFolder(folder, { parentFolderId: bin });
  return c.body(null, 204);
}

function needDeletable(c: DoorContext, folder: FolderState): void {
  needMailWrite(c, folder.id);
  if (folder.wellKnownName === undefined && folder.id !== c.get("mailbox").rootFolderId) return;
  throw new GraphFailure(
    403,
    "ErrorDeleteDistinguishedFolder",
    "Distinguished folders cannot be deleted.",
  );
}

function nameIn(given: Record<string, unknown>, mailbox: MailboxState, parentId: string): string {
  const name = given.displayName;
  if (typeof name !== "string" || name === "") {
    throw badRequest("The folder needs a displayName.", "ErrorInvalidRequest");
  }
  const siblings = mailbox.childFolders(parentId);
  if (siblings.some((one) => one.displayName.toLowerCase() === name.toLowerCase())) {
    throw new GraphFailure(
      409,
      "ErrorFolderExists",
      "A folder with the specified name already exists.",
    );
  }
  return name;
}

function answerFolder(c: DoorContext, folder: FolderState, status: 200 | 201 = 200): Response {
  const query = readQuery(c, folderType);
  const context = contextLink(c, "users('me')/mailFolders/$entity");
  const resource = selected(toFolder(c.get("mailbox"), folder), query, folderType);
  return c.json({ "@odata.context": context, ...resource }, status);
}

function toFolder(mailbox: MailboxState, folder: FolderState) {
  const messages = mailbox.messagesIn(folder.id);
  return {
    id: folder.id,
    displayName: folder.displayName,
    parentFolderId: folder.parentFolderId,
    childFolderCount: mailbox.childFolders(folder.id).filter((one) => !one.isHidden).length,
    unreadItemCount: messages.filter((message) => !message.resource.isRead).length,
    totalItemCount: messages.length,
    isHidden: folder.isHidden,
  };
}
