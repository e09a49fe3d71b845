import { contextLink, type DoorContext, doorLink, doorPath } from "./door-env";
import type { EntityType, PropertyKind } from "./entity-type";
import type { Query } from "./odata";
import type { ReadPath } from "./odata-filter";

/** One page of a collection. */
export interface Page<T> {
  rows: readonly T[];
  total: number;
  more: boolean;
}

const defaultPageSize = 10;

/** Filters, sorts and cuts a collection. `read` finds a value of an item by path. */
export function pageOf<T>(items: readonly T[], query: Query, read: ReadPath<T>): Page<T> {
  const { filter } = query;
  const found = filter ? items.filter((item) => filter.matches(item, read)) : items;
  const sorted = inOrder(found, query, read);
  const end = query.skip + (query.top ?? defaultPageSize);
  return {
    rows: sorted.slice(query.skip, end),
    total: sorted.length,
    more: end < sorted.length,
  };
}

/** Answers with a page of a collection, its count when that was asked for, and the link to the next page. */
export function answerPage<T>(
  c: DoorContext,
  query: Query,
  page: Page<T>,
  toResource: (item: T) => object,
): Response {
  const path = doorPath(c);
  return c.json({
    "@odata.context": contextLink(c, path.slice(1)),
    ...(query.count && { "@odata.count": page.total }),
    value: page.rows.map(toResource),
    ...(page.more && { "@odata.nextLink": nextLink(c, query, page) }),
  });
}

/** Reads a path of a plain object. */
export function readPlainPath(item: object, path: string): unknown {
  let value: unknown = item;
  for (const part of path.split("/")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

/** The usual properties of a plain object, or those that $select names, always with its id. */
export function selected(item: object, query: Query, type: EntityType): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(type.properties)) {
    const wanted = query.select ? query.select.has(name) : !property.onlyWhenSelected;
    const value = (item as Record<string, unknown>)[name];
    if (name === "id" || wanted) result[name] = value ?? (property.kind === "strings" ? [] : null);
  }
  return result;
}

function nextLink<T>(c: DoorContext, query: Query, page: Page<T>): string {
  const options = new URL(c.req.url).searchParams;
  options.set("$skip", String(query.skip + page.rows.length));
  return doorLink(c, doorPath(c), options);
}

function inOrder<T>(items: readonly T[], query: Query, read: ReadPath<T>): readonly T[] {
  if (query.orderBy.length === 0) return items;
  const keyed = items.map((item) => ({
    item,
    keys: query.orderBy.map(({ path, kind }) => sortKey(read(item, path), kind)),
  }));
  keyed.sort((a, b) => {
    for (const [at, { descending }] of query.orderBy.entries()) {
      const order = compareKeys(a.keys[at] ?? "", b.keys[at] ?? "");
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}

function sortKey(value: unknown, kind: PropertyKind): string {
  if (kind === "date") return new Date(Date.parse(String(value)) || 0).toISOString();
  return typeof value === "string" ? value.toLowerCase() : JSON.stringify(value ?? "");
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
