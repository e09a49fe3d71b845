import { PlainAmounts } from "../amounts/plain-amounts";
import { PlainDates } from "../amounts/plain-dates";
import { ascii } from "../bytes/ascii";
import { ByteTexts } from "../bytes/byte-texts";
import { decodeBytes } from "../bytes/decode-bytes";
import type { Encoding } from "../bytes/encodings";
import type { SieObject } from "./sie-file";
import { splitWords, toObjects } from "./sie-words";

const { backslash, blank, closeBrace, openBrace, quote } = ascii;
const mostWords = 16;

/**
 * One line of a SIE file after another, parted into words as bytes. Texts and object lists that come again are made
 * once. Lines in which \" may stand for a quotation mark are parted letter by letter by `splitWords`.
 */
export class SieLine {
  /** How many words the line has, the label among them. */
  count = 0;
  private readonly starts = new Int32Array(mostWords);
  private readonly ends = new Int32Array(mostWords);
  private readonly lists = new Uint8Array(mostWords);
  /** The words of a line that was parted letter by letter. */
  private words: ReturnType<typeof splitWords> | undefined;
  private readonly texts: ByteTexts;
  private readonly dates: PlainDates;
  private readonly amounts: PlainAmounts;
  /** Texts that stand in the file otherwise than they are; their numbers are below 0. */
  private readonly others: string[] = [];
  private readonly empty: number;
  private readonly objectLists: (readonly SieObject[])[] = [[]];
  private readonly listOfText = new Map<number, number>();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly encoding: Encoding,
  ) {
    this.texts = new ByteTexts(bytes, encoding);
    this.empty = this.texts.numberOf(0, 0);
    this.dates = new PlainDates(bytes, "ymd");
    this.amounts = new PlainAmounts(bytes, { decimalMark: ".", digits: 2 });
  }

  /** Parts the bytes `from`–`to` of a line into words. */
  read(from: number, to: number): void {
    this.words = undefined;
    if (this.part(from, to)) return;
    this.words = splitWords(decodeBytes(this.bytes, this.encoding, from, to));
    this.count = this.words.length;
  }

  /** The text of a word; empty for a list and for a word that is not there. */
  text(word: number): string {
    return this.textOf(this.textNumber(word));
  }

  /** The number of that text, for keeping it; texts that come again have one number. */
  textNumber(word: number): number {
    if (this.words) {
      const found = this.words[word];
      return typeof found === "string" && found !== ""
        ? ~(this.others.push(found) - 1)
        : this.empty;
    }
    if (word >= this.count || this.lists[word] === 1) return this.empty;
    return this.texts.numberOf(this.starts[word] ?? 0, this.ends[word] ?? 0);
  }

  /** The text of a number. */
  textOf(number: number): string {
    return number < 0 ? (this.others[~number] ?? "") : this.texts.textOf(number);
  }

  /** True for an object list in braces. */
  isList(word: number): boolean {
    if (this.words) return Array.isArray(this.words[word]);
    return word < this.count && this.lists[word] === 1;
  }

  /** The objects of a list; none for a word that is no list. */
  objects(word: number): readonly SieObject[] {
    return this.objectsOf(this.objectsNumber(word));
  }

  /** The number of an object list, for keeping it; 0 for one without objects and for a word that is no list. */
  objectsNumber(word: number): number {
    const found = this.words?.[word];
    if (this.words) return Array.isArray(found) ? this.keepObjects(toObjects(found)) : 0;
    const [from, to] = [this.starts[word] ?? 0, this.ends[word] ?? 0];
    if (!this.isList(word) || from === to) return 0;
    const text = this.texts.numberOf(from, to);
    const known = this.listOfText.get(text);
    if (known !== undefined) return known;
    const parts = splitWords(this.texts.textOf(text)).filter((one) => typeof one === "string");
    const number = this.keepObjects(toObjects(parts));
    this.listOfText.set(text, number);
    return number;
  }

  /** The objects of a number. */
  objectsOf(number: number): readonly SieObject[] {
    return this.objectLists[number] ?? [];
  }

  private keepObjects(objects: readonly SieObject[]): number {
    return objects.length === 0 ? 0 : this.objectLists.push(objects) - 1;
  }

  /** The minor units of a word that is plainly written; NaN for every other. */
  plainMinor(word: number): number {
    return this.isPlain(word, this.amounts) ? this.amounts.minor : NaN;
  }

  /** The day number of a word of eight digits; NaN for every other. */
  plainDay(word: number): number {
    const length = (this.ends[word] ?? 0) - (this.starts[word] ?? 0);
    return length === 8 && this.isPlain(word, this.dates) ? this.dates.day : NaN;
  }

  private isPlain(word: number, reader: PlainAmounts | PlainDates): boolean {
    if (this.words || word >= this.count) return false;
    const to = this.ends[word] ?? 0;
    return reader.read(this.starts[word] ?? 0, this.bytes[to] ?? 0) === to;
  }

  /** False when only `splitWords` can part the line. */
  private part(from: number, to: number): boolean {
    const { bytes } = this;
    this.count = 0;
    for (let at = from; at < to;) {
      const byte = bytes[at] ?? 0;
      if (byte <= blank) {
        at += 1;
        continue;
      }
      if (this.count === mostWords || byte === closeBrace) return false;
      const isQuoted = byte === quote;
      const isList = byte === openBrace;
      const begin = isQuoted || isList ? at + 1 : at;
      const end = this.endOfWord(begin, to, isQuoted ? quote : isList ? closeBrace : blank);
      if (end < 0) return false;
      this.starts[this.count] = begin;
      this.ends[this.count] = end;
      this.lists[this.count] = isList ? 1 : 0;
      this.count += 1;
      at = isQuoted || isList ? end + 1 : end;
    }
    return true;
  }

  /** Where a word ends that is closed by a byte, or by any blank when that is the blank; -1 when it is not so plain. */
  private endOfWord(from: number, to: number, closing: number): number {
    const { bytes } = this;
    let quotes = 0;
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === backslash) return -1;
      if (closing === blank ? byte <= blank : byte === closing && quotes % 2 === 0) return at;
      if (byte === openBrace || (byte === closeBrace && closing === blank)) return -1;
      if (byte === quote) quotes += 1;
    }
    return closing === blank ? to : -1;
  }
}
