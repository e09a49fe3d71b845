import { Client, ResponseType } from "@microsoft/microsoft-graph-client";
import type { AbortSignalLike } from "../core/triage/mailbox";
import { GraphError, graphErrorOf } from "./graph-error";
import { MailboxGate } from "./mailbox-gate";
import {
  FailureKeeper,
  FetchHandler,
  GateHandler,
  RetryHandler,
  TokenHandler,
  type GetAccessToken,
} from "./request-handlers";
import { RequestPlan } from "./request-plan";
import { retryPolicy, type RetryPolicy } from "./retry-policy";
import { followSignal, wait, type Wait } from "./wait";
import type { WirePage } from "./wire-page";

/** Ids stay the same when a message is moved; every request asks for them. */
export const immutableIds = 'IdType="ImmutableId"';

/** What a client is made of. Only the first three differ between places; the rest is for tests. */
export interface GraphClientOptions {
  /** The address of Graph with its version: "https://graph.microsoft.com/v1.0". */
  baseUrl: string;
  getAccessToken: GetAccessToken;
  /** Makes the error for an answer that is no success; `driveErrorOf` where files are asked. */
  errorOf?: typeof graphErrorOf;
  fetch?: typeof fetch;
  wait?: Wait;
  retryPolicy?: RetryPolicy;
}

/** What may be said with a request. */
export interface RequestOptions {
  headers?: Readonly<Record<string, string>>;
  /** Preferences beside immutable ids, as `odata.maxpagesize=1000`. */
  prefer?: readonly string[];
  signal?: AbortSignalLike | undefined;
  /** The mailbox whose limits count; read from the path when absent. */
  mailbox?: string;
  /** How many of the mailbox's four places the request takes; 1 when absent. */
  slots?: number;
  /** Whether doing it twice is the same as doing it once; true for all but POST when absent. */
  isSafeToRepeat?: boolean;
}

type Method = "get" | "post" | "patch" | "delete";

/**
 * Microsoft Graph as our rooms speak to it: Microsoft's own client with our chain of handlers. Paths are relative,
 * "/me/messages"; every method rejects with GraphError, or with sign-in's own error when no token could be had.
 */
export class GraphClient {
  readonly retryPolicy: RetryPolicy;
  readonly wait: Wait;
  private readonly baseUrl: string;
  private readonly sdk: Client;
  private readonly errorOf: typeof graphErrorOf;
  /** Without our token: for addresses that carry their own permission, as that of an upload session. */
  readonly plainFetch: typeof fetch;

  constructor(options: GraphClientOptions) {
    this.errorOf = options.errorOf ?? graphErrorOf;
    this.plainFetch = options.fetch ?? ((input, init) => fetch(input, init));
    this.retryPolicy = options.retryPolicy ?? retryPolicy;
    this.wait = options.wait ?? wait;
    this.baseUrl = options.baseUrl.replace(/\/+$/u, "");
    const lastSlash = this.baseUrl.lastIndexOf("/");
    this.sdk = Client.initWithMiddleware({
      baseUrl: this.baseUrl.slice(0, lastSlash + 1),
      defaultVersion: this.baseUrl.slice(lastSlash + 1),
      middleware: [
        new FailureKeeper(),
        new RetryHandler(this.retryPolicy, this.wait),
        new TokenHandler(options.getAccessToken),
        new GateHandler(new MailboxGate()),
        new FetchHandler(this.plainFetch),
      ],
    });
  }

  /** Reads a resource. */
  get<T>(path: string, options: RequestOptions = {}): Promise<T> {
    return this.request<T>("get", path, undefined, options);
  }

  /** Reads a collection page after page, for as long as the caller goes on. */
  async *pages<T>(path: string, options: RequestOptions = {}): AsyncGenerator<WirePage<T>> {
    for (let next: string | undefined = path; next !== undefined;) {
      const page: WirePage<T> = await this.get(next, options);
      yield page;
      const link = page["@odata.nextLink"];
      next = link === undefined ? undefined : this.pathOf(link);
    }
  }

  /** Creates a resource or calls an action. */
  post<T>(path: string, body: unknown, options: RequestOptions = {}): Promise<T> {
    return this.request<T>("post", path, body, { isSafeToRepeat: false, ...options });
  }

  /** Changes members of a resource. */
  patch<T>(path: string, body: unknown, options: RequestOptions = {}): Promise<T> {
    return this.request<T>("patch", path, body, options);
  }

  /** Deletes a resource. */
  async delete(path: string, options: RequestOptions = {}): Promise<void> {
    await this.request("delete", path, undefined, options);
  }

  /**
   * Turns a link that Graph gave into a path for the next request. The SDK takes only https links for absolute ones,
   * and a link to another host must never be given our token: that is the GraphError "unexpected".
   */
  pathOf(link: string): string {
    if (!link.startsWith(`${this.baseUrl}/`)) throw new GraphError("unexpected");
    return link.slice(this.baseUrl.length);
  }

  private async request<T>(
    method: Method,
    path: string,
    body: unknown,
    options: RequestOptions,
  ): Promise<T> {
    const plan = new RequestPlan(
      options.mailbox ?? mailboxIn(path),
      options.slots ?? 1,
      options.isSafeToRepeat ?? true,
    );
    const { controller, release } = followSignal(options.signal);
    try {
      const response = await this.send(method, path, body, options, plan, controller.signal);
      return readAnswer(response, plan.answerText, path, this.errorOf) as T;
    } catch (error) {
      throw plan.failure ?? error;
    } finally {
      release();
    }
  }

  private send(
    method: Method,
    path: string,
    body: unknown,
    options: RequestOptions,
    plan: RequestPlan,
    signal: AbortSignal,
  ): Promise<Response> {
    const request = this.sdk
      .api(path)
      .headers({ ...options.headers, Prefer: preferences(options.prefer) })
      .option("signal", signal)
      .middlewareOptions([plan])
      .responseType(ResponseType.RAW);
    const hasBody = method === "post" || method === "patch";
    return (hasBody ? request[method](body) : request[method]()) as Promise<Response>;
  }
}

/** Adds query options to a path, each value encoded: `withQuery("/me/messages", { $top: 10 })`. */
export function withQuery(path: string, query: Readonly<Record<string, string | number>>): string {
  const parts = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`,
  );
  return parts.length === 0 ? path : `${path}?${parts.join("&")}`;
}

/** The Prefer header for some wishes, always with immutable ids. */
export function preferences(wishes: readonly string[] = []): string {
  return [immutableIds, ...wishes].join(", ");
}

function readAnswer(
  response: Response,
  text: string,
  path: string,
  errorOf: typeof graphErrorOf,
): unknown {
  if (response.ok) return text === "" ? undefined : readJson(text);
  const retryAfter = response.headers.get("Retry-After");
  throw errorOf({ status: response.status, body: readErrorBody(text), retryAfter }, path);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new GraphError("unexpected", { cause });
  }
}

/** A proxy on the way answers failures in HTML; the status says enough then. */
function readErrorBody(text: string): unknown {
  return text.startsWith("{") ? readJson(text) : undefined;
}

/** Names the mailbox that a path reaches, for counting what it is asked at once. */
export function mailboxIn(path: string): string {
  return /^\/?users\/([^/?]+)/u.exec(path)?.[1]?.toLowerCase() ?? "me";
}
