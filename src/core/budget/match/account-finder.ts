import { onceEach } from "../rows/texts";
import type { TransactionRows } from "../rows/transaction-rows";
import { TupleNumbers } from "../rows/tuple-numbers";
import type { AccountRange, LineMatch } from "./match-rule";

const noNumber = -1;

/**
 * Finds the first account range that the account of a row lies in, with its cost center and project; adds the matches
 * that it finds to `different`.
 */
export function accountFinder(
  rows: TransactionRows,
  ranges: readonly AccountRange[],
  different: LineMatch[],
): (row: number) => number {
  const accountOf = onceEach(rows.texts, (text) => (/^\d{1,9}$/.test(text) ? Number(text) : -1));
  const asked = new TupleNumbers();
  const answers: number[] = [];
  const find = (row: number, number: number): number => {
    const [costCenter, project] = [rows.textAt("costCenter", row), rows.textAt("project", row)];
    const found = ranges.find(
      (range) =>
        range.from <= number &&
        number <= range.to &&
        (range.costCenter ?? costCenter) === costCenter &&
        (range.project ?? project) === project,
    );
    if (!found) return -1;
    const { from, to, line } = found;
    const account = rows.textAt("account", row);
    return different.push({ line, reason: { kind: "account", account, from, to } }) - 1;
  };
  return (row) => {
    const number = accountOf(rows.numberAt("account", row));
    if (number === noNumber) return -1;
    const question = asked.numberOf(
      rows.numberAt("account", row),
      rows.numberAt("costCenter", row),
      rows.numberAt("project", row),
    );
    return (answers[question] ??= find(row, number));
  };
}
