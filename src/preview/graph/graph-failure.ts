import { randomUUID } from "node:crypto";

/** A request the door refuses, as Graph would: the HTTP status, Graph's error code and its sentence. */
export class GraphFailure extends Error {
  override readonly name = "GraphFailure";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
    /** The code inside the error, where the service has a second level of codes, as workbooks do. */
    readonly innerCode?: string,
  ) {
    super(message);
  }
}

/** The body of Graph's error answers. */
export interface GraphErrorBody {
  error: {
    code: string;
    message: string;
    innerError: {
      code?: string;
      date: string;
      "request-id": string;
      "client-request-id": string;
    };
  };
}

/** Writes a refusal the way Graph does. @see https://learn.microsoft.com/graph/errors */
export function toErrorBody(
  failure: GraphFailure,
  at: Date,
  requestId: string = randomUUID(),
): GraphErrorBody {
  const innerError = {
    ...(failure.innerCode !== undefined && { code: failure.innerCode }),
    date: at.toISOString().slice(0, 19),
    "request-id": requestId,
    "client-request-id": requestId,
  };
  return { error: { code: failure.code, message: failure.message, innerError } };
}

/** 400: the request makes no sense. */
export function badRequest(message: string, code = "BadRequest"): GraphFailure {
  return new GraphFailure(400, code, message);
}

/** 400: the property is none of this type's. */
export function unknownProperty(name: string, type: string): GraphFailure {
  return badRequest(
    `Could not find a property named '${name}' on type '${type}'.`,
    "RequestBroker--ParseUri",
  );
}

/** 403: the token's scopes, or Exchange, do not allow it. */
export function accessDenied(
  message = "Access is denied. Check credentials and try again.",
): GraphFailure {
  return new GraphFailure(403, "ErrorAccessDenied", message);
}

/** 404: an id of Outlook that finds nothing. */
export function itemNotFound(): GraphFailure {
  return new GraphFailure(
    404,
    "ErrorItemNotFound",
    "The specified object was not found in the store.",
  );
}

/** 404: a person who is not in the directory. */
export function userNotFound(name: string): GraphFailure {
  return new GraphFailure(
    404,
    "Request_ResourceNotFound",
    `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`,
  );
}
