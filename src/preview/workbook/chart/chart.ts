/** A chart over a sheet. Distances are points. */
export interface Chart {
  id: string;
  name: string;
  /** Excel's word: "ColumnClustered", "Line", "Pie" … */
  type: string;
  series: ChartSeries[];
  left: number;
  top: number;
  width: number;
  height: number;
  looks: Looks;
}

/** One row of numbers in a chart. */
export interface ChartSeries {
  name: string;
  /** Where the numbers are: "Budget!$B$2:$B$9". */
  values: string;
  /** Where the words below them are. */
  categories?: string;
  /** Where the sizes of bubbles are. */
  bubbleSizes?: string;
  /** Where it is drawn otherwise than the chart: a line over columns. */
  type?: string;
  looks: Looks;
  trendlines: Looks[];
}

/** What was said of how a chart looks, by place: "title.format.font.size". What is not there is as Excel makes it. */
export type Looks = Record<string, LookValue>;

/** A value of a look, in Office.js's words. */
export type LookValue = string | number | boolean;

/** The kinds that are drawn; others are kept and said to be. */
export const drawnKinds = ["Column", "Bar", "Line", "Pie", "Doughnut", "Area"] as const;

/** The plain kind of Excel's word: "Column" for "ColumnStacked100". */
export function kindOf(type: string): (typeof drawnKinds)[number] | undefined {
  if (type.endsWith("OfPie")) return undefined;
  return drawnKinds.find((kind) => type.startsWith(kind));
}
