import { minorDigitsOf } from "../../shared/money";
import type { Parsed, Warning } from "../../shared/parsed";
import { PlainAmounts } from "../amounts/plain-amounts";
import { PlainDates } from "../amounts/plain-dates";
import { amountRefusal, readAmount, type AmountSpelling } from "../amounts/read-amount";
import { decodeBytes } from "../bytes/decode-bytes";
import type { Encoding } from "../bytes/encodings";
import { findDamage } from "../bytes/find-damage";
import { findEncoding } from "../bytes/find-encoding";
import { LineNumbers } from "../bytes/line-numbers";
import { TextPieces } from "../bytes/text-pieces";
import type { OfxStatement } from "./ofx-file";
import { amountName, dateName, transactionName } from "./ofx-names";
import { OfxRows } from "./ofx-rows";
import { OfxTags } from "./ofx-tags";
import { unescapeText } from "./unescape-text";
import { fileWarning } from "../warnings/file-warning";
import type { FileWarningCode } from "../warnings/warning-texts";

const statementElements = new Set(["STMTRS", "CCSTMTRS", "INVSTMTRS"]);
const accountElements = new Set(["BANKACCTFROM", "CCACCTFROM", "INVACCTFROM"]);
/** Groups within a transaction whose own elements tell of the other account or of a currency. */
const groups = new Set(["BANKACCTTO", "CCACCTTO", "CURRENCY", "ORIGCURRENCY", "PAYEE", "STMTTRN"]);
const mostWarnings = 1_000;

/**
 * Reads an OFX or QFX file, 1.x SGML or 2.x XML or the mixtures that banks make of them: an element ends at its end
 * tag or at the next tag. A transaction without a readable date or amount is left out with a warning that has its
 * line. An account that has none is read too. The server's own refusal (STATUS of severity ERROR) is a warning.
 */
export function readOfx(bytes: Uint8Array): Parsed<OfxStatement[]> {
  const encoding = findEncoding(bytes);
  const warnings = findDamage(bytes);
  const start = findOfx(bytes);
  if (start < 0) {
    warnings.push(fileWarning("not-ofx", ""));
    return { value: [], warnings };
  }
  const reader = new OfxReader(bytes, encoding, start, warnings);
  reader.read();
  return { value: reader.statements, warnings };
}

function findOfx(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(60); at >= 0; at = bytes.indexOf(60, at + 1)) {
    if (/^<OFX>$/i.test(decodeBytes(bytes, "windows-1252", at, Math.min(at + 5, bytes.length)))) {
      return at;
    }
  }
  return -1;
}

type OpenStatement = OfxStatement & { account: Record<string, string>; transactions: OfxRows };

/** Where in the file a text stands. */
interface Stretch {
  from: number;
  to: number;
}

