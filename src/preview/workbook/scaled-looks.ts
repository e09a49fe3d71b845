import type { CellLook } from "../workbook-api";
import { intersect, type Area } from "./area";
import { valueOf } from "./cell";
import type { ConditionalRule } from "./conditional-format";
import type { Sheet } from "./sheet";

type Look = (value: number) => CellLook;

/** What bars and colour scales make of the numbers in a window, each by its place among all of its format's, by "row column". */
export function scaledLooks(sheet: Sheet, window: Area): Map<string, CellLook> {
  const looks = new Map<string, CellLook>();
  // The first format wins over the later ones.
  for (const { area, rule } of sheet.conditionalFormats.toReversed()) {
    const inside = intersect(area, window);
    const look = inside && lookOf(rule, sheet, area);
    if (!look) continue;
    sheet.map(inside, (cell, row, column) => {
      const value = valueOf(cell);
      const place = `${row} ${column}`;
      if (typeof value === "number") looks.set(place, { ...looks.get(place), ...look(value) });
    });
  }
  return looks;
}

function lookOf(rule: ConditionalRule, sheet: Sheet, area: Area): Look | undefined {
  if (rule.kind !== "DataBar" && rule.kind !== "ColorScale") return undefined;
  const used = sheet.used(true, area);
  const values = (used ? sheet.values(used) : []).flat();
  const numbers = values.filter((one) => typeof one === "number").sort((one, two) => one - two);
  if (numbers.length === 0) return undefined;
  return rule.kind === "DataBar" ? barOf(rule, numbers) : colorOf(rule.colors, numbers);
}

/** A bar begins at zero, wherever that lies between the least and the greatest. */
function barOf(
  { color, negativeColor }: Extract<ConditionalRule, { kind: "DataBar" }>,
  numbers: readonly number[],
): Look {
  const least = Math.min(0, numbers[0] ?? 0);
  const greatest = Math.max(0, numbers.at(-1) ?? 0);
  const percent = (value: number) => Math.round((100 * (value - least)) / (greatest - least || 1));
  return (value) => ({
    bar: {
      color: value < 0 ? negativeColor : color,
      from: percent(Math.min(0, value)),
      to: percent(Math.max(0, value)),
    },
  });
}

function colorOf(colors: readonly string[], numbers: readonly number[]): Look {
  const stops = colors.map((_, at) => percentile(numbers, at / (colors.length - 1)));
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
