/** The letters of a column, counted from 0: A, B, … Z, AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** The address of a cell, row and column counted from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Row and column of an address, counted from 0. An address that is none is a bug: RangeError. */
export function readAddress(address: string): { row: number; column: number } {
  const parts = /^([A-Z]{1,3})(\d+)$/.exec(address);
  if (!parts) throw new RangeError(`readAddress: "${address}" is no address of a cell`);
  let column = 0;
  for (const letter of parts[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(parts[2]) - 1, column: column - 1 };
}
