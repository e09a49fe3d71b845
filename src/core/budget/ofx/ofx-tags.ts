import { OfxNames } from "./ofx-names";

const lineFeed = 10;
const slash = 47;
const opening = 60;
const closing = 62;
const blank = 32;
/** What begins and ends a stretch of data in which no letter is a mark. */
const dataBegin = [60, 33, 91, 67, 68, 65, 84, 65, 91];
const dataEnd = [93, 93, 62];

/**
 * Walks over the tags of an OFX file and what stands behind each, byte by byte: SGML in which an element ends at the
 * next tag, XML, and the mixtures that banks make of them. After `next()` the tag is told by the fields.
 */
export class OfxTags {
  readonly names: OfxNames;
  /** The first byte of the tag, and the line it stands on, from 1. */
  at = 0;
  line = 1;
  isClosing = false;
  /** The number of its name in `names`. */
  name = 0;
  /** The text behind the tag, blanks around it left out; empty when the two are the same. */
  from = 0;
  to = 0;
  /** True when that text is a CDATA section, in which `&amp;` is five letters. */
  isData = false;
  private place: number;
  private placeLine = 1;

  /** Begins at the tag that stands at byte `start`. */
  constructor(
    private readonly bytes: Uint8Array,
    start: number,
  ) {
    this.names = new OfxNames(new DataView(bytes.buffer, bytes.byteOffset, bytes.length));
    this.place = start;
    for (let at = 0; at < start; at += 1) if (bytes[at] === lineFeed) this.placeLine += 1;
  }

  /** Goes to the next tag; false at the end of the file or when the tag itself is cut. */
  next(): boolean {
    const { bytes } = this;
    this.at = this.place;
    this.line = this.placeLine;
    this.isClosing = bytes[this.at + 1] === slash;
    const nameFrom = this.at + (this.isClosing ? 2 : 1);
    let end = nameFrom;
    while (end < bytes.length && bytes[end] !== closing) end += 1;
    if (end >= bytes.length) return false;
    this.name = this.names.numberOf(nameFrom, end);
    this.isData = false;
    this.place = this.toOpening(end + 1);
    this.trim(end + 1, this.place);
    while (this.place + 1 < bytes.length && this.isAt(this.place, dataBegin)) this.takeData();
    return true;
  }

  private trim(begin: number, end: number): void {
    let [from, to] = [begin, end];
    while (from < to && (this.bytes[from] ?? 0) <= blank) from += 1;
    while (to > from && (this.bytes[to - 1] ?? 0) <= blank) to -= 1;
    this.from = from;
    this.to = to;
  }

  /** The next <, or the end of the file. */
  private toOpening(from: number): number {
    const { bytes } = this;
    let at = from;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === opening) break;
      if (byte === lineFeed) this.placeLine += 1;
    }
    return at;
  }

  private takeData(): void {
    const begin = this.place + dataBegin.length;
    let end = begin;
    while (end < this.bytes.length && !this.isAt(end, dataEnd)) {
      if (this.bytes[end] === lineFeed) this.placeLine += 1;
      end += 1;
    }
    if (!this.isData && this.from === this.to) {
      this.isData = true;
      this.trim(begin, end);
    }
    this.place = this.toOpening(end + dataEnd.length);
  }

  private isAt(at: number, letters: readonly number[]): boolean {
    if (this.bytes[at + 1] !== letters[1]) return false;
    return letters.every((letter, index) => this.bytes[at + index] === letter);
  }
}
