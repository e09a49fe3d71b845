import { decodeLetters, toText } from "./decode-bytes";
import type { Encoding } from "./encodings";

/**
 * Decodes short pieces of a file together. To make a text costs more than its letters do, so one is made of all pieces
 * and then cut.
 */
export class TextPieces {
  /** The texts of all pieces, one after another. */
  whole = "";
  /** Filled anew by each call. A plain array, as in `decodeBytes`. */
  private readonly letters: number[] = [];
  /** Where in the whole each piece ends. */
  private readonly cuts: number[] = [];

  constructor(
    private readonly bytes: Uint8Array,
    private readonly encoding: Encoding,
  ) {}

  /** Decodes the bytes `starts[i]`–`ends[i]` for each i from `first` up to `last`; a start may also be `~` that. */
  decode(starts: Int32Array, ends: Int32Array, first: number, last: number): void {
    const { bytes, encoding, letters, cuts } = this;
    let count = 0;
    for (let at = first; at < last; at += 1) {
      const start = starts[at] ?? 0;
      const from = start < 0 ? ~start : start;
      count = decodeLetters(bytes, encoding, from, ends[at] ?? 0, letters, count);
      cuts[at - first] = count;
    }
    this.whole = toText(letters, count);
  }

  /** The text of a piece, counted from 0. */
  textOf(piece: number): string {
    return this.whole.slice(piece === 0 ? 0 : this.cuts[piece - 1], this.cuts[piece]);
  }
}
