import { OpenWorkbook } from "../../src/preview/office/excel/open-workbook";
import type { Preview } from "../../src/preview/preview-server";
import type { Sheet } from "../../src/preview/workbook/sheet";
import { addColumn } from "../../src/preview/workbook/table-changes";
import { Workbook } from "../../src/preview/workbook/workbook";
import { monday, openExcelPane, type OpenExcelPane } from "./open-excel-pane";
import { setStage } from "../support/stage";

const stage = setStage();

let preview: Preview;
let book: Workbook;
let excel: OpenExcelPane;

beforeEach(async () => {
  book = new Workbook();
  stage.atEnd(() => book.close());
  const documents = { Excel: () => new OpenWorkbook(book, "hers.xlsx") };
  preview = await stage.preview({ now: monday, documents });
});

/** Her own sheet: the plan, and below it the bank's rows, in her looks. */
function herSheet(): Sheet {
  const sheet = book.active;
  const plan = [
    ["Kategori", "Eget", "2026-01", "2026-02"],
    ["Resor", "=1+1", 1000, 2000],
    ["Kontor", "x", 300, 400],
  ];
  const bank = [
    ["Datum", "Text", "Belopp", "Budgetrad"],
    [46_034, "Tåg", -500, "Resor"],
    [46_042, "Papper", -120, "Kontor"],
  ];
  sheet.write({ top: 2, left: 1, bottom: 4, right: 4 }, plan);
  book.addTable(sheet, { top: 2, left: 1, bottom: 4, right: 4 }, true, "Plan");
  sheet.write({ top: 9, left: 1, bottom: 11, right: 4 }, bank);
  book.addTable(sheet, { top: 9, left: 1, bottom: 11, right: 4 }, true, "Bank");
  return sheet;
}

/** Everything that stands on a sheet: cells, looks, widths and tables. */
function lookOf(sheet: Sheet) {
  const area = { top: 0, left: 0, bottom: 30, right: 20 };
  return {
    formulas: sheet.formulas(area),
    looks: sheet.map(area, (cell) => cell?.format ?? {}),
    widths: [...sheet.widths],
    tables: sheet.tables.map(({ name, whole, style }) => ({ name, whole, style })),
  };
}

/** The lines of the summary with what is planned for them, as Excel reckons them. */
async function summaryCells(): Promise<unknown[][]> {
  await book.calculate();
  const place = book.placeOf("Summary");
  const rows = (place && book.sheet(place.sheet)?.values(place.data)) ?? [];
  return rows.map((row) => row.slice(0, 2));
}

test("her own tables are used and let go again, as they were, in three batches and one for their rows", async () => {
  const sheet = herSheet();
  // Beyond the four columns that her table lacks.
  sheet.write({ top: 9, left: 9, bottom: 10, right: 9 }, [["note"], ["=A1"]]);
  const before = structuredClone(lookOf(sheet));
  excel = await openExcelPane(stage, preview);
  const { button, said, batchesOf } = excel;
  await button("Use my own tables…").click();
  await button("Use these tables").waitFor();
  const adopted = await batchesOf(async () => {
    await button("Use these tables").click();
    await said("Your tables are in use.");
  });
  await button(/^Resor: .*500 of 3,000 used/u).waitFor();
  const hers = (row: unknown[]) => [...row.slice(0, 5), ...row.slice(9)];
  expect(lookOf(sheet).formulas.map(hers)).toEqual(before.formulas.map(hers));
  expect(sheet.values({ top: 9, left: 5, bottom: 9, right: 8 })).toEqual([
    ["Account", "Currency", "Import", "Key"],
  ]);
  expect(book.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Summary", "Months", "Invoices", "Rules", "Settings"]),
  );
  const undone = await batchesOf(async () => {
    await button(/^Undo/u).click();
    await said("Your tables are as before");
  });
  expect(lookOf(sheet)).toEqual(before);
  expect(book.sheets).toEqual([sheet]);
  expect([adopted, undone].map((batches) => batches > 2 && batches <= 4)).toEqual([true, true]);
});

test("her note goes with its rule when it is moved, and her formula stays in its row", async () => {
  excel = await openExcelPane(stage, preview);
  const { button, said, tab, pane } = excel;
  await button("Try with sample data").click();
  await said("The budget tables are in the workbook.");
  await tab("Import");
  await button("Open the rules (0)").click();
  for (const text of ["one", "two"]) {
    await pane.getByRole("textbox", { name: "Text or supplier contains" }).fill(text);
    await button("Add the rule").click();
    await pane.getByText(new RegExp(`^${text} →`, "u")).waitFor();
  }
  const { sheet, table } = book.tables.find((place) => place.table.name === "Rules")!;
  addColumn(book, sheet, table, null, ["Note", "of one", "of two"]);
  addColumn(book, sheet, table, null, ["Row", "=ROW()", "=ROW()"]);
  await button("Move two up").click();
  await pane
    .getByRole("listitem")
    .first()
    .getByText(/^two →/u)
    .waitFor();
  expect(sheet.formulas(book.placeOf("Rules")!.data)).toEqual([
    ["two", "5010 Rent", "of two", "=ROW()"],
    ["one", "5010 Rent", "of one", "=ROW()"],
  ]);
});

