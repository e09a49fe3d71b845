/** A chart over a sheet. Distances are points. */
export interface Chart {
  id: string;
  name: string;
  /** Excel's word: "ColumnClustered", "Line", "Pie" … */
  type: string;
  title: { text: string; visible: boolean };
  legend: { visible: boolean; position: string };
  axes: { category: string; value: string };
  series: ChartSeries[];
  left: number;
  top: number;
  width: number;
  height: number;
}

/** One row of numbers in a chart. */
export interface ChartSeries {
  name: string;
  /** Where the numbers are: "Budget!$B$2:$B$9". */
  values: string;
  /** Where the words below them are. */
  categories?: string;
  color?: string;
  /** Where it is drawn otherwise than the chart: a line over columns. */
  type?: string;
}

/** The kinds that are drawn; others are kept and said to be. */
export const drawnKinds = ["Column", "Bar", "Line", "Pie", "Doughnut", "Area"] as const;

/** The plain kind of Excel's word: "Column" for "ColumnStacked100". */
export function kindOf(type: string): (typeof drawnKinds)[number] | undefined {
  return drawnKinds.find((kind) => type.startsWith(kind));
}
