import { inPieces, mapInPieces } from "../../shared/pieces";
import type { WorkOptions } from "../../shared/work";
import { isOfSameBank, type CsvMapping } from "../csv/csv-mapping";
import { chosenRows, type ImportPreview } from "../import/preview-import";
import { takeIn } from "../import/take-in";
import { matchAt, type LineMatches } from "../match/match-lines";
import type { BookedRows } from "../rows/booked-rows";
import { alignRow, toTransactionCells } from "../workbook/write-rows";
import type { DeskContents } from "./desk-contents";
import { planUndo } from "./earlier-imports";
import { writeSettings } from "./keep-settings";

/** What is added: a preview under one name, with her decisions. */
export interface ImportOrder {
  /** The name of the import, from `batchName`. */
  batch: string;
  preview: ImportPreview;
  /** The numbers of unsure rows that she wants added. */
  accepted: ReadonlySet<number>;
  /** The line of each row. */
  matches: LineMatches;
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
  const { settings, transactions } = desk.need();
  const { head, mapping } = desk.table("transactions");
  const { batch, preview, accepted, matches } = order;
  const chosen = chosenRows(preview, accepted);
  const added = takeIn(preview, chosen, matches, batch);
  const toCells = (row: number, at: number) => {
    const { reason } = matchAt(matches, row);
    const cells = toTransactionCells({ ...added.at(at), reason }, settings);
    return alignRow(head.headings, mapping, cells);
  };
  const cells = await inPieces(mapInPieces(chosen, toCells), options.rest);
  let count = 0;
  try {
    count = await desk.workbook.appendRows(head, cells, options);
  } catch (thrown) {
    await takeBack(desk, added);
    throw thrown;
  }
  if (count < cells.length) {
    await takeBack(desk, added);
    return { added: 0, isCancelled: true };
  }
  desk.replace({ transactions: transactions.with(added) });
  return { added: count, isCancelled: false };
}

/** After a failure the rows may or may not be there; taking away what is there puts it right. */
async function takeBack(desk: DeskContents, added: BookedRows): Promise<void> {
  const { head } = desk.table("transactions");
  const keys = new Set(Array.from(added, ({ key }) => key));
  await desk.workbook.removeRows(head.name, desk.heading("transactions", "key"), keys);
}

/** Takes an import away again, as `contents` have just been read anew: rows that she changed since are kept. */
export async function undoImport(
  desk: DeskContents,
  batch: string,
  options: WorkOptions = {},
): Promise<UndoneImport> {
  const { transactions } = desk.need();
  const { remove, keep, changed } = planUndo(batch, transactions);
  const { head } = desk.table("transactions");
  const heading = desk.heading("transactions", "key");
  const removed = await desk.workbook.removeRows(head.name, heading, remove, options);
  desk.replace({ transactions: transactions.only(keep) });
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
