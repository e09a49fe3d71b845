import type { PropertyKind } from "./entity-type";
import { badRequest } from "./graph-failure";

type Comparison = (order: number) => boolean;

const comparisons: Readonly<Record<string, Comparison>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
};

/** Graph writes "Integer 0x0E08" as "Integer 0xe08", whatever the client wrote. */
export function plainPropertyId(id: string): string {
  return id.toLowerCase().replace(/ 0x0+(?=[\da-f])/, " 0x");
}

/** Says whether a value of an item stands to the wanted one as the operator says. */
export function holds(
  operator: string,
  wanted: unknown,
  kind: PropertyKind,
  value: unknown,
): boolean {
  if (wanted === null || value === undefined || value === null) {
    const bothMissing = wanted === null && (value === undefined || value === null);
    return operator === "ne" ? !bothMissing : operator === "eq" && bothMissing;
  }
  return comparisons[operator]?.(orderOf(comparable(value, kind), wanted as Comparable)) ?? false;
}

type Comparable = string | number | boolean;

function comparable(value: unknown, kind: PropertyKind): Comparable {
  // Graph tells moments in whole seconds, so it must compare them so too.
  if (kind === "date") return wholeSeconds(value as string);
  return typeof value === "string" ? value.toLowerCase() : (value as Comparable);
}

/** Parsing a date is slow beside comparing it, and a filter looks at each message of a folder. */
const parsedDates = new Map<string, number>();
const datesKept = 100_000;

function wholeSeconds(date: string): number {
  let at = parsedDates.get(date);
  if (at === undefined) {
    at = Math.floor(Date.parse(date) / 1000) * 1000;
    if (parsedDates.size >= datesKept) parsedDates.clear();
    parsedDates.set(date, at);
  }
  return at;
}

function orderOf(a: Comparable, b: Comparable): number {
  return a < b ? -1 : a > b ? 1 : a === b ? 0 : NaN;
}

/** Reads a literal of a $filter for a property of this kind; text in lower case, moments in milliseconds. */
export function literal(token: string, kind: PropertyKind): unknown {
  if (token === "null") return null;
  const isText = token.startsWith("'");
  const text = isText ? token.slice(1, -1).replaceAll("''", "'").toLowerCase() : token;
  if (isText !== (kind === "string" || kind === "enum")) throw wrongType(token);
  if (kind === "boolean" && text !== "true" && text !== "false") throw wrongType(token);
  if (kind === "boolean") return text === "true";
  if (isText) return text;
  const number = kind === "date" ? Date.parse(text) : Number(text);
  if (Number.isNaN(number)) throw wrongType(token);
  return number;
}

function wrongType(token: string) {
  return badRequest(
    `A binary operator with incompatible types was detected near '${token}'.`,
    "RequestBroker--ParseUri",
  );
}

/** Says whether a word is one of OData's comparisons. */
export function isComparison(word: string): boolean {
  return Object.hasOwn(comparisons, word);
}
