import { writeFixedArea } from "../../workbook/area";
import type { Chart, ChartSeries } from "../../workbook/chart";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound } from "../rich-api/rich-api-error";
import { ExcelRange } from "./excel-range";
import { readColor } from "./cell-look";

/** The series of a chart. */
export class ExcelChartSeriesCollection {
  static readonly shape: Shape<ExcelChartSeriesCollection> = {
    name: "ChartSeriesCollection",
    scalars: ["count"],
    methods: ["add", "getCount"],
  };

  constructor(
    private readonly book: Workbook,
    private readonly sheet: Sheet,
    private readonly chart: Chart,
  ) {}

  get items() {
    return this.chart.series.map(
      (series) => new ExcelChartSeries(this.book, this.sheet, this.chart, series),
    );
  }
  get count() {
    return this.chart.series.length;
  }
  getCount() {
    return this.count;
  }
  item(index: unknown) {
    const found = this.items[Number(index)];
    if (!found) throw itemNotFound();
    return found;
  }
  add(name?: string | null) {
    const series = { name: name ?? `Series${this.count + 1}`, values: "" };
    this.chart.series.push(series);
    this.sheet.looksChanged();
    return new ExcelChartSeries(this.book, this.sheet, this.chart, series);
  }
}

/** One series of a chart. */
export class ExcelChartSeries {
  static readonly shape: Shape<ExcelChartSeries> = {
    name: "ChartSeries",
    scalars: ["chartType", "name"],
    children: ["format"],
    methods: ["delete", "setValues", "setXAxisValues"],
    identity: "reference",
  };

  constructor(
    private readonly book: Workbook,
    private readonly sheet: Sheet,
    private readonly chart: Chart,
    private readonly series: ChartSeries,
  ) {}

  get name(): unknown {
    return this.series.name;
  }
  set name(value: unknown) {
    this.put({ name: String(value) });
  }
  get chartType(): unknown {
    return this.series.type ?? this.chart.type;
  }
  set chartType(value: unknown) {
    this.put({ type: String(value) });
  }
  get format() {
    return new ExcelSeriesFormat((color) => this.put({ color }));
  }
  setValues(source: unknown) {
    this.put({ values: this.address(source) });
  }
  setXAxisValues(source: unknown) {
    this.put({ categories: this.address(source) });
  }
  delete() {
    const { series } = this.chart;
    series.splice(series.indexOf(this.series), 1);
    this.sheet.looksChanged();
  }
  private address(source: unknown) {
    if (!(source instanceof ExcelRange)) throw invalidArgument();
    return this.book.addressOf(source.sheet, writeFixedArea(source.area));
  }
  private put(changes: Partial<ChartSeries>) {
    Object.assign(this.series, changes);
    this.sheet.looksChanged();
  }
}

/** How a series looks. */
export class ExcelSeriesFormat {
  static readonly shape: Shape<ExcelSeriesFormat> = {
    name: "ChartSeriesFormat",
    children: ["fill", "line"],
  };

  constructor(private readonly put: (color: string) => void) {}

  get fill() {
    return new ExcelSeriesFill(this.put);
  }
  get line() {
    return new ExcelSeriesLine(this.put);
  }
}

/** The ground of a series. */
export class ExcelSeriesFill {
  static readonly shape: Shape<ExcelSeriesFill> = { name: "ChartFill", methods: ["setSolidColor"] };

  constructor(private readonly put: (color: string) => void) {}

  setSolidColor(color: string) {
    this.put(readColor(color));
  }
}

/** The line of a series; its colour can only be set. */
export class ExcelSeriesLine {
  static readonly shape: Shape<ExcelSeriesLine> = { name: "ChartLineFormat", scalars: ["color"] };

  constructor(private readonly put: (color: string) => void) {}

  get color(): unknown {
    return null;
  }
  set color(value: unknown) {
    this.put(readColor(value));
  }
}
