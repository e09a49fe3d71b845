import type { ImportDraft } from "../../core/budget/desk/import-draft";
import { toCalendarDate, type CalendarDate } from "../../core/shared/calendar-date";
import type { Formats } from "../../ui/formats";
import type { MoneyWords } from "../money-words";
import type { PaneTexts } from "../texts/en";
import type { FoundFact } from "./FoundFacts";
import type { OpenFile } from "./use-import";

const encodings: Readonly<Record<ImportDraft["encoding"], string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
  cp437: "CP437",
};

/** The formats by their own names, the same in every language. */
const formatNames: Readonly<Record<ImportDraft["format"], string>> = {
  csv: "CSV",
  sie: "SIE",
  camt: "CAMT.053",
  ofx: "OFX",
  iif: "QuickBooks IIF",
  quickbooks: "QuickBooks CSV",
};

const separators = { ";": "semicolon", ",": "comma", "\t": "tab", "|": "bar" } as const;

/** "58 rows · Thu 1 Oct – Sat 31 Oct 2026 · 12 kB". */
export function fileFacts(
  { sizeBytes }: OpenFile,
  { preview }: ImportDraft,
  texts: PaneTexts,
  formats: Formats,
): string {
  const { days, count } = preview.rows.columns;
  let [first, last] = [days[0] ?? 0, days[0] ?? 0];
  for (let row = 0; row < count; row += 1) {
    first = Math.min(first, days[row] ?? 0);
    last = Math.max(last, days[row] ?? 0);
  }
  const span = count > 0 ? spanWords(toCalendarDate(first), toCalendarDate(last), formats) : "";
  return texts.fileFacts(count, formats.number(count), span, formats.size(sizeBytes));
}

/** The year stands once where it is the same, and so does the day. */
function spanWords(first: CalendarDate, last: CalendarDate, formats: Formats): string {
  if (first === last) return formats.dayOfYear(last);
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  const start = isOneYear ? formats.day(first) : formats.dayOfYear(first);
  return `${start} – ${formats.dayOfYear(last)}`;
}

/** What was found of the way the file is written, and what the file left in doubt. */
export function draftFacts(draft: ImportDraft, texts: PaneTexts, money: MoneyWords): FoundFact[] {
  const { format, encoding, csv, preview, warnings } = draft;
  const isSure = (code: string) => !warnings.some((warning) => warning.code === code);
  const first = preview.rows.length > 0 ? preview.rows.at(0) : undefined;
  const separator = csv ? `, ${texts.separators[separators[csv.separator]]}` : "";
  return [
    { label: texts.format, value: formatNames[format] + separator, isSure: true },
    { label: texts.dates, value: first?.date ?? "–", isSure: isSure("date-order-unsure") },
    {
      label: texts.encoding,
      value: encodings[encoding],
      isSure: isSure("damaged-letters"),
    },
    {
      label: texts.decimals,
      value: first ? money.exact(first.minor) : "–",
      isSure: isSure("decimal-mark-unsure"),
    },
  ];
}
