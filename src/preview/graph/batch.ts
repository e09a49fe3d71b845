import type { DoorContext } from "./door-env";
import { badRequest, GraphFailure, toErrorBody } from "./graph-failure";
import { readJson } from "./read-body";

interface InnerRequest {
  id: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: unknown;
  dependsOn: readonly string[];
}

interface InnerResponse {
  id: string;
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Sends a request through the door as if it had come by itself. */
export type Dispatch = (c: DoorContext, request: Request) => Response | Promise<Response>;

const mostRequests = 20;
/** Outlook works on so many requests of one $batch at a time. */
const atATime = 4;

/**
 * Answers a $batch: up to 20 requests, four at a time, each after those it depends on. The answers come in no
 * particular order, as Graph warns.
 * @see https://learn.microsoft.com/graph/json-batching
 */
export async function answerBatch(c: DoorContext, dispatch: Dispatch): Promise<Response> {
  const requests = readRequests(await readJson(c));
  const answers = new Map<string, InnerResponse>();
  while (answers.size < requests.length) {
    const ready = requests.filter(
      (request) => !answers.has(request.id) && request.dependsOn.every((id) => answers.has(id)),
    );
    const wave = ready.slice(0, atATime);
    const done = await Promise.all(wave.map((request) => answerOne(c, dispatch, request, answers)));
    for (const answer of done) answers.set(answer.id, answer);
  }
  return c.json({ responses: [...answers.values()].reverse() });
}

async function answerOne(
  c: DoorContext,
  dispatch: Dispatch,
  request: InnerRequest,
  answers: ReadonlyMap<string, InnerResponse>,
): Promise<InnerResponse> {
  const failed = request.dependsOn.some((id) => (answers.get(id)?.status ?? 500) >= 400);
  if (!failed) return toInnerResponse(request.id, await dispatch(c, toRequest(c, request)));
  const failure = new GraphFailure(424, "FailedDependency", "A request it depends on failed.");
  return {
    id: request.id,
    status: 424,
    body: toErrorBody(failure, new Date(c.get("tenant").now())),
  };
}

function toRequest(c: DoorContext, inner: InnerRequest): Request {
  const headers = new Headers(inner.headers);
  headers.set("Authorization", c.req.header("Authorization") ?? "");
  const hasBody = inner.body !== undefined && inner.method !== "GET";
  const { origin } = new URL(c.req.url);
  return new Request(`${origin}/${inner.url.replace(/^\//, "")}`, {
    method: inner.method,
    headers,
    ...(hasBody && { body: toText(inner.body) }),
  });
}

function toText(body: unknown): string {
  return typeof body === "string" ? body : JSON.stringify(body);
}

async function toInnerResponse(id: string, response: Response): Promise<InnerResponse> {
  const headers = Object.fromEntries(
    [...response.headers].filter(([name]) => toldHeaders.has(name)),
  );
  const bytes = Buffer.from(await response.arrayBuffer());
  if (bytes.length === 0) return { id, status: response.status, headers };
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  const body: unknown = isJson ? JSON.parse(bytes.toString()) : bytes.toString("base64");
  return { id, status: response.status, headers, body };
}

const toldHeaders = new Set([
  "content-type",
  "retry-after",
  "location",
  "preference-applied",
  "www-authenticate",
]);

function readRequests(body: Record<string, unknown>): InnerRequest[] {
  const given = body.requests;
  if (!Array.isArray(given) || given.length === 0) {
    throw badRequest("Invalid batch payload format.");
  }
  if (given.length > mostRequests) {
    throw badRequest(
      `Number of batch request steps exceeds the maximum value of ${mostRequests}.`,
      "MaximumValueExceeded",
    );
  }
  const requests = given.map(readRequest);
  const ids = new Set(requests.map(({ id }) => id));
  if (ids.size < requests.length)
    throw badRequest("Duplicate request ids were found in the batch.");
  for (const { id, dependsOn } of requests) {
    const unknown = dependsOn.find((one) => !ids.has(one));
    if (unknown)
      throw badRequest(`Request ${id} depends on ${unknown}, which is not in the batch.`);
  }
  checkOrder(requests);
  return requests;
}

function checkOrder(requests: readonly InnerRequest[]): void {
  const done = new Set<string>();
  for (let before = -1; before < done.size;) {
    before = done.size;
    const ready = requests.filter(({ dependsOn }) => dependsOn.every((one) => done.has(one)));
    for (const { id } of ready) done.add(id);
  }
  if (done.size < requests.length) {
    throw badRequest("The requests depend on each other in a circle.");
  }
}

function readRequest(given: Partial<InnerRequest> | null): InnerRequest {
  const { id, method, url, headers = {}, body, dependsOn = [] } = given ?? {};
  if (typeof id !== "string" || id === "") throw badRequest("A batch request has no id.");
  if (typeof method !== "string" || typeof url !== "string" || url === "") {
    throw badRequest(`Request ${id} has no method or no url.`);
  }
  if (/^https?:/i.test(url)) throw badRequest(`Invalid batch request url of request ${id}.`);
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === "content-type");
  if (method.toUpperCase() !== "GET" && body !== undefined && !hasType) {
    throw badRequest(`Write request id : ${id} does not contain Content-Type header or body.`);
  }
  return { id, method: method.toUpperCase(), url, headers, body, dependsOn };
}
