import type { TransactionRows } from "../rows/transaction-rows";
import type { Transaction } from "../transaction";
import type { SupplierInvoice } from "./supplier-invoice";
import { plainSupplier } from "./supplier-name";

/** An invoice that waits for its payment, and the transaction that it stands in. */
export interface FoundPayment {
  invoice: SupplierInvoice;
  transaction: Transaction;
}

/** Shorter numbers and names stand in too many texts to prove anything. */
const provingLength = 4;

/**
 * Finds the payments of approved invoices among the transactions: the same amount going out, not before the invoice's
 * day, with its reference, its number or its supplier in the text. A transaction pays one invoice only. Until an
 * invoice is marked as booked it counts as committed beside the payment, so these are worth a word.
 */
export function findPayments(
  invoices: readonly SupplierInvoice[],
  transactions: TransactionRows,
): FoundPayment[] {
  const waiting = invoices.filter(({ step }) => step === "approved" || step === "ready-to-pay");
  const wanted = new Set(waiting.map(({ minor }) => 0 - minor));
  const byAmount = new Map<string, Transaction[]>();
  const { minors } = transactions.columns;
  for (let row = 0; row < transactions.length && waiting.length > 0; row += 1) {
    if (!wanted.has(minors[row] ?? 0)) continue;
    const transaction = transactions.at(row);
    const key = bookedKey(transaction);
    byAmount.set(key, [...(byAmount.get(key) ?? []), transaction]);
  }
  return waiting.flatMap((invoice) => {
    const rows = byAmount.get(payKey(invoice)) ?? [];
    const at = rows.findIndex((row) => pays(row, invoice));
    const [transaction] = at < 0 ? [] : rows.splice(at, 1);
    return transaction ? [{ invoice, transaction }] : [];
  });
}

function payKey({ minor, currency }: SupplierInvoice): string {
  return `${-minor || 0} ${currency}`;
}

function bookedKey({ minor, currency }: Transaction): string {
  return `${minor} ${currency}`;
}

function pays(row: Transaction, { issuedOn, reference, number, supplier }: SupplierInvoice) {
  if (row.date < issuedOn) return false;
  const texts = [row.text, row.payee, row.reference].filter((text) => text !== undefined);
  const digits = texts.map((text) => text.replace(/[^\p{L}\d]/gu, "").toLowerCase());
  const has = (part: string) =>
    part.length >= provingLength && digits.some((text) => text.includes(part));
  const plain = (text: string) => text.replace(/[^\p{L}\d]/gu, "").toLowerCase();
  return (
    has(plain(reference)) ||
    has(plain(number)) ||
    texts.some((text) => isNamed(plainSupplier(text), plainSupplier(supplier)))
  );
}

/** Banks cut long names, so that the text may be the beginning of the name too. */
function isNamed(text: string, name: string): boolean {
  const shorter = text.length < name.length ? text : name;
  return shorter.length >= provingLength && (text.includes(name) || name.startsWith(text));
}
