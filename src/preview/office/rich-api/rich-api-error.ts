/** The codes and sentences that Word and Excel answer with. */
const sentences = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidSelection: "The current selection is invalid for this operation.",
  NotImplemented: "The requested feature isn't implemented.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UnsupportedOperation: "The operation being attempted is not supported.",
} as const;

const statuses: Partial<Record<RichApiErrorCode, number>> = {
  AccessDenied: 401,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
};

/** A code of `OfficeExtension.Error`. */
export type RichApiErrorCode = keyof typeof sentences;

/** What a model throws for the add-in to see: it becomes an `OfficeExtension.Error` with this code. */
export class RichApiError extends Error {
  constructor(
    readonly code: RichApiErrorCode,
    message: string = sentences[code],
  ) {
    super(message);
    this.name = "RichApiError";
  }

  get httpStatus(): number {
    return statuses[this.code] ?? 400;
  }
}

/** For a thing that is not there. */
export function itemNotFound(): RichApiError {
  return new RichApiError("ItemNotFound");
}

/** For an argument that cannot be. */
export function invalidArgument(message?: string): RichApiError {
  return new RichApiError("InvalidArgument", message);
}

/** For a member that the preview does not know. */
export function apiNotFound(member: string): RichApiError {
  return new RichApiError("ApiNotFound", `${member} is not implemented by the preview`);
}
