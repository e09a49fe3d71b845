import { columnsOf, rowsOf, writeFixedArea, type Area } from "../../workbook/area";
import { valueOf, type Cell } from "../../workbook/cell";
import type { Chart, ChartSeries } from "../../workbook/chart/chart";
import { ChartPart } from "../../workbook/chart/chart-part";
import { pictureOfChart } from "../../workbook/picture/picture-of-chart";
import type { Sheet } from "../../workbook/sheet";
import type { Workbook } from "../../workbook/workbook";
import { Drawing } from "../rich-api/drawing";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound } from "../rich-api/rich-api-error";
import { chartPartClass, widen } from "./excel-chart-parts";
import { ExcelChartLegend, ExcelChartSeriesCollection, readChartType } from "./excel-chart-series";
import { make } from "./excel-makers";
import { placeOfRange } from "./excel-places";
import { ExcelRange, rangeOf } from "./excel-range";
import { ExcelCollection } from "./excel-collection";

/** The charts of a sheet. */
export class ExcelCharts extends ExcelCollection<ExcelChart> {
  static readonly shape: Shape<ExcelCharts> = {
    name: "ChartCollection",
    scalars: ["count"],
    methods: ["add", "getCount", "getItemOrNullObject"],
    events: ["Activated", "Added", "Deactivated", "Deleted"],
  };

  constructor(
    private readonly book: Workbook,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  get items() {
    return this.sheet.charts.map((chart) => this.to(chart));
  }
  get count() {
    return this.sheet.charts.length;
  }
  override item(key: unknown) {
    const found = typeof key === "number" ? this.items[key] : this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }
  add(type: unknown, source: unknown, seriesBy?: unknown) {
    const range = sourceOf(this.book, this.sheet, source);
    const number = this.book.nextId();
    const chart: Chart = {
      id: `{${number.padStart(8, "0")}-0004-0000-0000-000000000000}`,
      name: `Chart ${this.sheet.charts.length + 1}`,
      type: readChartType(type),
      ...seriesFrom(this.book, range, seriesBy),
      ...{ left: 240, top: 60, width: 360, height: 216 },
    };
    this.book.addChart(this.sheet, chart);
    return this.to(chart);
  }
  private to(chart: Chart) {
    return new ExcelChart(ChartPart.ofChart({ book: this.book, sheet: this.sheet, chart }));
  }
}

/** The cells of a chart: a range, or through Graph its address. */
function sourceOf(book: Workbook, sheet: Sheet, source: unknown): ExcelRange {
  if (source instanceof ExcelRange) return source;
  if (typeof source !== "string") throw invalidArgument();
  return rangeOf(book, sheet, source);
}

/** Reads series out of a range as Excel does: words at the left and above are names, the rest is numbers. */
function seriesFrom(
  book: Workbook,
  { sheet, area }: ExcelRange,
  given: unknown,
): Pick<Chart, "series" | "looks"> {
  const seriesBy = given ?? "Auto";
  if (!["Auto", "Columns", "Rows"].some((one) => one === seriesBy)) throw invalidArgument();
  const isByColumns =
    seriesBy === "Columns" || (seriesBy === "Auto" && rowsOf(area) >= columnsOf(area));
  const values = sheet.map(area, (cell) => valueOf(cell));
  const hasNames = (values[0] ?? []).slice(-1).every((value) => typeof value === "string");
  const words = sheet.map({ ...area, right: area.left }, isWord).slice(hasNames ? 1 : 0);
  const hasWords = columnsOf(area) > 1 && words.every(([one]) => one === true);
  const [skipRows, skipColumns] = [hasNames ? 1 : 0, hasWords ? 1 : 0];
  const inner: Area = { ...area, top: area.top + skipRows, left: area.left + skipColumns };
  const address = (one: Area) => book.addressOf(sheet, writeFixedArea(one));
  const lines = isByColumns
    ? Array.from({ length: columnsOf(inner) }, (_, place) => ({
        ...inner,
        left: inner.left + place,
        right: inner.left + place,
      }))
    : Array.from({ length: rowsOf(inner) }, (_, place) => ({
        ...inner,
        top: inner.top + place,
        bottom: inner.top + place,
      }));
  const categories = isByColumns
    ? { ...inner, left: area.left, right: area.left }
    : { ...inner, top: area.top, bottom: area.top };
  const hasCategories = isByColumns ? hasWords : hasNames;
  const series = lines.map((line, place): ChartSeries => {
    const head = isByColumns ? values[0]?.[skipColumns + place] : values[skipRows + place]?.[0];
    const isNamed = isByColumns ? hasNames : hasWords;
    return {
      name: isNamed ? String(head) : `Series${place + 1}`,
      ...{ values: address(line), looks: {}, trendlines: [] },
      ...(hasCategories && { categories: address(categories) }),
    };
  });
  return { series, looks: { plotBy: isByColumns ? "Columns" : "Rows" } };
}

/** Texts are what a chart is marked with, and so are dates. */
function isWord(cell: Cell | undefined): boolean {
  const isDate = /[ymd]/i.test(
    cell?.format?.numberFormat?.replace(/\[[^\]]*\]|"[^"]*"/g, "") ?? "",
  );
  return typeof valueOf(cell) === "string" || isDate;
}

