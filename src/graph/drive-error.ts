import { atPlace } from "../core/shared/at-place";
import { driveErrorTexts, type DriveErrorCode } from "./drive-error-texts";
import {
  detailsOf,
  GraphError,
  graphErrorOf,
  type FailedAnswer,
  type GraphErrorDetails,
} from "./graph-error";

/**
 * Makes the error for something that only a file or a workbook can answer. `place` is where it was, the name of a
 * table; empty when the whole workbook is meant.
 */
export function driveError(
  code: DriveErrorCode,
  details: GraphErrorDetails = {},
  place = "",
): GraphError {
  return new GraphError(code, details, atPlace(driveErrorTexts[code], place));
}

const codeOfGraphCode: Readonly<Record<string, DriveErrorCode>> = {
  itemNotFound: "file-missing",
  quotaLimitReached: "drive-full",
};

/** What workbooks say within a refusal. @see https://learn.microsoft.com/graph/workbook-error-codes */
const codeOfInnerCode: Readonly<Record<string, DriveErrorCode>> = {
  filteredRangeConflict: "table-filtered",
  unsupportedWorkbook: "workbook-unreadable",
};

/** What some refusals mean when a workbook of the drive gives them. */
const codeOfWorkbookStatus: Readonly<Record<number, DriveErrorCode>> = {
  403: "workbook-read-only",
  409: "workbook-busy",
  412: "workbook-busy",
  507: "drive-full",
};

const workbookPath = /^\/?(?:me|users\/[^/]+)\/drive\/.*\/workbook(?:\/|$)/u;

/** Makes the error for an answer that is no success, where files and workbooks are asked as well as all else. */
export function driveErrorOf(answer: FailedAnswer, path: string): GraphError {
  const code = driveCodeOf(answer, path);
  return code ? driveError(code, detailsOf(answer)) : graphErrorOf(answer, path);
}

function driveCodeOf(answer: FailedAnswer, path: string): DriveErrorCode | undefined {
  const { graphCode, innerCode } = detailsOf(answer);
  const isWorkbook = workbookPath.test(path);
  if (isWorkbook && codeOfInnerCode[innerCode]) return codeOfInnerCode[innerCode];
  const named = codeOfGraphCode[graphCode];
  if (named) return named;
  if (answer.status === 423) return "workbook-locked";
  return isWorkbook ? codeOfWorkbookStatus[answer.status] : undefined;
}
