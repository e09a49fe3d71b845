import { toDayNumber, type CalendarDate } from "../../shared/calendar-date";
import type { SupplierInvoice } from "./supplier-invoice";

/** The groups of the due view, each without those of the groups before it. */
export type DueGroup = "overdue" | "7" | "14" | "30" | "later" | "undated";

/** Sorts invoices by when they fall due, seen from `today`; within a group the earliest first. */
export function groupByDue(
  invoices: readonly SupplierInvoice[],
  today: CalendarDate,
): Record<DueGroup, SupplierInvoice[]> {
  const groups: Record<DueGroup, SupplierInvoice[]> = {
    ...{ overdue: [], "7": [], "14": [], "30": [], later: [], undated: [] },
  };
  const sorted = invoices.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  for (const invoice of sorted) groups[groupOf(invoice, toDayNumber(today))].push(invoice);
  return groups;
}

function groupOf({ dueOn }: SupplierInvoice, today: number): DueGroup {
  if (dueOn === "") return "undated";
  const days = toDayNumber(dueOn) - today;
  if (days < 0) return "overdue";
  if (days <= 7) return "7";
  if (days <= 14) return "14";
  return days <= 30 ? "30" : "later";
}
