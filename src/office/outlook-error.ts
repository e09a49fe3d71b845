import { HostError } from "./host-error";
import { outlookErrorTexts, type OutlookErrorCode } from "./outlook-error-texts";

/** One way Outlook did not do what was asked. */
export function outlookError(code: OutlookErrorCode, cause?: unknown): HostError {
  return new HostError(code, outlookErrorTexts[code], cause);
}
