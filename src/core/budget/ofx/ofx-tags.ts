import { sameBytes } from "../bytes/same-bytes";
import { OfxNames } from "./ofx-names";

const slash = 47;
const opening = 60;
const closing = 62;
const blank = 32;
/** What begins and ends a stretch of data in which no letter is a mark. */
const dataBegin = [60, 33, 91, 67, 68, 65, 84, 65, 91];
const dataEnd = [93, 93, 62];

/** So many tags are remembered by the one before them. */
const slotCount = 1024;

/**
 * Walks over the tags of an OFX file and what stands behind each, byte by byte: SGML in which an element ends at the
 * next tag, XML, and the mixtures that banks make of them. After `next()` the tag is told by the fields.
 */
export class OfxTags {
  readonly names: OfxNames;
  /** The first byte of the tag. */
  at = 0;
  isClosing = false;
  /** The number of its name in `names`. */
  name = 0;
  /** The text behind the tag, blanks around it left out; empty when the two are the same. */
  from = 0;
  to = 0;
  /** True when that text is a CDATA section, in which `&amp;` is five letters. */
  isData = false;
  private place: number;
  private readonly view: DataView;
  private readonly length: number;
  /**
   * Which tag came last after each: where it stood, how long it is, and its name. Transactions have the same tags in
   * the same order, so that one look tells nearly all of them.
   */
  private readonly places = new Int32Array(slotCount);
  private readonly lengths = new Int32Array(slotCount);
  private readonly followers = new Int32Array(slotCount);

  /** Begins at the tag that stands at byte `start`. */
  constructor(
    private readonly bytes: Uint8Array,
    start: number,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.names = new OfxNames(this.view);
    this.length = bytes.length;
    this.place = start;
  }

  /** Goes to the next tag; false at the end of the file or when the tag itself is cut. */
  next(): boolean {
    const at = this.place;
    const slot = (this.name * 2 + (this.isClosing ? 1 : 0)) & (slotCount - 1);
    if (!this.isFollower(slot, at) && !this.learnFollower(slot, at)) return false;
    const begin = at + (this.lengths[slot] ?? 0);
    this.at = at;
    this.name = this.followers[slot] ?? 0;
    this.isClosing = this.bytes[at + 1] === slash;
    this.isData = false;
    this.place = this.toOpening(begin);
    this.trim(begin, this.place);
    while (this.place + 1 < this.length && this.isAt(this.place, dataBegin)) this.takeData();
    return true;
  }

  private isFollower(slot: number, at: number): boolean {
    const length = this.lengths[slot] ?? 0;
    if (length === 0 || at + length > this.length) return false;
    return sameBytes(this.view, this.places[slot] ?? 0, at, length);
  }

  private learnFollower(slot: number, at: number): boolean {
    const { bytes } = this;
    const from = at + (bytes[at + 1] === slash ? 2 : 1);
    let end = from;
    while (end < bytes.length && bytes[end] !== closing) end += 1;
    if (end >= bytes.length) return false;
    this.places[slot] = at;
    this.lengths[slot] = end + 1 - at;
    this.followers[slot] = this.names.numberOf(from, end);
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
    const { bytes, length } = this;
    let at = from | 0;
    while (at < length && bytes[at] !== opening) at = (at + 1) | 0;
    return at;
  }

  private takeData(): void {
    const begin = this.place + dataBegin.length;
    let end = begin;
    while (end < this.length && !this.isAt(end, dataEnd)) end += 1;
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
