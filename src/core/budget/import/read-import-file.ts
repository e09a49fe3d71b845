import type { Parsed, Warning } from "../../shared/parsed";
import type { Encoding } from "../bytes/encodings";
import { findEncoding, markLength } from "../bytes/find-encoding";
import { decodeBytes } from "../bytes/decode-bytes";
import { toUtf8 } from "../bytes/to-utf8";
import { toCamtStatements } from "../camt/camt-transactions";
import { readCamt } from "../camt/read-camt";
import type { CsvMapping } from "../csv/csv-mapping";
import { toRows as toCsvRows } from "../csv/csv-transactions";
import { findCsvMapping } from "../csv/find-csv-mapping";
import { readCsv } from "../csv/read-csv";
import { isInvoiceFile } from "../desk/is-invoice-file";
import { toIifPlans, toIifTransactions } from "../iif/iif-transactions";
import { readIif } from "../iif/read-iif";
import { toOfxStatements } from "../ofx/ofx-transactions";
import { readOfx } from "../ofx/read-ofx";
import type { PlanRow } from "../plan/plan-row";
import { toQuickBooksTransactions } from "../quickbooks/quickbooks-transactions";
import { isQuickBooksReport, readQuickBooks } from "../quickbooks/read-quickbooks";
import { readSie } from "../sie/read-sie";
import { toSiePlans } from "../sie/sie-plans";
import { toSieTransactions } from "../sie/sie-transactions";
import { toRows } from "../rows/rows-builder";
import type { TransactionRows } from "../rows/transaction-rows";
import type { Statement } from "../transaction";
import { fileWarning } from "../warnings/file-warning";
import type { FileWarningCode } from "../warnings/warning-texts";

/** The formats a file can be read in. */
export type ImportFormat = "csv" | "sie" | "camt" | "ofx" | "iif" | "quickbooks";

/** What a file of the bank or the accounting system holds, whatever format it was in. */
export interface ImportFile {
  format: ImportFormat;
  encoding: Encoding;
  /** How the columns were read, to be remembered for the next file of that bank. */
  csv?: CsvMapping;
  statements: Statement<TransactionRows>[];
  /** What the file plans, where it is of an accounting system: a budget to begin a workbook with. */
  plans: PlanRow[];
}

/** Larger files are no month of an office; reading them would hold up the machine. */
const mostBytes = 64 * 1024 * 1024;
const headBytes = 4_096;

/**
 * Reads a file by what its bytes say, whatever its name says. Undefined, with a warning that says why, when it is in
 * none of the formats, empty, binary, too large or an invoice. `currency` is for formats that never tell theirs.
 */
export function readImportFile(
  bytes: Uint8Array,
  remembered: readonly CsvMapping[] = [],
  currency = "SEK",
): Parsed<ImportFile | undefined> {
  if (bytes.length === 0) return refuse("file-empty");
  if (bytes.length > mostBytes) return refuse("file-too-large", "64 MB");
  const encoding = findEncoding(bytes);
  const narrow = isWide(encoding) ? toUtf8(decodeBytes(bytes, encoding)) : bytes;
  const narrowEncoding = isWide(encoding) ? "utf-8" : encoding;
  const head = headOf(narrow, narrowEncoding);
  if (head.startsWith("%PDF") || isBinary(head)) return refuse("file-binary");
  if (isInvoiceFile(narrow)) return refuse("invoice-file");
  const named = formatOf(head);
  const format = named === "csv" && isQuickBooksReport(narrow) ? "quickbooks" : named;
  const { value, warnings } = readers[format](narrow, {
    ...{ remembered, currency, encoding: narrowEncoding },
  });
  if (!value) return { value: undefined, warnings };
  return { value: { format, encoding, plans: [], ...value }, warnings };
}

/** Two bytes a letter: the "Unicode text" of Excel. Readers go by bytes in which ASCII is ASCII. */
function isWide(encoding: Encoding): boolean {
  return encoding === "utf-16le" || encoding === "utf-16be";
}

