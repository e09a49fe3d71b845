/** @jest-environment node */
import { findPayments } from "../../../../src/core/budget/invoices/find-payments";
import { toRows } from "../../../../src/core/budget/rows/rows-builder";
import { aTransaction } from "../a-transaction";
import { anInvoice } from "./an-invoice";

const approved = anInvoice({ step: "approved" });
const paid = (parts = {}) => aTransaction({ minor: -124_000, date: "2026-12-01", ...parts });
const foundIn = (parts: Parameters<typeof paid>[0]) =>
  findPayments([approved], toRows([paid(parts)]));

test.each([
  ["its reference", { text: "BG 5050-1055 OCR 1234566" }],
  ["its number", { text: "Betalning faktura 2026-17" }],
  ["its supplier", { text: "EK & CO AB" }],
  ["its payee", { text: "Leverantörsbetalning", payee: "Ek & Co" }],
])("a payment is found by %s", (_, parts) => {
  expect(foundIn(parts)).toEqual([{ invoice: approved, transaction: paid(parts) }]);
});

test.each([
  ["another amount", { text: "Ek & Co", minor: -124_001 }],
  ["money that came in", { text: "Ek & Co", minor: 124_000 }],
  ["another currency", { text: "Ek & Co", currency: "EUR" }],
  ["a day before the invoice", { text: "Ek & Co", date: "2026-11-01" }],
  ["another supplier", { text: "Rydal AB" }],
])("%s is no payment", (_, parts) => {
  expect(foundIn(parts)).toEqual([]);
});

test("one transaction pays one invoice, and only approved ones wait", () => {
  const twins = [approved, { ...approved, id: "twin" }, anInvoice({ id: "received" })];
  expect(findPayments(twins, toRows([paid({ text: "Ek & Co" })]))).toHaveLength(1);
  const both = findPayments(twins, toRows([paid({ text: "Ek & Co" }), paid({ text: "Ek & Co" })]));
  expect(both.map(({ invoice }) => invoice.id)).toEqual(["new", "twin"]);
});

test("a credit note is booked when the money comes back", () => {
  const credit = { ...approved, minor: -124_000 };
  const back = paid({ text: "Ek & Co", minor: 124_000 });
  expect(findPayments([credit], toRows([back]))).toHaveLength(1);
});
