import { toMeasure, type Bench } from "./bench";
import { loadBundled } from "./budget/bundle";
import { inTurns } from "./budget/in-turns";
import { makeBook, toOfx } from "./budget/made-book";
import { loadPeer } from "./budget/peers";

/**
 * 100,000 transactions of an OFX 1.x file, from bytes: read into columns, with dates and amounts read and every field
 * found; and the same with each transaction's object and all its fields as texts, as the peer makes them.
 */
export const bench: Bench = {
  name: "ofx",
  async run() {
    const bytes = toOfx(makeBook(100_000));
    const peer = (await loadPeer("ofx-data-extractor/dist/umd/bundle.min.js")) as Peer | undefined;
    const Ofx = peer?.Ofx ?? peer?.default?.Ofx;
    const extract = Ofx && (() => new Ofx(new TextDecoder().decode(bytes)).toJson());
    const { readOfxFile, readOfxTexts } =
      loadBundled<typeof import("./budget/readers")>("readers.ts");
    const contest = (read: (bytes: Uint8Array) => number) => {
      const kansli = () => {
        const count = read(bytes);
        if (count !== 100_000) throw new Error(`Kansli read ${count} of 100,000.`);
      };
      return inTurns({ kansli, "ofx-data-extractor": extract }, 5);
    };
    const lower = { unit: "ms", better: "lower" } as const;
    const measures = [
      toMeasure({ measure: "100k time", ...lower, rows: contest(readOfxFile) }),
      toMeasure({
        measure: "100k time, every field as text",
        ...lower,
        rows: contest(readOfxTexts),
      }),
    ];
    return { bench: "ofx", measures };
  },
};

interface Peer {
  Ofx?: new (text: string) => { toJson(): unknown };
  default?: Peer;
}
