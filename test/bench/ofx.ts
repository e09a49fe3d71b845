import type { OfxRows } from "../../src/core/budget/ofx/ofx-rows";
import { readOfx } from "../../src/core/budget/ofx/read-ofx";
import { toMeasure, type Bench } from "./bench";
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
    const columns = inTurns({ kansli: () => readRows(bytes), "ofx-data-extractor": extract }, 3);
    const objects = inTurns(
      {
        kansli: () => {
          let letters = 0;
          for (const { fields } of readRows(bytes))
            letters += Object.values(fields).join("").length;
          if (letters < 100_000) throw new Error("Kansli's fields are empty.");
        },
        "ofx-data-extractor": extract,
      },
      3,
    );
    const lower = { unit: "ms", better: "lower" } as const;
    const measures = [
      toMeasure({ measure: "100k time", ...lower, rows: columns }),
      toMeasure({ measure: "100k time, every field as text", ...lower, rows: objects }),
    ];
    return { bench: "ofx", measures };
  },
};

function readRows(bytes: Uint8Array): OfxRows {
  const rows = readOfx(bytes).value[0]?.transactions;
  if (rows?.length !== 100_000) throw new Error(`Kansli read ${rows?.length ?? 0} of 100,000.`);
  return rows;
}

interface Peer {
  Ofx?: new (text: string) => { toJson(): unknown };
  default?: Peer;
}
