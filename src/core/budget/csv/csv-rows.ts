const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const space = 32;

/** A quoted cell longer than this many lines is an opening quote that nobody closed. */
const mostLinesOfCell = 20;

/**
 * Walks over the rows of a CSV file without cutting it up: after `next()`, cell i of the row is the bytes
 * `starts[i]`–`ends[i]`. A cell may be quoted, hold line breaks and doubled quotes; a quote that is never closed is
 * an ordinary letter, so that it costs one row and not the rest of the file.
 * @see RFC 4180, and what banks make of it.
 */
export class CsvRows {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 for a cell in which doubled quotes stand for one. */
  readonly escaped: Uint8Array;
  /** How many cells the row has; those beyond the room are counted but not kept. */
  count = 0;
  /** The line of the file, from 1, on which the row begins. */
  line = 0;
  /** The lines of rows with an opening quote that nobody closed. */
  readonly openQuotes: number[] = [];
  private at: number;
  private nextLine = 1;
  private readonly lastQuote: number;
  /** 1 for the bytes that neither part cells nor rows. */
  private readonly ordinary = new Uint8Array(256).fill(1);

  /** Reads from byte `from` with a separator byte; `room` is how many cells of a row are kept. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly separator: number,
    from = 0,
    room = 64,
  ) {
    this.at = from;
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.escaped = new Uint8Array(room);
    for (const stop of [separator, lineFeed, carriageReturn]) this.ordinary[stop] = 0;
    this.lastQuote = bytes.lastIndexOf(quote);
  }

  /** Where the next row begins, as a byte of the file and as a line. */
  get place(): { at: number; line: number } {
    return { at: this.at, line: this.nextLine };
  }

  /** Goes on from a row that begins elsewhere. */
  moveTo(at: number, line: number): void {
    this.at = at;
    this.nextLine = line;
  }

  /** Goes to the next row; false when there is none. */
  next(): boolean {
    const { bytes, separator, ordinary } = this;
    const length = bytes.length;
    let at = this.at;
    if (at >= length) return false;
    this.line = this.nextLine;
    this.count = 0;
    for (;;) {
      let from = at;
      let to: number;
      let escaped = 0;
      if (bytes[at] === quote && this.closes(at)) {
        from = at + 1;
        to = this.closingQuote;
        escaped = this.hasDoubled ? 1 : 0;
        at = to + 1;
        while (bytes[at] === space) at += 1;
      } else {
        while (at < length && ordinary[bytes[at] ?? 0] === 1) at += 1;
        to = at;
      }
      this.keep(from, to, escaped);
      if (bytes[at] !== separator || at >= length) break;
      at += 1;
    }
    if (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed) at += 1;
    this.nextLine += 1;
    this.at = at + 1;
    return true;
  }

  private closingQuote = 0;
  private hasDoubled = false;

  private keep(from: number, to: number, escaped: number): void {
    if (this.count < this.starts.length) {
      this.starts[this.count] = from;
      this.ends[this.count] = to;
      this.escaped[this.count] = escaped;
    }
    this.count += 1;
  }

  /** Looks for the quote that closes the one at `open`: one with a separator, a line's end or the file's end after it. */
  private closes(open: number): boolean {
    const { bytes, separator } = this;
    let lines = 0;
    this.hasDoubled = false;
    for (let at = open + 1; at <= this.lastQuote && lines < mostLinesOfCell; at += 1) {
      const byte = bytes[at];
      if (byte === lineFeed) lines += 1;
      if (byte !== quote) continue;
      let after = at + 1;
      while (bytes[after] === space) after += 1;
      const next = bytes[after];
      if (bytes[at + 1] === quote) {
        this.hasDoubled = true;
        at += 1;
      } else if (
        next === separator ||
        next === lineFeed ||
        next === carriageReturn ||
        after >= bytes.length
      ) {
        this.closingQuote = at;
        this.nextLine += lines;
        return true;
      }
    }
    this.openQuotes.push(this.line);
    return false;
  }
}
