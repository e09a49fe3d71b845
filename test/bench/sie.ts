import type { Bench } from "./bench";
import { inTurns } from "./budget/in-turns";
import { makeBook, toSie } from "./budget/made-book";

/** 100,000 vouchers of two rows each of a SIE 4 file, from bytes. No parser of SIE was found among the packages. */
export const bench: Bench = {
  name: "sie",
  async run() {
    const bytes = toSie(makeBook(100_000));
    const kansli = { who: "kansli", contestant: "kansli sie", rows: 100_000 };
    return { bench: "sie", measures: await inTurns("100k", bytes, [kansli]) };
  },
};
