import type { Transaction } from "../transaction";

/**
 * What a transaction is told apart by: account, date, amount, currency and text, letters and blanks made alike, since
 * a bank pads and capitalizes anew in each export. Two true twins share it; their occurrence numbers part them.
 */
export function sameness(transaction: Transaction): string {
  const { account, date, minor, currency, text } = transaction;
  return [plainAccount(account), date, minor, currency, plainText(text)].join("|");
}

/** The key of a transaction: its sameness and which of those that are the same it is, from 1. */
export function keyOf(transaction: Transaction, occurrence: number): string {
  return `${sameness(transaction)}|${occurrence}`;
}

/** An account as it is compared: without blanks and dashes. */
export function plainAccount(account: string): string {
  return account.replace(/[\s-]/g, "");
}

/** A text as it is compared: small letters, single blanks. */
export function plainText(text: string): string {
  const small = text.normalize("NFC").toLowerCase();
  // Looking for other blanks takes less than replacing each by itself.
  return (otherBlanks.test(small) ? small.replace(/\s+/g, " ") : small).trim();
}

const otherBlanks = /[^\S ]|\s\s/;
