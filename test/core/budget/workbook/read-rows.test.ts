/** @jest-environment node */
import type { CellValue } from "../../../../src/core/budget/workbook/cells";
import { readBudget } from "../../../../src/core/budget/workbook/read-budget";
import { mapTable } from "../../../../src/core/budget/workbook/table-mapping";
import type { TableRole } from "../../../../src/core/budget/workbook/table-columns";
import { someSettings } from "./a-workbook";

/** Reads one table of hers, whose first row stands on row 2 of its sheet. */
function readTable(role: TableRole, headings: string[], rows: CellValue[][]) {
  const settings = someSettings();
  const head = { name: "Mina", sheet: "Blad1", headings, firstRow: 2, rowCount: rows.length };
  const mapping = mapTable(role, head, settings.yearStart);
  return readBudget(settings, { [role]: mapping }, [{ ...head, rows }]);
}

const told = ({ warnings }: ReturnType<typeof readTable>) =>
  warnings.map(({ code, place, subject }) => [place, code, subject].join(" ").trim());

const bank = ["Datum", "Eget", "Text", "Belopp", "Budgetrad"];

it("passes over a transaction's row in which only her own column is filled", () => {
  const read = readTable("transactions", bank, [
    [46_034, "", "Tåg", -500, "Resor"],
    ["", "här börjar hösten", " ", "", ""],
    ["", "", "", "", ""],
    [46_042, "mitt", "Papper", -120, "Kontor"],
  ]);
  expect(read.transactions.length).toBe(2);
  expect(read.warnings).toEqual([]);
});

it("says once for each row what it lacks, with its place, and reads the others", () => {
  const read = readTable("transactions", bank, [
    ["", "", "bara en text", "", ""],
    ["", "", "", -500, "Resor"],
    [46_034, "", "Tåg", " ", "Resor"],
    ["igår", "", "Tåg", "", "Resor"],
    [46_034, "", "Tåg", "12,3O", "Resor"],
    [46_034, "", "Tåg", -500, "Resor"],
  ]);
  expect(told(read)).toEqual([
    "Blad1, row 2 date-and-amount-missing",
    "Blad1, row 3 date-missing",
    "Blad1, row 4 amount-missing",
    "Blad1, row 5 date-unread igår",
    "Blad1, row 6 amount-unread 12,3O",
  ]);
  expect(read.transactions.length).toBe(1);
});

it("tells of a plan for no line, and passes over a row of the budget that plans nothing", () => {
  const read = readTable(
    "budget",
    ["Rad", "Eget", "2026-01", "2026-02"],
    [
      ["Resor", "", 100, 200],
      ["", "en rubrik", "", ""],
      ["", "", 300, ""],
    ],
  );
  expect(told(read)).toEqual(["Blad1, row 4 line-missing"]);
  expect(read.lines.map(({ name }) => name)).toEqual(["Resor"]);
});

it("passes over an invoice's row in which only her own column is filled", () => {
  const read = readTable(
    "invoices",
    ["Leverantör", "Fakturanr", "Fakturadatum", "Belopp", "Eget"],
    [
      ["", "", "", "", "att fråga om"],
      ["Kontorsgruppen", "F-1", 46_034, "", ""],
      ["Kontorsgruppen", "F-2", 46_034, 4_186, ""],
    ],
  );
  expect(told(read)).toEqual(["Blad1, row 3 amount-missing"]);
  expect(read.invoices.map(({ number }) => number)).toEqual(["F-2"]);
});

