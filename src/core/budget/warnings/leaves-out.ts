import type { Warning } from "../../shared/parsed";
import type { FileWarningCode } from "./warning-texts";

/** What a file is not read as a whole with: to add one is to add an entry here. */
const leavingOut: ReadonlySet<string> = new Set<FileWarningCode>([
  ...(["amount-missing", "amount-too-large", "amount-unread"] as const),
  ...(["date-missing", "date-unread"] as const),
  ...(["budget-unread", "line-unread", "more-unread", "period-unread", "row-astray"] as const),
  ...(["transaction-cut", "transaction-off", "transaction-refused"] as const),
  ...(["voucher-open", "voucher-refused", "voucher-unbalanced"] as const),
  ...(["file-cut", "xml-cut", "xml-deep"] as const),
]);

/** True when something of the file is missing among what was read, as a warning tells. */
export function leavesOut({ code }: Warning): boolean {
  return leavingOut.has(code);
}
