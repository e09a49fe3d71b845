import type { Transaction } from "../transaction";
import type { QuickBooksReport } from "./quickbooks-report";
import { isIncomeGroup } from "./read-quickbooks";

/** Groups that hold balances and no result. */
const balances =
  /^(?:assets|bank|checking|savings|accounts (?:receivable|payable)|credit cards?|liabilities|equity|undeposited funds)\b/i;

/**
 * The rows of a report as transactions in the bank's sense: what adds to a group of income comes in, what adds to any
 * other goes out. Rows of accounts that hold balances are left out.
 */
export function toQuickBooksTransactions(
  { rows }: QuickBooksReport,
  currency: string,
): Transaction[] {
  return rows
    .filter(({ groups }) => !groups.some((group) => balances.test(group)))
    .map((row) => {
      const { groups, date, minor, number, name, className } = row;
      const sign = isIncomeGroup(groups[0]) ? 1 : -1;
      return {
        ...{ date, currency, account: groups.at(-1) ?? "" },
        minor: minor === 0 ? 0 : sign * minor,
        text: row.memo || name || row.kind,
        ...(name === "" ? {} : { payee: name }),
        ...(number === "" ? {} : { reference: number }),
        ...(className === "" ? {} : { costCenter: className }),
      };
    });
}