class OfxReader {
  readonly statements: OfxStatement[] = [];
  private readonly tags: OfxTags;
  private statement: OpenStatement | undefined;
  /** The rows of the open statement; a transaction outside any opens one. */
  private rows: OfxRows | undefined;
  private isInTransaction = false;
  private beginning = 0;
  private readonly date: Stretch = { from: 0, to: 0 };
  private readonly amount: Stretch = { from: 0, to: 0 };
  private hasDate = false;
  private hasAmount = false;
  private isInAccount = false;
  private balance: "ledgerMinor" | "availableMinor" | undefined;
  private isError = false;
  private amounts: PlainAmounts;
  private readonly dates: PlainDates;
  private readonly lines: LineNumbers;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly encoding: Encoding,
    start: number,
    private readonly warnings: Warning[],
  ) {
    this.tags = new OfxTags(bytes, start);
    this.dates = new PlainDates(bytes, "ymd");
    this.lines = new LineNumbers(bytes);
    this.amounts = this.amountsIn("");
  }

  read(): void {
    const { tags } = this;
    while (tags.next()) {
      if (this.isInTransaction && !tags.isClosing && tags.from < tags.to) this.takeField();
      else if (tags.name === transactionName) this.takeTransaction();
      else this.takeTag(tags.names.textOf(tags.name));
    }
    if (this.isInTransaction) this.warn("file-cut", this.beginning);
  }

  private takeTag(name: string): void {
    const { tags } = this;
    if (tags.isClosing) this.close(name);
    else if (tags.from === tags.to) this.open(name);
    else this.take(name, this.textIn(tags));
  }

  private takeTransaction(): void {
    const { isClosing, from, to } = this.tags;
    if (isClosing) this.finishTransaction();
    else if (from === to) this.openTransaction();
  }

  private takeField(): void {
    const { name, from, to, isData } = this.tags;
    if (name === dateName && !this.hasDate) {
      this.hasDate = true;
      this.date.from = from;
      this.date.to = to;
    } else if (name === amountName && !this.hasAmount) {
      this.hasAmount = true;
      this.amount.from = from;
      this.amount.to = to;
    }
    this.rows?.addField(name, isData ? ~from : from, to);
  }

  private open(name: string): void {
    if (this.isInTransaction) {
      if (!groups.has(name)) this.rows?.addField(this.tags.name, this.tags.from, this.tags.from);
    } else if (statementElements.has(name)) this.openStatement();
    else if (accountElements.has(name)) this.isInAccount = true;
    else if (name === "LEDGERBAL") this.balance = "ledgerMinor";
    else if (name === "AVAILBAL") this.balance = "availableMinor";
  }

  private take(name: string, value: string): void {
    const { statement } = this;
    if (name === "SEVERITY") this.isError = value.toUpperCase() === "ERROR";
    else if (name === "MESSAGE" && this.isError) this.warn("bank-refused", this.tags.at, value);
    else if (!statement) return;
    else if (this.isInAccount) statement.account[name] ??= value;
    else if (name === "CURDEF") {
      statement.currency = value;
      this.amounts = this.amountsIn(value);
    } else if (name === "BALAMT" && this.balance) this.takeBalance(value, statement, this.balance);
  }

  private takeBalance(
    value: string,
    statement: OpenStatement,
    balance: "ledgerMinor" | "availableMinor",
  ): void {
    const minor = this.readMinor(value, this.tags.at);
    if (minor === undefined) this.warnOfAmount(value, this.tags.at);
    else statement[balance] = minor;
    this.balance = undefined;
  }

  private close(name: string): void {
    if (name === "BANKTRANLIST") this.finishTransaction();
    else if (accountElements.has(name)) this.isInAccount = false;
    else if (name === "LEDGERBAL" || name === "AVAILBAL") this.balance = undefined;
    else if (statementElements.has(name)) {
      this.finishTransaction();
      this.statement = undefined;
      this.rows = undefined;
    }
  }

  private openStatement(): OfxRows {
    const pieces = new TextPieces(this.bytes, this.encoding);
    const transactions = new OfxRows({ names: this.tags.names, pieces });
    this.statement = { account: {}, currency: "", transactions };
    this.rows = transactions;
    this.amounts = this.amountsIn("");
    this.isInAccount = false;
    this.statements.push(this.statement);
    return transactions;
  }

  private openTransaction(): void {
    this.finishTransaction();
    this.rows ??= this.openStatement();
    this.isInTransaction = true;
    this.hasDate = false;
    this.hasAmount = false;
    this.beginning = this.tags.at;
  }

  private finishTransaction(): void {
    if (!this.isInTransaction || !this.rows) return;
    this.isInTransaction = false;
    const day = this.hasDate ? this.dayIn(this.date) : NaN;
    const minor = Number.isNaN(day) || !this.hasAmount ? NaN : this.minorIn(this.amount);
    if (!Number.isNaN(minor)) this.rows.add(day, minor);
    else {
      this.rows.dropFields();
      this.warnOfTransaction(Number.isNaN(day));
    }
  }

  private warnOfTransaction(isDate: boolean): void {
    const [has, stretch] = isDate ? [this.hasDate, this.date] : [this.hasAmount, this.amount];
    const text = has ? this.textIn(stretch) : "";
    if (isDate) this.warn("date-unread", this.beginning, text);
    else this.warnOfAmount(text, this.beginning);
  }

  private warnOfAmount(text: string, place: number): void {
    this.warn(amountRefusal(text, this.spellingOf(text)), place, text);
  }

  private textIn({ from, to }: Stretch): string {
    return unescapeText(decodeBytes(this.bytes, this.encoding, from, to).trim());
  }

  /** Minor units, read straight from the bytes when they are plain; NaN for none. */
  private minorIn(stretch: Stretch): number {
    const { from, to } = stretch;
    const isPlain = from < to && this.amounts.read(from, this.bytes[to] ?? 0) === to;
    if (isPlain) return this.amounts.minor;
    return this.readMinor(this.textIn(stretch), this.beginning) ?? NaN;
  }

  private amountsIn(currency: string): PlainAmounts {
    return new PlainAmounts(this.bytes, { decimalMark: ".", digits: minorDigitsOf(currency) });
  }

  private spellingOf(text: string): AmountSpelling {
    const currency = this.statement?.currency ?? "";
    // OFX 1.02 3.2.9.1: a comma or a point parts the decimals, and nothing parts the thousands.
    const decimalMark = text.lastIndexOf(",") > text.lastIndexOf(".") ? "," : ".";
    return { decimalMark, ...(currency === "" ? {} : { currency }) };
  }

  private readMinor(text: string, place: number): number | undefined {
    const reading = readAmount(text, this.spellingOf(text));
    if (reading?.rounded === true) this.warn("amount-rounded", place, text);
    return reading?.minor;
  }

  /** The day number of the date that a text begins with, whatever stands behind it; NaN for none. */
  private dayIn({ from, to }: Stretch): number {
    const end = this.dates.read(from, this.bytes[to] ?? 0);
    return end >= 0 && end <= to ? this.dates.day : NaN;
  }

  private warn(code: FileWarningCode, place: number, ...given: string[]): void {
    if (this.warnings.length >= mostWarnings) return;
    this.warnings.push(fileWarning(code, `line ${this.lines.lineAt(place)}`, ...given));
  }
}
