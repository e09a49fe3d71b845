/** @jest-environment node */
import { isInvoiceFile } from "../../../../src/core/budget/desk/is-invoice-file";

const bytes = (text: string) => new TextEncoder().encode(text);
const invoice = '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">';

test.each([
  ["an invoice", invoice, true],
  [
    "one with a declaration and a remark",
    `<?xml version="1.0"?><!-- <Document> -->${invoice}`,
    true,
  ],
  ["a credit note with a prefix", "<ubl:CreditNote>", true],
  ["a statement", "<?xml version='1.0'?><Document><BkToCstmrStmt/></Document>", false],
  ["a bank's list", "Datum;Belopp;Text\n2026-01-01;-1,00;<Invoice>", false],
  ["nothing", "", false],
])("%s: %#", (_, text, isInvoice) => {
  expect(isInvoiceFile(bytes(text))).toBe(isInvoice);
});

test("an invoice in UTF-16 is one", () => {
  const wide = Array.from({ length: invoice.length + 1 }, (_, at) => {
    const unit = `\uFEFF${invoice}`.charCodeAt(at);
    return [unit & 255, unit >> 8];
  }).flat();
  expect(isInvoiceFile(new Uint8Array(wide))).toBe(true);
});
