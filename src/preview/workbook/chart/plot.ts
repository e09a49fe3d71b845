import { scaleOf, type AxisScale } from "./axis-scale";
import type { ChartSeries } from "./chart";
import { ChartPart } from "./chart-part";
import { insideBox, type Box } from "./chart-places";
import type { Point } from "./draw-marks";

/** The room where series are drawn, and how numbers and categories become places in it. */
export class Plot {
  readonly box: Box;
  readonly isLying: boolean;
  /** How many categories there are. */
  readonly count: number;
  /** The length of the category axis, and of one category on it. */
  readonly length: number;
  readonly step: number;
  private readonly isReversed: boolean;

  constructor(
    readonly whole: ChartPart,
    readonly language: "sv" | "en",
  ) {
    const { chart } = whole.place;
    this.box = insideBox(whole);
    this.isLying = chart.type.startsWith("Bar");
    const lengths = chart.series.map((series) => whole.numbersOf(series).length);
    this.count = Math.max(1, this.words.length, ...lengths);
    this.length = this.isLying ? this.box.height : this.box.width;
    this.step = this.length / this.count;
    this.isReversed = this.category.look("reversePlotOrder") === true;
  }

  get category(): ChartPart {
    return this.whole.part("axes").part("categoryAxis");
  }

  /** The words of the categories. */
  get words(): string[] {
    const first = this.whole.place.chart.series[0]?.categories;
    return this.whole.cellsAt(first, this.language).map(({ text }) => text);
  }

  /** The trendlines of a series. */
  trendlinesOf(series: ChartSeries): ChartPart[] {
    const place = { ...this.whole.place, series };
    return series.trendlines.map((looks) => ChartPart.ofTrendline(place, looks));
  }

  /** The value axis that a series goes along. */
  axisOf({ looks }: ChartSeries): ChartPart {
    const isSecond = looks.axisGroup === "Secondary";
    return this.whole.part("axes").part(isSecond ? "secondaryValueAxis" : "valueAxis");
  }

  /** The middle of a category, from the beginning of its axis. */
  middle(at: number): number {
    return this.category.look("isBetweenCategories") === true || this.count < 2
      ? this.step * (at + 0.5)
      : (this.length * at) / (this.count - 1);
  }

  /** The place so far along the categories, and so far up the values as a share of the plot. */
  at(along: number, share: number): Point {
    const { left, top, width, height } = this.box;
    const way = this.isReversed ? this.length - along : along;
    return this.isLying
      ? [left + share * width, top + height - way]
      : [left + way, top + height - share * height];
  }

  /** The series that are not filtered away. */
  series(): { series: ChartSeries; part: ChartPart }[] {
    const { place } = this.whole;
    return place.chart.series
      .filter(({ looks }) => looks.filtered !== true)
      .map((series) => ({ series, part: ChartPart.ofSeries(place, series) }));
  }
}

/** Where a number lies on an axis, as a share of its length; what is beyond the axis lies at its end. */
export function shareOn(axis: ChartPart, value: number, scale: AxisScale = scaleOf(axis)): number {
  const isLogarithmic = axis.look("scaleType") === "Logarithmic";
  const at = (one: number) => (isLogarithmic ? Math.log(Math.max(one, 1e-9)) : one);
  const least = isLogarithmic && scale.minimum <= 0 ? 1 : scale.minimum;
  const share = (at(value) - at(least)) / (at(scale.maximum) - at(least) || 1);
  const bounded = Math.max(0, Math.min(1, share));
  return axis.look("reversePlotOrder") === true ? 1 - bounded : bounded;
}
