import { randomBytes } from "node:crypto";

/** What another person may do with an item and with all that is below it. */
export type DriveRight = "read" | "write";

/**
 * A document that is open somewhere: the file's bytes come from it, and what replaces the file's bytes goes to it.
 * It calls `DriveFile.touch` after each change of its own.
 */
export interface LiveContent {
  /** The file as it would be saved at this moment. */
  bytes(): Promise<Uint8Array>;
  /** Takes over another file's content; rejects with ContentError, leaving everything as it was, when that cannot be read. */
  replace(bytes: Uint8Array): Promise<void>;
}

/** What items of a drive have in common. */
abstract class Item {
  readonly id = newItemId();
  readonly createdAt: string;
  modifiedAt: string;
  /** Grows by one at every change of the item, also of its name; Graph's eTag is made from it. */
  revision = 1;
  /** The persons besides the owner of the drive who may use it. */
  readonly sharedWith = new Map<string, DriveRight>();

  constructor(
    public name: string,
    /** The folder it is in; undefined for the root alone. */
    public parent: DriveFolder | undefined,
    protected readonly surroundings: Surroundings,
  ) {
    this.createdAt = this.modifiedAt = this.moment();
  }

  /** Notes that its name, its place or what is in it has changed. */
  changed(): void {
    this.revision++;
    this.modifiedAt = this.moment();
    this.surroundings.tell(this as unknown as DriveItem);
  }

  private moment(): string {
    return new Date(this.surroundings.now()).toISOString();
  }
}

/** The clock an item lives by and whom it tells of its changes. */
export interface Surroundings {
  now: () => number;
  tell: (item: DriveItem) => void;
}

/** A folder of a drive. */
export class DriveFolder extends Item {
  readonly kind = "folder";
  /** In the order they came. */
  readonly children: DriveItem[] = [];
  /** Graph's name for a folder that can be asked for by it: "documents", "approot". */
  specialName?: string;

  /** Finds a child by name, without regard to case, as OneDrive compares names. */
  child(name: string): DriveItem | undefined {
    const wanted = name.toLowerCase();
    return this.children.find((one) => one.name.toLowerCase() === wanted);
  }
}

/** A file of a drive, whose content is kept here or, while it is open, in a live model. */
export class DriveFile extends Item {
  readonly kind = "file";
  /** Grows by one at every change of the content; Graph's cTag is made from it. */
  contentRevision = 1;
  /** Whether somebody holds the file so that it cannot be changed: Graph's 423. */
  isLocked = false;
  private content: Uint8Array;
  private live: LiveContent | undefined;

  constructor(name: string, parent: DriveFolder, surroundings: Surroundings, bytes: Uint8Array) {
    super(name, parent, surroundings);
    this.content = bytes;
  }

  /** The media type, told by the end of the name as OneDrive does. */
  get mimeType(): string {
    return mimeTypeOf(this.name);
  }

  /** Bytes at the last `bytes()` or `replace()`. */
  get size(): number {
    return this.content.length;
  }

  /** The live model that was set on it. */
  get liveContent(): LiveContent | undefined {
    return this.live;
  }

  /** The content as it is now. */
  async bytes(): Promise<Uint8Array> {
    if (this.live) this.content = await this.live.bytes();
    return this.content;
  }

  /** Puts another content in its place, through the live model when there is one. */
  async replace(bytes: Uint8Array): Promise<void> {
    await this.live?.replace(bytes);
    this.content = bytes;
    this.touch();
  }

  /** Lets the content come from a live model from now on. */
  open(live: LiveContent): void {
    this.live = live;
  }

  /** Keeps what the live model holds at this moment and lets go of it. */
  async close(): Promise<void> {
    await this.bytes();
    this.live = undefined;
  }

  /** Notes that the content has changed; a live model calls it after each change of its own. */
  touch(): void {
    this.contentRevision++;
    this.changed();
  }
}

/** A file or a folder. */
export type DriveItem = DriveFile | DriveFolder;

const mimeTypes: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  pdf: "application/pdf",
  csv: "text/csv",
  txt: "text/plain",
  json: "application/json",
  xml: "text/xml",
};

function mimeTypeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return mimeTypes[ending] ?? "application/octet-stream";
}

/** "01" and 32 letters and digits, as SharePoint writes them. */
function newItemId(): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  return `01${Array.from(randomBytes(32), (byte) => letters[byte % 32]).join("")}`;
}
