import type { DriveItem } from "@microsoft/microsoft-graph-types";
import { withQuery, type GraphClient } from "./graph-client";

/** A folder or a workbook of a drive. */
export interface DriveEntry {
  id: string;
  name: string;
  isFolder: boolean;
  /** When it was last changed, an instant in UTC, ISO 8601. */
  changedAt: string;
}

/** The assistant's own OneDrive, where workbooks are picked from. Rejects with GraphError. */
export class GraphDrive {
  constructor(private readonly client: GraphClient) {}

  /** The folders and workbooks of a folder, folders first; the drive's root without an id. */
  async list(folderId?: string): Promise<DriveEntry[]> {
    const place = folderId === undefined ? "root" : `items/${encodeURIComponent(folderId)}`;
    const path = withQuery(`/me/drive/${place}/children`, {
      $select: "id,name,folder,file,lastModifiedDateTime",
      $top: 200,
    });
    const entries: DriveEntry[] = [];
    for await (const { value } of this.client.pages<DriveItem>(path)) {
      entries.push(...value.flatMap(toEntry));
    }
    return entries.toSorted(
      (one, other) =>
        Number(other.isFolder) - Number(one.isFolder) || one.name.localeCompare(other.name, "sv"),
    );
  }
}

/** Only what Graph can open as a workbook is one: .xlsx and .xlsm, not the old .xls. */
function toEntry(item: DriveItem): DriveEntry[] {
  const isFolder = item.folder !== undefined && item.folder !== null;
  const name = item.name ?? "";
  if (!isFolder && !/\.xls[xm]$/iu.test(name)) return [];
  return [{ id: item.id ?? "", name, isFolder, changedAt: item.lastModifiedDateTime ?? "" }];
}
