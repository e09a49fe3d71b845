import type { Warning } from "../../shared/parsed";
import type { Encoding } from "../bytes/encodings";
import type { CsvMapping } from "../csv/csv-mapping";
import { previewImport, type ImportPreview } from "../import/preview-import";
import { readImportFile, type ImportFormat } from "../import/read-import-file";
import { reconcile, type Reconciliation } from "../import/reconcile";
import { matchLines, type LineMatches, type MatchKnowledge } from "../match/match-lines";
import type { BookedRows } from "../rows/booked-rows";
import { joinRows } from "../rows/join-rows";
import type { TransactionRows } from "../rows/transaction-rows";
import type { Statement } from "../transaction";

/** A file as it lies before her: how it is written, and exactly what adding it would do. */
export interface ImportDraft {
  format: ImportFormat;
  encoding: Encoding;
  csv?: CsvMapping;
  currency: string;
  warnings: Warning[];
  preview: ImportPreview;
  reconciliation: Reconciliation;
  /** The proposed line of each row. */
  matches: LineMatches;
}

/** What the draft is made against. */
export interface DraftGround extends Pick<MatchKnowledge, "rules" | "accounts"> {
  /** What the workbook has: what is not added again, and what she did before for a payee. */
  known: BookedRows;
  csvMappings: readonly CsvMapping[];
  /** Of the workbook, for formats that never tell theirs; SEK when it is not said. */
  currency?: string;
}

/**
 * Reads a file and compares it with the workbook. A file that could not be read gives its warnings alone; nothing of
 * the workbook is touched.
 */
export function draftImport(bytes: Uint8Array, ground: DraftGround): ImportDraft | Warning[] {
  const { value: file, warnings } = readImportFile(bytes, ground.csvMappings, ground.currency);
  if (!file) return warnings;
  const statement = joined(file.statements);
  const preview = previewImport(statement.transactions, ground.known);
  const { format, encoding, csv } = file;
  return {
    ...{ format, encoding, warnings, preview, currency: statement.currency },
    ...(csv ? { csv } : {}),
    reconciliation: reconcile(statement, preview),
    matches: matchLines(statement.transactions, { ...ground, earlier: ground.known }),
  };
}

/** Several statements as one; the balances count only when there is just one, or the sums would mix accounts. */
function joined(statements: readonly Statement<TransactionRows>[]): Statement<TransactionRows> {
  const [first] = statements;
  if (first && statements.length === 1) return first;
  const transactions = joinRows(statements.map((one) => one.transactions));
  return { account: "", currency: first?.currency ?? "", transactions };
}
