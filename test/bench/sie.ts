import { toMeasure, type Bench } from "./bench";
import { loadBundled } from "./budget/bundle";
import { inTurns } from "./budget/in-turns";
import { makeBook, toSie } from "./budget/made-book";

/** 100,000 vouchers of two rows each of a SIE 4 file, from bytes. No parser of SIE was found among the packages. */
export const bench: Bench = {
  name: "sie",
  async run() {
    const bytes = toSie(makeBook(100_000));
    const { readSieFile } = loadBundled<typeof import("./budget/readers")>("readers.ts");
    const rows = inTurns({
      kansli: () => {
        const read = readSieFile(bytes);
        if (read !== 100_000) throw new Error(`Kansli read ${read} of 100,000 vouchers.`);
      },
    });
    const measure = toMeasure({ measure: "100k time", unit: "ms", better: "lower", rows });
    return Promise.resolve({ bench: "sie", measures: [measure] });
  },
};
