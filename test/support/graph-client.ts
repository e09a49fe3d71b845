import type { GraphPreview } from "./graph-preview";
import { checkedFetch } from "./openapi";

/** What the door answered. */
export interface Answer {
  status: number;
  headers: Headers;
  /** JSON when it was JSON, otherwise text. */
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

/** Asks the door as the assistant; every exchange is held against Microsoft's description. */
export class GraphTestClient {
  private readonly fetch: typeof fetch;
  private readonly token: string;

  constructor(
    private readonly preview: GraphPreview,
    scopes: readonly string[],
    private readonly headers: Record<string, string> = {},
  ) {
    this.fetch = checkedFetch(preview.url);
    this.token = preview.token(...scopes);
  }

  /** Asks with other headers besides. */
  with(headers: Record<string, string>): GraphTestClient {
    const other = new GraphTestClient(this.preview, [], { ...this.headers, ...headers });
    return Object.assign(other, { token: this.token });
  }

  get(path: string): Promise<Answer> {
    return this.send("GET", path);
  }

  post(path: string, body?: unknown): Promise<Answer> {
    return this.send("POST", path, body);
  }

  patch(path: string, body: unknown): Promise<Answer> {
    return this.send("PATCH", path, body);
  }

  /** Sends bytes as they are. */
  put(path: string, bytes: Uint8Array<ArrayBuffer> | string): Promise<Answer> {
    return this.sendBody("PUT", path, bytes);
  }

  delete(path: string): Promise<Answer> {
    return this.send("DELETE", path);
  }

  /** Follows a link that the door gave, or asks at a path below the door. */
  send(method: string, path: string, body?: unknown): Promise<Answer> {
    return this.sendBody(method, path, body === undefined ? undefined : JSON.stringify(body));
  }

  private async sendBody(method: string, path: string, body?: BodyInit): Promise<Answer> {
    const url = path.startsWith("http") ? path : `${this.preview.url}${path}`;
    const response = await this.fetch(url, {
      method,
      headers: { Authorization: `Bearer ${this.token}`, ...this.headers },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json");
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
    };
  }
}

/** Follows `@odata.nextLink` to the end; answers all rows and the last page. */
export async function allPages(client: GraphTestClient, path: string) {
  const rows: Record<string, any>[] = []; // eslint-disable-line @typescript-eslint/no-explicit-any
  let page = await client.get(path);
  for (;;) {
    if (page.status !== 200)
      throw new Error(`${path}: ${page.status} ${JSON.stringify(page.body)}`);
    rows.push(...page.body.value);
    const next = page.body["@odata.nextLink"];
    if (!next) return { rows, last: page.body };
    page = await client.get(next);
  }
}
