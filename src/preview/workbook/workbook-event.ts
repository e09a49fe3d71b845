import type { Area } from "./area";
import type { Chart } from "./chart/chart";
import type { CellChange, Sheet } from "./sheet";

/** What happens in a workbook. */
export type WorkbookEvent =
  | { type: "cells"; sheet: Sheet; area: Area; how: CellChange; by: string }
  | { type: "looks"; sheet: Sheet; area?: Area; by: string }
  | {
      type: "sheets";
      what: "added" | "deleted" | "activated" | "renamed";
      sheet: Sheet;
      before?: Sheet;
      by: string;
    }
  | { type: "selection"; sheet: Sheet; area: Area; by: string }
  | (ChartOnSheet & {
      type: "charts";
      what: "added" | "deleted" | "activated" | "deactivated";
      by: string;
    })
  | { type: "calculated" }
  | { type: "settings"; by: string };

/** A chart, and where it is. */
export interface ChartOnSheet {
  sheet: Sheet;
  chart: Chart;
}
