import type { LineMatches } from "../match/match-lines";
import { BookedRows } from "../rows/booked-rows";
import { pick, pickRows } from "../rows/join-rows";
import { JoinedTexts, noText, TextList } from "../rows/texts";
import type { ImportPreview } from "./preview-import";

/** Makes of some rows of a preview the rows that the workbook gets: each on its line, under the name of the import. */
export function takeIn(
  { rows, occurrences }: ImportPreview,
  chosen: Int32Array,
  matches: LineMatches,
  batch: string,
): BookedRows {
  const own = new TextList();
  const ownNumber = (text: string) => rows.texts.count + own.numberOf(text);
  const lineOfMatch = matches.different.map(({ line }) =>
    line === undefined ? noText : ownNumber(line),
  );
  const columns = pickRows(rows.columns, chosen);
  const line = new Int32Array(chosen.length);
  for (let at = 0; at < chosen.length; at += 1) {
    line[at] = lineOfMatch[matches.numbers[chosen[at] ?? 0] ?? 0] ?? noText;
  }
  const named = new Int32Array(chosen.length).fill(ownNumber(batch));
  return new BookedRows(
    {
      ...columns,
      numbers: { ...columns.numbers, line, batch: named },
      occurrences: pick(occurrences, chosen),
    },
    new JoinedTexts([rows.texts, own]),
  );
}
