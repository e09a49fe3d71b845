import { documentError } from "./document-error";

/** The set without which the pane cannot work: frozen rows, the workbook's name and word of changes came with it. */
export const leastSet = "1.7";

/** Whether this Excel has a set of ExcelApi. What came after the least set is asked for before it is used. */
export function hasExcelSet(version: `1.${number}`): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Throws HostError in an Excel that is too old for the pane, which would fail later and half way. */
export function refuseOldExcel(): void {
  if (!hasExcelSet(leastSet)) throw documentError("excel-too-old");
}
