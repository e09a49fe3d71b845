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
  const first = rows.texts.count;
  const lineOfMatch = linesOfMatches(matches, own, first);
  const columns = pickRows(rows.columns, chosen);
  const line = linesOf(chosen, matches.numbers, lineOfMatch);
  return new BookedRows(
    {
      ...columns,
      numbers: { ...columns.numbers, line },
      constants: { ...columns.constants, batch: first + own.numberOf(batch) },
      occurrences: pick(occurrences, chosen),
    },
    new JoinedTexts([rows.texts, own]),
  );
}

/** The number of the line of each different match, of which `first` is the one that `own` begins with. */
function linesOfMatches({ different }: LineMatches, own: TextList, first: number): Int32Array {
  const lines = new Int32Array(different.length);
  for (let number = 0; number < lines.length; number += 1) {
    const line = different[number]?.line;
    lines[number] = line === undefined ? noText : first + own.numberOf(line);
  }
  return lines;
}

function linesOf(chosen: Int32Array, matches: Int32Array, lineOfMatch: Int32Array): Int32Array {
  const lines = new Int32Array(chosen.length);
  for (let at = 0; at < chosen.length; at += 1) {
    lines[at] = lineOfMatch[matches[chosen[at] ?? 0] ?? 0] ?? noText;
  }
  return lines;
}
