import type { MonthNumber } from "../lines/month";
import type { PlannedLine } from "../workbook/lay-out-workbook";
import type { PlanRow } from "./plan-row";

/**
 * Makes budget lines of what a file plans: one for each account, cost center and project, in the order of the file,
 * named "5410 Office supplies · 10". Rows of other years than the one that begins at `yearStart` are left out.
 */
export function toPlanLines(rows: readonly PlanRow[], yearStart: MonthNumber): PlannedLine[] {
  const lines = new Map<string, PlannedLine & { months: number[] }>();
  for (const row of rows) {
    const at = row.month - yearStart;
    if (at < 0 || at > 11) continue;
    const { account, accountName, kind, costCenter, project } = row;
    const named = accountName === undefined ? account : `${account} ${accountName}`;
    const name = [named, costCenter, project].filter((part) => part !== undefined).join(" · ");
    const line = lines.get(name) ?? {
      ...{ id: name, name, kind, rollOver: "none" as const, months: Array<number>(12).fill(0) },
      ...(/^\d+$/.test(account) ? { accounts: account } : {}),
      ...(costCenter === undefined ? {} : { costCenter }),
      ...(project === undefined ? {} : { project }),
    };
    line.months[at] = (line.months[at] ?? 0) + row.minor;
    lines.set(name, line);
  }
  return [...lines.values()];
}
