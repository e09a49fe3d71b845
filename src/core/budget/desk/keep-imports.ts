import { inPieces, mapInPieces } from "../../shared/pieces";
import type { WorkOptions } from "../../shared/work";
import { isOfSameBank, type CsvMapping } from "../csv/csv-mapping";
import { chosenRows, type ImportPreview } from "../import/preview-import";
import { takeIn } from "../import/take-in";
import { matchAt, type LineMatches } from "../match/match-lines";
import type { BookedRows } from "../rows/booked-rows";
import { alignRow, toTransactionCells } from "../workbook/write-rows";
import { BrokenOffImport } from "./broken-off-import";
import type { DeskContents } from "./desk-contents";
import { batchName, brokenOffImport, planUndo, readBatchName } from "./earlier-imports";
import { writeSettings } from "./keep-settings";

/** What is added: a preview under one name, with her decisions. */
export interface ImportOrder {
  /** The name of the file. */
  fileName: string;
  /** Now, in UTC, ISO 8601. */
  instant: string;
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
  /** The name that the import has in the workbook. */
  batch: string;
  /** How many rows the import has by now, when it was one that broke off and is finished with these. */
  finished?: number;
}

/** What came of undoing an import. */
export interface UndoneImport {
  removed: number;
  /** Rows that she has changed since and that stay. */
  changed: number;
}

/**
 * Adds the new rows of a preview, and the unsure ones that she accepted, under one name. When it is called off or
 * fails on the way, what was added already is taken away again: all rows or none. Where even that fails, as without a
 * network, it rejects with BrokenOffImport, and adding the rest of the same file later goes on under the same name, so
 * that it is undone as one.
 */
export async function addImport(
  desk: DeskContents,
  order: ImportOrder,
  options: WorkOptions = {},
): Promise<AddOutcome> {
  const { settings, transactions } = desk.need();
  const { head, mapping } = desk.tableToWrite("transactions");
  const { fileName, instant, preview, accepted, matches } = order;
  const chosen = chosenRows(preview, accepted);
  const source = { fileName, count: chosen.length };
  const brokenOff = brokenOffImport(source, preview, transactions);
  const batch = brokenOff ?? batchName(instant, fileName, chosen.length);
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
    await takeBack(desk, added, thrown);
    throw thrown;
  }
  // Called off while the last piece was on its way is called off all the same.
  if (count < cells.length || options.signal?.aborted === true) {
    await takeBack(desk, added);
    return { added: 0, isCancelled: true, batch };
  }
  desk.replace({ transactions: transactions.with(added) });
  const finished =
    brokenOff === undefined ? {} : { finished: readBatchName(batch).planned ?? count };
  return { added: count, isCancelled: false, batch, ...finished };
}

/** After a failure the rows may or may not be there; taking away what is there puts it right. */
async function takeBack(desk: DeskContents, added: BookedRows, failure?: unknown): Promise<void> {
  const { head } = desk.table("transactions");
  const keys = new Set(Array.from(added, ({ key }) => key));
  try {
    await desk.workbook.removeRows(head.name, desk.heading("transactions", "key"), keys);
  } catch (thrown) {
    // What forbids writing forbids taking back as well, and has let nothing in.
    if (failure !== undefined && (await areNone(desk, keys))) return;
    // The first failure tells why; the second comes of the same, and its words would say that nothing was written.
    throw new BrokenOffImport(failure ?? thrown);
  }
}

/** Whether none of the rows stands in the workbook, as far as it can be read. */
async function areNone(desk: DeskContents, keys: ReadonlySet<string>): Promise<boolean> {
  const { head } = desk.table("transactions");
  try {
    const [table] = await desk.workbook.readTables([head.name]);
    const column = table?.headings.indexOf(desk.heading("transactions", "key")) ?? -1;
    return !table?.rows.some((row) => keys.has(String(row[column])));
  } catch {
    // What cannot be read may be there.
    return false;
  }
}

/** Takes an import away again, as `contents` have just been read anew: rows that she changed since are kept. */
export async function undoImport(
  desk: DeskContents,
  batch: string,
  options: WorkOptions = {},
): Promise<UndoneImport> {
  const { transactions } = desk.need();
  const { remove, keep, changed } = planUndo(batch, transactions);
  const { head } = desk.tableToWrite("transactions");
  const heading = desk.heading("transactions", "key");
  const removed = await desk.workbook.removeRows(head.name, heading, remove, options);
  desk.replace({ transactions: transactions.only(keep) });
  // A row without a key of its own, as one that she copied, is not found and stays.
  return { removed, changed: changed + remove.size - removed };
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
