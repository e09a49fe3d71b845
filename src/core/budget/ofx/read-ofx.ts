import { dayNumberOf, toCalendarDate } from "../../shared/calendar-date";
import type { Parsed, Warning } from "../../shared/parsed";
import { readAmount } from "../amounts/read-amount";
import { decodeFile } from "../bytes/decode-file";
import type { OfxStatement, OfxTransaction } from "./ofx-file";

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
  const { value, warnings } = decodeFile(bytes);
  const reader = new OfxReader(value.text, warnings);
  reader.read();
  return { value: reader.statements, warnings };
}

class OfxReader {
  readonly statements: OfxStatement[] = [];
  private statement: (OfxStatement & { account: Record<string, string> }) | undefined;
  private fields: Record<string, string> | undefined;
  private isInAccount = false;
  private balance: "ledgerMinor" | "availableMinor" | undefined;
  private isError = false;
  private lineAt = 0;
  private line = 1;
  private beginning = 0;
  private readonly days = new Map<string, string>();

  constructor(
    private readonly text: string,
    private readonly warnings: Warning[],
  ) {}

  read(): void {
    const { text } = this;
    let at = text.search(/<OFX>/i);
    if (at < 0) {
      this.warnings.push({ code: "not-ofx", place: "", message: "The file has no <OFX> element." });
      return;
    }
    while (at >= 0) {
      const end = text.indexOf(">", at);
      if (end < 0) break;
      const isClosing = text.charCodeAt(at + 1) === 47;
      const name = text.slice(at + (isClosing ? 2 : 1), end);
      const isText = text.startsWith("<![CDATA[", at);
      const next = isText ? at : text.indexOf("<", end);
      if (isClosing) this.close(name.toUpperCase());
      else if (next !== end + 1 || text.startsWith("<![CDATA[", next)) {
        const value = this.valueFrom(end + 1, next);
        if (value === "") this.open(name.toUpperCase(), at);
        else this.take(name.toUpperCase(), value);
      } else this.open(name.toUpperCase(), at);
      at = text.startsWith("<![CDATA[", next) ? text.indexOf("<", this.afterData(next)) : next;
    }
    this.finish();
  }

  private afterData(at: number): number {
    const end = this.text.indexOf("]]>", at);
    return end < 0 ? this.text.length : end + 3;
  }

  private valueFrom(from: number, next: number): string {
    const { text } = this;
    if (next >= 0 && text.startsWith("<![CDATA[", next)) {
      return text.slice(next + 9, this.afterData(next) - 3).trim();
    }
    const value = text.slice(from, next < 0 ? text.length : next).trim();
    return value.includes("&") ? unescapeText(value) : value;
  }

  private open(name: string, at: number): void {
    if (name === "STMTTRN") {
      this.finishTransaction();
      this.fields = {};
      this.beginning = at;
    } else if (this.fields && !groups.has(name)) this.fields[name] ??= "";
    else if (statementElements.has(name)) this.openStatement();
    else if (accountElements.has(name)) this.isInAccount = true;
    else if (name === "LEDGERBAL") this.balance = "ledgerMinor";
    else if (name === "AVAILBAL") this.balance = "availableMinor";
  }

  private take(name: string, value: string): void {
    if (this.fields) this.fields[name] ??= value;
    else if (name === "SEVERITY") this.isError = value.toUpperCase() === "ERROR";
    else if (name === "MESSAGE" && this.isError) this.warn("bank-refused", value);
    else if (!this.statement) return;
    else if (this.isInAccount) this.statement.account[name] ??= value;
    else if (name === "CURDEF") this.statement.currency = value;
    else if (name === "BALAMT" && this.balance) this.takeBalance(value, this.balance);
  }

  private takeBalance(value: string, balance: "ledgerMinor" | "availableMinor"): void {
    const minor = this.minorOf(value, this.statement?.currency ?? "");
    if (minor === undefined)
      this.warn("amount-unread", `"${value.slice(0, 40)}" is not a balance.`);
    else if (this.statement) this.statement[balance] = minor;
    this.balance = undefined;
  }