const ChartBase = chartPartClass("Chart");

/** A chart. */
export class ExcelChart extends ChartBase {
  static override readonly shape = widen<ExcelChart>(ChartBase, {
    scalars: ["chartType", "height", "id", "left", "name", "top", "width"],
    children: ["series", "worksheet"],
    methods: ["activate", "delete", "getImage", "setData", "setPosition"],
    events: ["Activated", "Deactivated"],
    identity: "id",
  });

  get id() {
    return this.chart.id;
  }
  get name(): string {
    return this.chart.name;
  }
  set name(value: string) {
    this.put({ name: value });
  }
  get chartType(): unknown {
    return this.chart.type;
  }
  set chartType(value: unknown) {
    this.put({ type: readChartType(value) });
  }
  get left(): unknown {
    return this.chart.left;
  }
  set left(value: unknown) {
    this.put({ left: readLength(value) });
  }
  get top(): unknown {
    return this.chart.top;
  }
  set top(value: unknown) {
    this.put({ top: readLength(value) });
  }
  get width(): unknown {
    return this.chart.width;
  }
  set width(value: unknown) {
    this.put({ width: readLength(value) });
  }
  get height(): unknown {
    return this.chart.height;
  }
  set height(value: unknown) {
    this.put({ height: readLength(value) });
  }
  get worksheet() {
    return make.worksheet(this.book, this.sheet);
  }
  get legend() {
    return new ExcelChartLegend(this.part.part("legend"));
  }
  get series() {
    return new ExcelChartSeriesCollection(this.part.place);
  }
  setPosition(first: unknown, last?: unknown) {
    const from = this.range(first);
    const around =
      last == null
        ? from.area
        : {
            ...from.area,
            bottom: this.range(last).area.bottom,
            right: this.range(last).area.right,
          };
    const place = placeOfRange(this.sheet, around);
    this.put(last == null ? { left: place.left, top: place.top } : place);
  }
  setData(source: unknown, seriesBy?: unknown) {
    const range = sourceOf(this.book, this.sheet, source);
    const { series, looks } = seriesFrom(this.book, range, seriesBy);
    this.put({ series, looks: { ...this.chart.looks, ...looks } });
  }
  getImage(width?: unknown, height?: unknown, fittingMode: unknown = "Fit") {
    const fitting = (["Fit", "FitAndCenter", "Fill"] as const).find((one) => one === fittingMode);
    if (!fitting) throw invalidArgument();
    const size = { width: readPixels(width), height: readPixels(height), fitting };
    return new Drawing({ ...pictureOfChart(this.part.place, size), format: "PNG" });
  }
  activate() {
    this.book.activateChart({ sheet: this.sheet, chart: this.chart });
  }
  delete() {
    this.book.removeChart(this.sheet, this.chart);
  }
  private get book() {
    return this.part.place.book;
  }
  private get sheet() {
    return this.part.place.sheet;
  }
  private get chart() {
    return this.part.place.chart;
  }
  private range(given: unknown) {
    return given instanceof ExcelRange ? given : rangeOf(this.book, this.sheet, String(given));
  }
  private put(changes: Partial<Chart>) {
    this.book.mayChange();
    Object.assign(this.chart, changes);
    this.sheet.looksChanged();
  }
}

/** Points from an edge, and sizes; Excel takes no negative ones. */
function readLength(given: unknown): number {
  if (typeof given !== "number" || given < 0) throw invalidArgument();
  return given;
}

/** The length of a picture's side, which may be left out. */
function readPixels(given: unknown): number | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "number" || !(given >= 1 && given <= longestSide)) throw invalidArgument();
  return Math.round(given);
}

/** The longest side of a picture, in pixels. */
const longestSide = 10_000;
