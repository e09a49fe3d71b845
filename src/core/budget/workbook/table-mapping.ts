import type { Language } from "../../shared/language";
import type { MonthNumber } from "../lines/month";
import type { TableHead } from "./budget-workbook";
import { findMonthHeadings } from "./month-headings";
import {
  headingsOf,
  tableColumns,
  tableNames,
  type KnownColumn,
  type TableRole,
} from "./table-columns";

/** Which table plays a role, and which of its columns is what. Plain data, so that it can be kept in the settings. */
export interface TableMapping {
  role: TableRole;
  /** The name of the table. */
  table: string;
  /** The heading of each known column that the table has, by the column's name in `tableColumns`. */
  headings: Partial<Record<string, string>>;
  /** Of the budget: the headings of its months, in their order. */
  months: MonthColumn[];
}

/** A column of the budget that holds one month. */
export interface MonthColumn {
  heading: string;
  month: MonthNumber;
  /** Where it stands in the table, counted from 0. */
  at: number;
}

/** The mapping of a table that we laid out ourselves. */
export function ownMapping(
  role: TableRole,
  language: Language,
  months: readonly MonthColumn[] = [],
): TableMapping {
  const names = Object.keys(tableColumns[role]);
  const texts = headingsOf(role, language);
  const headings = Object.fromEntries(names.map((name, at) => [name, texts[at] ?? ""]));
  return { role, table: tableNames[role], headings, months: [...months] };
}

/**
 * Maps a table of hers by its headings: our own headings in either language first, then what others call the same.
 * Columns that nothing says anything of stay hers. `yearStart` dates months that are headed by their name alone.
 */
export function mapTable(role: TableRole, head: TableHead, yearStart: MonthNumber): TableMapping {
  const taken = new Set<string>();
  const months = role === "budget" ? findMonthHeadings(head.headings, yearStart) : [];
  for (const { heading } of months) taken.add(heading);
  const headings: Record<string, string> = {};
  for (const isOwn of [true, false]) {
    for (const [name, known] of Object.entries<KnownColumn>(tableColumns[role])) {
      const found = headings[name] ?? findHeading(head.headings, wordsOf(known, isOwn), taken);
      if (found === undefined) continue;
      headings[name] = found;
      taken.add(found);
    }
  }
  return { role, table: head.name, headings, months };
}

function wordsOf({ heading, also }: KnownColumn, isOwn: boolean): string[] {
  return isOwn ? [heading.en, heading.sv].map((word) => word.toLowerCase()) : [...also];
}

function findHeading(
  headings: readonly string[],
  words: readonly string[],
  taken: ReadonlySet<string>,
): string | undefined {
  for (const word of words) {
    const found = headings.find((one) => !taken.has(one) && one.trim().toLowerCase() === word);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a mapping still lacks: the columns without which the table is of no use, and for a budget its months. */
export function missingColumns({ role, headings, months }: TableMapping): string[] {
  const missing = Object.entries<KnownColumn>(tableColumns[role])
    .filter(([name, known]) => known.isNeeded === true && headings[name] === undefined)
    .map(([name]) => name);
  return role === "budget" && months.length === 0 ? [...missing, "months"] : missing;
}

/** Which table of a workbook fits a role best: ours by name, else the one that lacks nothing and has most of it. */
export function findTable(
  role: TableRole,
  tables: readonly TableHead[],
  yearStart: MonthNumber,
): TableMapping | undefined {
  const mappings = tables.map((head) => mapTable(role, head, yearStart));
  const own = mappings.find(({ table }) => table === tableNames[role]);
  if (own && missingColumns(own).length === 0) return own;
  return mappings
    .filter((mapping) => missingColumns(mapping).length === 0)
    .toSorted((one, other) => widthOf(other) - widthOf(one))[0];
}

function widthOf({ headings }: TableMapping): number {
  return Object.keys(headings).length;
}
