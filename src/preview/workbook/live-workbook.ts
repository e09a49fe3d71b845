import type { DriveFile, LiveContent } from "../tenant/drive-item";
import { Workbook } from "./workbook";
import type { WorkbookEvent } from "./workbook-event";
import { readXlsx, type ReadXlsx } from "./xlsx/read-xlsx";
import { writeXlsx } from "./xlsx/write-xlsx";

/** A workbook that is open over a file of the drive: whoever reads the file gets the workbook as it is now. */
export class LiveWorkbook implements LiveContent {
  private static readonly opening = new WeakMap<DriveFile, Promise<LiveWorkbook>>();
  private stopListening: () => void = () => undefined;
  private readonly listeners = new Set<(event: WorkbookEvent | "replaced") => void>();
  /** How many have it open. */
  private holders = 0;

  private constructor(
    readonly file: DriveFile,
    private current: Workbook,
    /** What of the file is not in the workbook, in sentences. */
    public leftOut: string[],
    /** The file as it was written last, good until something changes. */
    private written: Uint8Array | undefined,
  ) {
    this.listen();
  }

  /** Reads a workbook out of bytes; none at all are an empty one. Rejects with XlsxError. */
  static async read(bytes: Uint8Array): Promise<ReadXlsx> {
    return bytes.length === 0 ? { book: new Workbook(), leftOut: [] } : readXlsx(bytes);
  }

  /** The workbook of a file, opened when it is not yet; `release` it in the end. Rejects with XlsxError. */
  static async hold(file: DriveFile): Promise<LiveWorkbook> {
    const live = await this.of(file);
    live.holders++;
    return live;
  }

  private static of(file: DriveFile): LiveWorkbook | Promise<LiveWorkbook> {
    if (file.liveContent instanceof LiveWorkbook) return file.liveContent;
    const known = this.opening.get(file);
    if (known) return known;
    const opened = this.open(file).finally(() => this.opening.delete(file));
    this.opening.set(file, opened);
    return opened;
  }

  private static async open(file: DriveFile): Promise<LiveWorkbook> {
    const bytes = await file.bytes();
    const { book, leftOut } = await this.read(bytes);
    const live = new LiveWorkbook(file, book, leftOut, bytes.length > 0 ? bytes : undefined);
    file.open(live);
    return live;
  }

  get book(): Workbook {
    return this.current;
  }

  async bytes(): Promise<Uint8Array> {
    if (this.written) return this.written;
    const { contentRevision } = this.file;
    const bytes = await writeXlsx(this.current);
    if (this.file.contentRevision === contentRevision) this.written = bytes;
    return bytes;
  }

  async replace(bytes: Uint8Array): Promise<void> {
    const { book, leftOut } = await readXlsx(bytes);
    this.close();
    this.current = book;
    this.leftOut = leftOut;
    this.written = bytes;
    this.listen();
    for (const listener of this.listeners) listener("replaced");
  }

  /** Calls `listener` at every event of the workbook, whichever it is, until the returned function is called. */
  onEvent(listener: (event: WorkbookEvent | "replaced") => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** One of those who hold it needs it no more; after the last one the file keeps what it holds and it is closed. */
  async release(): Promise<void> {
    if (--this.holders > 0) return;
    await this.file.bytes();
    if (this.holders > 0 || this.file.liveContent !== this) return;
    await this.file.close();
    this.close();
  }

  /** Lets go of the workbook's formula engine. */
  close(): void {
    this.stopListening();
    this.current.close();
  }

  private listen(): void {
    this.stopListening = this.current.listen((event) => {
      if (event.type === "cells" || event.type === "looks" || event.type === "sheets") {
        this.written = undefined;
        this.file.touch();
      }
      for (const listener of this.listeners) listener(event);
    });
  }
}
