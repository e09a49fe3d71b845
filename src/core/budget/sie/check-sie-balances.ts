import type { Warning } from "../../shared/parsed";
import { toDecimalText } from "../../shared/money";
import type { SieFile } from "./sie-file";
import { fileWarning } from "../warnings/file-warning";

/**
 * Proves a file of kind 4: for every account of year 0, opening balance and vouchers make the closing balance or the
 * result. Each account that does not agree is a warning that says by how much; none means that every öre is there.
 */
export function checkSieBalances(file: SieFile): Warning[] {
  const expected = new Map<string, number>();
  const told = new Map<string, number>();
  const add = (sums: Map<string, number>, account: string, minor: number) =>
    sums.set(account, (sums.get(account) ?? 0) + minor);
  for (const { kind, year, account, objects, minor } of file.balances) {
    if (year === 0 && objects.length === 0)
      add(kind === "opening" ? expected : told, account, minor);
  }
  for (const { rows } of file.vouchers) {
    for (const { account, minor } of rows) add(expected, account, minor);
  }
  return [...new Set([...expected.keys(), ...told.keys()])].flatMap((account) => {
    const minor = (told.get(account) ?? 0) - (expected.get(account) ?? 0);
    if (minor === 0) return [];
    const off = toDecimalText({ minor, currency: file.currency });
    return [fileWarning("account-off", `account ${account}`, off)];
  });
}
