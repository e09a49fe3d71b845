import { columnName, readArea } from "./area";
import { readFormulaTokens } from "./formula-tokens";

/** A cell, from 0. */
interface Place {
  row: number;
  column: number;
}

const part = String.raw`(?:R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?|R(?:\[-?\d+\]|\d+)(?=:R)|C(?:\[-?\d+\]|\d+)(?=:C)|(?<=:)[RC](?:\[-?\d+\]|\d+))`;
const reference = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![\p{L}\p{N}_.\]])${part}(?![\p{L}\p{N}_(.\[])`,
  "giu",
);

/** A formula that stands in a cell, with its cells named from there: "=A1" in B1 is "=RC[-1]". */
export function toR1C1(formula: string, at: Place): string {
  if (!formula.startsWith("=")) return formula;
  return readFormulaTokens(formula)
    .map(({ kind, text }) =>
      kind === "area" && readArea(text)
        ? text
            .split(":")
            .map((corner) => cornerToR1C1(corner, at))
            .join(":")
        : text,
    )
    .join("");
}

function cornerToR1C1(corner: string, at: Place): string {
  const [, fixedColumn = "", column = "", fixedRow = "", row = ""] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner) ?? [];
  // "$5" of whole rows has its mark where a column would have it.
  const isRowFixed = fixedRow !== "" || (column === "" && fixedColumn !== "");
  const across = readArea(`${column}1`)?.left ?? 0;
  const down = row === "" ? "" : `R${step(Number(row) - 1, at.row, isRowFixed)}`;
  return column === "" ? down : `${down}C${step(across, at.column, fixedColumn !== "")}`;
}

function step(place: number, from: number, isFixed: boolean): string {
  if (isFixed) return String(place + 1);
  return place === from ? "" : `[${place - from}]`;
}

/** The other way: "=RC[-1]" in B1 is "=A1". */
export function fromR1C1(formula: string, at: Place): string {
  if (!formula.startsWith("=")) return formula;
  return formula.replace(reference, (found) => {
    if (found.startsWith('"') || found.startsWith("'")) return found;
    const row = /R(\[(-?\d+)\]|\d*)/i.exec(found);
    const column = /C(\[(-?\d+)\]|\d*)/i.exec(found);
    return `${column ? corner(column, at.column, columnName) : ""}${row ? corner(row, at.row, (place) => String(place + 1)) : ""}`;
  });
}

function corner(
  [, written = "", steps]: RegExpExecArray,
  from: number,
  name: (place: number) => string,
): string {
  if (steps !== undefined) return name(from + Number(steps));
  return written === "" ? name(from) : `$${name(Number(written) - 1)}`;
}
