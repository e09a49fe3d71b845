import { usualPage } from "../../../../src/preview/workbook/page-setup";
import { readArea, type Area } from "../../../../src/preview/workbook/area";
import type { ConditionalRule } from "../../../../src/preview/workbook/conditional-format";
import { Workbook } from "../../../../src/preview/workbook/workbook";

/** The area of an address in A1 words. */
export function areaOf(address: string): Area {
  const area = readArea(address);
  if (!area) throw new Error(address);
  return area;
}

const scales: readonly [id: string, address: string, rule: ConditionalRule][] = [
  ["2", "E1:E2", { kind: "DataBar", color: "#638EC6", negativeColor: "#FF0000" }],
  ["3", "A2:A4", { kind: "ColorScale", colors: ["#F8696B", "#FFEB84", "#63BE7B"] }],
];

/** A workbook with values, formulas, a table, looks, names, a chart, and a second sheet. */
export function aBudget(): Workbook {
  const book = new Workbook("Budget å");
  const sheet = book.active;
  sheet.write(areaOf("A1:C4"), [
    ["Date", "Line", "Amount"],
    ["2026-01-05", "Rent", 100.5],
    ["2026-02-05", "Rent", 200],
    ["2026-02-07", "Travel & food", -50.25],
  ]);
  const table = book.addTable(sheet, areaOf("A1:C4"), true, "tblTx");
  table.style = "TableStyleMedium4";
  sheet.write(areaOf("E1:E8"), [
    ["=SUM(tblTx[Amount])"],
    ['=SUMIFS(tblTx[Amount],tblTx[Line],"Rent")'],
    ['=XLOOKUP("Rent",tblTx[Line],tblTx[Amount],0)'],
    ["=LET(x,E1,x*2)"],
    ["=1/0"],
    ["=Rate*100"],
    ['=IF(E1>0,"plus","minus")'],
    ["=Notes!A1+1"],
  ]);
  sheet.format(areaOf("C2:C4"), { numberFormat: '#,##0.00 "kr"' });
  sheet.format(areaOf("A1:C1"), { bold: true, fill: "#FFEE00", color: "#112233" });
  sheet.format(areaOf("E1:E1"), {
    italic: true,
    wrap: true,
    horizontal: "Center",
    borders: { EdgeTop: { style: "Double", weight: "Thin", color: "#000000" } },
  });
  sheet.frozen = { rows: 1, columns: 0 };
  sheet.page = {
    ...usualPage(),
    ...{ orientation: "Landscape", zoom: { horizontalFitToPages: 1 } },
    ...{ printArea: areaOf("A1:E8"), titleRows: { top: 0, bottom: 1 } },
  };
  sheet.widths.set(1, 108.75);
  sheet.heights.set(0, 30);
  sheet.conditionalFormats.push({
    id: "1",
    area: areaOf("C2:C4"),
    stopIfTrue: false,
    rule: { kind: "CellValue", operator: "LessThan", formula1: "=0" },
    format: { color: "#C00000" },
  });
  for (const [id, address, rule] of scales)
    sheet.conditionalFormats.push({
      id,
      area: areaOf(address),
      stopIfTrue: false,
      rule,
      format: {},
    });
  sheet.charts.push({
    id: "{1}",
    name: "Spent",
    type: "ColumnClustered",
    looks: { "title.text": "Spent & left", "legend.visible": true, "legend.position": "Right" },
    series: [
      {
        ...{ name: "Amount", looks: {}, trendlines: [] },
        ...{ values: "'Budget å'!$C$2:$C$4", categories: "'Budget å'!$B$2:$B$4" },
      },
    ],
    left: 300,
    top: 150,
    width: 360,
    height: 200,
  });
  const notes = book.addSheet("Notes");
  notes.write(areaOf("A1:B2"), [
    [7, true],
    ["'=not a formula", "0123"],
  ]);
  notes.merges.push(areaOf("D1:E2"));
  notes.visibility = "Hidden";
  book.addName("Rate", "='Notes'!$A$1");
  book.properties.title = "Budget of the year";
  return book;
}
