import { inPieces, mapInPieces, type Pieces } from "../../shared/pieces";
import type { WorkOptions } from "../../shared/work";
import { isOfSameBank, type CsvMapping } from "../csv/csv-mapping";
import { toBatchInPieces } from "../import/import-batch";
import type { ImportPreview } from "../import/preview-import";
import type { LineMatch } from "../match/match-rule";
import type { BudgetContents } from "../workbook/read-budget";
import type { BookedTransaction } from "../workbook/read-rows";
import { alignRow, toTransactionCells, type AddedTransaction } from "../workbook/write-rows";
import type { DeskContents } from "./desk-contents";
import { planUndo } from "./earlier-imports";
import { writeSettings } from "./keep-settings";

/** What is added: a preview under one name, with her decisions. */
export interface ImportOrder {
  /** The name of the import, from `batchName`. */
  batch: string;
  preview: ImportPreview;
  /** The keys of unsure rows that she wants added. */
  accepted: ReadonlySet<string>;
  /** The line of each row, by the row's key. */
  matches: ReadonlyMap<string, LineMatch>;
}

/** What came of adding an import: all of its rows, or none. */
export interface AddOutcome {
  added: number;
  isCancelled: boolean;
}

/** What came of undoing an import. */
export interface UndoneImport {
  removed: number;
  /** Rows that she has changed since and that stay. */
  changed: number;
}

/**
 * Adds the new rows of a preview, and the unsure ones that she accepted, under one name. When it is called off or
 * fails on the way, what was added already is taken away again: all rows or none.
 */
export async function addImport(
  desk: DeskContents,
  order: ImportOrder,
  options: WorkOptions = {},
): Promise<AddOutcome> {
  const contents = desk.need();
  const { head, mapping } = desk.table("transactions");
  const added = await inPieces(toAddedRows(contents, order), options.rest);
  const toCells = (row: (typeof added)[number]) =>
    alignRow(head.headings, mapping, toTransactionCells(row, contents.settings));
  const cells = await inPieces(mapInPieces(added, toCells), options.rest);
  const keys = new Set(added.map(({ key }) => key));
  let count = 0;
  try {
    count = await desk.workbook.appendRows(head, cells, options);
  } catch (thrown) {
    await takeBack(desk, keys);
    throw thrown;
  }
  if (count < cells.length) {
    await takeBack(desk, keys);
    return { added: 0, isCancelled: true };
  }
  desk.replace({ transactions: [...contents.transactions, ...added] });
  return { added: count, isCancelled: false };
}

function* toAddedRows(
  { transactions }: BudgetContents,
  { batch, preview, accepted, matches }: ImportOrder,
): Pieces<(AddedTransaction & BookedTransaction)[]> {
  const { rows } = yield* toBatchInPieces(batch, preview, transactions, accepted);
  // An accepted row may have got another key than it had in the preview; the order is the same.
  const chosen = preview.rows.filter(
    ({ verdict, key }) => verdict === "new" || (verdict === "unsure" && accepted.has(key)),
  );
  return yield* mapInPieces(rows, (row, at) => {
    const { line, reason } = matches.get(chosen[at]?.key ?? "") ?? {};
    const assigned = line === undefined ? {} : { line, ...(reason ? { reason } : {}) };
    return { ...row, ...assigned, batch, row: transactions.length + at };
  });
}

/** After a failure the rows may or may not be there; taking away what is there puts it right. */
async function takeBack(desk: DeskContents, keys: ReadonlySet<string>): Promise<void> {
  const { head } = desk.table("transactions");
  await desk.workbook.removeRows(head.name, desk.heading("transactions", "key"), keys);
}

/** Takes an import away again, as `contents` have just been read anew: rows that she changed since are kept. */
export async function undoImport(
  desk: DeskContents,
  batch: string,
  options: WorkOptions = {},
): Promise<UndoneImport> {
  const { transactions } = desk.need();
  const { remove, changed } = planUndo(batch, transactions);
  const { head } = desk.table("transactions");
  const heading = desk.heading("transactions", "key");
  const removed = await desk.workbook.removeRows(head.name, heading, remove, options);
  desk.replace({ transactions: transactions.filter(({ key }) => !remove.has(key)) });
  return { removed, changed };
}

/** Remembers how a bank writes its files. What is known already is not written again. */
export async function rememberCsv(desk: DeskContents, mapping: CsvMapping): Promise<void> {
  const { settings } = desk.need();
  const isSame = (one: CsvMapping) => isOfSameBank(one, mapping);
  const known = settings.csvMappings.find(isSame);
  if (JSON.stringify(known) === JSON.stringify(mapping)) return;
  const csvMappings = [...settings.csvMappings.filter((one) => !isSame(one)), mapping];
  await writeSettings(desk, { ...settings, csvMappings });
}
