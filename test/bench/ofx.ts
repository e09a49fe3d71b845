import type { Bench } from "./bench";
import { inTurns } from "./budget/in-turns";
import { makeBook, toOfx } from "./budget/made-book";

/**
 * 100,000 transactions of an OFX 1.x file, from bytes: read into columns, with dates and amounts read and every field
 * found; and the same with each transaction's object and all its fields as texts, as the peer makes them.
 */
export const bench: Bench = {
  name: "ofx",
  async run() {
    const bytes = toOfx(makeBook(100_000));
    const peer = { who: "ofx-data-extractor", contestant: "ofx-data-extractor" };
    const rows = 100_000;
    const columns = [{ who: "kansli", contestant: "kansli ofx", rows }, peer];
    const texts = [{ who: "kansli", contestant: "kansli ofx texts", rows }, peer];
    const measures = [
      ...(await inTurns("100k", bytes, columns, { rounds: 5 })),
      ...(await inTurns("100k, every field as text,", bytes, texts, { rounds: 5 })),
    ];
    return { bench: "ofx", measures };
  },
};
