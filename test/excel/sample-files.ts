/** A month of a Swedish bank account, with twins, a payee that looks like a formula, and a running balance. */
export const bankFile = [
  "Bokföringsdag;Belopp;Beskrivning;Saldo",
  "2026-10-05;-41 000,00;Hyra Norra Kajen;159 000,00",
  "2026-10-12;-1 295,00;Tågresor Åre;157 705,00",
  "2026-10-12;-1 295,00;Tågresor Åre;156 410,00",
  '2026-10-20;-100,00;"=HYPERLINK(""http://x"")";156 310,00',
  "2026-10-29;-4 186,00;Kontorsgruppen 88120;152 124,00",
].join("\n");

/** An electronic invoice of 4,186.00 kr by Kontorsgruppen, with its totals in order. */
export function invoiceFile(number: string, account = "5050-1055"): string {
  const money = (name: string, amount: string) =>
    `<cbc:${name} currencyID="SEK">${amount}</cbc:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:ID>${number}</cbc:ID>
  <cbc:IssueDate>2026-10-10</cbc:IssueDate><cbc:DueDate>2026-11-09</cbc:DueDate>
  <cbc:DocumentCurrencyCode>SEK</cbc:DocumentCurrencyCode>
  <cac:AccountingSupplierParty><cac:Party><cac:PartyLegalEntity>
    <cbc:RegistrationName>Kontorsgruppen AB</cbc:RegistrationName>
    <cbc:CompanyID>556016-0680</cbc:CompanyID>
  </cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
  <cac:PaymentMeans>
    <cbc:PaymentID>88120</cbc:PaymentID>
    <cac:PayeeFinancialAccount><cbc:ID>${account}</cbc:ID></cac:PayeeFinancialAccount>
  </cac:PaymentMeans>
  <cac:TaxTotal>${money("TaxAmount", "837.20")}<cac:TaxSubtotal>
    ${money("TaxableAmount", "3348.80")}${money("TaxAmount", "837.20")}
    <cac:TaxCategory><cbc:Percent>25</cbc:Percent></cac:TaxCategory>
  </cac:TaxSubtotal></cac:TaxTotal>
  <cac:LegalMonetaryTotal>
    ${money("LineExtensionAmount", "3348.80")}${money("TaxExclusiveAmount", "3348.80")}
    ${money("TaxInclusiveAmount", "4186.00")}${money("PayableAmount", "4186.00")}
  </cac:LegalMonetaryTotal>
  <cac:InvoiceLine>
    <cbc:ID>1</cbc:ID>${money("LineExtensionAmount", "3348.80")}
    <cac:Item><cbc:Name>Paper</cbc:Name></cac:Item>
  </cac:InvoiceLine>
</Invoice>`;
}