  private close(name: string): void {
    if (name === "STMTTRN") this.finishTransaction();
    else if (accountElements.has(name)) this.isInAccount = false;
    else if (name === "LEDGERBAL" || name === "AVAILBAL") this.balance = undefined;
    else if (statementElements.has(name)) {
      this.finishTransaction();
      this.statement = undefined;
    } else if (name === "BANKTRANLIST") this.finishTransaction();
  }

  private openStatement(): void {
    this.statement = { account: {}, currency: "", transactions: [] };
    this.isInAccount = false;
    this.statements.push(this.statement);
  }

  private finish(): void {
    if (!this.fields) return;
    this.line = this.lineOf(this.beginning);
    this.warn("file-cut", "The file ends inside a transaction, which was left out.");
    this.fields = undefined;
  }

  private finishTransaction(): void {
    const { fields } = this;
    if (!fields) return;
    this.fields = undefined;
    this.line = this.lineOf(this.beginning);
    if (!this.statement) this.openStatement();
    const currency = this.statement?.currency ?? "";
    const date = this.dayOf(fields.DTPOSTED ?? "");
    const minor = this.minorOf(fields.TRNAMT ?? "", currency);
    if (date === "") this.warn("date-unread", `"${fields.DTPOSTED ?? ""}" is not a date.`);
    else if (minor === undefined) {
      this.warn("amount-unread", `"${(fields.TRNAMT ?? "").slice(0, 40)}" is not an amount.`);
    } else this.keep({ date, minor, fields, line: this.line });
  }

  private keep(transaction: OfxTransaction): void {
    this.statement?.transactions.push(transaction);
  }

  private minorOf(text: string, currency: string): number | undefined {
    const plain = /^([-+]?)(\d{1,13})[.,](\d\d)$/.exec(text);
    if (plain && (currency === "" || currency === "SEK")) {
      const minor = Number(plain[2]) * 100 + Number(plain[3]);
      return plain[1] === "-" && minor !== 0 ? -minor : minor;
    }
    // OFX 1.02 3.2.9.1: a comma or a point parts the decimals, and nothing parts the thousands.
    const decimalMark = text.lastIndexOf(",") > text.lastIndexOf(".") ? "," : ".";
    const reading = readAmount(text, { decimalMark, ...(currency === "" ? {} : { currency }) });
    if (reading?.rounded === true) this.warn("amount-rounded", `"${text}" was rounded.`);
    return reading?.minor;
  }

  private dayOf(text: string): string {
    const digits = text.slice(0, 8);
    let day = this.days.get(digits);
    if (day === undefined) {
      const number = /^\d{8}$/.test(digits)
        ? dayNumberOf(+digits.slice(0, 4), +digits.slice(4, 6), +digits.slice(6))
        : undefined;
      day = number === undefined ? "" : toCalendarDate(number);
      this.days.set(digits, day);
    }
    return day;
  }

  /** The line of a place; places are asked for in the order of the file, so that each letter is passed once. */
  private lineOf(at: number): number {
    let line = this.line;
    for (
      let end = this.text.indexOf("\n", this.lineAt);
      end >= 0 && end < at;
      end = this.text.indexOf("\n", end + 1)
    ) {
      line += 1;
      this.lineAt = end + 1;
    }
    return line;
  }

  private warn(code: string, message: string): void {
    if (this.warnings.length >= mostWarnings) return;
    this.warnings.push({ code, place: `line ${this.line}`, message });
  }
}

const named: Readonly<Record<string, string>> = {
  ...{ "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&nbsp;": " " },
};

function unescapeText(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|apos|nbsp|#(\d{1,7}));/g, (whole, code?: string) =>
    code === undefined ? (named[whole] ?? whole) : String.fromCodePoint(Math.min(+code, 0x10ffff)),
  );
}
