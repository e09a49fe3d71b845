import type { Transaction } from "../transaction";
import type { SieFile, SieObject } from "./sie-file";

/** The dimensions that the standard reserves. */
const costCenterDimension = "1";
const projectDimension = "6";

/**
 * The rows of a file's vouchers on result accounts, 3000–8999, as transactions in the bank's sense: what a cost
 * account is debited goes out. Balance accounts have no place in a budget of costs and income.
 */
export function toSieTransactions(file: SieFile): Transaction[] {
  const transactions: Transaction[] = [];
  for (const { series, number, rows } of file.vouchers) {
    for (const { account, minor, date, text, objects } of rows) {
      if (!/^[3-8]/.test(account)) continue;
      transactions.push({
        ...{ account, date, text, currency: file.currency },
        minor: minor === 0 ? 0 : -minor,
        reference: `${series} ${number}`.trim(),
        ...namedObjects(file, objects),
      });
    }
  }
  return transactions;
}

/** Cost center and project of an object list; a part of one (#UNDERDIM) counts as its whole dimension. */
export function namedObjects(
  file: SieFile,
  objects: readonly SieObject[],
): { costCenter?: string; project?: string } {
  const named: { costCenter?: string; project?: string } = {};
  for (const { dimension, object } of objects) {
    const whole = file.dimensions.get(dimension)?.parent ?? dimension;
    if (whole === costCenterDimension) named.costCenter ??= object;
    if (whole === projectDimension) named.project ??= object;
  }
  return named;
}
