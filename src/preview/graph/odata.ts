import type { DoorContext } from "./door-env";
import { type EntityType, kindOfPath, type PropertyKind } from "./entity-type";
import { badRequest, GraphFailure, unknownProperty } from "./graph-failure";
import { type Filter, readFilter } from "./odata-filter";
import { plainPropertyId } from "./odata-values";

/** What a request's query options ask for, checked against the type. */
export interface Query {
  /** The names of $select as they came; undefined when everything usual is wanted. */
  select?: ReadonlySet<string>;
  filter?: Filter;
  orderBy: readonly { path: string; kind: PropertyKind; descending: boolean }[];
  top?: number;
  skip: number;
  /** The text of $search without its quotation marks. */
  search?: string;
  count: boolean;
  expand: Expand;
}

/** What $expand asks for. */
export interface Expand {
  attachments: boolean;
  /** The ids of the extended properties, written as Graph writes them. */
  extendedProperties: readonly string[];
  /** Everything else by name, each with the texts that its $filter names. */
  others: ReadonlyMap<string, readonly string[]>;
}

const knownOptions = new Set([
  "$select",
  "$filter",
  "$orderby",
  "$top",
  "$skip",
  "$search",
  "$count",
  "$expand",
  "$deltatoken",
  "$skiptoken",
]);
const largestPage = 1000;

/**
 * Reads and checks a request's query options, or throws the 400 that Graph would give. Delta hands in the options
 * of its first request.
 */
export function readQuery(
  c: DoorContext,
  type: EntityType,
  given: URLSearchParams = new URL(c.req.url).searchParams,
): Query {
  for (const name of given.keys()) {
    if (name.startsWith("$") && !knownOptions.has(name)) {
      throw badRequest(`The query parameter '${name}' is not supported.`);
    }
  }
  const filter = given.get("$filter");
  const search = given.get("$search");
  const top = readNumber(given, "$top", 1, largestPage);
  const query: Query = {
    orderBy: readOrderBy(given.get("$orderby"), type),
    skip: readNumber(given, "$skip", 0, Number.MAX_SAFE_INTEGER) ?? 0,
    count: given.get("$count") === "true",
    expand: readExpand(given.get("$expand"), type),
    ...(given.has("$select") && { select: readSelect(given.get("$select") ?? "", type) }),
    ...(filter && { filter: readFilter(filter, type) }),
    ...(top !== undefined && { top }),
    ...(search && { search: search.replace(/^"|"$/g, "") }),
  };
  checkTogether(query, type);
  return query;
}

function readSelect(text: string, type: EntityType): Set<string> {
  const names = text.split(",").map((name) => name.trim());
  for (const name of names) if (!isSelectable(name, type)) throw unknownProperty(name, type.name);
  return new Set(names);
}

function isSelectable(name: string, type: EntityType): boolean {
  if (Object.hasOwn(type.properties, name)) return true;
  const [derived = "", property = ""] = name.split("/");
  return type.derived?.[derived]?.includes(property) ?? false;
}

function readOrderBy(text: string | null, type: EntityType) {
  const parts = (text ?? "").split(",").filter((part) => part.trim() !== "");
  return parts.map((part) => {
    const [path = "", direction = "asc", ...rest] = part.trim().split(/\s+/);
    const kind = kindOfPath(type, path);
    if (!kind) throw unknownProperty(path, type.name);
    if (
      rest.length > 0 ||
      !/^(asc|desc)$/.test(direction) ||
      !/string|date|boolean|enum/.test(kind)
    ) {
      throw badRequest(`Syntax error in the $orderby at '${part.trim()}'.`);
    }
    return { path, kind, descending: direction === "desc" };
  });
}

function readNumber(given: URLSearchParams, name: string, least: number, most: number) {
  const text = given.get(name);
  if (text === null) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) {
    throw badRequest(`Invalid value '${text}' for ${name} query option found.`);
  }
  if (value > most) {
    throw badRequest(
      `The limit of '${most}' for Top query has been exceeded. The value from the incoming request is '${value}'.`,
    );
  }
  return value;
}

function readExpand(text: string | null, type: EntityType): Expand {
  const extendedProperties: string[] = [];
  const others = new Map<string, readonly string[]>();
  let attachments = false;
  for (const part of topLevelParts(text ?? "")) {
    const name = part.split("(")[0] ?? "";
    if (!type.expands.includes(name)) {
      throw badRequest(
        `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type '${type.name}'.`,
      );
    }
    if (name === "attachments") attachments = true;
    else if (name === "singleValueExtendedProperties") {
      extendedProperties.push(...extendedPropertyIds(part));
    } else others.set(name, quotedTexts(part));
  }
  return { attachments, extendedProperties, others };
}

function quotedTexts(part: string): string[] {
  return (part.match(/'(?:[^']|'')*'/g) ?? []).map((text) => text.slice(1, -1));
}

function extendedPropertyIds(part: string): string[] {
  const filter = /^singleValueExtendedProperties\(\$filter=(.*)\)$/s.exec(part)?.[1];
  const ids = filter?.match(/'(?:[^']|'')*'/g) ?? [];
  const rest = filter?.replace(/'(?:[^']|'')*'/g, "'").split(/\s+or\s+/) ?? [];
  if (ids.length === 0 || !rest.every((one) => /^\s*id eq '\s*$/.test(one))) {
    throw badRequest(
      "Expanding singleValueExtendedProperties needs a $filter of the form id eq '…' or id eq '…'.",
    );
  }
  return ids.map((id) => plainPropertyId(id.slice(1, -1)));
}

/** Splits at the commas that are outside parentheses. */
function topLevelParts(text: string): string[] {
  const parts = text.match(/(?:[^,(]|\((?:[^()']|'[^']*'|\([^()]*\))*\))+/g) ?? [];
  return parts.map((part) => part.trim());
}

function checkTogether(query: Query, type: EntityType): void {
  if (query.search !== undefined && query.filter)
    throw notWithSearch("$filter", "SearchWithFilter");
  if (query.search !== undefined && query.orderBy.length > 0) {
    throw notWithSearch("$orderBy", "SearchWithOrderBy");
  }
  const { filter, orderBy } = query;
  if (type.sortsFreely) return;
  if (filter && !orderBy.every(({ path }, at) => filter.paths[at] === path)) {
    throw new GraphFailure(
      400,
      "InefficientFilter",
      "The restriction or sort order is too complex for this operation.",
    );
  }
}

function notWithSearch(option: string, code: string): GraphFailure {
  return badRequest(`The query parameter '${option}' is not supported with '$search'.`, code);
}
