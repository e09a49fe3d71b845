import { toMeasure, type Bench } from "./bench";
import { loadBundled } from "./budget/bundle";
import { inTurns } from "./budget/in-turns";
import { makeBook, toCsv } from "./budget/made-book";
import { loadPeer } from "./budget/peers";

/**
 * 100,000 rows with quoted cells, decimal commas and a hundred unreadable rows, from bytes: Kansli finds the mapping
 * and reads dates, amounts, balances and where the texts stand; the peers only part the rows into strings.
 */
export const bench: Bench = {
  name: "csv",
  async run() {
    const bytes = toCsv(makeBook(100_000), true);
    const { readCsvFile } = loadBundled<typeof import("./budget/readers")>("readers.ts");
    const udsv = (await loadPeer("udsv/dist/uDSV.mjs")) as Udsv | undefined;
    const papa = ((await loadPeer("papaparse/papaparse.js")) as { default: Papa } | undefined)
      ?.default;
    const contestants = {
      kansli: () => {
        const { rows, told } = readCsvFile(bytes);
        if (rows !== 99_900 || told !== 100) {
          throw new Error("Kansli did not read 99,900 rows and tell of 100.");
        }
      },
      udsv:
        udsv &&
        (() => {
          const text = new TextDecoder().decode(bytes);
          const schema = udsv.inferSchema(text, { col: ";" });
          return udsv.initParser(schema).stringArrs(text);
        }),
      papaparse: papa && (() => papa.parse(new TextDecoder().decode(bytes), { delimiter: ";" })),
    };
    const rows = inTurns(contestants, 15);
    const measure = toMeasure({ measure: "100k time", unit: "ms", better: "lower", rows });
    return { bench: "csv", measures: [measure] };
  },
};

interface Udsv {
  inferSchema(text: string, options: object): unknown;
  initParser(schema: unknown): { stringArrs(text: string): string[][] };
}

interface Papa {
  parse(text: string, options: object): unknown;
}
