import { valueOf, type Cell, type CellValue } from "../cell";
import { Refusal } from "../refusal";
import type { Sheet } from "../sheet";
import { showCell } from "../shown-text";
import type { Workbook } from "../workbook";
import type { Chart, ChartSeries, Looks, LookValue } from "./chart";
import { partShapes } from "./part-shapes";
import type { Look, PartShape, Usual } from "./look-kinds";

/** Where a part of a chart is. */
export interface ChartPlace {
  book: Workbook;
  sheet: Sheet;
  chart: Chart;
  /** The series it belongs to. */
  series?: ChartSeries;
  /** The point of the series, or the place of the legend's entry. */
  point?: number;
}

/** A part of a chart, as its title or the line of an axis: it reads what was said of its looks or what is usual, and takes what is said. */
export class ChartPart {
  readonly shape: PartShape;

  private constructor(
    readonly place: ChartPlace,
    readonly kind: string,
    readonly looks: Looks,
    private readonly path: string,
    private readonly usual: Readonly<Record<string, Usual>>,
  ) {
    const shape = partShapes[kind];
    if (!shape) throw new RangeError(`ChartPart: there is no part ${kind}`);
    this.shape = shape;
  }

  static ofChart({ book, sheet, chart }: ChartPlace): ChartPart {
    return new ChartPart({ book, sheet, chart }, "Chart", chart.looks, "", {});
  }

  static ofSeries(place: ChartPlace, series: ChartSeries): ChartPart {
    return new ChartPart({ ...place, series }, "ChartSeries", series.looks, "", {});
  }

  static ofTrendline(place: ChartPlace, looks: Looks): ChartPart {
    return new ChartPart(place, "ChartTrendline", looks, "", {});
  }

  /** The part of this name; throws RangeError where there is none. */
  part(name: string): ChartPart {
    const [kind, usual] = [this.shape.parts?.[name] ?? ""].flat() as [string, PartShape["looks"]?];
    return this.below(name, kind, usual as Record<string, Usual> | undefined);
  }

  /** One of many parts, as a point of a series. */
  partAt(name: string, point: number | string, kind: string): ChartPart {
    const { path } = this.below(`${name}.${point}`, kind);
    const place = typeof point === "number" ? { ...this.place, point } : this.place;
    return new ChartPart(place, kind, this.looks, path, this.usual);
  }

  private below(name: string, kind: string, usual: Record<string, Usual> = {}): ChartPart {
    const path = `${this.path}${name}.`;
    const own = Object.entries(usual).map(([look, value]) => [path + look, value]);
    const all = { ...(Object.fromEntries(own) as Record<string, Usual>), ...this.usual };
    return new ChartPart(this.place, kind, this.looks, path, all);
  }

  /** A look by its path from here, as "format.font.size". */
  look(path: string): LookValue | null {
    const { part, name } = this.find(path);
    const said = part.said(name);
    if (said !== undefined) return said;
    const usual = part.usual[part.path + name] ?? part.lookNamed(name).usual;
    return typeof usual === "function" ? usual(part) : usual;
  }

  /** What was said of a look; undefined where nobody did. */
  said(path: string): LookValue | undefined {
    return this.looks[this.path + path];
  }

  /** Takes what is said of a look. Throws Refusal for what cannot be. */
  say(path: string, given: unknown): void {
    const { part, name } = this.find(path);
    const { read, only } = part.lookNamed(name);
    if (!read) throw new RangeError(`ChartPart.say: ${part.kind}.${name} can only be read`);
    if (only && !only.test(this.drawnAs))
      throw new Refusal("InvalidArgument", `A chart of the kind ${this.drawnAs} has no ${name}.`);
    const value = read(given);
    this.place.book.mayChange();
    if (value === undefined) Reflect.deleteProperty(this.looks, part.path + name);
    else this.looks[part.path + name] = value;
    this.place.sheet.looksChanged();
  }

  /** Keeps what a file says of a look, unless Excel makes the same of it by itself. */
  note(path: string, value: LookValue): void {
    const { part, name } = this.find(path);
    Reflect.deleteProperty(this.looks, part.path + name);
    if (part.look(name) !== value) this.looks[part.path + name] = value;
  }

  /** Takes back what was said of a look. */
  unsay(name: string): void {
    Reflect.deleteProperty(this.looks, this.path + name);
    this.place.sheet.looksChanged();
  }

  private find(path: string): { part: ChartPart; name: string } {
    const [name = "", ...above] = path.split(".").reverse();
    return { part: above.reduceRight((part: ChartPart, one) => part.part(one), this), name };
  }

  private lookNamed(name: string): Look {
    const look = this.shape.looks?.[name];
    if (!look) throw new RangeError(`ChartPart: ${this.kind} has no look ${name}`);
    return look;
  }

  /** The chart that the part belongs to. */
  get whole(): ChartPart {
    return ChartPart.ofChart(this.place);
  }

  /** The series that the part belongs to, or the first. */
  get ofItsSeries(): ChartPart | undefined {
    const series = this.place.series ?? this.place.chart.series[0];
    return series && ChartPart.ofSeries(this.place, series);
  }

  /** Excel's word for how the series of this part is drawn, or the chart. */
  get drawnAs(): string {
    return this.place.series?.type ?? this.place.chart.type;
  }

  /** The cells at an address, row by row; as text in their own number format, or in this one. */
  cellsAt(
    address: string | undefined,
    language: "sv" | "en" = "en",
    numberFormat = "General",
  ): { value: CellValue; text: string }[] {
    const found = address === undefined ? undefined : this.place.book.areaOf(address);
    if (!found) return [];
    const own = numberFormat === "General" ? {} : { numberFormat };
    const show = (cell: Cell | undefined) =>
      showCell(cell && { ...cell, format: { ...cell.format, ...own } }, language).text;
    return found.sheet
      .map(found.area, (cell) => ({ value: valueOf(cell), text: show(cell) }))
      .flat();
  }

  /** The number format of the first cell at an address. */
  formatAt(address: string | undefined): string {
    const found = address === undefined ? undefined : this.place.book.areaOf(address);
    const cell = found?.sheet.cell(found.area.top, found.area.left);
    return cell?.format?.numberFormat ?? "General";
  }

  /** The numbers of a series; 0 for what is none. */
  numbersOf(series: ChartSeries): number[] {
    return this.cellsAt(series.values).map(({ value }) => Number(value) || 0);
  }
}