test("something of hers beside her table is told with its place, and nothing is moved", async () => {
  const sheet = herSheet();
  sheet.write({ top: 0, left: 5, bottom: 0, right: 5 }, [["above the table"]]);
  sheet.write({ top: 10, left: 7, bottom: 10, right: 7 }, [["note"]]);
  const before = structuredClone(lookOf(sheet));
  excel = await openExcelPane(stage, preview);
  const { button, said } = excel;
  await button("Use my own tables…").click();
  await button("Use these tables").click();
  await said(/^Bank, H11: Something stands to the right of the table/u);
  expect(lookOf(sheet)).toEqual(before);
  expect(book.sheets).toEqual([sheet]);
  sheet.write({ top: 10, left: 7, bottom: 10, right: 7 }, [[""]]);
  await button("Use my own tables…").click();
  await button("Use these tables").click();
  await said("Your tables are in use.");
});

test("columns of her own between ours change no figure and keep what stands in them", async () => {
  excel = await openExcelPane(stage, preview);
  const { button, said, tab, choose, frame } = excel;
  await button("Try with sample data").click();
  await said("The budget tables are in the workbook.");
  const before = await summaryCells();
  await frame().evaluate(async () => {
    await Excel.run(async (context) => {
      const { tables } = context.workbook;
      for (const [name, at] of [
        ["Budget", 12],
        ["Transactions", 1],
        ["Rules", 1],
        ["Settings", 1],
      ] as const)
        tables.getItem(name).columns.add(at, undefined, "Hers");
      tables.getItem("Transactions").columns.getItem("Hers").getDataBodyRange().values = [["note"]];
      await context.sync();
    });
  });
  await button("Read the workbook again").click();
  await tab("Import");
  await choose("one.csv", "Datum;Belopp;Text\n2026-09-07;-12,50;Kaffe");
  await button("Add 1 row").click();
  await said("1 row added.");
  const place = book.placeOf("Transactions");
  const rows = (place && book.sheet(place.sheet)?.values(place.data)) ?? [];
  expect(rows.map((row) => row.slice(1, 3))).toEqual([
    ["note", ""],
    ["", "Kaffe"],
  ]);
  await tab("Overview");
  expect(await excel.pane.getByText("to look at").count()).toBe(0);
  expect(await summaryCells()).toEqual(before);
});

test("merged cells around her tables, and a table with no row but a blank one, are no hindrance", async () => {
  const sheet = herSheet();
  sheet.merges.push({ top: 0, left: 1, bottom: 0, right: 4 });
  sheet.merges.push({ top: 6, left: 0, bottom: 7, right: 9 });
  sheet.write({ top: 10, left: 1, bottom: 11, right: 4 }, [
    ["", "", "", ""],
    ["", "", "", ""],
  ]);
  const before = structuredClone(lookOf(sheet));
  const merges = structuredClone(sheet.merges);
  excel = await openExcelPane(stage, preview);
  const { button, said } = excel;
  await button("Use my own tables…").click();
  await button("Use these tables").click();
  await said("Your tables are in use.");
  expect(sheet.merges).toEqual(merges);
  await button(/^Undo/u).click();
  await said("Your tables are as before");
  expect(lookOf(sheet)).toEqual(before);
});

test("a table of a million rows is refused by its name before anything is done", async () => {
  const sheet = herSheet();
  const whole = { top: 20, left: 1, bottom: 1_000_020, right: 4 };
  sheet.write({ ...whole, bottom: 20 }, [["Datum", "Text", "Belopp", "Budgetrad"]]);
  book.addTable(sheet, whole, true, "Million");
  excel = await openExcelPane(stage, preview);
  const { button, said, pane } = excel;
  await button("Use my own tables…").click();
  await pane.getByRole("combobox", { name: "Table with the transactions" }).selectOption("Million");
  await button("Use these tables").click();
  await said(/^Million: The table has more than 200,000 rows/u);
  expect(book.sheets).toEqual([sheet]);
});

test("a new budget, its summary anew and the board's report take three batches each at most", async () => {
  excel = await openExcelPane(stage, preview);
  const { button, said, tab, pane, batchesOf } = excel;
  await button("Try with sample data").waitFor();
  const created = await batchesOf(async () => {
    await button("Try with sample data").click();
    await said("The budget tables are in the workbook.");
  });
  await button("More").click();
  const anew = await batchesOf(async () => {
    await pane.getByRole("menuitem", { name: "Make the summary anew" }).click();
    await said("The summary shows every line");
  });
  await tab("Report");
  await button("Make the report sheet").waitFor();
  const reported = await batchesOf(async () => {
    await button("Make the report sheet").click();
    await said("The report is in the sheet Report.");
  });
  expect(book.sheets.filter(({ name }) => name === "Summary")).toHaveLength(1);
  expect(book.sheet("Report")?.page).toMatchObject({
    orientation: "Landscape",
    zoom: { horizontalFitToPages: 1 },
    // Eight lines, their head and the sums.
    printArea: { top: 0, left: 0, bottom: 15, right: 7 },
    titleRows: { top: 3, bottom: 3 },
  });
  const counts = [created, anew, reported];
  expect(counts.map((batches) => batches > 0 && batches <= 3)).toEqual([true, true, true]);
});
