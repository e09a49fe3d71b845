import type { PlanRow } from "../plan/plan-row";
import type { SieFile } from "./sie-file";
import { namedObjects } from "./sie-transactions";

/**
 * The #PBUDGET rows of result accounts. Where an account and month has rows with objects, those are its parts, and the
 * row without, which is their sum, is left out, so that nothing counts twice.
 */
export function toSiePlans(file: SieFile): PlanRow[] {
  const rows = file.periods.filter(
    ({ kind, account }) => kind === "budget" && /^[3-8]/.test(account),
  );
  const keyOf = ({ account, month }: { account: string; month: number }) => `${account}|${month}`;
  const parted = new Set(rows.filter(({ objects }) => objects.length > 0).map(keyOf));
  return rows
    .filter((row) => row.objects.length > 0 || !parted.has(keyOf(row)))
    .map(({ account, month, minor, objects, line }) => {
      const kind = account.startsWith("3") ? "income" : "cost";
      const sign = kind === "income" ? -1 : 1;
      const accountName = file.accounts.get(account)?.name ?? "";
      return {
        ...{ account, month, kind, place: `line ${line}` },
        ...(accountName === "" ? {} : { accountName }),
        minor: minor === 0 ? 0 : sign * minor,
        ...namedObjects(file, objects),
      };
    });
}
