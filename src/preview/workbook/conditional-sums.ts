import { getNumfmtParseValueFilter } from "@univerjs/core";
import {
  NumberValueObject,
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type IFunctionService,
} from "@univerjs/engine-formula";
import type { Cell } from "./cell";

type Argument = BaseReferenceObject | BaseValueObject;
type Rows = Record<number, Record<number, Cell | undefined> | undefined>;
type Test = (cell: Cell | undefined) => boolean;

/** A range and what its cells must be. */
interface Condition {
  range: BaseReferenceObject;
  test: Test;
}

/** How each function's arguments lie: the summed range first, last or nowhere. */
const functions: Readonly<Record<string, "first" | "last" | "none">> = {
  SUMIFS: "first",
  COUNTIFS: "none",
  COUNTIF: "none",
  SUMIF: "last",
};

/**
 * Makes SUMIFS and its kin fast over long columns: the engine makes an object of each cell for each condition, which
 * takes a tenth of a second for 20,000 rows. The plain cases are counted here; all others are left to the engine.
 */
export function quickenConditionalSums(all: IFunctionService): void {
  for (const [name, lie] of Object.entries(functions)) {
    const known = all.getExecutor(name);
    if (!known) throw new RangeError(`quickenConditionalSums: the engine has no ${name}`);
    const slow = known.calculate.bind(known) as (...given: Argument[]) => Argument;
    const quick = (...given: Argument[]) => countPlain(given, lie) ?? slow(...given);
    known.calculate = quick;
  }
}

function countPlain(
  given: readonly Argument[],
  lie: "first" | "last" | "none",
): BaseValueObject | undefined {
  const summed = lie === "first" ? given[0] : lie === "last" ? given[2] : undefined;
  const pairs = lie === "first" ? given.slice(1) : lie === "last" ? given.slice(0, 2) : given;
  if (lie !== "none" && !summed) return undefined;
  const target = summed && asRange(summed);
  if (summed && !target) return undefined;
  const conditions: Condition[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const condition = readCondition(pairs[at], pairs[at + 1]);
    if (!condition) return undefined;
    conditions.push(condition);
  }
  return total(conditions, target);
}

function total(
  conditions: readonly Condition[],
  target: BaseReferenceObject | undefined,
): BaseValueObject | undefined {
  const shape = conditions[0]?.range.getRangePosition();
  if (!shape) return undefined;
  const ranges = [...conditions.map(({ range }) => range), ...(target ? [target] : [])];
  const positions = ranges.map((range) => range.getRangePosition());
  const width = shape.endColumn - shape.startColumn;
  const height = shape.endRow - shape.startRow;
  const isSame = positions.every(
    (one) => one.endColumn - one.startColumn === width && one.endRow - one.startRow === height,
  );
  if (!isSame || !Number.isFinite(height) || !Number.isFinite(width)) return undefined;
  if (ranges.some((range) => range.getCurrentRuntimeActiveArrayFormulaCellData()?.getSizeOf())) {
    return undefined; // What array formulas spill into other cells is the engine's to find.
  }
  const readers = ranges.map(readerOf);
  let sum = 0;
  for (let row = 0; row <= height; row++) {
    for (let column = 0; column <= width; column++) {
      if (!conditions.every(({ test }, place) => test(readers[place]?.(row, column)))) continue;
      if (!target) {
        sum++;
        continue;
      }
      const cell = readers.at(-1)?.(row, column);
      // An error in what is summed is the engine's to pass on.
      if (cell?.t === 1 && String(cell.v).startsWith("#")) return undefined;
      if (cell?.t === 2) sum += Number(cell.v);
    }
  }
  return NumberValueObject.create(sum);
}

/** Reads a range's cells as the engine would, what it has computed in this run before what was there. */
function readerOf(range: BaseReferenceObject): (row: number, column: number) => Cell | undefined {
  const { startRow, startColumn } = range.getRangePosition();
  const fresh = range.getCurrentRuntimeSheetData()?.getMatrix() as Rows | undefined;
  const there = range.getCurrentActiveSheetData().cellData.getMatrix() as Rows;
  return (row, column) => {
    const [r, c] = [startRow + row, startColumn + column];
    return fresh?.[r]?.[c] ?? there[r]?.[c];
  };
}

function asRange(given: Argument): BaseReferenceObject | undefined {
  return given.isReferenceObject() ? (given as BaseReferenceObject) : undefined;
}

function readCondition(
  range: Argument | undefined,
  criterion: Argument | undefined,
): Condition | undefined {
  const cells = range && asRange(range);
  if (!cells || !criterion) return undefined;
  const single = singleOf(criterion);
  if (!single || single.isError() || single.isNull()) return undefined;
  const test = readTest(single.getValue());
  return test && { range: cells, test };
}

/** The one value of a criterion, also where a computation gave it as an array of one. */
function singleOf(criterion: Argument): BaseValueObject | undefined {
  if (criterion.isReferenceObject()) {
    const range = criterion as BaseReferenceObject;
    const { startRow, endRow, startColumn, endColumn } = range.getRangePosition();
    return startRow === endRow && startColumn === endColumn ? range.getFirstCell() : undefined;
  }
  if (!(criterion as BaseValueObject).isArray()) return criterion as BaseValueObject;
  const array = criterion as ArrayValueObject;
  const isOne = array.getRowCount() === 1 && array.getColumnCount() === 1;
  return isOne ? (array.get(0, 0) ?? undefined) : undefined;
}

const signs: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "": (order) => order === 0,
  ">": (order) => order > 0,
  "<": (order) => order < 0,
  ">=": (order) => order >= 0,
  "<=": (order) => order <= 0,
};

/** The test of a plain condition: a number, a text without wild cards, or one of these after a sign. */
function readTest(criterion: unknown): Test | undefined {
  if (typeof criterion === "number") return numberTest("=", criterion);
  if (typeof criterion !== "string") return undefined;
  const [, sign = "", rest = ""] = /^(>=|<=|<>|[=<>]?)(.*)$/su.exec(criterion) ?? [];
  if (rest === "" || /[*?~]/.test(rest) || sign === "<>") return undefined;
  const number = Number(rest);
  if (Number.isFinite(number) && /^[-+]?[\d.]+(?:e[-+]?\d+)?$/i.test(rest))
    return numberTest(sign, number);
  if (sign !== "" && sign !== "=") return undefined;
  // Dates, percent and the like are the engine's to compare; "5010 Rent" is a text to it.
  if (/\d/.test(rest) && isNumberInWords(rest)) return undefined;
  const wanted = rest.toLowerCase();
  if (wanted === "true" || wanted === "false") return undefined;
  return (cell) => cell?.t === 1 && String(cell.v).toLowerCase() === wanted;
}

const readBefore = new Map<string, boolean>();
const mostRead = 10_000;

/** Whether the engine would read a text as a number, which takes it longer than all the rest: asked once for each. */
function isNumberInWords(text: string): boolean {
  let found = readBefore.get(text);
  if (found === undefined) {
    found = Boolean(getNumfmtParseValueFilter(text)?.z);
    if (readBefore.size >= mostRead) readBefore.clear();
    readBefore.set(text, found);
  }
  return found;
}

function numberTest(sign: string, number: number): Test {
  const fits = signs[sign];
  const isEqual = sign === "" || sign === "=";
  return (cell) => {
    if (cell?.v === undefined) return false;
    // "12" written as text is equal to 12, but neither more nor less than anything.
    if (cell.t === 1) return isEqual && cell.v !== "" && Number(cell.v) === number;
    return cell.t === 2 && (fits?.(Number(cell.v) - number) ?? false);
  };
}
