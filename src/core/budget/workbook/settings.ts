import type { InBothLanguages, Language } from "../../shared/language";
import type { CsvMapping } from "../csv/csv-mapping";
import { toMonthText, type MonthNumber } from "../lines/month";
import { monthIn, textOf, toTextCell, type CellValue, type WrittenCell } from "./cells";
import type { TableMapping } from "./table-mapping";
import type { WorkbookWarning } from "./workbook-warning";

/** What the workbook remembers beside its tables, in a table of its own that everybody can read. */
export interface WorkbookSettings {
  language: Language;
  /** The currency of budget and summary. */
  currency: string;
  /** The first month of the fiscal year. */
  yearStart: MonthNumber;
  /** The first and last month that the summary shows. */
  from: MonthNumber;
  to: MonthNumber;
  /** How her banks write their files. */
  csvMappings: CsvMapping[];
  /** The most each person may approve, in minor units of the workbook's currency. */
  approvalLimits: Record<string, number>;
  /** Tables of hers that play a role; the others are ours. */
  tables: TableMapping[];
}

interface Entry {
  name: string;
  meaning: InBothLanguages;
  write: (settings: WorkbookSettings) => WrittenCell;
}

const entries: readonly Entry[] = [
  {
    name: "year-start",
    meaning: { en: "First month of the fiscal year", sv: "Räkenskapsårets första månad" },
    write: ({ yearStart }) => toTextCell(toMonthText(yearStart)),
  },
  {
    name: "from-month",
    meaning: { en: "The summary shows from this month", sv: "Sammanfattningen visar från månad" },
    write: ({ from }) => toTextCell(toMonthText(from)),
  },
  {
    name: "to-month",
    meaning: { en: "The summary shows to this month", sv: "Sammanfattningen visar till månad" },
    write: ({ to }) => toTextCell(toMonthText(to)),
  },
  {
    name: "currency",
    meaning: { en: "Currency of the budget", sv: "Budgetens valuta" },
    write: ({ currency }) => toTextCell(currency),
  },
  {
    name: "language",
    meaning: { en: "Language of the workbook: sv or en", sv: "Arbetsbokens språk: sv eller en" },
    write: ({ language }) => language,
  },
  {
    name: "approval-limits",
    meaning: {
      en: "The most each person may approve, in hundredths",
      sv: "Vad var och en får attestera, i öre",
    },
    write: ({ approvalLimits }) => toTextCell(JSON.stringify(approvalLimits)),
  },
  {
    name: "csv-mappings",
    meaning: { en: "How the banks write their files", sv: "Hur bankerna skriver sina filer" },
    write: ({ csvMappings }) => toTextCell(JSON.stringify(csvMappings)),
  },
  {
    name: "tables",
    meaning: { en: "Tables of yours that are used", sv: "Egna tabeller som används" },
    write: ({ tables }) => toTextCell(JSON.stringify(tables)),
  },
];

/** The rows of the table of settings: name, value, and what it means. */
export function settingRows(settings: WorkbookSettings): WrittenCell[][] {
  return entries.map(({ name, meaning, write }) => [
    name,
    write(settings),
    toTextCell(meaning[settings.language]),
  ]);
}

/** Reads the settings from the rows of their table; what is missing or unreadable is as in `without`, with a warning. */
export function readSettings(
  rows: readonly (readonly CellValue[])[],
  without: WorkbookSettings,
): { value: WorkbookSettings; warnings: WorkbookWarning[] } {
  const values = new Map(rows.map(([name, value]) => [textOf(name), value]));
  const warnings: WorkbookWarning[] = [];
  const read = <T>(name: string, reading: (cell: CellValue) => T | undefined, otherwise: T): T => {
    const cell = values.get(name);
    if (cell === undefined || cell === "") return otherwise;
    const value = reading(cell);
    if (value !== undefined) return value;
    const message = `The setting "${name}" is not readable: "${textOf(cell).slice(0, 40)}".`;
    warnings.push({ code: "setting-unread", place: name, message, subject: name });
    return otherwise;
  };
  const value: WorkbookSettings = {
    language: read("language", toLanguage, without.language),
    currency: read("currency", toCurrency, without.currency),
    yearStart: read("year-start", monthIn, without.yearStart),
    from: read("from-month", monthIn, without.from),
    to: read("to-month", monthIn, without.to),
    approvalLimits: read("approval-limits", toLimits, without.approvalLimits),
    csvMappings: read("csv-mappings", toList(isCsvMapping), without.csvMappings),
    tables: read("tables", toList(isTableMapping), without.tables),
  };
  return { value, warnings };
}

function toLanguage(cell: CellValue): Language | undefined {
  const plain = textOf(cell).toLowerCase();
  return plain === "sv" || plain === "en" ? plain : undefined;
}

function toCurrency(cell: CellValue): string | undefined {
  return /^[A-Z]{3}$/.test(textOf(cell)) ? textOf(cell) : undefined;
}

function fromJson(cell: CellValue): unknown {
  try {
    return JSON.parse(textOf(cell));
  } catch {
    // Somebody has written in the cell; the caller warns of it by its name.
    return undefined;
  }
}

function toLimits(cell: CellValue): Record<string, number> | undefined {
  const value = fromJson(cell);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const limits = Object.entries(value);
  const isWell = limits.every(([, limit]) => Number.isSafeInteger(limit) && Number(limit) >= 0);
  return isWell
    ? Object.fromEntries(limits.map(([who, limit]) => [who, Number(limit)]))
    : undefined;
}

function toList<T>(isOne: (value: unknown) => value is T): (cell: CellValue) => T[] | undefined {
  return (cell) => {
    const value = fromJson(cell);
    return Array.isArray(value) && value.every(isOne) ? value : undefined;
  };
}

function has(value: unknown, fields: Readonly<Record<string, string>>): boolean {
  if (typeof value !== "object" || value === null) return false;
  const held = value as Record<string, unknown>;
  return Object.entries(fields).every(([field, type]) => typeof held[field] === type);
}

function isCsvMapping(value: unknown): value is CsvMapping {
  return has(value, {
    ...{ separator: "string", header: "object", rowsBefore: "number", columns: "object" },
    ...{ decimalMark: "string", dateOrder: "string", currency: "string" },
  });
}

function isTableMapping(value: unknown): value is TableMapping {
  return has(value, { role: "string", table: "string", headings: "object", months: "object" });
}
