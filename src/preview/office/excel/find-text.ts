import type { Area } from "../../workbook/area";
import type { Sheet } from "../../workbook/sheet";
import { showCell } from "../../workbook/shown-text";

/** How Excel's search looks. */
export interface FindCriteria {
  matchCase?: boolean;
  completeMatch?: boolean;
  searchDirection?: string;
}

/** The first cell of an area that shows a text, or the last one backwards. */
export function findText(
  sheet: Sheet,
  area: Area,
  text: string,
  criteria: FindCriteria = {},
): Area | undefined {
  const hits = findAllText(sheet, area, text, criteria);
  return criteria.searchDirection === "Backwards" ? hits.at(-1) : hits[0];
}

/** All cells of an area that show a text. */
export function findAllText(
  sheet: Sheet,
  area: Area,
  text: string,
  { matchCase = false, completeMatch = false }: FindCriteria = {},
): Area[] {
  const used = sheet.used(true, area);
  if (!used) return [];
  const fold = (word: string) => (matchCase ? word : word.toLowerCase());
  const wanted = fold(text);
  const hits: Area[] = [];
  sheet.map(used, (cell, row, column) => {
    const shown = fold(showCell(cell).text);
    const isHit = completeMatch ? shown === wanted : shown.includes(wanted);
    if (isHit && shown !== "") hits.push({ top: row, left: column, bottom: row, right: column });
  });
  return hits;
}

const mostReplaced = 100_000;

/** Puts another text in its place in every cell of an area; gives how many cells were changed. */
export function replaceText(
  sheet: Sheet,
  area: Area,
  { text, replacement }: { text: string; replacement: string },
  criteria: FindCriteria = {},
): number {
  const pattern = new RegExp(
    text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
    criteria.matchCase ? "g" : "gi",
  );
  let count = 0;
  for (let hit = findText(sheet, area, text, criteria); hit && count < mostReplaced; count++) {
    const before = String(sheet.values(hit)[0]?.[0] ?? "");
    const after = before.replace(pattern, () => replacement);
    if (after === before) break;
    sheet.write(hit, [[after]]);
    hit = findText(sheet, area, text, criteria);
  }
  return count;
}
