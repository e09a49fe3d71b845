import type { Bench } from "./bench";
import { inTurns } from "./budget/in-turns";
import { makeBook, toCsv } from "./budget/made-book";

/**
 * 100,000 rows with quoted cells, decimal commas and a hundred unreadable rows, from bytes: Kansli finds the mapping
 * and reads dates, amounts, balances and where the texts stand. The peers part the rows into arrays of strings, which
 * is the quickest that uDSV does and what Kansli is held against; "values too" is uDSV once more with dates and
 * amounts read by plain functions.
 */
export const bench: Bench = {
  name: "csv",
  async run() {
    const bytes = toCsv(makeBook(100_000), true);
    const contestants = [
      { who: "kansli", contestant: "kansli csv", rows: 100_000 },
      { who: "udsv", contestant: "udsv" },
      { who: "udsv, values too", contestant: "udsv values" },
      { who: "papaparse", contestant: "papaparse" },
    ];
    return {
      bench: "csv",
      measures: await inTurns("100k", bytes, contestants, { rounds: 15, reads: 3 }),
    };
  },
};
