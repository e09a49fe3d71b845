import type { Area } from "./area";
import { valueOf, type Cell, type CellValue } from "./cell";
import { periodOf } from "./filter-period";
import { iconOf } from "./scaled-looks";
import type { Sheet } from "./sheet";
import { showCell } from "./shown-text";
import type { TableFilter } from "./table";

type Test = (cell: Cell | undefined, row: number, column: number) => boolean;

/** Hides the rows of an area that filters of its columns leave out, and shows the others. */
export function filterRows(
  sheet: Sheet,
  data: Area,
  filters: readonly (TableFilter | undefined)[],
): void {
  const tests = filters.flatMap((filter, place) => {
    const column = data.left + place;
    return filter
      ? [{ column, test: testOf(sheet, filter, { ...data, left: column, right: column }) }]
      : [];
  });
  for (let row = data.top; row <= data.bottom; row++) {
    const isShown = tests.every(({ test, column }) => test(sheet.cell(row, column), row, column));
    if (isShown) sheet.filteredRows.delete(row);
    else sheet.filteredRows.add(row);
  }
  sheet.looksChanged();
}

function testOf(sheet: Sheet, filter: TableFilter, column: Area): Test {
  const { filterOn, color = "", icon } = filter;
  switch (filterOn) {
    case "Values":
      return (cell) => hasValue(filter, cell);
    case "Custom":
      return (cell) => fitsCriteria(filter, cell);
    case "CellColor":
      return (cell) => (cell?.format?.fill ?? "#FFFFFF") === color.toUpperCase();
    case "FontColor":
      return (cell) => (cell?.format?.color ?? "#000000") === color.toUpperCase();
    case "Icon":
      return (_, row, at) => {
        const found = iconOf(sheet, row, at);
        return found?.set === icon?.set && found?.index === icon?.index;
      };
    case "Dynamic":
      return dynamicTest(filter.dynamicCriteria ?? "", numbersIn(sheet, column));
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return rankTest(filterOn, Number(filter.criterion1), numbersIn(sheet, column));
  }
}

function numbersIn(sheet: Sheet, area: Area): number[] {
  const values = sheet.values(area).flat();
  return values.filter((one) => typeof one === "number").sort((one, two) => one - two);
}

function hasValue({ values = [] }: TableFilter, cell: Cell | undefined): boolean {
  const shown = showCell(cell).text.toLowerCase();
  const value = valueOf(cell);
  return values.some((wanted) => {
    if (typeof wanted === "string") return wanted.toLowerCase() === shown;
    const length = { Year: 4, Month: 7, Day: 10, Hour: 13, Minute: 16 }[wanted.specificity] ?? 19;
    const moment =
      typeof value === "number" && showCell({ v: value, t: 2, format: momentFormat }).text;
    return (
      moment !== false && moment.slice(0, length) === wanted.date.replace(" ", "T").slice(0, length)
    );
  });
}

const momentFormat = { numberFormat: "yyyy-mm-dd\\Thh:mm:ss" };

function fitsCriteria({ criterion1, criterion2, operator }: TableFilter, cell: Cell | undefined) {
  const tests = [criterion1, criterion2].filter((criterion) => criterion !== undefined);
  const results = tests.map((criterion) => fits(criterion, valueOf(cell), showCell(cell).text));
  return operator === "Or" ? results.some(Boolean) : results.every(Boolean);
}

/** The greatest or the least: so many, or that part of all. */
function rankTest(filterOn: string, wanted: number, numbers: readonly number[]): Test {
  const isPart = filterOn.endsWith("Percent");
  const count = isPart ? Math.max(1, Math.floor((numbers.length * wanted) / 100)) : wanted;
  const isTop = filterOn.startsWith("Top");
  const edge =
    (isTop ? numbers.slice(-count)[0] : numbers[Math.min(count, numbers.length) - 1]) ?? 0;
  return (cell) => {
    const value = valueOf(cell);
    return typeof value === "number" && (isTop ? value >= edge : value <= edge);
  };
}

function dynamicTest(criteria: string, numbers: readonly number[]): Test {
  const average = numbers.reduce((sum, one) => sum + one, 0) / (numbers.length || 1);
  const isIn = (value: number) => {
    if (criteria === "AboveAverage") return value > average;
    if (criteria === "BelowAverage") return value < average;
    return periodOf(criteria, new Date())(value);
  };
  return (cell) => {
    const value = valueOf(cell);
    return typeof value === "number" && isIn(value);
  };
}

function fits(criterion: string, value: CellValue, shown: string): boolean {
  const [, sign = "=", wanted = ""] = /^(>=|<=|<>|=|>|<)?(.*)$/su.exec(criterion) ?? [];
  const number = wanted === "" ? Number.NaN : Number(wanted);
  if (typeof value === "number" && Number.isFinite(number)) return compared(sign, value - number);
  const pattern = wanted
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  const isSame = new RegExp(`^${pattern}$`, "isu").test(shown);
  if (sign === "=" || sign === "<>") return isSame === (sign === "=");
  return compared(sign, shown.localeCompare(wanted, "sv"));
}

function compared(sign: string, order: number): boolean {
  return (
    {
      "=": order === 0,
      "<>": order !== 0,
      ">": order > 0,
      "<": order < 0,
      ">=": order >= 0,
      "<=": order <= 0,
    }[sign] ?? false
  );
}
