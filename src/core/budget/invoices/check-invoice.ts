import { toDayNumber } from "../../shared/calendar-date";
import { hasValidCheckDigit } from "./check-digits";
import type { SupplierInvoice } from "./supplier-invoice";
import { isLookAlike, plainSupplier } from "./supplier-name";

/** One thing about an invoice that she must see, and the earlier invoice that it comes from. */
export interface InvoiceFinding {
  kind:
    | "duplicate"
    | "same-amount"
    | "same-reference"
    | "changed-account"
    | "look-alike-supplier"
    | "check-digit";
  /** stop: not to be approved without a note of hers; warn: loud; note: good to know. */
  grade: "stop" | "warn" | "note";
  /** The id of the earlier invoice; the field for a check digit. */
  about: string;
}

/** Two invoices of one supplier and amount closer than this are worth a warning. */
const sameAmountWithinDays = 40;

/**
 * Compares an invoice with the register: the same supplier and number stops, the same amount within days warns, and
 * the same reference is only noted, since some suppliers reuse it. A known supplier's new account and a name that is
 * drawn like a known supplier's are loud warnings.
 */
export function checkInvoice(
  invoice: SupplierInvoice,
  register: readonly SupplierInvoice[],
): InvoiceFinding[] {
  const others = register.filter(({ id }) => id !== invoice.id);
  const own = others.filter((other) => isSameSupplier(invoice, other));
  return [
    ...own.flatMap((other) => compare(invoice, other) ?? []),
    ...findChangedAccount(invoice, own),
    ...findLookAlike(invoice, own.length > 0 ? [] : others),
    ...findWrongDigits(invoice),
  ];
}

function isSameSupplier(one: SupplierInvoice, other: SupplierInvoice): boolean {
  const numbers = [one, other].map(({ organizationNumber }) => digitsOf(organizationNumber));
  if (numbers[0] !== "" && numbers[1] !== "") return numbers[0] === numbers[1];
  return plainSupplier(one.supplier) === plainSupplier(other.supplier);
}

/** The ten digits of a Swedish number, also of one for VAT, "SE556016068001", or of twelve with a century. */
function digitsOf(text: string): string {
  const digits = text.replace(/\D/g, "");
  const isForVat = /^SE\s*\d/i.test(text.trim()) && digits.length === 12;
  return isForVat ? digits.slice(0, 10) : digits.slice(-10);
}

function plainNumber(number: string): string {
  return number
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, "")
    .replace(/^0+/, "");
}

function compare(one: SupplierInvoice, other: SupplierInvoice): InvoiceFinding | undefined {
  const about = other.id;
  const number = plainNumber(one.number);
  if (number !== "" && number === plainNumber(other.number)) {
    return { kind: "duplicate", grade: "stop", about };
  }
  const isSameAmount = one.minor === other.minor && one.currency === other.currency;
  if (isSameAmount && daysBetween(one.issuedOn, other.issuedOn) <= sameAmountWithinDays) {
    return { kind: "same-amount", grade: "warn", about };
  }
  const reference = one.reference.replace(/\s/g, "");
  if (reference !== "" && reference === other.reference.replace(/\s/g, "")) {
    return { kind: "same-reference", grade: "note", about };
  }
  return undefined;
}

/** An invoice without a date is close to every other. */
function daysBetween(one: string, other: string): number {
  return one === "" || other === "" ? 0 : Math.abs(toDayNumber(one) - toDayNumber(other));
}

function findChangedAccount(
  { account }: SupplierInvoice,
  own: readonly SupplierInvoice[],
): InvoiceFinding[] {
  const plain = (text: string) => text.replace(/[\s-]/g, "").toUpperCase();
  const paid = own.filter((other) => other.account !== "");
  const last = paid.at(-1);
  const isKnown = paid.some((other) => plain(other.account) === plain(account));
  if (account === "" || !last || isKnown) return [];
  return [{ kind: "changed-account", grade: "warn", about: last.id }];
}

function findLookAlike(
  { supplier }: SupplierInvoice,
  others: readonly SupplierInvoice[],
): InvoiceFinding[] {
  const found = others.find((other) => isLookAlike(supplier, other.supplier));
  return found ? [{ kind: "look-alike-supplier", grade: "warn", about: found.id }] : [];
}

function findWrongDigits(invoice: SupplierInvoice): InvoiceFinding[] {
  const { organizationNumber, account } = invoice;
  const isSwedish = /^(?:\d{6}-?\d{4}|16\d{10})$/.test(organizationNumber);
  const wrong: string[] = [];
  if (isSwedish && !hasValidCheckDigit("organization-number", organizationNumber)) {
    wrong.push("organizationNumber");
  }
  const isIban = /^[A-Z]{2}\d\d/i.test(account);
  const isGiro =
    /^[\d\s]{2,9}-?[\d\s]{1,5}$/.test(account) && account.replace(/\D/g, "").length <= 8;
  if (isIban && !hasValidCheckDigit("iban", account)) wrong.push("account");
  // A Bankgiro and a Plusgiro number are weighed alike.
  if (isGiro && !hasValidCheckDigit("plusgiro", account)) wrong.push("account");
  return wrong.map((about) => ({ kind: "check-digit", grade: "warn", about }));
}
