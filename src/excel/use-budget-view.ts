import { useSyncExternalStore } from "react";
import type { BudgetSession, BudgetView } from "./budget-session";

/** One workbook as it is now. */
export function useBudgetView(session: BudgetSession): BudgetView {
  return useSyncExternalStore(session.subscribe, session.view);
}
