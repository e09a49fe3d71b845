import type { Statement, Transaction } from "../transaction";
import type { CamtDetail, CamtEntry, CamtMessage, CamtStatement } from "./camt-statement";

/** The statements of a CAMT message in our words. */
export function toCamtStatements(message: CamtMessage): Statement[] {
  return message.statements.map((statement) => {
    const { account, currency, balances, entries } = statement;
    const opening = balances.find(({ kind }) => kind === "OPBD" || kind === "PRCD");
    const closing = balances.findLast(({ kind }) => kind === "CLBD");
    return {
      account,
      currency: currency || (opening?.currency ?? ""),
      transactions: entries.filter(isBooked).flatMap((entry) => toTransactions(statement, entry)),
      ...(opening ? { openingMinor: opening.minor } : {}),
      ...(closing ? { closingMinor: closing.minor } : {}),
    };
  });
}

/** Entries that are only pending or for information are not money moved. */
function isBooked({ status }: CamtEntry): boolean {
  return status === "BOOK" || status === "";
}

/**
 * A batch entry becomes its payments when they have amounts that make up the whole, charges included; otherwise it
 * stays one, so that the sum of the statement is right in any case.
 */
function toTransactions(statement: CamtStatement, entry: CamtEntry): Transaction[] {
  const parts = entry.details.map(({ amount, direction }) => {
    if (amount?.currency !== entry.currency) return NaN;
    const isOut = direction === "" ? entry.minor < 0 : direction === "DBIT";
    return isOut ? -amount.minor : amount.minor;
  });
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (parts.length < 2 || total !== entry.minor) {
    return [toTransaction(statement, entry, entry.details[0], entry.minor)];
  }
  return entry.details.map((detail, at) => toTransaction(statement, entry, detail, parts[at] ?? 0));
}

function toTransaction(
  statement: CamtStatement,
  entry: CamtEntry,
  detail: CamtDetail | undefined,
  minor: number,
): Transaction {
  const payee = detail?.parties.find(({ role }) => role === (minor < 0 ? "Cdtr" : "Dbtr"))?.name;
  const message = detail?.messages.join(" ") ?? "";
  const isBatch = entry.details.length > 1;
  const optional = {
    payee: payee ?? "",
    reference: detail?.creditorReference ?? "",
    bankId: isBatch ? "" : entry.servicerReference,
  };
  return {
    ...{ date: entry.bookedOn, minor, currency: entry.currency, account: statement.account },
    text: message || entry.additionalInformation || (payee ?? "") || optional.reference,
    ...Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== "")),
  };
}
