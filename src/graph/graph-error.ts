import type { InBothLanguages } from "../core/shared/language";
import { graphErrorTexts, type GraphErrorCode } from "./graph-error-texts";

/** What is known of a failure beside its code. */
export interface GraphErrorDetails {
  /** The HTTP status; 0 when no answer came. */
  status?: number;
  /** Graph's own name of the error, as "ErrorItemNotFound". */
  graphCode?: string;
  /** The more exact name inside it, where there is one: workbooks tell there that a session is over. */
  innerCode?: string;
  /** How long Graph asks us to wait, in milliseconds. */
  retryAfterMs?: number;
  cause?: unknown;
}

/**
 * Microsoft Graph, or the way to it, failed. `message` is a sentence for people in English and `texts` holds it in
 * both languages; nothing in it comes from a mail.
 */
export class GraphError extends Error {
  override readonly name = "GraphError";
  readonly status: number;
  readonly graphCode: string;
  readonly innerCode: string;
  readonly retryAfterMs: number | undefined;

  /** `texts` say what happened and what to do next; those of a failure in a drive come with `driveError`. */
  constructor(code: keyof typeof graphErrorTexts, details?: GraphErrorDetails);
  constructor(code: GraphErrorCode, details: GraphErrorDetails, texts: InBothLanguages);
  constructor(
    readonly code: GraphErrorCode,
    details: GraphErrorDetails = {},
    readonly texts: InBothLanguages = graphErrorTexts[code as keyof typeof graphErrorTexts],
  ) {
    super(texts.en, { cause: details.cause });
    this.status = details.status ?? 0;
    this.graphCode = details.graphCode ?? "";
    this.innerCode = details.innerCode ?? "";
    this.retryAfterMs = details.retryAfterMs;
  }

  /** Says whether somebody else changed or made the same thing first. */
  get isConflict(): boolean {
    return this.code === "changed-meanwhile";
  }

  /** Says whether what was asked for is no longer there. */
  get isGone(): boolean {
    return this.code === "not-found";
  }

  /** Says whether the same request may succeed a little later. */
  get retryable(): boolean {
    return this.code === "throttled" || this.code === "unavailable" || this.code === "offline";
  }
}

type CommonCode = keyof typeof graphErrorTexts;

const codeOfGraphCode: Readonly<Record<string, CommonCode>> = {
  ErrorIrresolvableConflict: "changed-meanwhile",
  ErrorInvalidSyncStateData: "sync-lost",
  ErrorInvalidUser: "no-mailbox",
  ErrorNonExistentMailbox: "no-mailbox",
  ErrorQuotaExceeded: "mailbox-full",
  ErrorMessageSizeExceeded: "too-large",
  MailboxNotEnabledForRESTAPI: "no-mailbox",
  Request_ResourceNotFound: "no-mailbox",
  ResourceNotFound: "no-mailbox",
  resyncRequired: "sync-lost",
  SyncStateInvalid: "sync-lost",
  SyncStateNotFound: "sync-lost",
};

const codeOfStatus: Readonly<Record<number, CommonCode>> = {
  400: "refused",
  401: "signed-out",
  403: "not-allowed",
  404: "not-found",
  409: "changed-meanwhile",
  410: "sync-lost",
  412: "changed-meanwhile",
  413: "too-large",
  429: "throttled",
  500: "unavailable",
  502: "unavailable",
  503: "unavailable",
  504: "unavailable",
  507: "mailbox-full",
};

/** One answer of Graph, from the wire or from inside a batch. */
export interface FailedAnswer {
  status: number;
  /** The parsed JSON, `{ error: { code } }` when Graph wrote it. */
  body: unknown;
  /** The value of the Retry-After header; empty or null when there was none. */
  retryAfter: string | null | undefined;
}

/** Makes the error for an answer that is no success. `path` tells whether another person's mailbox was asked. */
export function graphErrorOf(answer: FailedAnswer, path: string): GraphError {
  const details = detailsOf(answer);
  const code = codeOfGraphCode[details.graphCode] ?? codeOfStatus[answer.status] ?? "unexpected";
  const isShared = code === "not-allowed" && /^\/?users\/[^/]+\//u.test(path);
  return new GraphError(isShared ? "not-allowed-in-shared" : code, details);
}

/** What an answer that is no success tells beside its code. */
export function detailsOf({ status, body, retryAfter }: FailedAnswer) {
  const retryAfterMs = readRetryAfter(retryAfter);
  return { status, ...codesIn(body), ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

/** Reads a Retry-After header, seconds or an HTTP date, as milliseconds from now; `undefined` when there is none. */
export function readRetryAfter(value: string | null | undefined): number | undefined {
  if (!value) return undefined;
  const seconds = Number(value);
  const milliseconds = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

function codesIn(body: unknown): { graphCode: string; innerCode: string } {
  const error = (body as { error?: WireError } | null | undefined)?.error;
  // OData writes "innererror", Graph "innerError".
  const inner = error?.innerError ?? error?.innererror;
  return { graphCode: textOf(error?.code), innerCode: textOf(inner?.code) };
}

interface WireError {
  code?: unknown;
  innerError?: { code?: unknown } | null;
  innererror?: { code?: unknown } | null;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
