import type { Statement, Transaction } from "../transaction";
import type { OfxStatement, OfxTransaction } from "./ofx-file";

/** The statements of an OFX file in our words; the ledger balance is the closing balance. */
export function toOfxStatements(statements: readonly OfxStatement[]): Statement[] {
  return statements.map((statement) => {
    const account = statement.account.ACCTID ?? "";
    const { currency, ledgerMinor } = statement;
    return {
      account,
      currency,
      transactions: Array.from(statement.transactions, (one) =>
        toTransaction(one, account, currency),
      ),
      ...(ledgerMinor === undefined ? {} : { closingMinor: ledgerMinor }),
    };
  });
}

function toTransaction(one: OfxTransaction, account: string, currency: string): Transaction {
  const { fields, date, minor } = one;
  const [name, memo] = [fields.NAME ?? "", fields.MEMO ?? ""];
  // Banks repeat the name, cut short, at the beginning of the memo.
  const text = memo.startsWith(name) || name === "" ? memo : `${name} ${memo}`.trim();
  const optional = {
    payee: name,
    reference: fields.CHECKNUM ?? fields.REFNUM ?? "",
    bankId: fields.FITID ?? "",
  };
  return {
    ...{ date, minor, account, currency, text: text || name },
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== "")),
  };
}
