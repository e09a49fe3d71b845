import { Hono, type Next } from "hono";
import type { Drive } from "../../tenant/drive";
import { ContentError } from "../../tenant/content-error";
import type { DriveFile, DriveFolder, DriveItem } from "../../tenant/drive-item";
import { needFileRead, needFileWrite } from "../drive-access";
import { contextLink, type DoorContext, type DoorEnv } from "../door-env";
import { driveItemNotFound, type DrivePath, itemIn, readDrivePath } from "../drive-path";
import { badRequest, GraphFailure } from "../graph-failure";
import { readQuery } from "../odata";
import { answerPage, pageOf, readPlainPath } from "../odata-page";
import { readEntity, readJson } from "../read-body";
import { driveItemType, etagOfItem, toDrive, toDriveItem } from "../to-drive-item";

type Answer = Response | Promise<Response>;
type Handler = (c: DoorContext, path: DrivePath) => Answer;

/** Files of OneDrive: drives, items by id and by path, children, content up and down, rename, move, delete, search. */
export function driveRoutes(): Hono<DoorEnv> {
  const routes = new Hono<DoorEnv>();
  for (const base of ["/me", "/users/:user"]) {
    routes.get(`${base}/drives`, listDrives);
    routes.all(`${base}/drive`, handle);
    routes.all(`${base}/drive/*`, handle);
  }
  routes.all("/drives/:drive", handle);
  routes.all("/drives/:drive/*", handle);
  return routes;
}

const handlers: Readonly<Record<string, Handler>> = {
  "GET ": getItem,
  "PATCH ": changeItem,
  "DELETE ": removeItem,
  "GET /children": listChildren,
  "POST /children": addChild,
  "GET /content": getContent,
  "PUT /content": putContent,
  "GET /search": searchItems,
};

/** What follows the item decides; what is not in the table is left to other routes. */
async function handle(c: DoorContext, next: Next): Promise<Response | undefined> {
  const path = readDrivePath(c);
  const handler = path && handlers[`${c.req.method} ${path.rest.replace(/\(.*$/, "")}`];
  if (handler) return handler(c, path);
  await next();
  return undefined;
}

function listDrives(c: DoorContext): Answer {
  const drive = c.get("tenant").driveOf(c.get("mailbox").owner.id);
  needFileRead(c, rootOf(drive));
  return c.json({ "@odata.context": contextLink(c, "drives"), value: [toDrive(drive)] });
}

function rootOf(drive: Drive): DrivePath {
  const item = drive.root;
  return { drive, item, missing: [], rest: "", isDrive: true, throughAppFolder: false };
}

async function getItem(c: DoorContext, path: DrivePath): Promise<Response> {
  needFileRead(c, path);
  if (path.isDrive) {
    return c.json({ "@odata.context": contextLink(c, "drives/$entity"), ...toDrive(path.drive) });
  }
  const item = itemIn(path);
  if (item.kind === "file") await item.bytes();
  return answerItem(c, path.drive, item);
}

async function listChildren(c: DoorContext, path: DrivePath): Promise<Response> {
  needFileRead(c, path);
  return answerItems(c, path.drive, folderIn(itemIn(path)).children);
}

async function searchItems(c: DoorContext, path: DrivePath): Promise<Response> {
  needFileRead(c, path);
  const quoted = /\(q='(.*)'\)$/s.exec(decodeURIComponent(path.rest))?.[1];
  if (quoted === undefined) throw invalid("search needs a text, as search(q='minutes').");
  const words = quoted.replaceAll("''", "'").toLowerCase().split(/\s+/);
  const found = [...below(folderIn(itemIn(path)))].filter(({ name }) =>
    words.every((word) => name.toLowerCase().includes(word)),
  );
  return answerItems(c, path.drive, found);
}

function* below(folder: DriveFolder): Iterable<DriveItem> {
  for (const child of folder.children) {
    yield child;
    if (child.kind === "folder") yield* below(child);
  }
}

async function getContent(c: DoorContext, path: DrivePath): Promise<Response> {
  needFileRead(c, path);
  const file = fileIn(itemIn(path));
  const bytes = await file.bytes();
  return c.body(new Uint8Array(bytes), 200, {
    "Content-Type": file.mimeType,
    ETag: etagOfItem(file),
  });
}

/** @see https://learn.microsoft.com/graph/api/driveitem-put-content */
const largestUpload = 250 * 1024 * 1024;

async function putContent(c: DoorContext, path: DrivePath): Promise<Response> {
  needFileWrite(c, path);
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  if (bytes.length > largestUpload) {
    throw new GraphFailure(413, "maxRequestLengthExceeded", "Maximum request length exceeded.");
  }
  if (path.missing.length > 0) return answerItem(c, path.drive, addFileAt(path, bytes), 201);
  const file = fileIn(path.item);
  const behavior = c.req.query("@microsoft.graph.conflictBehavior") ?? "replace";
  if (behavior === "fail") throw nameTaken();
  if (behavior === "rename" && file.parent) {
    const name = freeName(file.parent, file.name);
    return answerItem(c, path.drive, path.drive.addFile(name, bytes, file.parent), 201);
  }
  checkUnchanged(c, file);
  await file.replace(bytes).catch(refuse);
  return answerItem(c, path.drive, file);
}

