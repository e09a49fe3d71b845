import { documentError } from "./document-error";
import type { DocumentErrorCode } from "./document-error-texts";

/** What Excel calls the ways it can refuse. @see https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
const codeOfExcel: Readonly<Record<string, DocumentErrorCode>> = {
  // A protected sheet is asked for before anything is written; what is left is the workbook as a whole.
  AccessDenied: "workbook-read-only",
  EditModeNotSupported: "cell-being-edited",
  InvalidOperationInCellEditMode: "cell-being-edited",
  FilteredRangeConflict: "table-filtered",
  ItemAlreadyExists: "name-taken",
  ItemNotFound: "table-missing",
  ReadOnlyWorkbook: "workbook-read-only",
};

/** Runs one batch of Excel's, and makes HostError of what Excel refuses. A bug of ours passes through as it is. */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (thrown) {
    if (!(thrown instanceof OfficeExtension.Error)) throw thrown;
    throw documentError(codeOfExcel[thrown.code] ?? "excel-refused", thrown);
  }
}
