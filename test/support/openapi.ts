import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv, { type ValidateFunction } from "ajv";
import { beyondTheDescription } from "./openapi-beyond";
import { closeSchema, type Schema } from "./openapi-schema";

/** One thing that can be done at one path, as OpenAPI describes it. */
export interface Operation {
  parameters?: { name?: string; schema?: { items?: { enum?: string[] } } }[];
  requestBody?: { content?: Content };
  responses?: Record<string, { content?: Content; $ref?: string }>;
}

type Content = Record<string, { schema: Schema }>;
type PathItem = Record<string, Operation | undefined>;

/** One exchange at the door, taken apart. Bodies are JSON values, undefined when there are none. */
interface Exchange {
  method: string;
  /** Below the door, with the query. */
  url: string;
  requestBody: unknown;
  status: number;
  responseBody: unknown;
}

/** Where Microsoft's description of Graph lies when it is there: beside the project. */
export const descriptionFile = join(
  __dirname,
  "../../../shared/data/graph-openapi/graph-v1.0-subset.openapi.json",
);

let toldAbsence = false;

/** Says whether the description is there, and tells the reader when it is not. */
export function hasDescription(): boolean {
  const isThere = existsSync(descriptionFile);
  if (!isThere && !toldAbsence) {
    process.stderr.write(`not run: the check against ${descriptionFile}, which is absent\n`);
    toldAbsence = true;
  }
  return isThere;
}

/** `test` when the description is there, otherwise a skipped test that names what is missing. */
export function testWithDescription(name: string, run: () => Promise<void>): void {
  if (hasDescription()) test(name, run);
  else test.skip(`${name} (not run: ../shared/data/graph-openapi absent)`, run);
}

/**
 * A `fetch` that holds every exchange with the Graph door against Microsoft's description: the route exists, names
 * and types are right in both directions, inside a $batch as well. It throws an error that lists what is not.
 * Without the description it is plain `fetch`. `doorUrl` is where the door stands, "http://localhost:1/graph/v1.0".
 */
export function checkedFetch(doorUrl: string): typeof fetch {
  if (!hasDescription()) return fetch;
  const description = (described ??= new GraphDescription());
  return async (input, init) => {
    const request = new Request(input, init);
    const requestBody = parsed(await request.clone().text());
    const response = await fetch(request);
    if (!request.url.startsWith(doorUrl)) return response;
    const responseBody = parsed(await response.clone().text());
    const url = request.url.slice(doorUrl.length);
    const { method } = request;
    const { status } = response;
    const faults = description.check({ method, url, requestBody, status, responseBody });
    if (faults.length > 0) throw new Error(`${method} ${url}\n  ${faults.join("\n  ")}`);
    return response;
  };
}

/** Read once for all tests of a file: it takes a tenth of a second. */
let described: GraphDescription | undefined;

/** Microsoft's description of Graph, ready to be held against exchanges. */
export class GraphDescription {
  private readonly ajv = new Ajv({ strict: false, allErrors: true });
  private readonly paths: { pattern: RegExp; variables: number; item: PathItem; path: string }[];
  private readonly validators = new Map<unknown, ValidateFunction>();

  constructor() {
    const { paths, components } = JSON.parse(readFileSync(descriptionFile, "utf8")) as {
      paths: Record<string, PathItem>;
      components: { schemas: Record<string, Schema> };
    };
    for (const format of Object.keys(formats)) this.ajv.addFormat(format, formats[format]!);
    const schemas = Object.entries(components.schemas);
    const $defs = Object.fromEntries(
      schemas.map(([name, schema]) => [name, closeSchema(schema, name, components.schemas)]),
    );
    this.ajv.addSchema({ $id: "graph", $defs });
    this.paths = Object.entries({ ...paths, ...beyondTheDescription })
      .map(([path, item]) => ({
        path,
        item,
        pattern: patternOf(path),
        variables: path.split("{").length,
      }))
      .sort((a, b) => a.variables - b.variables);
  }

  /** Lists what is wrong with an exchange. */
  check(exchange: Exchange): string[] {
    const [path = "", query = ""] = exchange.url.split("?");
    const method = exchange.method.toLowerCase();
    const found = this.paths.find(({ pattern, item }) => item[method] && pattern.test(path));
    const operation = found?.item[method];
    if (!found || !operation) return [`the route is not described`];
    return [
      ...checkOptions(operation, new URLSearchParams(query)),
      ...this.checkRequest(operation, exchange),
      ...this.checkResponse(found.item, operation, exchange),
      ...this.checkInner(path, exchange),
    ];
  }

