/** @jest-environment node */
import { readArea } from "../../../src/preview/workbook/area";
import type { CellValue } from "../../../src/preview/workbook/cell";
import type { Sheet } from "../../../src/preview/workbook/sheet";
import { Workbook } from "../../../src/preview/workbook/workbook";

const books: Workbook[] = [];

afterEach(() => {
  for (const book of books.splice(0)) book.close();
});

function aBook(): { book: Workbook; sheet: Sheet } {
  const book = new Workbook("Budget");
  books.push(book);
  return { book, sheet: book.active };
}

function write(sheet: Sheet, address: string, rows: (CellValue | null)[][]): void {
  const area = readArea(address);
  if (!area) throw new Error(address);
  sheet.write(area, rows);
}

function read(sheet: Sheet, address: string): CellValue[][] {
  const area = readArea(address);
  if (!area) throw new Error(address);
  return sheet.values(area);
}

/** A sheet of bookings with a table of them. */
function withBookings() {
  const { book, sheet } = aBook();
  write(sheet, "A1:C4", [
    ["Date", "Line", "Amount"],
    ["2026-01-05", "Rent", 100.5],
    ["2026-02-05", "Rent", 200],
    ["2026-02-07", "Travel", -50.25],
  ]);
  const table = book.addTable(sheet, { top: 0, left: 0, bottom: 3, right: 2 }, true, "tblTx");
  return { book, sheet, table };
}

