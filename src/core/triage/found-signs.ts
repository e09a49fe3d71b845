import { phrases, type SignKind } from "./phrases";

/** One kind of sign that was seen in a message. */
export interface Sign {
  /** The words of the first one, as they are written there. */
  words: string;
  /** How many were seen, in subject and text together. */
  count: number;
  /** Whether the first of them stands in the subject. */
  inSubject: boolean;
}

const kinds = Object.keys(phrases) as SignKind[];
const bitOf = Object.fromEntries(kinds.map((kind, place) => [kind, 1 << place])) as Readonly<
  Record<SignKind, number>
>;

/** The bit that stands for a kind in `FoundSigns.present`. */
export function bitOfSign(kind: SignKind): number {
  return bitOf[kind];
}

/** For each sign its kind's bit, where its words begin and end, how many there are, and 1 when it is in the subject. */
const width = 5;

/**
 * The signs of one message. Tens of thousands of messages keep theirs, and a screen shows those of ten: so they stand
 * in one row of numbers, and become words when somebody asks.
 */
export class FoundSigns {
  constructor(
    private readonly subject: string,
    private readonly text: string,
    /** The bits of the kinds that were seen, as `bitOfSign` gives them. */
    readonly present: number,
    private readonly row: readonly number[],
  ) {}

  /** Whether a kind was seen. */
  has(kind: SignKind): boolean {
    return (this.present & bitOf[kind]) !== 0;
  }

  /** What was seen of a kind; `undefined` when nothing was. */
  find(kind: SignKind): Sign | undefined {
    const bit = bitOf[kind];
    if ((this.present & bit) === 0) return undefined;
    const { row } = this;
    const at = placeOf(bit, row, row.length);
    const inSubject = row[at + 4] === 1;
    const words = (inSubject ? this.subject : this.text).slice(row[at + 1], row[at + 2]);
    return { words, count: row[at + 3] ?? 0, inSubject };
  }

  /** How many were seen of a kind. */
  count(kind: SignKind): number {
    const bit = bitOf[kind];
    if ((this.present & bit) === 0) return 0;
    return this.row[placeOf(bit, this.row, this.row.length) + 3] ?? 0;
  }

  /** Whether the first of a kind stands in the subject; false when there is none. */
  isInSubject(kind: SignKind): boolean {
    const bit = bitOf[kind];
    if ((this.present & bit) === 0) return false;
    return this.row[placeOf(bit, this.row, this.row.length) + 4] === 1;
  }

  /** Every kind that was seen. */
  kinds(): SignKind[] {
    return kinds.filter((kind) => this.has(kind));
  }
}

/** Notes the signs of one message after another. */
export class SignNotes {
  private present = 0;
  private length = 0;
  private readonly row: number[] = new Array<number>(kinds.length * width).fill(0);

  /** Notes a sign by where its words begin and end, in the subject or in the text. */
  note(kind: SignKind, from: number, to: number, inSubject: boolean): void {
    const { row } = this;
    const bit = bitOf[kind];
    if ((this.present & bit) !== 0) {
      const at = placeOf(bit, row, this.length);
      row[at + 3] = (row[at + 3] ?? 0) + 1;
      return;
    }
    this.present |= bit;
    row[this.length] = bit;
    row[this.length + 1] = from;
    row[this.length + 2] = to;
    row[this.length + 3] = 1;
    row[this.length + 4] = inSubject ? 1 : 0;
    this.length += width;
  }

  /** What was noted in a subject and a text; the next message begins anew. */
  take(subject: string, text: string): FoundSigns {
    const { present } = this;
    const row = this.length === 0 ? nothing : this.row.slice(0, this.length);
    this.present = 0;
    this.length = 0;
    return new FoundSigns(subject, text, present, row);
  }
}

const nothing: readonly number[] = [];

function placeOf(bit: number, row: readonly number[], length: number): number {
  let at = 0;
  while (at < length && row[at] !== bit) at += width;
  return at;
}
