import { readOfx } from "../../src/core/budget/ofx/read-ofx";
import { toMeasure, type Bench } from "./bench";
import { inTurns } from "./budget/in-turns";
import { makeBook, toOfx } from "./budget/made-book";
import { loadPeer } from "./budget/peers";

/** 100,000 transactions of an OFX 1.x file with all their fields, from bytes. */
export const bench: Bench = {
  name: "ofx",
  async run() {
    const bytes = toOfx(makeBook(100_000));
    const peer = (await loadPeer("ofx-data-extractor/dist/umd/bundle.min.js")) as Peer | undefined;
    const rows = inTurns(
      {
        kansli: () => {
          const read = readOfx(bytes).value[0]?.transactions.length;
          if (read !== 100_000) throw new Error(`Kansli read ${read ?? 0} of 100,000.`);
        },
        "ofx-data-extractor":
          peer &&
          (() => {
            const Ofx = peer.Ofx ?? peer.default?.Ofx;
            if (!Ofx) throw new Error("ofx-data-extractor has no Ofx.");
            return new Ofx(new TextDecoder().decode(bytes)).toJson();
          }),
      },
      3,
    );
    const measure = toMeasure({ measure: "100k time", unit: "ms", better: "lower", rows });
    return { bench: "ofx", measures: [measure] };
  },
};

interface Peer {
  Ofx?: new (text: string) => { toJson(): unknown };
  default?: Peer;
}
