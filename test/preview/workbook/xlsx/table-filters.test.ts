/** @jest-environment node */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { applyFilters } from "../../../../src/preview/workbook/table-changes";
import type { TableFilter } from "../../../../src/preview/workbook/table";
import type { Workbook } from "../../../../src/preview/workbook/workbook";
import { readXlsx } from "../../../../src/preview/workbook/xlsx/read-xlsx";
import { writeXlsx } from "../../../../src/preview/workbook/xlsx/write-xlsx";
import { aBudget } from "./a-budget";
import { saveInOffice, testWithOffice } from "../../../support/libre-office";

jest.setTimeout(240_000);

const books: Workbook[] = [];

afterEach(() => {
  for (const book of books.splice(0)) book.close();
});

/** The bytes of a budget whose table is filtered by a column. */
async function aFiltered(column: number, filter: TableFilter): Promise<Uint8Array> {
  const book = aBudget();
  books.push(book);
  const [{ sheet, table } = { sheet: book.active, table: undefined }] = book.tables;
  if (!table) throw new RangeError("aFiltered: there is no table");
  table.columns[column]!.filter = filter;
  applyFilters(sheet, table);
  return writeXlsx(book);
}

async function readAgain(bytes: Uint8Array) {
  const { book, leftOut } = await readXlsx(bytes);
  books.push(book);
  const { sheet, table } = book.tables[0]!;
  return { leftOut, sheet, table };
}

const filters: [string, number, TableFilter, number[]][] = [
  ["values", 1, { filterOn: "Values", values: ["Travel & food"] }, [1, 2]],
  ["blanks", 1, { filterOn: "Values", values: ["Rent", ""] }, [3]],
  ["a limit", 2, { filterOn: "Custom", criterion1: ">100" }, [3]],
  [
    "one of two limits",
    2,
    { filterOn: "Custom", criterion1: "<0", criterion2: ">=200", operator: "Or" },
    [1],
  ],
  [
    "both of two limits",
    2,
    { filterOn: "Custom", criterion1: ">0", criterion2: "<>200", operator: "And" },
    [2, 3],
  ],
];

test.each(filters)("a filter by %s is in the file, and can be cleared", async (...given) => {
  const [, column, filter, hidden] = given;
  const { leftOut, sheet, table } = await readAgain(await aFiltered(column, filter));
  expect(table.columns.map((one) => one.filter)).toEqual(
    [0, 1, 2].map((at) => (at === column ? filter : undefined)),
  );
  expect([...sheet.filteredRows]).toEqual(hidden);
  expect(leftOut).toEqual([]);
  delete table.columns[column]!.filter;
  applyFilters(sheet, table);
  expect([...sheet.filteredRows, ...sheet.hiddenRows]).toEqual([]);
});

test("a file with a filter that the preview does not have is opened, and told of it", async () => {
  const parts = unzipSync(await aFiltered(0, { filterOn: "Values", values: ["2026-01-05"] }));
  const name = Object.keys(parts).find((one) => /^xl.tables.*\.xml$/u.test(one))!;
  const days = '<filters><dateGroupItem year="2026" month="1" dateTimeGrouping="month"/></filters>';
  const xml = strFromU8(parts[name]!).replace(/<filters>.*<\/filters>/u, days);
  const { leftOut, table } = await readAgain(zipSync({ ...parts, [name]: strToU8(xml) }));
  expect(table.columns.every(({ filter }) => filter === undefined)).toBe(true);
  expect(leftOut).toEqual(["A filter of the table tblTx is left out."]);
});

testWithOffice("LibreOffice keeps the filter and the rows it hides", async () => {
  const [, column, filter, hidden] = filters[0]!;
  const saved = saveInOffice(await aFiltered(column, filter), "xlsx");
  const { sheet, table } = await readAgain(saved);
  expect(table.columns[column]?.filter).toEqual(filter);
  expect([...sheet.filteredRows]).toEqual(hidden);
});
