import { randomBytes } from "node:crypto";
import {
  DriveFile,
  DriveFolder,
  type DriveItem,
  type DriveRight,
  type Surroundings,
} from "./drive-item";
import type { TenantUser } from "./tenant";

/** One person's OneDrive: folders and files in memory. */
export class Drive {
  readonly id = `b!${randomBytes(48).toString("base64url")}`;
  readonly root: DriveFolder;
  private readonly items = new Map<string, DriveItem>();
  private readonly listeners = new Set<(item: DriveItem) => void>();
  private readonly surroundings: Surroundings;

  constructor(
    readonly owner: TenantUser,
    now: () => number,
  ) {
    this.surroundings = { now, tell: (item) => this.tell(item) };
    this.root = new DriveFolder("root", undefined, this.surroundings);
    this.items.set(this.root.id, this.root);
    this.addFolder("Documents").specialName = "documents";
  }

  /** Finds an item by its id; "root" is the root. */
  item(id: string): DriveItem | undefined {
    return id === "root" ? this.root : this.items.get(id);
  }

  /** Every item, the root too. */
  allItems(): Iterable<DriveItem> {
    return this.items.values();
  }

  /** Finds an item by its path below a folder, "Board/Minutes.docx"; the empty path is the folder itself. */
  itemAt(path: string, below: DriveItem = this.root): DriveItem | undefined {
    const names = path.split("/").filter((name) => name !== "");
    return names.reduce<DriveItem | undefined>(
      (at, name) => (at?.kind === "folder" ? at.child(name) : undefined),
      below,
    );
  }

  /** A folder that Graph knows by a name of its own; "approot" is made when it is first asked for. */
  specialFolder(name: string): DriveFolder | undefined {
    for (const item of this.items.values()) {
      if (item.kind === "folder" && item.specialName === name) return item;
    }
    if (name !== "approot") return undefined;
    const apps = this.itemAt("Apps");
    const parent = apps?.kind === "folder" ? apps : this.addFolder("Apps");
    return Object.assign(this.addFolder("Kansli", parent), { specialName: name });
  }

  /** Makes a folder; throws RangeError when the name is taken. */
  addFolder(name: string, parent: DriveFolder = this.root): DriveFolder {
    return this.add(new DriveFolder(name, parent, this.surroundings), parent);
  }

  /** Makes a file; throws RangeError when the name is taken. */
  addFile(name: string, bytes: Uint8Array, parent: DriveFolder = this.root): DriveFile {
    return this.add(new DriveFile(name, parent, this.surroundings, bytes), parent);
  }

  /** Renames an item, moves it, or both; throws RangeError when the name is taken there. */
  move(item: DriveItem, name: string, parent: DriveFolder | undefined = item.parent): void {
    const from = item.parent;
    if (!from || !parent) throw new RangeError("Drive.move: the root stays where it is");
    needFree(parent, name, item);
    from.children.splice(from.children.indexOf(item), 1);
    parent.children.push(item);
    item.name = name;
    item.parent = parent;
    item.changed();
  }

  /** Takes an item away with all that is below it. */
  remove(item: DriveItem): void {
    const { parent } = item;
    if (!parent) throw new RangeError("Drive.remove: the root stays where it is");
    parent.children.splice(parent.children.indexOf(item), 1);
    this.forget(item);
    parent.changed();
  }

  /** What a person may do with an item: the owner everything, others what was shared on it or above it. */
  rightOf(userId: string, item: DriveItem): DriveRight | undefined {
    if (userId === this.owner.id) return "write";
    for (let at: DriveItem | undefined = item; at; at = at.parent) {
      const right = at.sharedWith.get(userId);
      if (right) return right;
    }
    return undefined;
  }

  /** Calls `listener` with each item that came, changed or went, until the returned function is called. */
  listen(listener: (item: DriveItem) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private add<T extends DriveItem>(item: T, parent: DriveFolder): T {
    needFree(parent, item.name);
    parent.children.push(item);
    this.items.set(item.id, item);
    this.tell(item);
    return item;
  }

  private forget(item: DriveItem): void {
    if (item.kind === "folder") for (const child of item.children) this.forget(child);
    this.items.delete(item.id);
  }

  private tell(item: DriveItem): void {
    for (const listener of this.listeners) listener(item);
  }
}

function needFree(parent: DriveFolder, name: string, mover?: DriveItem): void {
  const taken = parent.child(name);
  if (taken && taken !== mover) throw new RangeError(`Drive: ${name} is there already`);
}
