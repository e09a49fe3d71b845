import type { CellLook, CellView } from "../workbook-api";
import { intersect, type Area } from "./area";
import { isError, valueOf, type Cell } from "./cell";
import type { BorderSide, CellFormat } from "./cell-format";
import type { ConditionalLook } from "./conditional-format";
import { conditionalLooks } from "./conditional-looks";
import { readEntry } from "./entry";
import { scaledLooks } from "./scaled-looks";
import type { Sheet } from "./sheet";
import { showCell } from "./shown-text";
import { lookInTable } from "./table-look";
import { toPixels } from "./view-sizes";
import type { Workbook } from "./workbook";

type Language = "sv" | "en";

/** The cells of some areas of a sheet that hold something or look like something. */
export async function viewCells(
  book: Workbook,
  sheet: Sheet,
  areas: readonly Area[],
  language: Language,
): Promise<CellView[]> {
  const views: CellView[] = [];
  for (const area of areas) {
    const conditional = await conditionalLooks(book, sheet, area);
    const scaled = scaledLooks(sheet, area);
    sheet.map(area, (cell, row, column) => {
      const place = `${row} ${column}`;
      const looks = { conditional: conditional.get(place), scaled: scaled.get(place) };
      const view = viewCell(sheet, cell, { row, column, language }, looks);
      if (view) views.push(view);
    });
  }
  return views;
}

function viewCell(
  sheet: Sheet,
  cell: Cell | undefined,
  at: { row: number; column: number; language: Language },
  {
    conditional,
    scaled,
  }: Record<"conditional", ConditionalLook | undefined> & Record<"scaled", CellLook | undefined>,
): CellView | undefined {
  const { row, column, language } = at;
  const table = sheet.tables.find(({ whole }) =>
    intersect(whole, { top: row, bottom: row, left: column, right: column }),
  );
  const inTable = table && lookInTable(table, row, column);
  const look = { ...inTable?.look, ...toLook(cell?.format), ...scaled, ...toLook(conditional) };
  const hasLook = Object.keys(look).length > 0;
  const isBlank = cell?.v === undefined && cell?.f === undefined;
  if (isBlank && !hasLook && !inTable?.filter) return undefined;
  const format = conditional?.numberFormat;
  const shown = showCell(
    format === undefined ? cell : { ...cell, format: { ...cell?.format, numberFormat: format } },
    language,
  );
  const value = valueOf(cell);
  const isText = typeof value === "string" && !isError(value);
  return {
    row,
    column,
    text: shown.text,
    entry: entryOf(cell, language),
    kind: isText ? "text" : typeof value === "number" ? "number" : "other",
    ...((hasLook || shown.color !== undefined) && {
      look: { ...(shown.color !== undefined && { color: shown.color }), ...look },
    }),
    ...(inTable?.filter && { filter: inTable.filter }),
  };
}

/** What one would type to get the cell again. */
function entryOf(cell: Cell | undefined, language: Language): string {
  if (cell?.f !== undefined) return cell.f;
  const value = valueOf(cell);
  if (typeof value === "boolean") return String(value).toUpperCase();
  const format = cell?.format?.numberFormat ?? "General";
  if (typeof value === "number") {
    if (/yy/i.test(format))
      return showCell({ ...cell, format: { numberFormat: "yyyy-mm-dd" } }).text;
    return language === "sv" ? String(value).replace(".", ",") : String(value);
  }
  return value === "" || readEntry(value, format === "@").value === value ? value : `'${value}`;
}

const sides: readonly (readonly [BorderSide, "top" | "right" | "bottom" | "left"])[] = [
  ["EdgeTop", "top"],
  ["EdgeRight", "right"],
  ["EdgeBottom", "bottom"],
  ["EdgeLeft", "left"],
];

function toLook(format: CellFormat | ConditionalLook | undefined): CellLook {
  if (!format) return {};
  const { fill, color, bold, italic, underline, strikethrough } = format;
  const look: CellLook = {
    ...(fill !== undefined && { fill }),
    ...(color !== undefined && { color }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(underline !== undefined && { underline: true }),
    ...(strikethrough !== undefined && { strikethrough }),
  };
  return "borders" in format || "horizontal" in format || "fontSize" in format || "wrap" in format
    ? { ...look, ...placedLook(format) }
    : look;
}

function placedLook({ horizontal, wrap, fontSize, borders }: CellFormat): CellLook {
  const align = { Left: "left", Center: "center", Right: "right" }[horizontal as "Left"] as
    CellLook["align"] | undefined;
  const lines = sides.flatMap(([side, name]) => (borders?.[side] ? [name] : []));
  return {
    ...(align && { align }),
    ...(wrap === true && { wrap }),
    ...(fontSize !== undefined && { fontSize: toPixels(fontSize) }),
    ...(lines.length > 0 && { lines }),
  };
}
