import { rowsOf } from "../../workbook/area";
import type { Shape } from "../rich-api/model";
import { invalidArgument } from "../rich-api/rich-api-error";
import type { ExcelRange } from "./excel-range";

/** What became of rows that say the same. */
export class ExcelRemoveDuplicatesResult {
  static readonly shape: Shape<ExcelRemoveDuplicatesResult> = {
    name: "RemoveDuplicatesResult",
    scalars: ["removed", "uniqueRemaining"],
    identity: "reference",
  };

  constructor(
    readonly removed: number,
    readonly uniqueRemaining: number,
  ) {}
}

/** Takes out the rows that say in some columns what a row above says; the others move up within the range. */
export function removeDuplicates(
  { sheet, area, columnCount }: ExcelRange,
  columns: readonly number[],
  includesHeader: boolean,
): ExcelRemoveDuplicatesResult {
  const isWrong = columns.some((one) => !Number.isInteger(one) || one < 0 || one >= columnCount);
  if (isWrong || columns.length === 0) throw invalidArgument();
  const data = { ...area, top: area.top + (includesHeader ? 1 : 0) };
  const seen = new Set<string>();
  const values = sheet.values(data);
  const kept = sheet.formulas(data).filter((_, row) => {
    const said = columns.map((column) => values[row]?.[column]);
    const key = JSON.stringify(said).toLowerCase();
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  const blank = Array.from({ length: columnCount }, () => "");
  const removed = rowsOf(data) - kept.length;
  sheet.write(data, [...kept, ...Array.from({ length: removed }, () => blank)]);
  return new ExcelRemoveDuplicatesResult(removed, kept.length);
}
