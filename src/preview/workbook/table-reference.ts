import type { Area } from "./area";

/** Where a table stands. */
export interface TablePlace {
  name: string;
  sheet: string;
  columns: readonly string[];
  /** With header row and total row. */
  whole: Area;
  data: Area;
  header: Area | undefined;
  totals: Area | undefined;
}

/** What decides which cells a structured reference means. */
export interface ReferencePlace {
  row: number;
  ownTable?: TablePlace | undefined;
  table: (name: string) => TablePlace | undefined;
}

interface Wanted {
  parts: Set<string>;
  columns: string[];
}

/** The cells of a structured reference, as `Budget[[#Totals],[Amount]]`; "missing" where there are none. */
export function areaOfTableReference(
  text: string,
  { row, ownTable, table: find }: ReferencePlace,
): { table: TablePlace; area: Area } | "missing" {
  const bracket = text.indexOf("[");
  const table = bracket === 0 ? ownTable : find(text.slice(0, bracket));
  if (!table) return "missing";
  const wanted = readWanted(text.slice(bracket + 1, -1));
  const rows = rowsWanted(table, wanted.parts, row);
  const places = wanted.columns.map((column) => placeOfColumn(table, column));
  if (!rows || places.includes(-1)) return "missing";
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? table.columns.length - 1;
  const left = table.whole.left + Math.min(first, last);
  const right = table.whole.left + Math.max(first, last);
  return { table, area: { ...rows, left, right } };
}

function placeOfColumn(table: TablePlace, name: string): number {
  return table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase());
}

/** Reads what stands inside the outer brackets. */
function readWanted(inside: string): Wanted {
  const wanted: Wanted = { parts: new Set(), columns: [] };
  let rest = inside.trim();
  if (rest.startsWith("@")) {
    wanted.parts.add("#this row");
    rest = rest.slice(1).trim();
  }
  const pieces = rest.startsWith("[") ? readPieces(rest) : rest === "" ? [] : [rest];
  for (const piece of pieces) {
    const isPart = piece.startsWith("#");
    if (isPart) wanted.parts.add(piece.toLowerCase().trim());
    else wanted.columns.push(unescapeColumn(piece));
  }
  return wanted;
}

/** "[#Headers],[First]:[Last]" in its pieces; the marks between them do not matter. */
function readPieces(text: string): string[] {
  return [...text.matchAll(/\[((?:'.|[^\]'])*)\]/gu)].map(([, piece = ""]) => piece);
}

function unescapeColumn(name: string): string {
  return name.replace(/'(.)/gu, "$1").trim();
}

function rowsWanted(
  table: TablePlace,
  parts: Set<string>,
  row: number,
): Pick<Area, "top" | "bottom"> | undefined {
  const { whole, data, header, totals } = table;
  if (parts.size === 0) return data;
  if (parts.has("#all")) return whole;
  if (parts.has("#this row")) {
    return row >= data.top && row <= data.bottom ? { top: row, bottom: row } : undefined;
  }
  const areas = [
    parts.has("#headers") ? header : undefined,
    parts.has("#data") ? data : undefined,
    parts.has("#totals") ? totals : undefined,
  ].filter((area) => area !== undefined);
  if (areas.length === 0) return undefined;
  return {
    top: Math.min(...areas.map(({ top }) => top)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
  };
}
