import type { InvoiceStep } from "../../core/budget/invoices/supplier-invoice";

export type { InvoiceStep };

/** The steps in their order. */
export const invoiceSteps: readonly InvoiceStep[] = [
  "received",
  "checked",
  "approved",
  "ready-to-pay",
];
