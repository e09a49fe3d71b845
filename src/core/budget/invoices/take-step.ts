import { type ApprovalLimits, limitOf, plainName } from "./approval-limit";
import type { InvoiceFinding } from "./check-invoice";
import type { InvoiceStep, SupplierInvoice } from "./supplier-invoice";

/** The steps of an invoice in their order. */
export const invoiceSteps: readonly InvoiceStep[] = [
  ...(["received", "checked", "approved", "ready-to-pay", "booked"] as const),
];

/** Who takes a step, what they may approve, and what stands against it. */
export interface StepRequest {
  by: string;
  /** Who ordered the goods. */
  buyer: string;
  limits: ApprovalLimits;
  /** The currency that the limits are in. */
  limitCurrency: string;
  findings: readonly InvoiceFinding[];
  /** Her note why a finding that stops is no hindrance; kept with the invoice. */
  note?: string;
}

/** The outcome of a step: the invoice one step on, or why not, and what is worth a warning all the same. */
export interface StepOutcome {
  invoice: SupplierInvoice;
  refusal?: "last-step" | "note-missing" | "approver-missing" | "over-limit";
  warnings: ("buyer-approves" | "no-limit" | "limit-in-other-currency")[];
  /** The limit that was asked, in minor units. */
  limitMinor?: number;
}

/**
 * Takes an invoice one step on. An approval needs a name, and a note where a finding stops or is loud; above the
 * person's limit it is refused. That it is booked, its payment must show: see `findPayments`.
 */
export function takeStep(invoice: SupplierInvoice, request: StepRequest): StepOutcome {
  const step = invoiceSteps[invoiceSteps.indexOf(invoice.step) + 1];
  if (!step) return { invoice, refusal: "last-step", warnings: [] };
  return step === "approved" ? approve(invoice, request) : toStep(invoice, step);
}

/** A step without anything against it. */
function toStep(invoice: SupplierInvoice, step: InvoiceStep): StepOutcome {
  return { invoice: { ...invoice, step }, warnings: [] };
}

function approve(invoice: SupplierInvoice, request: StepRequest): StepOutcome {
  const { buyer, limits, limitCurrency, findings } = request;
  const [by, note] = [request.by.trim(), (request.note ?? "").trim()];
  const limitMinor = limitOf(limits, by);
  const isComparable = invoice.currency === limitCurrency;
  const warnings = [
    ...(plainName(by) === plainName(buyer) && by !== "" ? ["buyer-approves" as const] : []),
    ...(limitMinor === undefined && by !== "" && Object.keys(limits).length > 0
      ? ["no-limit" as const]
      : []),
    ...(limitMinor !== undefined && !isComparable ? ["limit-in-other-currency" as const] : []),
  ];
  const refuse = (refusal: NonNullable<StepOutcome["refusal"]>): StepOutcome => ({
    ...{ invoice, refusal, warnings },
    ...(limitMinor === undefined ? {} : { limitMinor }),
  });
  if (needsNote(findings) && note === "") return refuse("note-missing");
  if (by === "") return refuse("approver-missing");
  if (limitMinor !== undefined && isComparable && Math.abs(invoice.minor) > limitMinor) {
    return refuse("over-limit");
  }
  const words = { approvedBy: by, ...(note === "" ? {} : { note }) };
  return { invoice: { ...invoice, ...words, step: "approved" }, warnings };
}

/** A duplicate stops; a changed account and a name like a known supplier's wait for her word too. */
export function needsNote(findings: readonly InvoiceFinding[]): boolean {
  return findings.some(
    ({ kind, grade }) =>
      grade === "stop" || kind === "changed-account" || kind === "look-alike-supplier",
  );
}
