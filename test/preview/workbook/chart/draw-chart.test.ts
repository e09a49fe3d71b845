/** @jest-environment node */
import type { Chart } from "../../../../src/preview/workbook/chart/chart";
import { drawChart } from "../../../../src/preview/workbook/chart/draw-chart";
import { Workbook } from "../../../../src/preview/workbook/workbook";
import type { ChartMark } from "../../../../src/preview/workbook-api";
import { areaOf } from "../xlsx/a-budget";

const books: Workbook[] = [];

afterEach(() => {
  for (const book of books.splice(0)) book.close();
});

/** What a chart of these four numbers is drawn with. */
function marksOf(numbers: readonly number[]): ChartMark[] {
  const book = new Workbook("Plan");
  books.push(book);
  const rows = numbers.map((number, at) => [`M${at + 1}`, number]);
  book.active.write(areaOf("A1:B5"), [["Month", "Budget"], ...rows]);
  const chart: Chart = {
    ...{ id: "c", name: "c", type: "ColumnClustered", left: 0, top: 0, width: 300, height: 200 },
    series: [
      {
        ...{ name: "Budget", looks: {}, trendlines: [] },
        ...{ values: "Plan!$B$2:$B$5", categories: "Plan!$A$2:$A$5" },
      },
    ],
    looks: { "axes.valueAxis.numberFormat": '#,##0.00 "kr"' },
  };
  book.active.charts.push(chart);
  return drawChart({ book, sheet: book.active, chart });
}

test.each([
  ["small", [20, 10, 5, 15]],
  ["large", [1_250_000, 900_000, 2_400_000, 1_100_000]],
])("%s numbers at a standing axis are seen whole", (_, numbers) => {
  const words = marksOf(numbers).flatMap((mark) => (mark.kind === "text" ? [mark] : []));
  const numbersAtAxis = words.filter(({ anchor }) => anchor === "end");
  expect(numbersAtAxis.length).toBeGreaterThan(3);
  const lefts = numbersAtAxis.map(({ x, text, size }) => x - text.length * size * 0.55);
  expect(Math.min(...lefts)).toBeGreaterThanOrEqual(0);
});
