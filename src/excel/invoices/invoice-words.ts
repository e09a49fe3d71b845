import type { InvoiceFinding } from "../../core/budget/invoices/check-invoice";
import type { FieldSource, SupplierInvoice } from "../../core/budget/invoices/supplier-invoice";
import { sourcedFields, type SourcedField } from "../../core/budget/workbook/invoice-sources";
import { toDayNumber } from "../../core/shared/calendar-date";
import type { Formats } from "../../ui/formats";
import type { PaneTexts } from "../texts/en";

/** When an invoice falls due, in words, and how urgent that is. */
export function dueWords(
  { dueOn, step }: SupplierInvoice,
  today: string,
  texts: PaneTexts,
  formats: Formats,
): { words: string; look: "plain" | "due" | "late" } | undefined {
  if (dueOn === "" || step === "booked") return undefined;
  const days = toDayNumber(dueOn) - toDayNumber(today);
  if (days < 0) return { words: texts.daysLate(-days, formats.number(-days)), look: "late" };
  return { words: texts.dueOn(formats.day(dueOn)), look: days <= 7 ? "due" : "plain" };
}

/** What a finding points at, in words: the earlier invoice, its account, or the field. */
export function aboutWords(
  finding: InvoiceFinding,
  register: readonly SupplierInvoice[],
  texts: PaneTexts,
): string {
  if (finding.kind === "check-digit") {
    const fields: Readonly<Record<string, string>> = texts.invoiceFields;
    return fields[finding.about] ?? finding.about;
  }
  const earlier = register.find(({ id }) => id === finding.about);
  if (!earlier) return finding.about;
  if (finding.kind === "changed-account") return earlier.account;
  if (finding.kind === "look-alike-supplier") return earlier.supplier;
  return [earlier.supplier, earlier.number, earlier.issuedOn].filter(Boolean).join(" ");
}

/** How sure a field is: "100 %". */
export function percentOf({ confidence }: FieldSource): string {
  return `${Math.round(confidence * 100)} %`;
}

/** Which fields came from a file and how sure the least sure is, and which by hand; nothing when none came from one. */
export function sourceWords(invoice: SupplierInvoice, texts: PaneTexts): string[] {
  const { sources } = invoice;
  const filled = sourcedFields.filter((field) => invoice[field] !== "");
  const read = filled.filter((field) => sources[field]);
  const least = read
    .flatMap((field) => sources[field] ?? [])
    .toSorted((one, other) => one.confidence - other.confidence)[0];
  if (!least) return [];
  const byHand = filled.filter((field) => !sources[field]);
  const list = (fields: readonly SourcedField[]) =>
    fields.map((field) => texts.invoiceFields[field === "minor" ? "amount" : field]).join(", ");
  const kept = texts.sourcesKept(list(read), percentOf(least));
  return byHand.length === 0 ? [kept] : [kept, texts.byHandFields(list(byHand))];
}
