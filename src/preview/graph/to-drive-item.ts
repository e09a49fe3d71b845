import type { Drive } from "../tenant/drive";
import type { DriveItem } from "../tenant/drive-item";
import type { EntityType } from "./entity-type";

const text = { kind: "string" } as const;
const facet = { kind: "object" } as const;

/** @see https://learn.microsoft.com/graph/api/resources/driveitem */
export const driveItemType: EntityType = {
  name: "microsoft.graph.driveItem",
  expands: [],
  properties: {
    id: text,
    name: { kind: "string", write: "always" },
    eTag: text,
    cTag: text,
    createdDateTime: { kind: "date" },
    lastModifiedDateTime: { kind: "date" },
    size: { kind: "integer" },
    webUrl: text,
    createdBy: facet,
    lastModifiedBy: facet,
    parentReference: { kind: "object", write: "always" },
    fileSystemInfo: facet,
    file: { kind: "object", write: "create" },
    folder: { kind: "object", write: "create" },
    root: facet,
    specialFolder: facet,
  },
};

/** Writes a drive as Graph's JSON. */
export function toDrive(drive: Drive): object {
  return {
    id: drive.id,
    name: "OneDrive",
    driveType: "business",
    webUrl: webUrlOf(drive),
    owner: { user: toIdentity(drive) },
    quota: { deleted: 0, remaining: 1_099_511_627_776, state: "normal", total: 1_099_511_627_776 },
  };
}

/** Writes a file or a folder as Graph's JSON, with `select` only those members and always its id. */
export function toDriveItem(
  drive: Drive,
  item: DriveItem,
  select?: ReadonlySet<string>,
): Record<string, unknown> {
  const all: Record<string, unknown> = {
    id: item.id,
    name: item.name,
    eTag: etagOfItem(item),
    cTag: ctagOf(item),
    createdDateTime: wholeSeconds(item.createdAt),
    lastModifiedDateTime: wholeSeconds(item.modifiedAt),
    size: sizeOf(item),
    webUrl: webUrlOf(drive, item),
    createdBy: { user: toIdentity(drive) },
    lastModifiedBy: { user: toIdentity(drive) },
    ...(item.parent && { parentReference: toReference(drive, item.parent) }),
    fileSystemInfo: {
      createdDateTime: wholeSeconds(item.createdAt),
      lastModifiedDateTime: wholeSeconds(item.modifiedAt),
    },
    ...facetsOf(item),
  };
  const wanted = (name: string) => name === "id" || !select || select.has(name);
  const kept = Object.entries(all).filter(([name]) => wanted(name));
  return { "@odata.etag": etagOfItem(item), ...Object.fromEntries(kept) };
}

/** The entity tag of an item: another one after each change of it. */
export function etagOfItem(item: DriveItem): string {
  return `"{${guidOf(item)}},${item.revision}"`;
}

function ctagOf(item: DriveItem): string {
  const revision = item.kind === "file" ? item.contentRevision : item.revision;
  return `"c:{${guidOf(item)}},${revision}"`;
}

function facetsOf(item: DriveItem): object {
  if (item.kind === "file") return { file: { mimeType: item.mimeType } };
  return {
    folder: { childCount: item.children.length },
    ...(!item.parent && { root: {} }),
    ...(item.specialName && { specialFolder: { name: item.specialName } }),
  };
}

function sizeOf(item: DriveItem): number {
  if (item.kind === "file") return item.size;
  return item.children.reduce((sum, child) => sum + sizeOf(child), 0);
}

function toReference(drive: Drive, folder: DriveItem): object {
  return {
    driveType: "business",
    driveId: drive.id,
    id: folder.id,
    name: folder.name,
    path: `/drives/${drive.id}/root:${encodeURI(pathOf(folder))}`,
  };
}

/** "/Board/2026"; empty for the root. */
function pathOf(item: DriveItem): string {
  return item.parent ? `${pathOf(item.parent)}/${item.name}` : "";
}

function toIdentity({ owner }: Drive): object {
  return { id: owner.id, displayName: owner.displayName };
}

function webUrlOf({ owner }: Drive, item?: DriveItem): string {
  const person = owner.mail.replaceAll(/[@.]/g, "_");
  return `https://office-my.sharepoint.example/personal/${person}/Documents${encodeURI(item ? pathOf(item) : "")}`;
}

function guidOf({ id }: DriveItem): string {
  const hex = Buffer.from(id.slice(2)).toString("hex").toUpperCase();
  return [0, 8, 12, 16, 20].map((start, at, all) => hex.slice(start, all[at + 1] ?? 32)).join("-");
}

function wholeSeconds(moment: string): string {
  return `${moment.slice(0, 19)}Z`;
}
