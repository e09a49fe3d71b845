import { judgeDecimalMark, type DecimalMark } from "./read-amount";

/**
 * The decimal mark of a column, judged from its cells together, so that "1.234" beside "1.234,50" is a thousand.
 * `unsure` when no cell tells, and then it is the comma unless all say otherwise; `mixed` when cells disagree.
 */
export function findDecimalMark(cells: readonly string[]): {
  mark: DecimalMark;
  unsure: boolean;
  mixed: boolean;
} {
  const votes = { ",": 0, ".": 0 };
  let unclear = 0;
  for (const cell of cells) {
    const judged = judgeDecimalMark(cell.replace(/[^\d.,\s]/g, "").trim());
    if (judged === "unsure") unclear += 1;
    else if (judged !== undefined) votes[judged] += 1;
    else if (/\d[.].*[.]/.test(cell)) votes[","] += 1;
    else if (/\d,.*,/.test(cell)) votes["."] += 1;
  }
  const mark = votes["."] > votes[","] ? "." : ",";
  return {
    mark,
    unsure: votes["."] === votes[","] && unclear > 0,
    mixed: votes["."] > 0 && votes[","] > 0,
  };
}
