/** @jest-environment node */
import { readImportFile } from "../../../src/core/budget/import/read-import-file";
import { hasValidCheckDigit } from "../../../src/core/budget/invoices/check-digits";
import { checkSieBalances } from "../../../src/core/budget/sie/check-sie-balances";
import { readSie } from "../../../src/core/budget/sie/read-sie";
import { checkUblTotals } from "../../../src/core/budget/ubl/check-ubl-totals";
import { readUbl } from "../../../src/core/budget/ubl/read-ubl";
import { layOutFinance } from "../../../src/preview/sample-week/finance/lay-out-finance";
import type { DriveFile, DriveFolder } from "../../../src/preview/tenant/drive-item";
import { Tenant } from "../../../src/preview/tenant/tenant";
import { laySmallOffice } from "../office/a-small-office";

const days = ["2026-11-26", "2027-01-04", "2027-01-29", "2028-02-29", "2026-03-31"];

function filesOn(today: string): DriveFile[] {
  const tenant = new Tenant(() => Date.parse(today));
  laySmallOffice(tenant);
  const drive = tenant.driveOf(tenant.signedInUserId);
  layOutFinance(drive, today);
  return (drive.itemAt("Ekonomi") as DriveFolder).children as DriveFile[];
}

const ofKind = (today: string, ending: RegExp) =>
  Promise.all(
    filesOn(today)
      .filter(({ name }) => ending.test(name))
      .map((file) => file.bytes()),
  );

test.each(days)(
  "on %s the bank's files are read without a warning, and their balances agree",
  async (today) => {
    const files = await ofKind(today, /\.csv$|camt/);
    expect(files).toHaveLength(2);
    for (const bytes of files) {
      const { value, warnings } = readImportFile(bytes);
      expect(warnings).toEqual([]);
      const [statement] = value!.statements;
      const transactions = [...statement!.transactions];
      expect(transactions.length).toBeGreaterThan(0);
      const texts = transactions.map(({ text }) => text).join();
      expect(texts).toMatch(value!.format === "csv" ? /Rälsresor|Kontorsgruppen/ : /Stadstaxi/);
      expect(transactions.every(({ date }) => date.slice(0, 4) === today.slice(0, 4))).toBe(true);
    }
  },
);

test.each(days)("on %s every account of the accounting file agrees to the öre", async (today) => {
  const [bytes] = await ofKind(today, /\.se$/);
  const { value, warnings } = readSie(bytes!);
  expect(warnings).toEqual([]);
  expect(value.vouchers.length).toBeGreaterThan(0);
  expect(checkSieBalances(value)).toEqual([]);
});

test("the invoices add up, their numbers carry right check digits, and one comes twice", async () => {
  const files = await ofKind(days[0]!, /^Faktura/);
  const invoices = files.map((bytes) => {
    const { value, warnings } = readUbl(bytes);
    expect(warnings).toEqual([]);
    expect(checkUblTotals(value!)).toEqual([]);
    return value!;
  });
  for (const { supplier, payments } of invoices) {
    expect(hasValidCheckDigit("organization-number", supplier.organizationNumber)).toBe(true);
    expect(hasValidCheckDigit("bankgiro", payments[0]!.account)).toBe(true);
    expect(hasValidCheckDigit("ocr", payments[0]!.reference)).toBe(true);
  }
  expect(invoices.map(({ number }) => number)).toEqual(["4471", "88120", "4471"]);
});
