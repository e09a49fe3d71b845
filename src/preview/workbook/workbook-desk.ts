import type { OpenWorkbook } from "../office/excel/open-workbook";
import type { DriveFile } from "../tenant/drive-item";
import type { Tenant } from "../tenant/tenant";
import type { LiveWorkbook } from "./live-workbook";

const fileName = "Budget.xlsx";

/**
 * The workbook that lies open in the page's Excel: a file of the signed-in person's drive. Nothing of it is loaded or
 * made before it is first asked for, so that Outlook does not wait for Excel.
 */
export class WorkbookDesk {
  private opening: Promise<LiveWorkbook> | undefined;
  private opened: OpenWorkbook | undefined;

  constructor(private readonly tenant: Tenant) {}

  /** What panes work on; another one when the file's content has been replaced. Rejects with XlsxError. */
  document = async (): Promise<OpenWorkbook> => {
    const { OpenWorkbook } = await import("../office/excel/open-workbook");
    const { book, file } = await this.live();
    if (this.opened?.book !== book) this.opened = new OpenWorkbook(book, file.name);
    return this.opened;
  };

  /** Lets go of the workbook, as when the tenant begins anew. */
  async close(): Promise<void> {
    const opening = this.opening;
    this.opening = this.opened = undefined;
    (await opening)?.close();
  }

  private live(): Promise<LiveWorkbook> {
    this.opening ??= this.open().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  private async open(): Promise<LiveWorkbook> {
    const { LiveWorkbook } = await import("./live-workbook");
    return LiveWorkbook.hold(this.file());
  }

  private file(): DriveFile {
    const drive = this.tenant.driveOf(this.tenant.signedInUserId);
    const there = drive.itemAt(fileName);
    return there?.kind === "file" ? there : drive.addFile(fileName, new Uint8Array());
  }
}
