import type { InvoiceFinding } from "./check-invoice";
import type { InvoiceStep, SupplierInvoice } from "./supplier-invoice";

const order: readonly InvoiceStep[] = ["received", "checked", "approved", "ready-to-pay"];

/** Who takes a step, what they may approve, and what stands against it. */
export interface StepRequest {
  by: string;
  /** Who ordered the goods. */
  buyer: string;
  /** The most that this person may approve, in minor units of the invoice's currency; absent for no limit. */
  limitMinor?: number;
  findings: readonly InvoiceFinding[];
  /** Her note why a finding that stops is no hindrance; kept with the invoice. */
  note?: string;
}

/** The outcome of a step: the invoice one step on, or why not, and what is worth a warning all the same. */
export interface StepOutcome {
  invoice: SupplierInvoice;
  refusal?: "last-step" | "duplicate-needs-note" | "over-limit";
  warnings: "buyer-approves"[];
  /** The note that overrode a stop, to be kept. */
  overriddenBy?: { by: string; note: string };
}

/** Takes an invoice one step on. An approval above the person's limit, or of a duplicate without a note, is refused. */
export function takeStep(invoice: SupplierInvoice, request: StepRequest): StepOutcome {
  const { by, buyer, limitMinor, findings } = request;
  const next = order[order.indexOf(invoice.step) + 1];
  const note = (request.note ?? "").trim();
  const isStopped = findings.some(({ grade }) => grade === "stop");
  if (!next) return { invoice, refusal: "last-step", warnings: [] };
  if (next !== "approved") return { invoice: { ...invoice, step: next }, warnings: [] };
  if (isStopped && note === "") return { invoice, refusal: "duplicate-needs-note", warnings: [] };
  if (limitMinor !== undefined && Math.abs(invoice.minor) > limitMinor) {
    return { invoice, refusal: "over-limit", warnings: [] };
  }
  return {
    invoice: { ...invoice, step: next },
    warnings: by === buyer ? ["buyer-approves"] : [],
    ...(isStopped ? { overriddenBy: { by, note } } : {}),
  };
}
