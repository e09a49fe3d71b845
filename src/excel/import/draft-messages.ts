import type { DraftGround, ImportDraft } from "../../core/budget/desk/import-draft";
import type { ImportPreview } from "../../core/budget/import/preview-import";
import type { BookedColumns } from "../../core/budget/rows/booked-rows";
import type { TransactionColumns } from "../../core/budget/rows/transaction-rows";
import type { Warning } from "../../core/shared/parsed";

/** Texts that columns are to be read with; they go before the columns, some at a time. */
interface SentTexts {
  kind: "texts";
  texts: string[];
}

/** What the pane sends to the reader of files: what the workbook has, and the file. */
export type DraftRequest =
  | SentTexts
  | ({ kind: "read"; bytes: Uint8Array; known: BookedColumns } & Omit<DraftGround, "known">);

/** What comes back. */
export type DraftMessage =
  SentTexts | { kind: "unread"; warnings: Warning[] } | { kind: "done"; draft: SentDraft };

/** A draft whose rows are columns alone. */
export type SentDraft = Omit<ImportDraft, "preview"> & {
  preview: Omit<ImportPreview, "rows"> & { columns: TransactionColumns };
};
