import type { CellLook } from "../workbook-api";
import { intersect, type Area } from "./area";
import { valueOf, type Cell } from "./cell";
import { areasOf, type ConditionalRule, type ScaleStop } from "./conditional-format";
import type { Sheet } from "./sheet";

type Look = (value: number) => CellLook;

/** What bars and colour scales make of the numbers in a window, each by its place among all of its format's, by "row column". */
export function scaledLooks(sheet: Sheet, window: Area): Map<string, CellLook> {
  const looks = new Map<string, CellLook>();
  // The first format wins over the later ones.
  for (const format of sheet.conditionalFormats.toReversed()) {
    const inside = areasOf(format).flatMap((area) => intersect(area, window) ?? []);
    const look = inside.length > 0 ? lookOf(format.rule, sheet, areasOf(format)) : undefined;
    if (!look) continue;
    const note = (cell: Cell | undefined, row: number, column: number) => {
      const value = valueOf(cell);
      const place = `${row} ${column}`;
      if (typeof value === "number") looks.set(place, { ...looks.get(place), ...look(value) });
    };
    for (const area of inside) sheet.map(area, note);
  }
  return looks;
}

/** The numbers of a format's cells, the least first. */
function numbersIn(sheet: Sheet, areas: readonly Area[]): number[] {
  const used = areas.flatMap((area) => sheet.used(true, area) ?? []);
  const values = used.flatMap((area) => sheet.values(area).flat());
  return values.filter((one) => typeof one === "number").sort((one, two) => one - two);
}

function lookOf(rule: ConditionalRule, sheet: Sheet, areas: Area[]): Look | undefined {
  if (rule.kind !== "DataBar" && rule.kind !== "ColorScale") return undefined;
  const numbers = numbersIn(sheet, areas);
  if (numbers.length === 0) return undefined;
  return rule.kind === "DataBar" ? barOf(rule, numbers) : colorOf(rule, numbers);
}

/** A bar begins at zero, wherever that lies between the least and the greatest. */
function barOf(
  { color, negativeColor, lowerBoundRule, upperBoundRule }: RuleOf<"DataBar">,
  numbers: readonly number[],
): Look {
  const least = valueAt(lowerBoundRule, numbers) ?? Math.min(0, numbers[0] ?? 0);
  const greatest = valueAt(upperBoundRule, numbers) ?? Math.max(0, numbers.at(-1) ?? 0);
  const percent = (value: number) => {
    const share = (100 * (value - least)) / (greatest - least || 1);
    return Math.min(100, Math.max(0, Math.round(share)));
  };
  return (value) => ({
    bar: {
      color: value < 0 ? negativeColor : color,
      from: percent(Math.min(0, value)),
      to: percent(Math.max(0, value)),
    },
  });
}

/** The icon that a cell has by the first rule on icons that holds for it; undefined for none. */
export function iconOf(
  sheet: Sheet,
  row: number,
  column: number,
): { set: string; index: number } | undefined {
  const here = { top: row, left: column, bottom: row, right: column };
  const format = sheet.conditionalFormats.find(
    (one) => one.rule.kind === "IconSet" && areasOf(one).some((area) => intersect(area, here)),
  );
  const value = valueOf(sheet.cell(row, column));
  if (format?.rule.kind !== "IconSet" || typeof value !== "number") return undefined;
  const { criteria, style } = format.rule;
  const numbers = numbersIn(sheet, areasOf(format));
  const index = criteria.findLastIndex((one, at) => {
    const from = at === 0 ? -Infinity : (valueAt(one, numbers) ?? Infinity);
    return one.operator === "GreaterThan" ? value > from : value >= from;
  });
  return { set: style, index };
}

type RuleOf<Kind> = Extract<ConditionalRule, { kind: Kind }>;

/** The number that a stop means among all of a format's; undefined where it leaves that to Excel. */
function valueAt(stop: ScaleStop | undefined, numbers: readonly number[]): number | undefined {
  const [least = 0, greatest = least] = [numbers[0], numbers.at(-1)];
  const given = Number(stop?.formula?.replace(/^=/, "") ?? Number.NaN);
  if (stop?.type === "LowestValue") return least;
  if (stop?.type === "HighestValue") return greatest;
  if (!Number.isFinite(given)) return undefined;
  if (stop?.type === "Percent") return least + ((greatest - least) * given) / 100;
  return stop?.type === "Percentile" ? percentile(numbers, given / 100) : given;
}

function colorOf({ colors, stops: given }: RuleOf<"ColorScale">, numbers: readonly number[]): Look {
  const stops = colors.map(
    (_, at) => valueAt(given?.[at], numbers) ?? percentile(numbers, at / (colors.length - 1)),
  );
  return (value) => {
    const at = Math.max(
      0,
      stops.findLastIndex((stop, place) => stop <= value && place < stops.length - 1),
    );
    const [from = 0, to = from] = [stops[at], stops[at + 1]];
    const share = to > from ? Math.min(1, (value - from) / (to - from)) : 0;
    return { fill: mix(colors[at] ?? "", colors[at + 1] ?? colors[at] ?? "", share) };
  };
}

function percentile(numbers: readonly number[], share: number): number {
  const at = (numbers.length - 1) * share;
  const [below = 0, above = below] = [numbers[Math.floor(at)], numbers[Math.ceil(at)]];
  return below + (above - below) * (at % 1);
}

function mix(one: string, other: string, share: number): string {
  const part = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(part(one, at) + (part(other, at) - part(one, at)) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