describe("Formulas of the preview's workbook", () => {
  it.each<[string, CellValue]>([
    ["=SUM(tblTx[Amount])", 250.25],
    ['=SUMIFS(tblTx[Amount],tblTx[Line],"rent")', 300.5],
    ['=SUMIFS(tblTx[Amount],tblTx[Line],"Rent",tblTx[Date],">="&DATE(2026,2,1))', 200],
    ['=SUMIFS(C2:C4,B2:B4,"T*")', -50.25],
    ['=COUNTIFS(tblTx[Amount],"<0")', 1],
    ['=SUMIF(B2:B4,"Rent",C2:C4)', 300.5],
    ['=XLOOKUP("Travel",tblTx[Line],tblTx[Amount],0)', -50.25],
    ['=_xlfn.XLOOKUP("Nobody",tblTx[Line],tblTx[Amount],"none")', "none"],
    ["=LET(x,SUM(tblTx[Amount]),x*2)", 500.5],
    ['=SUMPRODUCT((tblTx[Line]="Rent")*tblTx[Amount])', 300.5],
    ["=ROWS(tblTx[#All])", 4],
    ["=tblTx[[#Headers],[Amount]]", "Amount"],
    ['=IFERROR(1/0,"–")', "–"],
    ["=1/0", "#DIV/0!"],
    ["=1=1", true],
    ["=tblNobody[Amount]", "#REF!"],
    ["=YEAR(A2)", 2026],
    ["='budget'!C2", 100.5],
    ["=Rate*100", 25],
  ])("computes %s", async (formula, expected) => {
    const { book, sheet } = withBookings();
    book.names.set("rate", { name: "Rate", formula: "=0.25", comment: "", visible: true });
    write(sheet, "F1", [[formula]]);
    await book.calculate();
    expect(read(sheet, "F1")).toEqual([[expected]]);
    expect(sheet.cell(0, 5)?.f).toBe(formula);
  });

  it("computes a row of a table from its own columns", async () => {
    const { book, sheet } = aBook();
    write(sheet, "A1:D3", [
      ["Budget", "Actual", "Left over", "Share"],
      [100, 40, "=[@Budget]-[@Actual]", "=[@[Left over]]/tblB[[#This Row],[Budget]]"],
      [50, 80, "=[@Budget]-[@Actual]", "=[@[Left over]]/tblB[[#This Row],[Budget]]"],
    ]);
    book.addTable(sheet, { top: 0, left: 0, bottom: 2, right: 3 }, true, "tblB");
    await book.calculate();
    expect(read(sheet, "C2:D3")).toEqual([
      [60, 0.6],
      [-30, -0.6],
    ]);
  });

  it("lets formulas follow rows that are put in and taken out, and renamed sheets, tables and columns", async () => {
    const { book, sheet, table } = withBookings();
    const sums = book.addSheet("Sums");
    write(sums, "A1:A3", [["=Budget!C4"], ["=SUM(Budget!$C$2:$C$4)"], ["=SUM(tblTx[Amount])"]]);
    sheet.insert({ top: 2, left: 0, bottom: 2, right: 2 }, "Down");
    book.renameSheet(sheet, "My budget");
    book.renameTable(table, "tblBook");
    write(sheet, "C1", [["Kronor"]]);
    expect(sums.formulas({ top: 0, left: 0, bottom: 2, right: 0 })).toEqual([
      ["='My budget'!C5"],
      ["=SUM('My budget'!$C$2:$C$5)"],
      ["=SUM(tblBook[Kronor])"],
    ]);
    await book.calculate();
    expect(read(sums, "A1:A3")).toEqual([[-50.25], [250.25], [250.25]]);
    sheet.remove({ top: 4, left: 0, bottom: 4, right: 2 }, "Up");
    await book.calculate();
    expect(read(sums, "A1:A3")).toEqual([["#REF!"], [300.5], [300.5]]);
  });

  it("lets an array formula run over into free cells, and takes it back", async () => {
    const { book, sheet } = withBookings();
    write(sheet, "F1", [['=FILTER(tblTx[Amount],tblTx[Line]="Rent")']]);
    await book.calculate();
    expect(read(sheet, "F1:F3")).toEqual([[100.5], [200], [""]]);
    write(sheet, "B2", [["Travel"]]);
    await book.calculate();
    expect(read(sheet, "F1:F3")).toEqual([[200], [""], [""]]);
  });

  it("reads a number in words as a number, and what only begins with one as a text", async () => {
    const { book, sheet } = aBook();
    write(sheet, "A1:A5", [["5010 Rent"], ["'5010"], [5010], [0.5], ["5010 rent"]]);
    const criteria = ["5010 Rent", "5010", "50%"];
    write(sheet, "B1:D1", [criteria.map((one) => `=COUNTIF(A1:A5,"${one}")`)]);
    await book.calculate();
    expect(read(sheet, "B1:D1")).toEqual([[2, 2, 1]]);
  });

  it("sums 20,000 rows by line and month within seconds, whose names begin with a number", async () => {
    const { book, sheet } = aBook();
    const rows = Array.from({ length: 20_000 }, (_, at) => [
      46_023 + (at % 360),
      `${5010 + (at % 20)} Rent`,
      at % 97,
    ]);
    sheet.write({ top: 0, left: 0, bottom: 19_999, right: 2 }, rows);
    const sums = book.addSheet("Sums");
    const formulas = Array.from({ length: 20 }, (_, line) =>
      Array.from(
        { length: 12 },
        (__, month) =>
          `=SUMIFS(Budget!$C$1:$C$20000,Budget!$B$1:$B$20000,"${5010 + line} Rent",Budget!$A$1:$A$20000,">="&DATE(2026,${month + 1},1),Budget!$A$1:$A$20000,"<"&DATE(2026,${month + 2},1))`,
      ),
    );
    sums.write({ top: 0, left: 0, bottom: 19, right: 11 }, formulas);
    const before = performance.now();
    await book.calculate();
    const took = performance.now() - before;
    const total = sums.values({ top: 0, left: 0, bottom: 19, right: 11 }).flat();
    const expected = rows.reduce(
      (sum, [date, , amount]) => sum + (Number(date) < 46_388 ? Number(amount) : 0),
      0,
    );
    expect(total.reduce<number>((sum, one) => sum + Number(one), 0)).toBe(expected);
    expect(took).toBeLessThan(20_000);
  });
});