function headOf(bytes: Uint8Array, encoding: Encoding): string {
  const end = Math.min(headBytes, bytes.length);
  return decodeBytes(bytes, encoding, markLength(bytes, encoding), end);
}

function refuse(code: FileWarningCode, ...given: string[]): Parsed<undefined> {
  return { value: undefined, warnings: [fileWarning(code, "", ...given)] };
}

/** Text of whatever code page has hardly any control characters; office files and archives are full of them. */
function isBinary(head: string): boolean {
  let controls = 0;
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at);
    // Tab, line ends, form feed and the end mark of old systems may stand in a text.
    if (code < 9 || (code > 13 && code < 26) || (code > 26 && code < 32)) controls += 1;
  }
  return controls > head.length / 100;
}

function formatOf(head: string): ImportFormat {
  const start = head.trimStart();
  if (/^#(?:FLAGGA|PROGRAM|FORMAT|GEN|SIETYP|FNAMN)\b/mu.test(start)) return "sie";
  if (/^OFXHEADER|<OFX>|<\?OFX/u.test(start)) return "ofx";
  if (/^!(?:HDR|ACCNT|TRNS|BUD|CUST|VEND|CLASS)\t/mu.test(start)) return "iif";
  return start.startsWith("<") ? "camt" : "csv";
}

type Reading = Parsed<
  (Pick<ImportFile, "statements" | "csv"> & Partial<Pick<ImportFile, "plans">>) | undefined
>;

/** What is known beside the bytes. */
interface Ground {
  remembered: readonly CsvMapping[];
  currency: string;
  encoding: Encoding;
}

const readers: Readonly<Record<ImportFormat, (bytes: Uint8Array, ground: Ground) => Reading>> = {
  csv: (bytes, { remembered, currency, encoding }) => {
    const { value: csv, warnings } = findCsvMapping(bytes, remembered, currency);
    if (!csv) return { value: undefined, warnings };
    const file = readCsv(bytes, csv, encoding);
    const transactions = toCsvRows(file.value);
    const statement = {
      account: transactions.length > 0 ? transactions.textAt("account", 0) : "",
      currency: transactions.length > 0 ? transactions.textAt("currency", 0) : csv.currency,
      ...{ transactions, ...file.value.balances },
    };
    return { value: { csv, statements: [statement] }, warnings: [...warnings, ...file.warnings] };
  },
  sie: (bytes) => {
    const { value, warnings } = readSie(bytes);
    const transactions = toSieTransactions(value);
    const statement = { account: "", currency: value.currency, transactions };
    return some([statement], warnings, toSiePlans(value));
  },
  camt: (bytes) => {
    const { value, warnings } = readCamt(bytes);
    const refused = warnings.filter(({ code }) => code === "xml-doctype");
    if (refused.length > 0) return { value: undefined, warnings: refused };
    return some(value ? toCamtStatements(value) : [], warnings);
  },
  ofx: (bytes) => {
    const { value, warnings } = readOfx(bytes);
    return some(toOfxStatements(value), warnings);
  },
  iif: (bytes, { currency }) => {
    const { value, warnings } = readIif(bytes);
    const transactions = toIifTransactions(value, currency);
    return some([{ account: "", currency, transactions }], warnings, toIifPlans(value));
  },
  quickbooks: (bytes, { currency }) => {
    const { value, warnings } = readQuickBooks(bytes);
    const transactions = toQuickBooksTransactions(value, currency);
    return some([{ account: "", currency, transactions }], warnings, value.plans);
  },
};

function some(statements: Statement[], warnings: Warning[], plans: PlanRow[] = []): Reading {
  const inColumns = statements.map((one) => ({ ...one, transactions: toRows(one.transactions) }));
  const isEmpty = inColumns.every(({ transactions }) => transactions.length === 0);
  if (!isEmpty || plans.length > 0) return { value: { statements: inColumns, plans }, warnings };
  return { value: undefined, warnings: [...warnings, fileWarning("no-transactions", "")] };
}
