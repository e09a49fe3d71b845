import type { Drive } from "../tenant/drive";
import type { DriveItem } from "../tenant/drive-item";
import { type DoorContext, graphDoorPath } from "./door-env";
import { badRequest, GraphFailure, userNotFound } from "./graph-failure";

/** What the path of a request says of a drive: which one, which item, and what of the item. */
export interface DrivePath {
  drive: Drive;
  /** The item, or the last one above it that is there. */
  item: DriveItem;
  /** The names below `item` that are not there; empty when the item itself was found. */
  missing: readonly string[];
  /** What follows the item, "/children" or "/workbook/tables"; empty for the item itself. */
  rest: string;
  /** Nothing of an item was named: the drive is meant. */
  isDrive: boolean;
  /** Whether the way leads through the folder of the app. */
  throughAppFolder: boolean;
}

/**
 * Reads /me/drive, /users/{id}/drive and /drives/{id}, and below them the item by its id ("items/{id}"), by the
 * root, by a special folder, and by a path from any of these ("root:/Board/Minutes.docx:/content").
 * Answers undefined for a path that speaks of no drive; throws Graph's 404 for a drive or an item that is not there.
 * @see https://learn.microsoft.com/graph/onedrive-addressing-driveitems
 */
export function readDrivePath(c: DoorContext): DrivePath | undefined {
  const { pathname } = new URL(c.req.url);
  const path = pathname.replace(graphDoorPath, "");
  const [, owner, driveId, below = ""] =
    /^\/(?:(me|users\/[^/]+)\/drive|drives\/([^/]+))(\/.*)?$/.exec(path) ?? [];
  if (owner === undefined && driveId === undefined) return undefined;
  const drive = driveId === undefined ? driveOfPerson(c, owner ?? "me") : driveById(c, driveId);
  return readItem(drive, below);
}

/** The item that the path names, or Graph's 404. */
export function itemIn({ item, missing }: DrivePath): DriveItem {
  if (missing.length > 0) throw driveItemNotFound();
  return item;
}

/** 404 in the words of OneDrive. */
export function driveItemNotFound(): GraphFailure {
  return new GraphFailure(404, "itemNotFound", "The resource could not be found.");
}

function driveOfPerson(c: DoorContext, owner: string): Drive {
  const tenant = c.get("tenant");
  if (owner === "me") return tenant.driveOf(c.get("grant").userId);
  const name = decodeURIComponent(owner.slice("users/".length));
  const user = tenant.findUser(name);
  if (!user) throw userNotFound(name);
  return tenant.driveOf(user.id);
}

function driveById(c: DoorContext, encoded: string): Drive {
  const id = decodeURIComponent(encoded);
  for (const drive of c.get("tenant").drives.values()) if (drive.id === id) return drive;
  throw driveItemNotFound();
}

const itemPattern =
  /^\/(?:root|items\/([^/:]+)|special\/([^/:]+))(?::\/([^:]*)(?::(\/.*)?)?|(\/.*))?$/;

function readItem(drive: Drive, below: string): DrivePath {
  const isDrive = below === "" || /^\/(?:search\(.*|special)$/.test(below);
  if (isDrive) return { ...at(drive, drive.root, "", below), isDrive: below === "" };
  const found = itemPattern.exec(below);
  if (!found) throw badRequest(`Resource not found for the segment '${below.slice(1)}'.`);
  const [, id, special, path = "", afterPath, afterItem] = found;
  const start = startOf(drive, id, special);
  return at(drive, start, path, afterPath ?? afterItem ?? "");
}

function startOf(drive: Drive, id: string | undefined, special: string | undefined): DriveItem {
  const found =
    special === undefined
      ? drive.item(decodeURIComponent(id ?? "root"))
      : drive.specialFolder(special.toLowerCase());
  if (!found) throw driveItemNotFound();
  return found;
}

function at(drive: Drive, start: DriveItem, path: string, rest: string): DrivePath {
  const names = path.split("/").filter((name) => name !== "");
  const missing = names.map(decodeURIComponent);
  let item = start;
  while (missing.length > 0 && item.kind === "folder") {
    const child = item.child(missing[0] ?? "");
    if (!child) break;
    item = child;
    missing.shift();
  }
  return { drive, item, missing, rest, isDrive: false, throughAppFolder: isInAppFolder(item) };
}

function isInAppFolder(item: DriveItem): boolean {
  for (let at: DriveItem | undefined = item; at; at = at.parent) {
    if (at.kind === "folder" && at.specialName === "approot") return true;
  }
  return false;
}
