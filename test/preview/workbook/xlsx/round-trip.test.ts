/** @jest-environment node */
import ExcelJS from "exceljs";
import { usualPage } from "../../../../src/preview/workbook/page-setup";
import type { Workbook } from "../../../../src/preview/workbook/workbook";
import { readXlsx } from "../../../../src/preview/workbook/xlsx/read-xlsx";
import { writeXlsx } from "../../../../src/preview/workbook/xlsx/write-xlsx";
import { aBudget, areaOf } from "./a-budget";
import { saveInOffice, testWithOffice } from "../../../support/libre-office";

jest.setTimeout(240_000);

const books: Workbook[] = [];
let bytes: Uint8Array;
let again: Workbook;
let leftOut: string[];

beforeAll(async () => {
  const book = aBudget();
  bytes = await writeXlsx(book);
  const read = await readXlsx(bytes);
  ({ book: again, leftOut } = read);
  books.push(book, again);
});

afterAll(() => {
  for (const book of books) book.close();
});

const reckoned = [250.25, 300.5, 100.5, 500.5, "#DIV/0!", 700, "plus", 8];

describe("A workbook that was written as .xlsx and read again", () => {
  test("has its values, also dates, truth values and texts that look like formulas", () => {
    const [budget, notes] = again.sheets;
    expect(again.sheets.map(({ name }) => name)).toEqual(["Budget å", "Notes"]);
    expect(budget!.values(areaOf("A1:C4"))).toEqual([
      ["Date", "Line", "Amount"],
      [46027, "Rent", 100.5],
      [46058, "Rent", 200],
      [46060, "Travel & food", -50.25],
    ]);
    expect(notes!.values(areaOf("A1:B2"))).toEqual([
      [7, true],
      ["=not a formula", 123],
    ]);
    expect(leftOut).toEqual([]);
  });

  test("has its formulas in a person's words, and what they come to before anything is computed", async () => {
    const cells = areaOf("E1:E8");
    expect(again.active.formulas(cells).flat()).toEqual(aBudgetFormulas());
    expect(again.active.values(cells).flat()).toEqual(reckoned);
    again.active.write(areaOf("C2:C2"), [[0]]);
    await again.calculate();
    expect(again.active.values(areaOf("E1:E2")).flat()).toEqual([149.75, 200]);
  });

  test("has its table, names, looks, sizes, conditional formats, chart and properties", () => {
    const before = books[0]!.active;
    const after = again.active;
    const [table] = after.tables;
    expect(table).toMatchObject({ name: "tblTx", style: "TableStyleMedium4" });
    expect(table!.whole).toEqual(areaOf("A1:C4"));
    expect(table!.columns.map(({ name }) => name)).toEqual(["Date", "Line", "Amount"]);
    expect(again.areaOf("Rate")).toMatchObject({ area: areaOf("A1") });
    for (const [row, column] of [
      [0, 0],
      [1, 0],
      [2, 2],
      [0, 4],
    ] as const) {
      expect(after.cell(row, column)!.format).toEqual(before.cell(row, column)!.format);
    }
    expect([after.frozen, after.heights.get(0)]).toEqual([{ rows: 1, columns: 0 }, 30]);
    expect(after.page).toEqual(before.page);
    expect(again.sheets[1]?.page).toEqual(usualPage());
    expect(after.widths.get(1)).toBeCloseTo(108.75, 1);
    const withoutIds = (sheet: typeof after) =>
      sheet.conditionalFormats.map(({ id: _id, ...format }) => format);
    expect(withoutIds(after)).toEqual(withoutIds(before));
    expect(after.charts).toEqual([{ ...before.charts[0], id: expect.any(String) as string }]);
    expect(again.sheets[1]).toMatchObject({ visibility: "Hidden", merges: [areaOf("D1:E2")] });
    expect(again.properties.title).toBe("Budget of the year");
  });
});

test("another reader finds the newer functions under the names of the file format", async () => {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes.slice().buffer);
  const sheet = file.getWorksheet("Budget å")!;
  expect(sheet.getCell("E3").formula).toBe('_xlfn.XLOOKUP("Rent",tblTx[Line],tblTx[Amount],0)');
  expect(sheet.getCell("E4").formula).toBe("_xlfn.LET(_xlpm.x,E1,_xlpm.x*2)");
});

test.each([
  ["a text", new TextEncoder().encode("no workbook"), "not an .xlsx"],
  ["an old .xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), "old .xls"],
  ["half a file", "half", "cut off or damaged"],
])("%s is refused in a sentence", async (_, given, sentence) => {
  const refused = given === "half" ? bytes.slice(0, bytes.length / 2) : (given as Uint8Array);
  await expect(readXlsx(refused)).rejects.toThrow(sentence);
});

testWithOffice("LibreOffice reckons the same", async () => {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(Uint8Array.from(saveInOffice(bytes, "xlsx")).buffer);
  const sheet = file.getWorksheet("Budget å")!;
  const found = reckoned.map((_, row) => {
    const { result } = sheet.getCell(row + 1, 5);
    return typeof result === "object" && "error" in result ? result.error : result;
  });
  expect(found).toEqual(reckoned);
  expect(sheet.getTables()).toHaveLength(1);
});

function aBudgetFormulas() {
  return books[0]!.active.formulas(areaOf("E1:E8")).flat();
}
