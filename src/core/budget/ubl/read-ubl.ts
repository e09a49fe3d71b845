import type { Parsed, Warning } from "../../shared/parsed";
import { amountRefusal, readAmount } from "../amounts/read-amount";
import { childAt, childrenOf, textAt, type XmlElement } from "../xml/xml-element";
import { readXml } from "../xml/read-xml";
import type { UblAdjustment, UblInvoice, UblLine, UblParty, UblTotals } from "./ubl-invoice";
import { fileWarning } from "../warnings/file-warning";
import type { FileWarningCode } from "../warnings/warning-texts";

/**
 * Reads an invoice or credit note of UBL 2.1. Undefined when the file is neither. A total that must be there and is
 * not, or that cannot be read, is a warning with its line and makes the invoice undefined: never a silent 0.
 */
export function readUbl(bytes: Uint8Array): Parsed<UblInvoice | undefined> {
  const { value: root, warnings } = readXml(bytes);
  const kind = root?.name === "Invoice" ? "invoice" : "credit-note";
  if (!root || (kind === "credit-note" && root.name !== "CreditNote")) {
    return { value: undefined, warnings: [...warnings, fileWarning("not-ubl", "")] };
  }
  const value = new UblReader(root, kind, warnings).read();
  const isWhole = !warnings.some(({ code }) => undoing.has(code));
  return { value: isWhole ? value : undefined, warnings };
}

/** Without what these tell of an invoice cannot be paid. */
const undoing: ReadonlySet<string> = new Set<FileWarningCode>([
  ...(["amount-too-large", "amount-unread", "total-missing"] as const),
]);

class UblReader {
  private readonly currency: string;

  constructor(
    private readonly root: XmlElement,
    private readonly kind: UblInvoice["kind"],
    private readonly warnings: Warning[],
  ) {
    this.currency = textAt(root, "DocumentCurrencyCode");
  }

  read(): UblInvoice {
    const { root, kind, currency } = this;
    const lineName = kind === "invoice" ? "InvoiceLine" : "CreditNoteLine";
    const taxTotal = this.taxTotal();
    return {
      ...{ kind, currency },
      number: textAt(root, "ID"),
      issuedOn: this.day(root, "IssueDate"),
      dueOn: this.day(root, "DueDate") || this.day(childAt(root, "PaymentMeans"), "PaymentDueDate"),
      supplier: toParty(childAt(root, "AccountingSupplierParty", "Party")),
      buyer: toParty(childAt(root, "AccountingCustomerParty", "Party")),
      buyerReference: textAt(root, "BuyerReference"),
      orderReference: textAt(root, "OrderReference", "ID"),
      payments: childrenOf(root, "PaymentMeans").map((means) => ({
        account: textAt(means, "PayeeFinancialAccount", "ID"),
        bank: textAt(means, "PayeeFinancialAccount", "FinancialInstitutionBranch", "ID"),
        reference: textAt(means, "PaymentID"),
      })),
      lines: childrenOf(root, lineName).map((line) => this.line(line)),
      adjustments: this.adjustments(root),
      taxes: childrenOf(taxTotal, "TaxSubtotal").map((part) => ({
        baseMinor: this.amount(part, "TaxableAmount"),
        percent: textAt(part, "TaxCategory", "Percent"),
        taxMinor: this.amount(part, "TaxAmount"),
      })),
      totals: this.totals(taxTotal),
    };
  }

  /** A second total in the currency of the tax office may stand beside the document's own. */
  private taxTotal(): XmlElement | undefined {
    const totals = childrenOf(this.root, "TaxTotal");
    const isOwn = (total: XmlElement) =>
      childAt(total, "TaxAmount")?.attributes.currencyID === this.currency;
    return totals.find(isOwn) ?? totals[0];
  }

  private totals(taxTotal: XmlElement | undefined): UblTotals {
    const element = childAt(this.root, "LegalMonetaryTotal");
    if (!element) this.warn("total-missing", this.root);
    return {
      linesMinor: this.amount(element, "LineExtensionAmount"),
      allowanceMinor: this.optional(element, "AllowanceTotalAmount"),
      chargeMinor: this.optional(element, "ChargeTotalAmount"),
      taxExclusiveMinor: this.amount(element, "TaxExclusiveAmount"),
      taxMinor: this.optional(taxTotal, "TaxAmount"),
      taxInclusiveMinor: this.amount(element, "TaxInclusiveAmount"),
      prepaidMinor: this.optional(element, "PrepaidAmount"),
      roundingMinor: this.optional(element, "PayableRoundingAmount"),
      payableMinor: this.amount(element, "PayableAmount"),
    };
  }

  private line(element: XmlElement): UblLine {
    const adjustments = this.adjustments(element);
    return {
      id: textAt(element, "ID"),
      name: textAt(element, "Item", "Name"),
      minor: this.amount(element, "LineExtensionAmount"),
      adjustmentMinor: adjustments.reduce((sum, { minor }) => sum + minor, 0),
      accountingCost: textAt(element, "AccountingCost"),
    };
  }

  private adjustments(element: XmlElement): UblAdjustment[] {
    return childrenOf(element, "AllowanceCharge").map((one) => {
      const minor = this.amount(one, "Amount");
      const isCharge = textAt(one, "ChargeIndicator") === "true";
      const reason = textAt(one, "AllowanceChargeReason");
      return { isCharge, minor: isCharge ? minor : 0 - minor, reason };
    });
  }

  private day(element: XmlElement | undefined, name: string): string {
    const text = textAt(element, name);
    return /^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? "";
  }

  private optional(element: XmlElement | undefined, name: string): number {
    return childAt(element, name) ? this.amount(element, name) : 0;
  }

  private amount(element: XmlElement | undefined, name: string): number {
    const found = childAt(element, name);
    const currency = this.currency;
    const spelling = { decimalMark: ".", currency } as const;
    const reading = readAmount(found?.text ?? "", spelling);
    if (!found && element) this.warn("total-missing", element, name);
    else if (found && !reading) {
      this.warn(amountRefusal(found.text, spelling), found, found.text);
    } else if (found && reading?.rounded === true) {
      this.warn("amount-rounded", found, found.text);
    }
    return reading?.minor ?? NaN;
  }

  private warn(code: FileWarningCode, element: XmlElement, ...given: string[]): void {
    const place = `line ${element.line}, ${element.name}`;
    this.warnings.push(fileWarning(code, place, ...given));
  }
}

function toParty(element: XmlElement | undefined): UblParty {
  const legal = childAt(element, "PartyLegalEntity");
  const vat = childrenOf(element, "PartyTaxScheme").find(
    (scheme) => textAt(scheme, "TaxScheme", "ID") === "VAT",
  );
  return {
    name: textAt(legal, "RegistrationName") || textAt(element, "PartyName", "Name"),
    organizationNumber: textAt(legal, "CompanyID"),
    vatNumber: textAt(vat, "CompanyID"),
  };
}
