/**
 * A piece of reckoning that stops now and then, so that whoever drives it may let a screen breathe. What it yields says
 * nothing; what it returns is the result.
 */
export type Pieces<T> = Generator<undefined, T>;

/** So many rows are dealt with between two stops. */
const rowsAtOnce = 250;

/** Reckons to the end without a stop. */
export function atOnce<T>(pieces: Pieces<T>): T {
  for (;;) {
    const step = pieces.next();
    if (step.done) return step.value;
  }
}

/** Reckons to the end, and rests at each stop where there is a way to rest. */
export async function inPieces<T>(
  pieces: Pieces<T>,
  rest: (() => Promise<void>) | undefined,
): Promise<T> {
  for (;;) {
    const step = pieces.next();
    if (step.done) return step.value;
    await rest?.();
  }
}

/** Maps rows one by one and stops now and then. */
export function* mapInPieces<Row, Mapped>(
  rows: Iterable<Row>,
  map: (row: Row, at: number) => Mapped,
): Pieces<Mapped[]> {
  const mapped: Mapped[] = [];
  for (const row of rows) {
    mapped.push(map(row, mapped.length));
    if (isStop(mapped.length - 1)) yield undefined;
  }
  return mapped;
}

/** Whether it is time to stop after the row of this number. */
export function isStop(at: number): boolean {
  return at % rowsAtOnce === rowsAtOnce - 1;
}
