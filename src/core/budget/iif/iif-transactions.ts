import type { PlanRow } from "../plan/plan-row";
import type { Transaction } from "../transaction";
import type { IifFile, IifRow, IifTransaction } from "./iif-file";

/** Kinds of accounts that stand in a budget; all others hold balances. */
const costKinds = new Set(["EXP", "EXEXP", "COGS"]);
const incomeKinds = new Set(["INC", "EXINC"]);
/** What moves money between her own accounts. */
const moves = new Set(["TRANSFER", "CCARD REFUND"]);

/**
 * The rows on cost and income accounts as transactions in the bank's sense. Without an account list the first row of
 * a transaction is the bank's side, and its splits are what it was for.
 */
export function toIifTransactions(file: IifFile, currency: string): Transaction[] {
  return file.transactions.flatMap((transaction) =>
    rowsOf(file, transaction).map((row) => toTransaction(transaction, row, currency)),
  );
}

function rowsOf({ accountKinds }: IifFile, { kind, rows }: IifTransaction): IifRow[] {
  if (accountKinds.size === 0) return moves.has(kind.toUpperCase()) ? [] : rows.slice(1);
  return rows.filter(({ account }) => {
    const found = accountKinds.get(account) ?? "";
    return costKinds.has(found) || incomeKinds.has(found);
  });
}

function toTransaction(
  { kind, number, rows }: IifTransaction,
  row: IifRow,
  currency: string,
): Transaction {
  const payee = row.name || (rows[0]?.name ?? "");
  const memo = row.memo || (rows[0]?.memo ?? "");
  return {
    ...{ date: row.date, currency, account: row.account },
    minor: row.minor === 0 ? 0 : -row.minor,
    text: memo || payee || kind,
    ...(payee === "" ? {} : { payee }),
    ...(number === "" ? {} : { reference: number }),
    ...(row.className === "" ? {} : { costCenter: row.className }),
  };
}

/** What the BUD rows plan, month by month; a quarter's amount is for its first month, as QuickBooks has it. */
export function toIifPlans({ budgets, accountKinds }: IifFile): PlanRow[] {
  return budgets.flatMap(({ account, from, monthsEach, minors, className, line }) =>
    minors.flatMap((minor, at): PlanRow[] => {
      if (Number.isNaN(minor)) return [];
      const isIncome = incomeKinds.has(accountKinds.get(account) ?? "");
      return [
        {
          ...{ account, minor, month: from + at * monthsEach, place: `line ${line}` },
          kind: isIncome ? "income" : "cost",
          ...(className === "" ? {} : { costCenter: className }),
        },
      ];
    }),
  );
}
