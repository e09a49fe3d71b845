import { columnsOf, intersect, isWithin, rowsOf, type Area } from "./area";
import { isError, valueOf, type Cell } from "./cell";
import { areasOf } from "./conditional-format";
import { Refusal } from "./refusal";
import type { Sheet } from "./sheet";

type Test = (cell: Cell | undefined, row: number, column: number) => boolean;

/** The kinds of values that Office.js's words for them take in: "ErrorsNumbers" both of these. */
function hasKind(cell: Cell | undefined, kinds: string): boolean {
  const value = valueOf(cell);
  if (kinds === "All") return true;
  if (isError(value)) return kinds.includes("Errors");
  const kind = { number: "Number", string: "Text", boolean: "Logical" }[
    typeof value as "number" | "string" | "boolean"
  ];
  return kinds.includes(kind);
}

function testOf(sheet: Sheet, area: Area, type: string, kinds: string): Test {
  const covers = (areas: readonly Area[], row: number, column: number) =>
    areas.some((one) => intersect(one, { top: row, bottom: row, left: column, right: column }));
  const corner = { ...area, bottom: area.top, right: area.left };
  const has = (areas: readonly Area[]) => areas.some((one) => isWithin(corner, one));
  const formats = sheet.conditionalFormats.map((format) => areasOf(format));
  const validations = sheet.validations.map(({ areas }) => areas);
  const within = (lists: readonly (readonly Area[])[]): Test => {
    return (_, row, column) => lists.some((areas) => covers(areas, row, column));
  };
  const tests: Record<string, Test> = {
    Blanks: (cell) => cell?.f === undefined && cell?.v === undefined,
    Constants: (cell) => cell?.f === undefined && cell?.v !== undefined && hasKind(cell, kinds),
    Formulas: (cell) => cell?.f !== undefined && hasKind(cell, kinds),
    Visible: (_, row, column) => !sheet.isHidden(row, column),
    ConditionalFormats: within(formats),
    SameConditionalFormat: within(formats.filter(has)),
    DataValidations: within(validations),
    SameDataValidation: within(validations.filter(has)),
  };
  const test = tests[type];
  if (!test) throw new Refusal("InvalidArgument", `"${type}" is no kind of cells.`);
  return test;
}

/** The cells of one kind in an area, as Excel's "Go to special" finds them; of a single cell's whole sheet. */
export function specialCells(sheet: Sheet, area: Area, type: string, kinds = "All"): Area[] {
  const isOne = rowsOf(area) === 1 && columnsOf(area) === 1;
  const used = sheet.used(false, isOne ? undefined : area);
  // Where there are no cells, rules and what is seen are still there.
  const isOfCells = ["Blanks", "Constants", "Formulas"].includes(type);
  const wide = isOne ? used : isOfCells ? used && intersect(area, used) : area;
  const test = testOf(sheet, area, type, kinds);
  return wide ? areasWhere(sheet, wide, test) : [];
}

/** The cells of an area for which something holds, in as few rectangles as rows of one width make. */
export function areasWhere(sheet: Sheet, area: Area, test: Test): Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  sheet.map(area, test).forEach((line, down) => {
    const row = area.top + down;
    const runs = runsOf(line).map(([from, to]): Area => {
      const [left, right] = [area.left + from, area.left + to];
      const above = open.find((one) => one.left === left && one.right === right);
      return { top: above?.top ?? row, left, bottom: row, right };
    });
    const goesOn = (one: Area) => runs.some((run) => run.top === one.top && run.left === one.left);
    done.push(...open.filter((one) => !goesOn(one)));
    open = runs;
  });
  return [...done, ...open].sort((one, two) => one.top - two.top || one.left - two.left);
}

function runsOf(line: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  line.forEach((is, at) => {
    const last = runs.at(-1);
    if (is && last?.[1] === at - 1) last[1] = at;
    else if (is) runs.push([at, at]);
  });
  return runs;
}
