import { DOMParser, type Element } from "@xmldom/xmldom";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { TableFilter } from "../table";
import type { Workbook } from "../workbook";
import { escapeXml } from "./format-xml";

/** The file format's word for each sign of a criterion. */
const operators: Readonly<Record<string, string>> = {
  "=": "equal",
  "<>": "notEqual",
  ">": "greaterThan",
  ">=": "greaterThanOrEqual",
  "<": "lessThan",
  "<=": "lessThanOrEqual",
};

/** The filters of a table, by the place of their column from 0. */
export type ColumnFilters = ReadonlyMap<number, TableFilter>;

const isTablePart = (name: string) => /^xl\/tables\/[^/]+\.xml$/u.test(name);

/** Lays the filters of tables into an .xlsx, of which exceljs writes only the buttons. */
export function layInFilters(bytes: Uint8Array, book: Workbook): Uint8Array {
  const filtered = book.tables.filter(({ table }) => table.columns.some(({ filter }) => filter));
  if (filtered.length === 0) return bytes;
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts).filter(isTablePart)) {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const called = nameOf(rootOf(xml));
    const columns = filtered.find(({ table }) => table.name === called)?.table.columns ?? [];
    const written = xml.replace(/<filterColumn colId="(\d+)"([^>]*)\/>/gu, (whole, at, rest) => {
      const filter = columns[Number(at)]?.filter;
      const inside = filter && xmlOf(filter);
      return inside ? `<filterColumn colId="${at}"${rest}>${inside}</filterColumn>` : whole;
    });
    parts[name] = strToU8(written);
  }
  return zipSync(parts, { level: 6 });
}

/** Of filters by other than values and texts those by ranks are written; the file keeps the rows that all hide. */
function xmlOf(filter: TableFilter): string | undefined {
  const { filterOn, values = [], criterion1, criterion2, operator } = filter;
  const rank = /^(Top|Bottom)(Items|Percent)$/u.exec(filterOn);
  if (rank) {
    const [top, percent] = [rank[1] === "Top", rank[2] === "Percent"].map(Number);
    return `<top10 top="${top}" percent="${percent}" val="${Number(criterion1)}"/>`;
  }
  if (filterOn !== "Values" && filterOn !== "Custom") return undefined;
  if (filterOn === "Values") {
    const shown = values.filter((value) => typeof value === "string" && value !== "") as string[];
    const blank = values.includes("") ? ' blank="1"' : "";
    return `<filters${blank}>${shown.map((value) => `<filter val="${escapeXml(value)}"/>`).join("")}</filters>`;
  }
  const criteria = [criterion1, criterion2].filter((criterion) => criterion !== undefined);
  const and = criteria.length > 1 && operator !== "Or" ? ' and="1"' : "";
  return `<customFilters${and}>${criteria.map(criterionXml).join("")}</customFilters>`;
}

function criterionXml(criterion: string): string {
  const [, sign = "=", wanted = ""] = /^(>=|<=|<>|=|>|<)?(.*)$/su.exec(criterion) ?? [];
  return `<customFilter operator="${operators[sign]}" val="${escapeXml(wanted)}"/>`;
}

/**
 * Takes the filters of tables out of an .xlsx: gives them by the names of the tables, and the file without them, since
 * exceljs cannot open a file with some kinds of filters. Those that the preview does not have are told in `leftOut`.
 */
export function takeOutFilters(bytes: Uint8Array, leftOut: Set<string>) {
  const filters = new Map<string, ColumnFilters>();
  const parts = unzipSync(bytes, { filter: ({ name }) => isTablePart(name) });
  const changed: Record<string, Uint8Array> = {};
  for (const [name, part] of Object.entries(parts)) {
    const xml = strFromU8(part);
    const bare = xml.replace(
      /(<(?:\w+:)?filterColumn\b[^>]*[^/>])>.*?<\/(?:\w+:)?filterColumn>/gsu,
      "$1/>",
    );
    if (bare === xml) continue;
    changed[name] = strToU8(bare);
    const root = rootOf(xml);
    filters.set(nameOf(root), filtersIn(root, leftOut));
  }
  if (filters.size === 0) return { filters, bare: bytes };
  return { filters, bare: zipSync({ ...unzipSync(bytes), ...changed }, { level: 0 }) };
}

function rootOf(xml: string): Element | null {
  return new DOMParser({ onError: () => undefined }).parseFromString(xml, "text/xml")
    .documentElement;
}

function nameOf(root: Element | null): string {
  return root?.getAttribute("displayName") ?? root?.getAttribute("name") ?? "";
}

function filtersIn(root: Element | null, leftOut: Set<string>): ColumnFilters {
  const found = new Map<number, TableFilter>();
  for (const column of within(root, "filterColumn")) {
    // Without anything inside it tells of the button alone.
    if (!column.firstChild) continue;
    const filter = readFilter(column);
    if (filter) found.set(Number(column.getAttribute("colId")), filter);
    else leftOut.add(`A filter of the table ${nameOf(root)} is left out.`);
  }
  return found;
}

function readFilter(column: Element): TableFilter | undefined {
  const [values] = within(column, "filters");
  if (values && within(values, "dateGroupItem").length === 0) {
    const shown = within(values, "filter").map((one) => one.getAttribute("val") ?? "");
    const blank = values.getAttribute("blank") === "1" ? [""] : [];
    return { filterOn: "Values", values: [...shown, ...blank] };
  }
  const [custom] = within(column, "customFilters");
  if (!custom) return undefined;
  const [criterion1 = "", criterion2] = within(custom, "customFilter").map(readCriterion);
  if (criterion2 === undefined) return { filterOn: "Custom", criterion1 };
  const operator = custom.getAttribute("and") === "1" ? "And" : "Or";
  return { filterOn: "Custom", criterion1, criterion2, operator };
}

function readCriterion(one: Element): string {
  const word = one.getAttribute("operator") ?? "equal";
  const sign = Object.keys(operators).find((known) => operators[known] === word) ?? "=";
  return `${sign}${one.getAttribute("val") ?? ""}`;
}

function within(parent: Element | null, name: string): Element[] {
  return parent ? [...parent.getElementsByTagNameNS("*", name)] : [];
}
