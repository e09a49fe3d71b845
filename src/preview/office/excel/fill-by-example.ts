import { columnsOf, intersect, type Area } from "../../workbook/area";
import { valueOf } from "../../workbook/cell";
import { flashFill } from "../../workbook/flash-fill";
import type { Sheet } from "../../workbook/sheet";
import { showCell } from "../../workbook/shown-text";
import { RichApiError } from "../rich-api/rich-api-error";

/**
 * Fills the empty cells of a column as its filled ones show it, out of the texts beside them in `region`. It fails where no
 * pattern agrees with all of them; Microsoft names no code for that.
 */
export function fillByExample(sheet: Sheet, area: Area, region: Area): void {
  if (columnsOf(area) > 1) throw failure("Flash Fill takes a range of one column.");
  const column = { ...region, left: area.left, right: area.left };
  const beside = besideColumn(region, column) ?? noPattern();
  const textsIn = (one: Area) => sheet.map(one, (cell) => showCell(cell).text);
  const isInRange = (row: number) => row >= area.top && row <= area.bottom;
  const written = textsIn(column).map(([text = ""]) => text);
  // What stands above and below the range is asked only where nothing within it is filled.
  const own = written.map((text, at) => (isInRange(region.top + at) ? text : ""));
  const examples = own.some((text) => text !== "") ? own : written;
  const rows = textsIn(beside);
  const filled =
    flashFill(rows, examples) ?? flashFill(rows, ["", ...examples.slice(1)]) ?? noPattern();
  const cells = sheet.map(column, (cell, row) => {
    const isFree = isInRange(row) && cell?.f === undefined && valueOf(cell) === "";
    const text = filled[row - region.top] ?? "";
    return isFree && text !== "" ? text.replace(/^=/, "'=") : null;
  });
  const within = intersect(area, column) ?? noPattern();
  sheet.write(within, cells.slice(within.top - region.top, within.bottom - region.top + 1));
}

/** What is filled at the left of a column, or else at the right. */
function besideColumn(region: Area, { left }: Area): Area | undefined {
  if (region.left < left) return { ...region, right: left - 1 };
  return region.right > left ? { ...region, left: left + 1 } : undefined;
}

function noPattern(): never {
  throw failure("Nothing beside the range shows a pattern for it.");
}

function failure(message: string): RichApiError {
  return new RichApiError("InvalidOperation", message);
}