  private checkRequest(operation: Operation, { requestBody, status }: Exchange): string[] {
    // A refused request may be wrong on purpose.
    if (requestBody === undefined || status >= 400) return [];
    const schema = jsonSchemaOf(operation.requestBody?.content) ?? createdSchema(operation);
    if (!schema) return ["the request has a body that is not described"];
    return this.validate(schema, requestBody, "request");
  }

  private checkResponse(item: PathItem, operation: Operation, exchange: Exchange): string[] {
    const { status, responseBody } = exchange;
    if (responseBody === undefined) return [];
    const schema =
      status >= 400 ? errorSchema : (successSchema(operation) ?? successSchema(item.get));
    if (!schema) return ["the answer has a body that is not described"];
    return this.validate(schema, responseBody, "answer");
  }

  private checkInner(path: string, { requestBody, responseBody }: Exchange): string[] {
    if (path !== "/$batch") return [];
    const { requests = [] } = (requestBody ?? {}) as { requests?: Inner[] };
    const { responses = [] } = (responseBody ?? {}) as { responses?: Inner[] };
    return responses.flatMap((response) => {
      const request = requests.find(({ id }) => id === response.id)!;
      const { method = "", url = "", body: requestBody } = request;
      const { status = 0, body: responseBody } = response;
      const faults = this.check({ method, url, requestBody, status, responseBody });
      return faults.map((fault) => `request ${request.id}: ${fault}`);
    });
  }

  private validate(schema: Schema, value: unknown, what: string): string[] {
    const key = schema.$ref ?? schema;
    let validator = this.validators.get(key);
    if (!validator) {
      validator = this.ajv.compile(closeSchema(schema));
      this.validators.set(key, validator);
    }
    if (validator(value)) return [];
    // "if" only repeats that its "then" failed.
    const errors = (validator.errors ?? []).filter(({ keyword }) => keyword !== "if");
    return errors.map(({ instancePath, message, params }) =>
      [what, instancePath, message, JSON.stringify(params)].join(" "),
    );
  }
}

interface Inner {
  id: string;
  method?: string;
  url?: string;
  body?: unknown;
  status?: number;
}

const errorSchema: Schema = { $ref: "#/components/schemas/error" };
const formats: Record<string, RegExp | true> = {
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  base64url: /^[\w+/=-]*$/,
  uuid: /^[\da-f-]{36}$/i,
  date: /^\d{4}-\d\d-\d\d$/,
  time: true,
  int16: true,
  int32: true,
  int64: true,
  double: true,
};

function checkOptions(operation: Operation, query: URLSearchParams): string[] {
  const faults: string[] = [];
  for (const option of ["$select", "$orderby", "$expand"]) {
    const known = operation.parameters?.find(({ name }) => name === option)?.schema?.items?.enum;
    for (const part of known ? (query.get(option)?.split(",") ?? []) : []) {
      const name = part.replace(/\(.*$/, "").replace(/ asc$/, "");
      const isCast = name.startsWith("microsoft.graph.") || name.includes("/");
      if (!isCast && !known?.includes(name)) faults.push(`${option} names ${name}`);
    }
  }
  return faults;
}

function successSchema(operation: Operation | undefined): Schema | undefined {
  const successes = Object.entries(operation?.responses ?? {}).filter(([s]) => s.startsWith("2"));
  return successes.map(([, { content }]) => jsonSchemaOf(content)).find((schema) => schema);
}

/** Messages are media to the metadata, so it says that they are made from bytes; Graph takes JSON as well. */
function createdSchema(operation: Operation): Schema | undefined {
  const created = successSchema(operation)?.$ref;
  return operation.requestBody && created ? { $ref: `${created}-create` } : undefined;
}

function jsonSchemaOf(content: Content | undefined): Schema | undefined {
  return content?.["application/json"]?.schema;
}

function patternOf(path: string): RegExp {
  const escaped = path
    .replace(/[$()=,.]/g, "\\$&")
    .replace(/\{[^}]*\+\}/g, "[^:]+")
    .replace(/\{[^}]*\}/g, "[^/]+");
  return new RegExp(`^${escaped}$`);
}

function parsed(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    // Not JSON: the bytes of an attachment.
    return undefined;
  }
}
