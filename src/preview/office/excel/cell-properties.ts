import { isChild, isScalar, readMember, requireShape, writeMember } from "../rich-api/members";
import { shapeOf, type RichModel } from "../rich-api/model";
import { ExcelBorders } from "./excel-borders";

/** What is asked of each cell, row or column: true for a value, more for what is below it. */
export interface Asked {
  [member: string]: boolean | Asked;
}

/** What Office.js calls the lines of one cell. */
const sides: Readonly<Record<string, string>> = {
  bottom: "EdgeBottom",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
  horizontal: "InsideHorizontal",
  left: "EdgeLeft",
  right: "EdgeRight",
  top: "EdgeTop",
  vertical: "InsideVertical",
};

/** Reads what is asked of a range and of what lies below it into one plain object. */
export function readProperties(model: RichModel, asked: Asked): Record<string, unknown> {
  const wanted = Object.entries(asked).filter(([, want]) => want !== false);
  return Object.fromEntries(
    wanted.map(([member, want]) => [member, valueOf(readMember(model, member), want)]),
  );
}

function valueOf(value: unknown, want: boolean | Asked): unknown {
  if (!shapeOf(value)) return value;
  const model = value as RichModel;
  const all = () =>
    Object.fromEntries((requireShape(model).scalars ?? []).map((one) => [one, true]));
  const below = want === true || want === false ? all() : want;
  if (!(model instanceof ExcelBorders)) return readProperties(model, below);
  const lines = Object.entries(sides).map(([name, side]) => [
    name,
    readProperties(model.item(side), below),
  ]);
  return Object.fromEntries(lines) as unknown;
}

/** Sets what a plain object says on a range and on what lies below it. */
export function writeProperties(model: RichModel, given: object): void {
  for (const [member, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    if (model instanceof ExcelBorders) writeProperties(model.item(sides[member]), value as object);
    else if (isChild(model, member) && !isScalar(model, member))
      writeProperties(readMember(model, member) as RichModel, value as object);
    else writeMember(model, member, value);
  }
}
