import { readXlsx } from "../../../src/preview/workbook/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/preview/workbook/xlsx/write-xlsx";
import { besideWorkbook } from "./beside-workbook";

const { inExcel, book } = besideWorkbook();

test("cells keep how they are turned, shrunk and read, their letters and their grounds, also in the file", async () => {
  const seen = await inExcel(`
    const range = sheet.getRange("A1:B2");
    range.values = "x";
    const { format } = range;
    format.set({ textOrientation: 45, shrinkToFit: true, readingOrder: "RightToLeft", autoIndent: true });
    format.font.set({ superscript: true, tintAndShade: -0.5 });
    format.fill.set({ color: "#FFEE00", pattern: "Gray25", patternColor: "#0000FF" });
    format.borders.getItem("EdgeTop").set({ style: "Dash", tintAndShade: 0.25 });
    sheet.getRange("A:A").format.columnWidth = 99;
    format.load("textOrientation, shrinkToFit, readingOrder, useStandardWidth, useStandardHeight");
    format.font.load("superscript, subscript, tintAndShade");
    format.fill.load("pattern, patternColor, color");
    const top = format.borders.getItem("EdgeTop").load("tintAndShade");
    const mixed = sheet.getRange("A1:C1").format.load("textOrientation, useStandardWidth");
    await context.sync();
    return [format.textOrientation, format.shrinkToFit, format.readingOrder, format.useStandardHeight,
      format.font.superscript, format.font.subscript, format.font.tintAndShade, format.fill.pattern,
      format.fill.patternColor, top.tintAndShade, mixed.textOrientation, mixed.useStandardWidth];
  `);
  expect(seen).toEqual({
    value: [
      45,
      true,
      "RightToLeft",
      true,
      true,
      false,
      -0.5,
      "Gray25",
      "#0000FF",
      0.25,
      null,
      null,
    ],
  });
  const { book: again } = await readXlsx(await writeXlsx(book()));
  expect(again.active.cell(0, 0)?.format).toMatchObject({
    textOrientation: 45,
    shrinkToFit: true,
    readingOrder: "RightToLeft",
    superscript: true,
    fill: "#FFEE00",
    pattern: "Gray25",
    patternColor: "#0000FF",
  });
  again.close();
});

test.each([
  ["format.textOrientation = 200"],
  ["format.readingOrder = 'Sideways'"],
  ["format.font.tintAndShade = 2"],
  ["format.fill.pattern = 'Flowers'"],
  ["format.font.bold = 'yes'"],
])("Excel takes no wrong value: %s", async (statement) => {
  const seen = await inExcel(
    `const { format } = sheet.getRange("A1"); ${statement}; await context.sync();`,
  );
  expect(seen.error).toMatch(/^InvalidArgument Range/);
});
