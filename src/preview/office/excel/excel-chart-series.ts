import type { ChartSeries } from "../../workbook/chart/chart";
import { ChartPart, type ChartPlace } from "../../workbook/chart/chart-part";
import { chartTypes } from "../../workbook/chart/chart-types";
import type { Shape } from "../rich-api/model";
import { invalidArgument, itemNotFound } from "../rich-api/rich-api-error";
import { addressOf } from "./excel-chart-calls";
import { chartPartClass, toChartPart, widen } from "./excel-chart-parts";

/** The word of a kind of chart; throws InvalidArgument for another. */
export function readChartType(given: unknown): string {
  if (typeof given !== "string" || !chartTypes.has(given)) throw invalidArgument();
  return given;
}

/** What collections in charts have in common: they are counted, and found by their place. */
abstract class ExcelChartList<T extends object> {
  abstract readonly items: T[];

  get count() {
    return this.items.length;
  }
  getCount() {
    return this.count;
  }
  item(index: unknown) {
    const found = this.items[Number(index)];
    if (found === undefined) throw itemNotFound();
    return found;
  }
}

/** The series of a chart. */
export class ExcelChartSeriesCollection extends ExcelChartList<ExcelChartSeries> {
  static readonly shape: Shape<ExcelChartSeriesCollection> = {
    name: "ChartSeriesCollection",
    scalars: ["count"],
    methods: ["add", "getCount"],
  };

  constructor(private readonly place: ChartPlace) {
    super();
  }

  get items() {
    return this.place.chart.series.map((series) => this.to(series));
  }
  add(name?: string | null, index?: number | null) {
    const { book, sheet, chart } = this.place;
    book.mayChange();
    const series: ChartSeries = {
      name: name ?? `Series${this.count + 1}`,
      ...{ values: "", looks: {}, trendlines: [] },
    };
    chart.series.splice(index ?? this.count, 0, series);
    sheet.looksChanged();
    return this.to(series);
  }
  private to(series: ChartSeries) {
    return new ExcelChartSeries(ChartPart.ofSeries(this.place, series), series);
  }
}

const SeriesPart = chartPartClass("ChartSeries");

/** One series of a chart. */
export class ExcelChartSeries extends SeriesPart {
  static override readonly shape = widen<ExcelChartSeries>(SeriesPart, {
    scalars: ["chartType", "name", "plotOrder"],
    children: ["points", "trendlines"],
    methods: ["delete", "setBubbleSizes", "setValues", "setXAxisValues"],
    identity: "reference",
  });

  constructor(
    part: ChartPart,
    private readonly series: ChartSeries,
  ) {
    super(part);
  }

  get name(): unknown {
    return this.series.name;
  }
  set name(value: unknown) {
    this.put({ name: String(value) });
  }
  get chartType(): unknown {
    return this.part.drawnAs;
  }
  set chartType(value: unknown) {
    this.put({ type: readChartType(value) });
  }
  get plotOrder(): unknown {
    return this.all.indexOf(this.series) + 1;
  }
  set plotOrder(value: unknown) {
    const isFit = typeof value === "number" && value >= 1 && value <= this.all.length;
    if (!isFit) throw invalidArgument();
    this.part.place.book.mayChange();
    this.all.splice(this.all.indexOf(this.series), 1);
    this.all.splice(value - 1, 0, this.series);
    this.put({});
  }
  get points() {
    return new ExcelChartPoints(this.part, this.series);
  }
  get trendlines() {
    return new ExcelChartTrendlines(this.part, this.series);
  }
  setValues(source: unknown) {
    this.put({ values: addressOf(this.part, source) });
  }
  setXAxisValues(source: unknown) {
    this.put({ categories: addressOf(this.part, source) });
  }
  setBubbleSizes(source: unknown) {
    this.put({ bubbleSizes: addressOf(this.part, source) });
  }
  delete() {
    this.part.place.book.mayChange();
    this.all.splice(this.all.indexOf(this.series), 1);
    this.put({});
  }
  private get all() {
    return this.part.place.chart.series;
  }
  private put(changes: Partial<ChartSeries>) {
    this.part.place.book.mayChange();
    Object.assign(this.series, changes);
    this.part.place.sheet.looksChanged();
  }
}

/** The points of a series: as many as it has numbers. */
export class ExcelChartPoints extends ExcelChartList<object> {
  static readonly shape: Shape<ExcelChartPoints> = {
    name: "ChartPointsCollection",
    scalars: ["count"],
    methods: ["getCount"],
  };

  constructor(
    private readonly part: ChartPart,
    private readonly series: ChartSeries,
  ) {
    super();
  }

  get items() {
    const numbers = this.part.numbersOf(this.series);
    return numbers.map((_, at) => toChartPart(this.part.partAt("points", at, "ChartPoint")));
  }
}

/** The trendlines of a series. */
export class ExcelChartTrendlines extends ExcelChartList<object> {
  static readonly shape: Shape<ExcelChartTrendlines> = {
    name: "ChartTrendlineCollection",
    methods: ["add", "getCount"],
  };

  constructor(
    private readonly part: ChartPart,
    private readonly series: ChartSeries,
  ) {
    super();
  }

  get items() {
    const { place } = this.part;
    return this.series.trendlines.map((looks) => toChartPart(ChartPart.ofTrendline(place, looks)));
  }
  add(type?: unknown) {
    this.part.place.book.mayChange();
    const trendline = ChartPart.ofTrendline(this.part.place, {});
    trendline.say("type", type ?? "Linear");
    this.series.trendlines.push(trendline.looks);
    return toChartPart(trendline);
  }
}

/** The entries of a chart's legend: one for each series. */
export class ExcelLegendEntries extends ExcelChartList<object> {
  static readonly shape: Shape<ExcelLegendEntries> = {
    name: "ChartLegendEntryCollection",
    methods: ["getCount"],
  };

  constructor(private readonly place: ChartPlace) {
    super();
  }

  get items() {
    return this.place.chart.series.map((series, at) =>
      toChartPart(ChartPart.ofSeries(this.place, series).partAt("legend", at, "ChartLegendEntry")),
    );
  }
}

const LegendPart = chartPartClass("ChartLegend");

/** The legend of a chart. */
export class ExcelChartLegend extends LegendPart {
  static override readonly shape = widen<ExcelChartLegend>(LegendPart, {
    children: ["legendEntries"],
  });

  get legendEntries() {
    return new ExcelLegendEntries(this.part.place);
  }
}
