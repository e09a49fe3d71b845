import type { Area } from "../../workbook/area";
import type { ChartPart } from "../../workbook/chart/chart-part";
import type { Sheet } from "../../workbook/sheet";
import type { Table } from "../../workbook/table";
import type { Workbook } from "../../workbook/workbook";
import type { ExcelChartPart } from "./excel-chart-parts";
import type { ExcelDataValidation } from "./excel-data-validation";
import type { ExcelRangeAreas } from "./excel-range-areas";
import type { ExcelRange } from "./excel-range";
import type { ExcelTable } from "./excel-table";
import type { ExcelWorksheet } from "./excel-worksheet";

/** How models are made that name each other in a circle: a range its sheet, a sheet its tables, a table its ranges. */
export interface Makers {
  chartPart: (part: ChartPart) => ExcelChartPart;
  range: (book: Workbook, sheet: Sheet, area: Area) => ExcelRange;
  rangeAreas: (book: Workbook, sheet: Sheet, areas: readonly Area[]) => ExcelRangeAreas;
  validation: (book: Workbook, sheet: Sheet, areas: readonly Area[]) => ExcelDataValidation;
  table: (book: Workbook, sheet: Sheet, table: Table) => ExcelTable;
  worksheet: (book: Workbook, sheet: Sheet) => ExcelWorksheet;
}

/** The makers; `excel-workbook.ts`, where every path begins, knows all models and puts them in. */
export const make = {} as Makers;
