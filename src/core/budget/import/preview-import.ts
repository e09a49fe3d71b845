import { toDayNumber } from "../../shared/calendar-date";
import type { Transaction } from "../transaction";
import { keysOf, plainText, type KnownTransaction } from "./transaction-key";

/** What would happen with one row of the file, and why. */
export interface PreviewedRow {
  transaction: Transaction;
  key: string;
  verdict: "new" | "known" | "unsure";
  reason: "not-seen" | "same-key" | "same-bank-id" | "bank-id-changed" | "text-or-day-changed";
  /** The row of the workbook it equals or resembles. */
  knownKey?: string;
}

/** Exactly what an import would do: the rows in the order of the file. */
export interface ImportPreview {
  rows: PreviewedRow[];
  counts: { new: number; known: number; unsure: number };
}

/** A bank may book a card purchase under another text and some days later than it first reserved it. */
const similarWithinDays = 4;
/** How many rows of one amount and day are compared by text; hundreds of alike fees must not take hours. */
const mostLooks = 20;

/**
 * Says of each row of a file whether it is new, already in the workbook, or unsure: the same account and amount with
 * another text or a day close by, which no row of the file explains. Nothing of the workbook is ever changed: an
 * unsure row is hers to decide. Twins in the file stay two, the same file again adds nothing, in whatever order.
 */
export function previewImport(
  transactions: readonly Transaction[],
  known: readonly KnownTransaction[],
): ImportPreview {
  const keys = keysOf(transactions);
  const byKey = new Map(known.map((one) => [one.key, one]));
  const byBankId = new Map(known.flatMap((one) => bankIdsOf(one).map((id) => [id, one])));
  const found = transactions.map((transaction, index) => {
    const key = keys[index] ?? "";
    return { transaction, key, ...recognize(transaction, key, byKey, byBankId) };
  });
  const explained = new Set(found.flatMap(({ knownKey }) => knownKey ?? []));
  const left = new SimilarRows(known.filter(({ key }) => !explained.has(key)));
  const rows = found.map((row): PreviewedRow => {
    const similar = row.verdict === "new" ? left.take(row.transaction) : undefined;
    if (!similar) return row;
    return { ...row, verdict: "unsure", reason: "text-or-day-changed", knownKey: similar.key };
  });
  const count = (verdict: PreviewedRow["verdict"]) =>
    rows.filter((row) => row.verdict === verdict).length;
  return { rows, counts: { new: count("new"), known: count("known"), unsure: count("unsure") } };
}

type Recognition = Pick<PreviewedRow, "verdict" | "reason" | "knownKey">;

function recognize(
  transaction: Transaction,
  key: string,
  byKey: ReadonlyMap<string, KnownTransaction>,
  byBankId: ReadonlyMap<string, KnownTransaction>,
): Recognition {
  for (const id of bankIdsOf(transaction)) {
    const same = byBankId.get(id);
    if (!same) continue;
    const isSame = same.minor === transaction.minor;
    // Some banks begin their numbering anew; a number with another amount proves nothing.
    return isSame
      ? { verdict: "known", reason: "same-bank-id", knownKey: same.key }
      : { verdict: "unsure", reason: "bank-id-changed", knownKey: same.key };
  }
  const same = byKey.get(key);
  const isOther =
    same?.bankId !== undefined &&
    transaction.bankId !== undefined &&
    same.bankId !== transaction.bankId;
  if (!same || isOther) return { verdict: "new", reason: "not-seen" };
  return { verdict: "known", reason: "same-key", knownKey: key };
}

function bankIdsOf({ account, bankId }: Transaction): string[] {
  return bankId === undefined || bankId === "" ? [] : [`${account}|${bankId}`];
}

/** Rows of the workbook that no row of the file explains, to be found by account, amount and day, each only once. */
class SimilarRows {
  private readonly byDay = new Map<string, KnownTransaction[]>();

  constructor(rows: readonly KnownTransaction[]) {
    for (const row of rows) {
      const key = dayKey(row, toDayNumber(row.date));
      const group = this.byDay.get(key);
      if (group) group.push(row);
      else this.byDay.set(key, [row]);
    }
  }

  /** Takes a row of the same day, or one some days off with a text of which one begins the other. */
  take(transaction: Transaction): KnownTransaction | undefined {
    const day = toDayNumber(transaction.date);
    const sameDay = this.byDay.get(dayKey(transaction, day))?.pop();
    if (sameDay) return sameDay;
    for (let off = 1; off <= similarWithinDays; off += 1) {
      for (const near of [day - off, day + off]) {
        const group = this.byDay.get(dayKey(transaction, near)) ?? [];
        const tail = group.slice(-mostLooks);
        const at = tail.findLastIndex((row) => isAlike(row, transaction));
        if (at >= 0) return group.splice(group.length - tail.length + at, 1)[0];
      }
    }
    return undefined;
  }
}

function dayKey({ account, minor, currency }: Transaction, day: number): string {
  return `${account.replace(/[\s-]/g, "")}|${minor}|${currency}|${day}`;
}

function isAlike(known: Transaction, transaction: Transaction): boolean {
  const [one, other] = [plainText(known.text), plainText(transaction.text)];
  return one !== "" && other !== "" && (one.startsWith(other) || other.startsWith(one));
}
