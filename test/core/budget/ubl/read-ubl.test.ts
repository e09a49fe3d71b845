/** @jest-environment node */
import { checkUblTotals } from "../../../../src/core/budget/ubl/check-ubl-totals";
import { readUbl } from "../../../../src/core/budget/ubl/read-ubl";
import { financeFiles, testEach } from "../finance-data";

const anInvoice = (more = "", payable = "1240.00") => `<Invoice>
<ID>2026-17</ID><IssueDate>2026-11-02</IssueDate><DueDate>2026-12-02</DueDate>
<DocumentCurrencyCode>SEK</DocumentCurrencyCode>
<AccountingSupplierParty><Party><PartyLegalEntity><RegistrationName>Ek AB</RegistrationName>
<CompanyID>5566778899</CompanyID></PartyLegalEntity></Party></AccountingSupplierParty>
<PaymentMeans><PaymentID>1234</PaymentID><PayeeFinancialAccount><ID>1234567</ID>
<FinancialInstitutionBranch><ID>SE:BANKGIRO</ID></FinancialInstitutionBranch></PayeeFinancialAccount></PaymentMeans>
<AllowanceCharge><ChargeIndicator>false</ChargeIndicator><Amount>100.00</Amount></AllowanceCharge>
<AllowanceCharge><ChargeIndicator>true</ChargeIndicator><Amount>50.00</Amount></AllowanceCharge>
<TaxTotal><TaxAmount currencyID="SEK">237.50</TaxAmount><TaxSubtotal><TaxableAmount>950.00</TaxableAmount>
<TaxAmount>237.50</TaxAmount><TaxCategory><Percent>25</Percent></TaxCategory></TaxSubtotal></TaxTotal>
<LegalMonetaryTotal><LineExtensionAmount>1000.00</LineExtensionAmount><TaxExclusiveAmount>950.00</TaxExclusiveAmount>
<TaxInclusiveAmount>1187.50</TaxInclusiveAmount><AllowanceTotalAmount>100.00</AllowanceTotalAmount>
<ChargeTotalAmount>50.00</ChargeTotalAmount><PrepaidAmount>-52.00</PrepaidAmount>
<PayableRoundingAmount>0.50</PayableRoundingAmount><PayableAmount>${payable}</PayableAmount></LegalMonetaryTotal>
<InvoiceLine><ID>1</ID><LineExtensionAmount>1000.00</LineExtensionAmount><Item><Name>Ek</Name></Item></InvoiceLine>
${more}</Invoice>`;
const read = (text: string) => readUbl(new TextEncoder().encode(text));

test("allowances, charges, prepaid and rounding are read and add up", () => {
  const { value, warnings } = read(anInvoice());
  expect(warnings).toEqual([]);
  expect(value).toMatchObject({
    ...{ kind: "invoice", number: "2026-17", dueOn: "2026-12-02", currency: "SEK" },
    supplier: { name: "Ek AB", organizationNumber: "5566778899" },
    payments: [{ account: "1234567", bank: "SE:BANKGIRO", reference: "1234" }],
    adjustments: [{ minor: -10000 }, { minor: 5000 }],
    totals: { payableMinor: 124000, prepaidMinor: -5200, roundingMinor: 50 },
  });
  expect(checkUblTotals(value!)).toEqual([]);
});

test("a changed payable amount is told under the standard's own rule", () => {
  expect(checkUblTotals(read(anInvoice("", "1340.00")).value!)).toMatchObject([
    { code: "br-co-16", message: "The totals are off by 100.00 (BR-CO-16)." },
  ]);
});

test.each(["", "12,3O", "NaN"])("a payable amount of %p makes no invoice of 0", (payable) => {
  const { value, warnings } = read(anInvoice("", payable));
  expect(value).toBeUndefined();
  expect(warnings).toMatchObject([{ code: "amount-unread" }]);
});

test("a file that is no invoice says so", () => {
  expect(read("<Order/>")).toMatchObject({ value: undefined, warnings: [{ code: "not-ubl" }] });
});

const files = financeFiles("ubl", /\.xml$/i).filter(([name]) => !name.includes("unit"));

testEach(files)("%s: the totals agree with the invoice's own", (_, bytes) => {
  const { value, warnings } = readUbl(bytes);
  expect(warnings.filter(({ code }) => code !== "amount-rounded")).toEqual([]);
  expect(value?.lines.length).toBeGreaterThan(0);
  expect(value?.supplier.name).not.toBe("");
  expect(checkUblTotals(value!)).toEqual([]);
  const raw = new TextDecoder().decode(bytes);
  const payable = /PayableAmount[^>]*>\s*(-?[\d.]+)/.exec(raw)?.[1];
  expect(value?.totals.payableMinor).toBe(Math.round(Number(payable) * 100));
});
