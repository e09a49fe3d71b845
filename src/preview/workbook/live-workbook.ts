import type { DriveFile, LiveContent } from "../tenant/drive-item";
import { Workbook } from "./workbook";
import { readXlsx } from "./xlsx/read-xlsx";
import { writeXlsx } from "./xlsx/write-xlsx";

/** A workbook that is open over a file of the drive: whoever reads the file gets the workbook as it is now. */
export class LiveWorkbook implements LiveContent {
  private stopListening: () => void = () => undefined;

  private constructor(
    readonly file: DriveFile,
    private current: Workbook,
    /** What of the file is not in the workbook, in sentences. */
    public leftOut: string[],
  ) {
    this.listen();
  }

  /** The workbook of a file, opened when it is not yet; an empty file is an empty workbook. Rejects with XlsxError. */
  static async of(file: DriveFile): Promise<LiveWorkbook> {
    if (file.liveContent instanceof LiveWorkbook) return file.liveContent;
    const bytes = await file.bytes();
    const { book, leftOut } =
      bytes.length === 0 ? { book: new Workbook(), leftOut: [] } : await readXlsx(bytes);
    const live = new LiveWorkbook(file, book, leftOut);
    file.open(live);
    return live;
  }

  get book(): Workbook {
    return this.current;
  }

  bytes(): Promise<Uint8Array> {
    return writeXlsx(this.current);
  }

  async replace(bytes: Uint8Array): Promise<void> {
    const { book, leftOut } = await readXlsx(bytes);
    this.close();
    this.current = book;
    this.leftOut = leftOut;
    this.listen();
  }

  /** Lets go of the workbook's formula engine. */
  close(): void {
    this.stopListening();
    this.current.close();
  }

  private listen(): void {
    this.stopListening = this.current.listen(({ type }) => {
      if (type === "cells" || type === "looks" || type === "sheets") this.file.touch();
    });
  }
}
