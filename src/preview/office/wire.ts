/**
 * The messages of the channel between office.js and the page around it, as office.js 1.1.110 writes and reads them.
 * Each travels as a JSON text.
 */
export interface WireRequest {
  _messageType: 0;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  /** 0 calls, 1 registers for an event, 2 ends that. */
  _actionType: 0 | 1 | 2;
  _data: unknown;
}

/** How a call went: 0 well, −2 the host failed at it, −5 it is not allowed. */
export type WireErrorCode = 0 | -2 | -5;

/** Reads a text that a pane posted; `undefined` when it is no request of office.js. */
export function readWireRequest(text: string): WireRequest | undefined {
  const message = readObject(text);
  return message?._messageType === 0 && typeof message._actionName === "string"
    ? (message as unknown as WireRequest)
    : undefined;
}

/** Reads a JSON text that should be an object; `undefined` when it is none. */
export function readObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The answer to a request. */
export function writeWireAnswer(
  request: WireRequest,
  origin: string,
  data: unknown,
  errorCode: WireErrorCode = 0,
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: origin,
    _data: data ?? null,
    _errorCode: errorCode,
    _responseType: 0,
    _serializerVersion: 1,
  });
}

/** An event for a pane that registered for it. */
export function writeWireEvent(registration: WireRequest, origin: string, data: unknown): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: registration._actionName,
    _conversationId: registration._conversationId,
    _correlationId: 0,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: 1,
    _serializerVersion: 1,
  });
}
