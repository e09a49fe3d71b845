import type { BookedTransaction } from "../../core/budget/workbook/read-rows";
import type { DraftGround, ImportDraft } from "../../core/budget/desk/import-draft";
import type { ImportPreview, PreviewedRow } from "../../core/budget/import/preview-import";
import type { LineMatch } from "../../core/budget/match/match-rule";
import type { Warning } from "../../core/shared/parsed";

/** What the pane sends to the reader of files: what the workbook has, a piece at a time, and then the file. */
export type DraftRequest =
  | { kind: "known"; rows: BookedTransaction[] }
  | ({ kind: "read"; bytes: Uint8Array } & Pick<
      DraftGround,
      "rules" | "accounts" | "csvMappings" | "currency"
    >);

/** What comes back: rows a piece at a time, and then everything else. */
export type DraftMessage =
  | { kind: "rows"; rows: [PreviewedRow, LineMatch | undefined][] }
  | { kind: "unread"; warnings: Warning[] }
  | {
      kind: "done";
      draft: Omit<ImportDraft, "preview" | "matches"> & Pick<ImportPreview, "counts">;
    };
