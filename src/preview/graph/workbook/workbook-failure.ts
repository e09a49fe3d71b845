import { RichApiError, type RichApiErrorCode } from "../../office/rich-api/rich-api-error";
import { Refusal } from "../../workbook/refusal";
import { GraphFailure } from "../graph-failure";

/**
 * The first two levels of the errors of workbooks, by HTTP status: Graph's code and sentence, and the code inside.
 * @see https://learn.microsoft.com/graph/workbook-error-codes
 */
const levels = {
  400: ["badRequest", "The request is malformed or incorrect.", "badRequestUncategorized"],
  403: [
    "forbidden",
    "The caller doesn't have permission to perform the action.",
    "forbiddenUncategorized",
  ],
  404: ["notFound", "The resource couldn't be found.", "notFoundUncategorized"],
  409: ["conflict", "The current state conflicts with what the request expects.", "accessConflict"],
  413: [
    "payloadTooLarge",
    "The request size exceeds the maximum limit.",
    "payloadTooLargeUncategorized",
  ],
  423: ["resourceLocked", "The resource you are attempting to access is locked", "accessConflict"],
  429: ["tooManyRequests", "The app or user has been throttled.", "tooManyRequestsUncategorized"],
  501: [
    "notImplemented",
    "The requested feature isn't implemented.",
    "notImplementedUncategorized",
  ],
} as const;

/** A refusal in the words of Graph's workbooks; `inner` in place of the usual code of the second level. */
export function workbookFailure(
  status: keyof typeof levels,
  {
    inner,
    because,
    headers,
  }: { inner?: string; because?: string; headers?: Record<string, string> } = {},
): GraphFailure {
  const [code, message, usual] = levels[status];
  return new GraphFailure(status, code, because ?? message, headers, inner ?? usual);
}

/** 404: the session is over, or never was. */
export function sessionGone(): GraphFailure {
  return workbookFailure(404, {
    inner: "invalidSessionReCreatable",
    because:
      "The session specified in the request does not exist or is invalid due to a transient error.",
  });
}

const statuses: Partial<Record<RichApiErrorCode, keyof typeof levels>> = {
  AccessDenied: 403,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};

/** What Graph answers when Excel refuses; anything else comes back as it is. */
export function toWorkbookFailure(error: unknown): unknown {
  if (!(error instanceof RichApiError) && !(error instanceof Refusal)) return error;
  return workbookFailure(statuses[error.code] ?? 400, {
    inner: error.code,
    because: error.message,
  });
}
