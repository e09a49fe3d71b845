/** @jest-environment node */
import { hasValidCheckDigit } from "../../../../src/core/budget/invoices/check-digits";
import { checkInvoice } from "../../../../src/core/budget/invoices/check-invoice";
import { groupByDue } from "../../../../src/core/budget/invoices/due-view";
import {
  toSupplierInvoice,
  type SupplierInvoice,
} from "../../../../src/core/budget/invoices/supplier-invoice";
import { isLookAlike } from "../../../../src/core/budget/invoices/supplier-name";
import { readUbl } from "../../../../src/core/budget/ubl/read-ubl";
import { financeFiles, testEach } from "../finance-data";
import { anInvoice } from "./an-invoice";

const earlier = anInvoice({
  id: "old",
  number: "2026-16",
  minor: 99_000,
  reference: "",
  issuedOn: "2026-10-01",
});
const kindsOf = (parts: Partial<SupplierInvoice>, old: Partial<SupplierInvoice> = {}) =>
  checkInvoice(anInvoice(parts), [{ ...earlier, ...old }]).map(
    ({ kind, grade }) => `${kind} ${grade}`,
  );

test("the supplier's number for VAT is the same supplier's, so that a duplicate is told", () => {
  const parts = { organizationNumber: "SE556016068001", supplier: "Ek och Co" };
  expect(kindsOf(parts, { number: "2026-17" })).toEqual(["duplicate stop"]);
});

test.each([
  ["ocr", "1234566", true],
  ["ocr", "1234567", false],
  ["bankgiro", "5050-1055", true],
  ["bankgiro", "5050-1056", false],
  ["plusgiro", "28 65 43-4", true],
  ["plusgiro", "28 65 43-5", false],
  ["organization-number", "556016-0680", true],
  ["organization-number", "165560160680", true],
  ["organization-number", "556016-0681", false],
  ["iban", "SE35 5000 0000 0549 1000 0003", true],
  ["iban", "SE35 5000 0000 0549 1000 0004", false],
  ["iban", "GB29 NWBK 6016 1331 9268 19", true],
  ["iban", "SE3550000000054910000", false],
  ["ocr", "", false],
] as const)("%s %s: %s", (kind, text, isValid) => {
  expect(hasValidCheckDigit(kind, text)).toBe(isValid);
});

test("any single digit changed and any two neighbors exchanged are found in an IBAN", () => {
  const iban = "SE3550000000054910000003";
  for (let at = 4; at < iban.length; at += 1) {
    const other = (Number(iban[at]) + 1) % 10;
    expect(hasValidCheckDigit("iban", iban.slice(0, at) + String(other) + iban.slice(at + 1))).toBe(
      false,
    );
  }
});

test("the grades of a duplicate", () => {
  expect(kindsOf({})).toEqual([]);
  expect(kindsOf({ number: "0002026 16" })).toEqual(["duplicate stop"]);
  expect(kindsOf({ number: "2026-16" }, { supplier: "Another name" })).toEqual(["duplicate stop"]);
  expect(kindsOf({ number: "2026-16" }, { organizationNumber: "556036-0793" })).toEqual([]);
  expect(kindsOf({ minor: 99_000 })).toEqual(["same-amount warn"]);
  expect(kindsOf({ minor: 99_000 }, { issuedOn: "2026-01-01" })).toEqual([]);
  expect(kindsOf({}, { reference: "123 4566" })).toEqual(["same-reference note"]);
});

test("a known supplier's new account and a name drawn like a known one are loud", () => {
  expect(kindsOf({ account: "991-2346" })).toEqual(["changed-account warn"]);
  expect(kindsOf({ account: "50501055" })).toEqual([]);
  const stranger = { organizationNumber: "556036-0793", supplier: "Tella Sonera AB" };
  expect(kindsOf(stranger, { supplier: "Telia Sonera Aktiebolag" })).toEqual([
    "look-alike-supplier warn",
  ]);
});

test.each([
  ["Vattenfall AB", "Vattenfal AB", true],
  ["Vattenfall AB", "Vattnefall AB", true],
  ["Microsoft", "Rnicrosoft", true],
  ["Modern Kontor", "Modem Kontor", true],
  ["Ek AB", "Ek Aktiebolag", false],
  ["Ek AB", "Al AB", false],
  ["Nordea", "Nоrdea", true],
  ["Dustin", "Atea", false],
])("%s and %s: %s", (one, other, isAlike) => {
  expect(isLookAlike(one, other)).toBe(isAlike);
});

test("wrong check digits are told by field", () => {
  const findings = checkInvoice(
    anInvoice({ account: "5050-1056", organizationNumber: "556016-0681" }),
    [],
  );
  expect(findings.map(({ about }) => about)).toEqual(["organizationNumber", "account"]);
});

test("the due view parts at 7, 14 and 30 days", () => {
  const due = [
    "2026-11-22",
    "2026-11-23",
    "2026-11-30",
    "2026-12-01",
    "2026-12-08",
    "2026-12-24",
    "",
  ];
  const groups = groupByDue(
    due.map((dueOn) => anInvoice({ dueOn })),
    "2026-11-23",
  );
  expect(groups.overdue.map(({ dueOn }) => dueOn)).toEqual(["2026-11-22"]);
  expect(groups["7"].map(({ dueOn }) => dueOn)).toEqual(["2026-11-23", "2026-11-30"]);
  expect(groups["14"].map(({ dueOn }) => dueOn)).toEqual(["2026-12-01"]);
  expect(groups["30"].map(({ dueOn }) => dueOn)).toEqual(["2026-12-08"]);
  expect(groups.later.map(({ dueOn }) => dueOn)).toEqual(["2026-12-24"]);
  expect(groups.undated).toHaveLength(1);
});

const credit = financeFiles("ubl", /creditnote1\.xml$/);

testEach(credit)("%s: a credit note is negative, each field with its element", (_, bytes) => {
  const invoice = toSupplierInvoice("c", readUbl(bytes).value!);
  expect(invoice.minor).toBeLessThan(0);
  expect(invoice.sources.minor).toEqual({
    source: "LegalMonetaryTotal/PayableAmount",
    confidence: 1,
  });
});
