import type { BookedRows } from "../rows/booked-rows";
import { joinRows } from "../rows/join-rows";
import type { TransactionRows } from "../rows/transaction-rows";
import type { Transaction } from "../transaction";
import { findTwins } from "./find-twins";
import { PlainRows } from "./plain-rows";
import { SimilarRows } from "./similar-rows";

/** What may be found of a row: what would happen with it, and why. */
export const findings = [
  { verdict: "new", reason: "not-seen" },
  { verdict: "known", reason: "same-key" },
  { verdict: "known", reason: "same-bank-id" },
  { verdict: "unsure", reason: "bank-id-changed" },
  { verdict: "unsure", reason: "text-or-day-changed" },
] as const;

/** One of them. */
export type Finding = (typeof findings)[number];

/** What would happen with a row. */
export type Verdict = Finding["verdict"];

/** Exactly what an import would do: the rows in the order of the file. */
export interface ImportPreview {
  rows: TransactionRows;
  /** For each row the number of what was found among `findings`. */
  found: Uint8Array;
  /** Which of those that are the same a row is, from 1: with the row itself its key. */
  occurrences: Int32Array;
  counts: Record<Verdict, number>;
}

/** One row of a preview, to be looked at. */
export interface PreviewedRow {
  transaction: Transaction;
  verdict: Verdict;
  reason: Finding["reason"];
}

/** The row of a number in a preview. */
export function previewedRow(preview: ImportPreview, row: number): PreviewedRow {
  return { transaction: preview.rows.at(row), ...findingOf(preview, row) };
}

/** What was found of a row. A row that is not there is a bug: RangeError. */
export function findingOf({ found }: ImportPreview, row: number): Finding {
  const finding = findings[found[row] ?? -1];
  if (!finding) throw new RangeError(`findingOf: no row ${row}`);
  return finding;
}

/**
 * The rows that "Add 37 rows" adds, by their numbers: the new ones, and of the unsure ones those that she has accepted.
 */
export function chosenRows(preview: ImportPreview, accepted: ReadonlySet<number>): Int32Array {
  const chosen = new Int32Array(preview.found.length);
  return chosen.subarray(0, choose(preview, accepted, chosen));
}

/** Puts the numbers of the chosen rows into `chosen`; gives back how many. */
function choose(preview: ImportPreview, accepted: ReadonlySet<number>, chosen: Int32Array): number {
  const { found } = preview;
  let count = 0;
  for (let row = 0; row < found.length; row += 1) {
    const isNew = found[row] === notSeen;
    if (!isNew && !(accepted.has(row) && findingOf(preview, row).verdict === "unsure")) continue;
    chosen[count] = row;
    count += 1;
  }
  return count;
}

/** How many rows have each verdict, or the sums of their amounts. */
export function sumVerdicts(found: Uint8Array, minors?: Float64Array): Record<Verdict, number> {
  const sums = new Float64Array(findings.length);
  // New rows, mostly all there are, add up in a variable, which takes a third of the time of adding up in an array.
  let ofNew = 0;
  for (let row = 0; row < found.length; row += 1) {
    const number = found[row] ?? 0;
    const more = minors ? (minors[row] ?? 0) : 1;
    if (number === notSeen) ofNew += more;
    else sums[number] = (sums[number] ?? 0) + more;
  }
  sums[notSeen] = ofNew;
  const total = { new: 0, known: 0, unsure: 0 };
  for (const [number, { verdict }] of findings.entries()) total[verdict] += sums[number] ?? 0;
  return total;
}

/**
 * Says of each row of a file whether it is new, already in the workbook, or unsure: the same account and amount with
 * another text or a day close by, which no row of the file explains. Nothing of the workbook is ever changed: an
 * unsure row is hers to decide. Twins in the file stay two, the same file again adds nothing, in whatever order.
 */
export function previewImport(file: TransactionRows, known: BookedRows): ImportPreview {
  const plain = new PlainRows(joinRows([known, file]));
  const byId = findBankIds(file, known);
  const isAnother = (row: number, knownRow: number) =>
    byId.has(row) || haveOtherIds(file, row, known, knownRow);
  const { occurrences, sameKey } = findTwins({ file, known, plain, isAnother });
  const found = new Uint8Array(file.length);
  if (known.length > 0) recognize(file, known, { byId, sameKey }, plain, found);
  return { rows: file, found, occurrences, counts: sumVerdicts(found) };
}

/** Says what was found of the rows of which the workbook has something; `byId` and `sameKey` lead to its rows. */
function recognize(
  file: TransactionRows,
  known: BookedRows,
  { byId, sameKey }: { byId: ReadonlyMap<number, number>; sameKey: Int32Array },
  plain: PlainRows,
  found: Uint8Array,
): void {
  const isExplained = new Uint8Array(known.length);
  for (let row = 0; row < file.length; row += 1) {
    const sameId = byId.get(row);
    const knownRow = sameId ?? sameKey[row] ?? -1;
    if (knownRow < 0) continue;
    isExplained[knownRow] = 1;
    // Some banks begin their numbering anew; a number with another amount proves nothing.
    const isSame = file.columns.minors[row] === known.columns.minors[knownRow];
    found[row] = sameId === undefined ? bySameKey : isSame ? bySameBankId : byChangedBankId;
  }
  const left = new SimilarRows(plain, known.length);
  for (let row = 0; row < known.length; row += 1) if (isExplained[row] === 0) left.add(row);
  for (let row = 0; row < file.length; row += 1) {
    if (found[row] === notSeen && left.take(known.length + row)) found[row] = byChangedTextOrDay;
  }
}

/** The number of a finding by its reason. */
const numberOf = (reason: Finding["reason"]) =>
  findings.findIndex((finding) => finding.reason === reason);
const notSeen = numberOf("not-seen");
const bySameKey = numberOf("same-key");
const bySameBankId = numberOf("same-bank-id");
const byChangedBankId = numberOf("bank-id-changed");
const byChangedTextOrDay = numberOf("text-or-day-changed");

/** The rows of the workbook that rows of the file are by the bank's own numbers, which are told within an account. */
function findBankIds(file: TransactionRows, known: BookedRows): Map<number, number> {
  const found = new Map<number, number>();
  if (!file.columns.numbers.bankId || !known.columns.numbers.bankId) return found;
  const idOf = (rows: TransactionRows | BookedRows, row: number) => {
    const id = rows.textAt("bankId", row);
    return id === "" ? "" : `${rows.textAt("account", row)}|${id}`;
  };
  const rowOfId = new Map<string, number>();
  for (let row = 0; row < known.length; row += 1) rowOfId.set(idOf(known, row), row);
  rowOfId.delete("");
  for (let row = 0; row < file.length; row += 1) {
    const knownRow = rowOfId.get(idOf(file, row));
    if (knownRow !== undefined) found.set(row, knownRow);
  }
  return found;
}

function haveOtherIds(
  file: TransactionRows,
  row: number,
  known: BookedRows,
  knownRow: number,
): boolean {
  const [one, other] = [file.textAt("bankId", row), known.textAt("bankId", knownRow)];
  return one !== "" && other !== "" && one !== other;
}
