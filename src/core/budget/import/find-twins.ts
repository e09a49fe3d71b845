import type { BookedRows } from "../rows/booked-rows";
import type { TransactionRows } from "../rows/transaction-rows";
import { TupleNumbers } from "../rows/tuple-numbers";
import { AgreeingRows } from "./agreeing-rows";
import type { PlainRows } from "./plain-rows";
import { keyOf } from "./transaction-key";

/** Which of its twins each row of a file is, and which row of the workbook has its key. */
export interface Twins {
  /**
   * Which of those that are the same a row is, from 1. A row whose key is another's in the workbook gets the next free
   * number, so that no two rows ever share a key.
   */
  occurrences: Int32Array;
  /** The row of the workbook that it is by its key, -1 for none; empty when the workbook has no rows. */
  sameKey: Int32Array;
}

/** A file and a workbook, to be compared. */
export interface TwinGround {
  file: TransactionRows;
  known: BookedRows;
  /** What is compared of the rows of the workbook and, behind them, of the rows of the file. */
  plain: PlainRows;
  /** True when the key of a row of the file proves nothing, since the bank says that it is another row. */
  isAnother: (row: number, knownRow: number) => boolean;
}

/**
 * Finds the twins of a file. Texts are compared only of rows that agree in day, account, currency and amount, so that
 * most texts are never read.
 */
export function findTwins(ground: TwinGround): Twins {
  return new TwinFinder(ground).find();
}

class TwinFinder {
  private readonly twins: Twins;
  private readonly oddKeys: ReadonlyMap<string, number>;
  private readonly agreeing: AgreeingRows;
  /** 1 for a first of agreeing rows whose text has been compared, since a second one came. */
  private readonly isCompared: Uint8Array;
  /** The rows that are the same, by the first that they agree with and their text. */
  private readonly sames = new TupleNumbers();
  /** How many of the file are the same. */
  private readonly counts: number[] = [];
  private readonly keys = new TupleNumbers();
  private readonly rowOfKey: number[] = [];
  private readonly late: { row: number; same: number }[] = [];

  constructor(private readonly ground: TwinGround) {
    const { file, known, plain } = ground;
    this.twins = {
      occurrences: new Int32Array(file.length).fill(1),
      sameKey: new Int32Array(known.length === 0 ? 0 : file.length).fill(-1),
    };
    this.oddKeys = oddKeysOf(known);
    this.agreeing = new AgreeingRows(plain, known.length + file.length);
    this.isCompared = new Uint8Array(known.length + file.length);
  }

  find(): Twins {
    const { file, known } = this.ground;
    const { occurrences } = known.columns;
    for (let row = 0; row < known.length; row += 1) {
      if (occurrences[row] !== 0) this.meetAll(row, row + 1);
    }
    this.meetAll(known.length, known.length + file.length);
    for (const { row, same } of this.late) this.twins.occurrences[row] = this.freeNumber(row, same);
    return this.twins;
  }

  /** Takes in the rows `from`–`to`, by their numbers in `plain`. */
  private meetAll(from: number, to: number): void {
    const { agreeing } = this;
    // A key that no longer follows from its row may be anybody's: then nobody is passed over.
    const passesFirst = this.oddKeys.size === 0;
    for (let row = from; row < to; row += 1) {
      const first = agreeing.add(row);
      if (first !== row || !passesFirst) this.meet(row, first);
    }
  }

  private meet(row: number, first: number): void {
    if (this.isCompared[first] === 0) {
      this.isCompared[first] = 1;
      this.compare(first, first);
    }
    if (first !== row) this.compare(first, row);
  }

  private compare(first: number, row: number): void {
    const { plain, known, isAnother } = this.ground;
    const same = this.sames.numberOf(first, plain.word(row));
    if (row < known.length) {
      const key = this.keys.numberOf(same, known.columns.occurrences[row] ?? 0);
      this.rowOfKey[key] = row;
      return;
    }
    const own = row - known.length;
    const occurrence = this.nextOf(same);
    const knownRow = this.knownWith(own, same, occurrence);
    this.twins.occurrences[own] = occurrence;
    if (knownRow < 0) return;
    if (isAnother(own, knownRow)) this.late.push({ row: own, same });
    else this.twins.sameKey[own] = knownRow;
  }

  private freeNumber(row: number, same: number): number {
    let occurrence = this.nextOf(same);
    while (this.knownWith(row, same, occurrence) >= 0) occurrence = this.nextOf(same);
    return occurrence;
  }

  private nextOf(same: number): number {
    return (this.counts[same] = (this.counts[same] ?? 0) + 1);
  }

  private knownWith(row: number, same: number, occurrence: number): number {
    const key = this.keys.find(same, occurrence);
    if (key >= 0) return this.rowOfKey[key] ?? -1;
    if (this.oddKeys.size === 0) return -1;
    return this.oddKeys.get(keyOf(this.ground.file.at(row), occurrence)) ?? -1;
  }
}

/** The rows whose keys no longer follow from what they say, by these keys. */
function oddKeysOf(known: BookedRows): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < known.length; row += 1) {
    const key = known.oddKeyAt(row);
    if (key !== undefined) rows.set(key, row);
  }
  return rows;
}
