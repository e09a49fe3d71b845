import type { Transaction } from "../transaction";

/** What the workbook keeps of a transaction that it already has. */
export interface KnownTransaction extends Transaction {
  /** The key it got when it was added. */
  key: string;
}

/**
 * What a transaction is told apart by: account, date, amount, currency and text, letters and blanks made alike, since
 * a bank pads and capitalizes anew in each export. Two true twins share it; their occurrence numbers part them.
 */
export function sameness(transaction: Transaction): string {
  const { account, date, minor, currency, text } = transaction;
  const plainAccount = account.replace(/[\s-]/g, "");
  return [plainAccount, date, minor, currency, plainText(text)].join("|");
}

/** A text as it is compared: small letters, single blanks. */
export function plainText(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** The keys of transactions in their order: sameness and the occurrence number, from 1, among the same. */
export function keysOf(transactions: readonly Transaction[]): string[] {
  const counts = new Map<string, number>();
  return transactions.map((transaction) => {
    const same = sameness(transaction);
    const occurrence = (counts.get(same) ?? 0) + 1;
    counts.set(same, occurrence);
    return `${same}|${occurrence}`;
  });
}