/** What the application that has the file open cannot take over. */
function refuse(error: unknown): never {
  if (error instanceof ContentError) throw badRequest(error.message, "invalidRequest");
  throw error;
}

/** OneDrive makes the folders on the way that are not there. */
function addFileAt({ drive, item, missing }: DrivePath, bytes: Uint8Array): DriveFile {
  const names = missing.map(checkName);
  const name = names.pop() ?? "";
  let folder = folderIn(item);
  for (const one of names) folder = drive.addFolder(one, folder);
  return drive.addFile(name, bytes, folder);
}

async function addChild(c: DoorContext, path: DrivePath): Promise<Response> {
  needFileWrite(c, path);
  const folder = folderIn(itemIn(path));
  const body = await readJson(c);
  const behavior = body["@microsoft.graph.conflictBehavior"] ?? "fail";
  delete body["@microsoft.graph.conflictBehavior"];
  const given = readEntity(body, driveItemType, "create");
  let name = checkName(given.name);
  const taken = folder.child(name);
  if (taken && behavior === "fail") throw nameTaken();
  if (taken && behavior === "replace") path.drive.remove(taken);
  if (taken && behavior === "rename") name = freeName(folder, name);
  if (!given.file && !given.folder) throw invalid("An item is a file or a folder.");
  const item = given.folder
    ? path.drive.addFolder(name, folder)
    : path.drive.addFile(name, new Uint8Array(), folder);
  return answerItem(c, path.drive, item, 201);
}

async function changeItem(c: DoorContext, path: DrivePath): Promise<Response> {
  needFileWrite(c, path);
  const item = itemIn(path);
  const { name, parentReference } = readEntity(await readJson(c), driveItemType, "change") as {
    name?: string;
    parentReference?: { id?: string };
  };
  checkUnchanged(c, item);
  const parent = parentReference?.id ? path.drive.item(parentReference.id) : item.parent;
  if (!parent || !item.parent) throw driveItemNotFound();
  const newName = name === undefined ? item.name : checkName(name);
  const taken = folderIn(parent).child(newName);
  if (taken && taken !== item) throw nameTaken();
  path.drive.move(item, newName, folderIn(parent));
  return answerItem(c, path.drive, item);
}

function removeItem(c: DoorContext, path: DrivePath): Answer {
  needFileWrite(c, path);
  const item = itemIn(path);
  if (!item.parent) throw invalid("The root cannot be deleted.");
  checkUnchanged(c, item);
  path.drive.remove(item);
  return c.body(null, 204);
}

/** Throws 412 when If-Match names another state, and 423 while somebody holds the file. */
function checkUnchanged(c: DoorContext, item: DriveItem): void {
  const wanted = c.req.header("If-Match");
  if (wanted && wanted !== "*" && wanted !== etagOfItem(item)) {
    throw new GraphFailure(412, "resourceModified", "ETag does not match current item's value");
  }
  if (item.kind === "file" && item.isLocked) {
    throw new GraphFailure(
      423,
      "resourceLocked",
      "The resource you are attempting to access is locked",
    );
  }
}

function checkName(name: unknown): string {
  if (typeof name !== "string" || name.trim() === "" || /["*:<>?/\\|]/.test(name)) {
    throw invalid("The provided name cannot contain invalid characters, or is missing.");
  }
  return name;
}

/** "Minutes 1.docx" beside "Minutes.docx". */
function freeName(folder: DriveFolder, name: string): string {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  for (let number = 1; ; number++) {
    const free = `${stem} ${number}${ending}`;
    if (!folder.child(free)) return free;
  }
}

function folderIn(item: DriveItem): DriveFolder {
  if (item.kind !== "folder") throw driveItemNotFound();
  return item;
}

function fileIn(item: DriveItem): DriveFile {
  if (item.kind !== "file") throw invalid("A folder has no content.");
  return item;
}

function nameTaken(): GraphFailure {
  return new GraphFailure(409, "nameAlreadyExists", "The specified item name already exists.");
}

function invalid(message: string): GraphFailure {
  return badRequest(message, "invalidRequest");
}

function answerItem(c: DoorContext, drive: Drive, item: DriveItem, status: 200 | 201 = 200) {
  const { select } = readQuery(c, driveItemType);
  const context = contextLink(c, "drives('id')/items/$entity");
  return c.json({ "@odata.context": context, ...toDriveItem(drive, item, select) }, status);
}

async function answerItems(c: DoorContext, drive: Drive, items: readonly DriveItem[]) {
  const query = readQuery(c, driveItemType);
  // The size of an open document is known when it is asked for its bytes.
  for (const item of items) if (item.kind === "file" && item.liveContent) await item.bytes();
  const resources = items.map((item) => ({ item, resource: toDriveItem(drive, item) }));
  const all = { ...query, top: query.top ?? 200 };
  const page = pageOf(resources, all, ({ resource }, path) => readPlainPath(resource, path));
  return answerPage(c, query, page, ({ item }) => toDriveItem(drive, item, query.select));
}
