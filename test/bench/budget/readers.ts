// What the benches of readers run, bundled into one file.
import { findCsvMapping } from "../../../src/core/budget/csv/find-csv-mapping";
import { readCsv } from "../../../src/core/budget/csv/read-csv";
import { readOfx } from "../../../src/core/budget/ofx/read-ofx";
import { readSie } from "../../../src/core/budget/sie/read-sie";

/** Finds how a CSV file is written and reads it; how many rows were read and how many were told of. */
export function readCsvFile(bytes: Uint8Array): { rows: number; told: number } {
  const mapping = findCsvMapping(bytes).value;
  if (!mapping) throw new Error("The made file has no mapping.");
  const { value, warnings } = readCsv(bytes, mapping);
  return { rows: value.count, told: warnings.length };
}

/** Reads an OFX file into columns; how many rows it has. */
export function readOfxFile(bytes: Uint8Array): number {
  return readOfx(bytes).value[0]?.transactions.length ?? 0;
}

/** Reads an OFX file and makes every transaction's object with all its fields as texts; how many have an identity. */
export function readOfxTexts(bytes: Uint8Array): number {
  let named = 0;
  for (const { fields } of readOfx(bytes).value[0]?.transactions ?? []) {
    if (fields.FITID !== undefined) named += 1;
  }
  return named;
}

/** Reads a SIE file; how many vouchers it has. */
export function readSieFile(bytes: Uint8Array): number {
  return readSie(bytes).value.vouchers.length;
}
