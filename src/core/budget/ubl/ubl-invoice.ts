import type { CalendarDate } from "../../shared/calendar-date";

/**
 * An invoice or credit note of UBL 2.1 / Peppol BIS 3, amounts in minor units of its currency as they stand, so that
 * a credit note's are positive too.
 * @see https://docs.peppol.eu/poacc/billing/3.0/
 */
export interface UblInvoice {
  kind: "invoice" | "credit-note";
  number: string;
  issuedOn: CalendarDate;
  dueOn: CalendarDate;
  currency: string;
  supplier: UblParty;
  buyer: UblParty;
  buyerReference: string;
  orderReference: string;
  /** Ways to pay: account, its bank or scheme ("SE:BANKGIRO"), and the reference that must go with it. */
  payments: { account: string; bank: string; reference: string }[];
  lines: UblLine[];
  /** Allowances and charges of the whole document. */
  adjustments: UblAdjustment[];
  /** One for each VAT rate: what it is reckoned on, the rate in percent, and the tax. */
  taxes: { baseMinor: number; percent: string; taxMinor: number }[];
  totals: UblTotals;
}

/** One allowance or charge: what it adds to the sum; a correction may take a charge back, below 0. */
export interface UblAdjustment {
  isCharge: boolean;
  minor: number;
  reason: string;
}

/** Seller or buyer. */
export interface UblParty {
  name: string;
  /** Legal registration number, in Sweden the organization number. */
  organizationNumber: string;
  vatNumber: string;
}

/** One line; the amount is net, allowances and charges of the line taken into it. */
export interface UblLine {
  id: string;
  name: string;
  minor: number;
  /** Of the line, charges positive, allowances negative. */
  adjustmentMinor: number;
  /** The buyer's account or cost center, where the supplier knows it. */
  accountingCost: string;
}

/** The document's own totals; absent ones are 0 by the rules of the standard. */
export interface UblTotals {
  linesMinor: number;
  allowanceMinor: number;
  chargeMinor: number;
  taxExclusiveMinor: number;
  taxMinor: number;
  taxInclusiveMinor: number;
  prepaidMinor: number;
  roundingMinor: number;
  payableMinor: number;
}
