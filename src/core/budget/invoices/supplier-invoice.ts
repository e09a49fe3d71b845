import type { CalendarDate } from "../../shared/calendar-date";
import type { UblInvoice } from "../ubl/ubl-invoice";

/** Where a field of an invoice came from, and how sure it is: 1 for an electronic invoice, less for a guess. */
export interface FieldSource {
  /** The element or the words it was read from. */
  source: string;
  confidence: number;
}

/** One invoice of a supplier in the register. A credit note has a negative amount. */
export interface SupplierInvoice {
  id: string;
  /** Its row has no id of its own, as one that she wrote or copied: it is found by its number. */
  lacksId?: true;
  supplier: string;
  organizationNumber: string;
  number: string;
  issuedOn: CalendarDate;
  dueOn: CalendarDate;
  /** To pay, in whole minor units. */
  minor: number;
  currency: string;
  /** The reference that must go with the payment: OCR number or message. */
  reference: string;
  /** The account to pay to: Bankgiro, Plusgiro or IBAN, as written. */
  account: string;
  step: InvoiceStep;
  /** The budget line it will be booked on, once she has said so. */
  line?: string;
  costCenter?: string;
  project?: string;
  /** Who ordered the goods. */
  buyer?: string;
  approvedBy?: string;
  /** Why a warning was overridden, and what else is to be remembered. */
  note?: string;
  /** By field name. */
  sources: Partial<Record<keyof SupplierInvoice, FieldSource>>;
}

/**
 * How far an invoice has come. Nothing here pays: that is hers and the bank's. It is booked when its payment stands
 * among the transactions; until then an approved one is committed.
 */
export type InvoiceStep = "received" | "checked" | "approved" | "ready-to-pay" | "booked";

/** Makes a supplier invoice of an electronic one: every field exact, with the element it came from. */
export function toSupplierInvoice(id: string, invoice: UblInvoice): SupplierInvoice {
  const payment = invoice.payments[0];
  const sign = invoice.kind === "credit-note" ? -1 : 1;
  const from = (source: string): FieldSource => ({ source, confidence: 1 });
  return {
    ...{ id, step: "received", number: invoice.number, currency: invoice.currency },
    supplier: invoice.supplier.name,
    organizationNumber: invoice.supplier.organizationNumber,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    minor: sign * invoice.totals.payableMinor || 0,
    reference: payment?.reference ?? "",
    account: payment?.account ?? "",
    sources: {
      supplier: from("AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName"),
      organizationNumber: from("AccountingSupplierParty/Party/PartyLegalEntity/CompanyID"),
      number: from("ID"),
      issuedOn: from("IssueDate"),
      dueOn: from("DueDate"),
      minor: from("LegalMonetaryTotal/PayableAmount"),
      reference: from("PaymentMeans/PaymentID"),
      account: from("PaymentMeans/PayeeFinancialAccount/ID"),
    },
  };
}

/** True when an invoice is approved and its payment does not stand among the transactions yet. */
export function isCommitted({ step }: SupplierInvoice): boolean {
  return step === "approved" || step === "ready-to-pay";
}
