import { toCalendarDate } from "../../shared/calendar-date";
import type { TextPieces } from "../bytes/text-pieces";
import type { OfxTransaction } from "./ofx-file";
import type { OfxNames } from "./ofx-names";
import { unescapeText } from "./unescape-text";

/** What the rows of all statements of a file share. */
export interface OfxGround {
  names: OfxNames;
  pieces: TextPieces;
}

/**
 * The transactions of a statement in columns: date and amount of each, and where in the file each of its fields
 * stands. The object of a row, with its fields as texts, is made when somebody looks at it.
 */
export class OfxRows implements Iterable<OfxTransaction> {
  private count = 0;
  private days = new Int32Array(64);
  private minors = new Float64Array(64);
  /** The number of the first field of each row; a row ends where the next begins. */
  private firsts = new Int32Array(65);
  private fieldCount = 0;
  private names = new Int32Array(512);
  /** Where the fields begin, or `~` that for CDATA. */
  private starts = new Int32Array(512);
  private ends = new Int32Array(512);

  constructor(private readonly ground: OfxGround) {}

  /** How many transactions there are. */
  get length(): number {
    return this.count;
  }

  /** Notes a field of the row that comes next. */
  addField(name: number, start: number, end: number): void {
    const at = this.fieldCount;
    if (at === this.names.length) {
      this.names = twice(this.names);
      this.starts = twice(this.starts);
      this.ends = twice(this.ends);
    }
    this.names[at] = name;
    this.starts[at] = start;
    this.ends[at] = end;
    this.fieldCount += 1;
  }

  /** Forgets the fields that were noted since the last row. */
  dropFields(): void {
    this.fieldCount = this.firsts[this.count] ?? 0;
  }

  /** Adds a row with the fields that were noted since the last one. */
  add(day: number, minor: number): void {
    const row = this.count;
    if (row === this.days.length) {
      this.days = twice(this.days);
      this.firsts = twice(this.firsts);
      const minors = new Float64Array(this.days.length);
      minors.set(this.minors);
      this.minors = minors;
    }
    this.days[row] = day;
    this.minors[row] = minor;
    this.count += 1;
    this.firsts[this.count] = this.fieldCount;
  }

  /** The transaction of one row. A row that is not there is a bug: RangeError. */
  at(row: number): OfxTransaction {
    if (!(row >= 0 && row < this.count)) throw new RangeError(`OfxRows: no row ${row}`);
    return {
      date: toCalendarDate(this.days[row] ?? 0),
      minor: this.minors[row] ?? 0,
      fields: this.fieldsOf(row),
    };
  }

  *[Symbol.iterator](): Generator<OfxTransaction> {
    for (let row = 0; row < this.count; row += 1) yield this.at(row);
  }

  private fieldsOf(row: number): Record<string, string> {
    const { names, pieces } = this.ground;
    const [first, end] = [this.firsts[row] ?? 0, this.firsts[row + 1] ?? 0];
    pieces.decode(this.starts, this.ends, first, end);
    const hasEntities = pieces.whole.includes("&");
    const fields: Record<string, string> = {};
    // From the last to the first, so that of two elements of one name the first counts.
    for (let field = end - 1; field >= first; field -= 1) {
      const text = pieces.textOf(field - first).trim();
      const isData = (this.starts[field] ?? 0) < 0;
      const name = names.textOf(this.names[field] ?? 0);
      fields[name] = hasEntities && !isData ? unescapeText(text) : text;
    }
    return fields;
  }
}

function twice(column: Int32Array) {
  const wider = new Int32Array(column.length * 2);
  wider.set(column);
  return wider;
}