it("says of an amount beyond what Excel keeps exactly that it is too large, in cells and in texts", () => {
  const read = readTable("transactions", bank, [
    [46_034, "", "A", 1e15, "Resor"],
    [46_034, "", "B", "1000000000000000", "Resor"],
    [46_034, "", "C", -1e13, "Resor"],
    [46_034, "", "D", "NaN", "Resor"],
    [46_034, "", "E", "1e15", "Resor"],
    [46_034, "", "F", true, "Resor"],
    [46_034, "", "G", -9_999_999_999_999.99, "Resor"],
  ]);
  expect(told(read)).toEqual([
    "Blad1, row 2 amount-too-large 1000000000000000",
    "Blad1, row 3 amount-too-large 1000000000000000",
    "Blad1, row 4 amount-too-large -10000000000000",
    "Blad1, row 5 amount-unread NaN",
    "Blad1, row 6 amount-unread 1e15",
    "Blad1, row 7 amount-unread true",
  ]);
  expect(Array.from(read.transactions, ({ minor }) => minor)).toEqual([-999_999_999_999_999]);
});

it("counts a month whose plan is too large as 0 and says so, and an invoice's row is left out", () => {
  const budget = readTable("budget", ["Rad", "2026-01", "2026-02"], [["Resor", 1e15, "12,3O"]]);
  expect(told(budget)).toEqual([
    "Blad1, row 2 plan-too-large 1000000000000000",
    "Blad1, row 2 plan-unread 12,3O",
  ]);
  expect(budget.lines).toMatchObject([{ months: [0, 0] }]);
  const invoices = readTable(
    "invoices",
    ["Leverantör", "Fakturanr", "Fakturadatum", "Belopp"],
    [["Kontorsgruppen", "F-1", 46_034, 1e15]],
  );
  expect(told(invoices)).toEqual(["Blad1, row 2 amount-too-large 1000000000000000"]);
  expect(invoices.invoices).toEqual([]);
});

it("counts a percentage that is text as none, as the formula does, and tells of it", () => {
  const budget = readTable(
    "budget",
    ["Rad", "Tröskel", "Tröskel %", "2026-01"],
    [
      ["Resor", 500, "5O %", 100],
      ["Kontor", 500, 0.05, 100],
      ["Hyra", 500, 5, 100],
      ["El", 500, "", 100],
    ],
  );
  expect(told(budget)).toEqual(["Blad1, row 2 percent-unread 5O %"]);
  expect(budget.lines.map(({ threshold }) => threshold?.percent)).toEqual([0, 5, 5, 0]);
});

it("tells of an invoice that is approved and has no date, since it is committed in no month", () => {
  const invoices = readTable(
    "invoices",
    ["Leverantör", "Fakturanr", "Fakturadatum", "Belopp", "Steg"],
    [
      ["Kontorsgruppen", "F-1", "", 100, "attesterad"],
      ["Elbolaget", "F-2", "", 100, "mottagen"],
      ["Hyresbolaget", "F-3", 46_034, 100, "attesterad"],
    ],
  );
  expect(told(invoices)).toEqual(["Blad1, row 2 invoice-date-missing Kontorsgruppen"]);
  expect(invoices.invoices).toHaveLength(3);
});

it("tells of a threshold that is no amount, and of an invoice's dates that are none, and reads the rest", () => {
  const budget = readTable(
    "budget",
    ["Rad", "Tröskel", "2026-01"],
    [
      ["Resor", "5OO", 100],
      ["Kontor", "", 100],
      ["Hyra", 500, 100],
    ],
  );
  expect(told(budget)).toEqual(["Blad1, row 2 threshold-unread 5OO"]);
  expect(budget.lines.map(({ threshold }) => threshold?.minor)).toEqual([
    ...[undefined, undefined, 500_00],
  ]);
  const { warnings, invoices } = readTable(
    "invoices",
    ["Leverantör", "Fakturanr", "Fakturadatum", "Förfaller", "Belopp"],
    [["Kontorsgruppen", "F-1", "2026-02-30", "snart", 100]],
  );
  expect(warnings.map(({ code, subject }) => [code, subject])).toEqual([
    ["invoice-date-unread", "2026-02-30"],
    ["invoice-date-unread", "snart"],
  ]);
  expect(invoices).toMatchObject([{ issuedOn: "", dueOn: "", minor: 100_00 }]);
});
