import type { IsoDate } from "../working-days";

/** An invoice of a supplier. Amounts are öre. */
export interface SampleInvoice {
  number: string;
  issuedOn: IsoDate;
  dueOn: IsoDate;
  supplier: string;
  organizationNumber: string;
  street: string;
  bankgiro: string;
  reference: string;
  item: string;
  netMinor: number;
}

/** The invoice as Peppol BIS Billing 3 has it, 25 % VAT. */
export function ublFile(invoice: SampleInvoice): Uint8Array {
  const { supplier, organizationNumber, street, netMinor } = invoice;
  const taxMinor = Math.round(netMinor / 4);
  const bare = organizationNumber.replace("-", "");
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
<cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
<cbc:ID>${invoice.number}</cbc:ID>
<cbc:IssueDate>${invoice.issuedOn}</cbc:IssueDate>
<cbc:DueDate>${invoice.dueOn}</cbc:DueDate>
<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
<cbc:DocumentCurrencyCode>SEK</cbc:DocumentCurrencyCode>
<cbc:BuyerReference>Maria Nyström</cbc:BuyerReference>
<cac:AccountingSupplierParty>${party(supplier, bare, street)}</cac:AccountingSupplierParty>
<cac:AccountingCustomerParty>${party("Lindhaga AB", "5561230000", "Lindhagavägen 4")}</cac:AccountingCustomerParty>
<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentID>${invoice.reference}</cbc:PaymentID>
<cac:PayeeFinancialAccount><cbc:ID>${invoice.bankgiro.replace("-", "")}</cbc:ID><cac:FinancialInstitutionBranch><cbc:ID>SE:BANKGIRO</cbc:ID></cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount></cac:PaymentMeans>
<cac:TaxTotal>${amount("TaxAmount", taxMinor)}<cac:TaxSubtotal>${amount("TaxableAmount", netMinor)}${amount("TaxAmount", taxMinor)}${category("TaxCategory")}</cac:TaxSubtotal></cac:TaxTotal>
<cac:LegalMonetaryTotal>${amount("LineExtensionAmount", netMinor)}${amount("TaxExclusiveAmount", netMinor)}${amount("TaxInclusiveAmount", netMinor + taxMinor)}${amount("PayableAmount", netMinor + taxMinor)}</cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="EA">1</cbc:InvoicedQuantity>${amount("LineExtensionAmount", netMinor)}
<cac:Item><cbc:Name>${invoice.item}</cbc:Name>${category("ClassifiedTaxCategory")}</cac:Item><cac:Price>${amount("PriceAmount", netMinor)}</cac:Price></cac:InvoiceLine>
</Invoice>
`;
  return new TextEncoder().encode(text);
}

function party(name: string, organization: string, street: string): string {
  return `<cac:Party><cbc:EndpointID schemeID="0007">${organization}</cbc:EndpointID><cac:PartyName><cbc:Name>${name}</cbc:Name></cac:PartyName>
<cac:PostalAddress><cbc:StreetName>${street}</cbc:StreetName><cbc:CityName>Stockholm</cbc:CityName><cbc:PostalZone>11251</cbc:PostalZone><cac:Country><cbc:IdentificationCode>SE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
<cac:PartyTaxScheme><cbc:CompanyID>SE${organization}01</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
<cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName><cbc:CompanyID schemeID="0007">${organization}</cbc:CompanyID></cac:PartyLegalEntity></cac:Party>`;
}

function category(name: string): string {
  return `<cac:${name}><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:${name}>`;
}

function amount(name: string, minor: number): string {
  return `<cbc:${name} currencyID="SEK">${(minor / 100).toFixed(2)}</cbc:${name}>`;
}
