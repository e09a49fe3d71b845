import { toOverviewLine } from "../../core/budget/desk/overview";
import { isCommitted, type SupplierInvoice } from "../../core/budget/invoices/supplier-invoice";
import type { BudgetContents } from "../../core/budget/workbook/read-budget";

/** What is left of an invoice's line for the year, now and after it, in minor units. */
export interface RemainingAfter {
  now: number;
  /** Negative: what the invoice takes. */
  invoice: number;
  after: number;
}

/** Undefined without a line, in another currency, or when it is committed or booked already and nothing changes. */
export function remainingAfter(
  invoice: SupplierInvoice,
  contents: BudgetContents,
): RemainingAfter | undefined {
  const { lines, settings } = contents;
  const line = lines.find(({ id }) => id === invoice.line);
  if (!line || invoice.currency !== settings.currency) return undefined;
  if (isCommitted(invoice) || invoice.step === "booked") return undefined;
  const year = { from: settings.yearStart, to: settings.yearStart + 11 };
  const now = toOverviewLine(contents, line, year).totals.remaining;
  return { now, invoice: -invoice.minor || 0, after: now - invoice.minor };
}
