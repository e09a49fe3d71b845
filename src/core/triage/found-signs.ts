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
const placeOf = Object.fromEntries(kinds.map((kind, place) => [kind, place])) as Readonly<
  Record<SignKind, number>
>;
const bitOf = Object.fromEntries(kinds.map((kind, place) => [kind, 1 << place])) as Readonly<
  Record<SignKind, number>
>;

/** The bit that stands for a kind in `FoundSigns.present`. */
export function bitOfSign(kind: SignKind): number {
  return bitOf[kind];
}

/**
 * For each sign its head, and where its words begin and end. The head holds the place of its kind in the low bits,
 * then 1 when it stands in the subject, and above how many there are.
 */
const width = 3;
const placeBits = 0x1f;
const subjectBit = 0x20;
const oneMore = 0x40;

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
    if (!this.has(kind)) return undefined;
    const { row } = this;
    const at = indexOf(kind, row);
    const inSubject = isInSubject(row[at]);
    const words = (inSubject ? this.subject : this.text).slice(row[at + 1], row[at + 2]);
    return { words, count: countIn(row[at]), inSubject };
  }

  /** How many were seen of a kind. */
  count(kind: SignKind): number {
    return this.has(kind) ? countIn(this.row[indexOf(kind, this.row)]) : 0;
  }

  /** Whether the first of a kind stands in the subject; false when there is none. */
  isInSubject(kind: SignKind): boolean {
    return this.has(kind) && isInSubject(this.row[indexOf(kind, this.row)]);
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
    if ((this.present & bitOf[kind]) !== 0) {
      const at = indexOf(kind, row);
      row[at] = (row[at] ?? 0) + oneMore;
      return;
    }
    this.present |= bitOf[kind];
    row[this.length] = placeOf[kind] | (inSubject ? subjectBit : 0) | oneMore;
    row[this.length + 1] = from;
    row[this.length + 2] = to;
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

/** Where the head of a kind stands that is there. */
function indexOf(kind: SignKind, row: readonly number[]): number {
  const place = placeOf[kind];
  let at = 0;
  while (((row[at] ?? 0) & placeBits) !== place) at += width;
  return at;
}

function isInSubject(head = 0): boolean {
  return (head & subjectBit) !== 0;
}

function countIn(head = 0): number {
  return Math.floor(head / oneMore);
}
