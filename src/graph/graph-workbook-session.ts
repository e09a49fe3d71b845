import type { WorkOptions } from "../core/shared/work";
import { sendBatch, stepsOfBatch, type BatchStep, type StepAnswer } from "./graph-batch";
import type { GraphClient } from "./graph-client";
import { GraphError } from "./graph-error";
import { delayBefore } from "./retry-policy";

type Options = Pick<WorkOptions, "signal">;

/**
 * One workbook of the drive, worked on through one session and strictly one request at a time, as Graph wants it. The
 * session begins with the first request and is begun anew when Graph has let it go. Rejects with GraphError.
 *
 * @see https://learn.microsoft.com/graph/workbook-best-practice
 */
export class GraphWorkbookSession {
  private session: Promise<string> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** `itemId` is the file's id in the person's own drive. */
  constructor(
    private readonly client: GraphClient,
    private readonly itemId: string,
  ) {}

  /** Reads a resource below the workbook: "/tables". */
  get<T>(path: string, options?: Options): Promise<T> {
    return this.inTurn((headers) =>
      this.client.get<T>(this.pathTo(path), { headers, ...signalOf(options) }),
    );
  }

  /**
   * Reads resources on one way to Graph and back, each after the one before it. What Graph does not give so is asked for
   * by itself, which tries again or tells why not.
   */
  async getAll<T>(paths: readonly string[], options?: Options): Promise<T[]> {
    const found: T[] = [];
    for (let first = 0; first < paths.length; first += stepsOfBatch) {
      const some = paths.slice(first, first + stepsOfBatch);
      const answers = await this.inTurn((headers) => this.readTogether(some, headers, options));
      for (const [at, path] of some.entries()) {
        const answer = answers.get(String(at));
        found.push(answer?.status === 200 ? (answer.body as T) : await this.get<T>(path, options));
      }
    }
    return found;
  }

  /** Changes members of a resource. */
  patch(path: string, body: unknown, options?: Options): Promise<void> {
    return this.inTurn(async (headers) => {
      await this.client.patch(this.pathTo(path), body, { headers, ...signalOf(options) });
    });
  }

  /**
   * Calls an action. When the answer was lost, `wasDone` tells whether the work was done all the same; without it the
   * failure is told, since doing it twice would not be the same as once.
   */
  post<T>(
    path: string,
    body: unknown,
    { wasDone }: { wasDone?: () => Promise<boolean> } = {},
  ): Promise<T | undefined> {
    return this.inTurn(async (headers) => {
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await this.client.post<T>(this.pathTo(path), body, { headers });
        } catch (error) {
          if (!wasDone || !(error instanceof GraphError) || !error.retryable) throw error;
          const delay = delayBefore(this.client.retryPolicy, attempt, error.retryAfterMs);
          if (delay === undefined) throw error;
          await this.client.wait(delay);
          if (await wasDone()) return undefined;
        }
      }
    });
  }

  /** Reads within a `wasDone`, while the turn is already taken. */
  async getWithin<T>(path: string): Promise<T> {
    return this.client.get<T>(this.pathTo(path), { headers: await this.headers() });
  }

  /** Deletes a resource. */
  delete(path: string): Promise<void> {
    return this.inTurn((headers) => this.client.delete(this.pathTo(path), { headers }));
  }

  /** Ends the session, so that the file is free for others at once. A session that is gone already is no failure. */
  async close(): Promise<void> {
    const { session } = this;
    if (!session) return;
    await this.last.catch(() => undefined);
    this.session = undefined;
    const headers = { "workbook-session-id": await session };
    await this.client
      .post(this.pathTo("/closeSession"), {}, { headers })
      .catch((error: unknown) => {
        if (!(error instanceof GraphError)) throw error;
      });
  }

  private async readTogether(
    paths: readonly string[],
    headers: Record<string, string>,
    options?: Options,
  ): Promise<Map<string, StepAnswer>> {
    if (paths.length === 1) return new Map();
    const steps = paths.map((path, at): BatchStep => ({
      ...{ id: String(at), method: "GET", url: this.pathTo(path), headers },
      ...(at === 0 ? {} : { dependsOn: [String(at - 1)] }),
    }));
    return sendBatch(this.client, steps, {
      ...{ mailbox: "me", isSafeToRepeat: true },
      ...signalOf(options),
    });
  }

  private inTurn<T>(work: (headers: Record<string, string>) => Promise<T>): Promise<T> {
    const turn = async (): Promise<T> => {
      try {
        return await work(await this.headers());
      } catch (error) {
        if (!isLostSession(error)) throw error;
        this.session = undefined;
        return work(await this.headers());
      }
    };
    // That an earlier request failed is told to whoever asked for it.
    const result = this.last.then(turn, turn);
    this.last = result;
    return result;
  }

  private async headers(): Promise<Record<string, string>> {
    this.session ??= this.begin();
    try {
      return { "workbook-session-id": await this.session };
    } catch (error) {
      this.session = undefined;
      throw error;
    }
  }

  private async begin(): Promise<string> {
    const body = { persistChanges: true };
    const options = { isSafeToRepeat: true };
    const { id } = await this.client.post<{ id: string }>(
      this.pathTo("/createSession"),
      body,
      options,
    );
    return id;
  }

  private pathTo(path: string): string {
    return `/me/drive/items/${encodeURIComponent(this.itemId)}/workbook${path}`;
  }
}

function signalOf(options: Options | undefined): Options {
  return options?.signal ? { signal: options.signal } : {};
}

/**
 * A session ends by itself after some minutes without work; then the workbook is there and the session is not.
 * @see https://learn.microsoft.com/graph/workbook-error-codes
 */
function isLostSession(error: unknown): boolean {
  if (!(error instanceof GraphError)) return false;
  return [error.graphCode, error.innerCode].some((code) =>
    /^(?:InvalidSession|SessionNotFound|invalidSessionReCreatable)$/iu.test(code),
  );
}
