import type { Warning } from "../../shared/parsed";
import type { Encoding } from "../bytes/encodings";
import type { CsvMapping } from "../csv/csv-mapping";
import { previewImport, type ImportPreview } from "../import/preview-import";
import { readImportFile, type ImportFormat } from "../import/read-import-file";
import { reconcile, type Reconciliation } from "../import/reconcile";
import type { KnownTransaction } from "../import/transaction-key";
import { matchLines, type MatchKnowledge } from "../match/match-lines";
import type { LineMatch } from "../match/match-rule";
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
  /** The proposed line of each row, by the row's key. */
  matches: Map<string, LineMatch>;
}

/** What the draft is made against. */
export interface DraftGround extends MatchKnowledge {
  known: readonly KnownTransaction[];
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
  const matches = matchLines(statement.transactions, ground);
  const { format, encoding, csv } = file;
  return {
    ...{ format, encoding, warnings, preview, currency: statement.currency },
    ...(csv ? { csv } : {}),
    reconciliation: reconcile(statement, preview),
    matches: new Map(preview.rows.map(({ key }, at) => [key, matches[at] ?? unmatched])),
  };
}

const unmatched: LineMatch = { reason: { kind: "none" } };

/** Several statements as one; the balances count only when there is just one, or the sums would mix accounts. */
function joined(statements: readonly Statement[]): Statement {
  const [first] = statements;
  if (first && statements.length === 1) return first;
  return {
    account: "",
    currency: first?.currency ?? "",
    transactions: statements.flatMap(({ transactions }) => transactions),
  };
}
