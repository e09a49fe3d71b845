import { dayNumberOf, toCalendarDate, type CalendarDate } from "../../shared/calendar-date";
import { toDecimalText } from "../../shared/money";
import type { Parsed, Warning } from "../../shared/parsed";
import { amountRefusal, readAmount } from "../amounts/read-amount";
import type { Encoding } from "../bytes/encodings";
import { findDamage } from "../bytes/find-damage";
import { findEncoding, markLength } from "../bytes/find-encoding";
import { toMonth } from "../lines/month";
import type { SieBalance, SieFile, SiePeriodAmount } from "./sie-file";
import { SieLine } from "./sie-line";
import { SieVouchers, type VoucherHead } from "./sie-vouchers";
import { fileWarning } from "../warnings/file-warning";
import type { FileWarningCode } from "../warnings/warning-texts";

const lineFeed = 10;
const blank = 32;
const hash = 35;
const open = 123;
const close = 125;

/**
 * Reads a SIE file of kind 1–4 or 4I. Encoding is found from the bytes, whatever #FORMAT says. A voucher whose rows
 * do not sum to zero is refused by name; a row that cannot be read takes its voucher with it, since half a voucher
 * would be a wrong one. Everything else is read, and each loss is a warning with its line.
 */
export function readSie(bytes: Uint8Array): Parsed<SieFile> {
  const encoding = findEncoding(bytes);
  const warnings = findDamage(bytes);
  const reader = new SieReader(bytes, encoding, warnings);
  let line = 0;
  for (let at = markLength(bytes, encoding); at < bytes.length;) {
    const end = endOfLine(bytes, at);
    line += 1;
    reader.readLine(at, end, line);
    at = end + 1;
  }
  reader.finish(line);
  return { value: reader.file, warnings };
}

/** The lines are so short that looking for each end by itself costs more than one plain loop. */
function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== lineFeed) at += 1;
  return at;
}

class SieReader {
  readonly file: SieFile;
  private voucher: VoucherHead | undefined;
  private isBroken = false;
  private readonly words: SieLine;
  private readonly vouchers: SieVouchers;

  constructor(
    private readonly bytes: Uint8Array,
    encoding: Encoding,
    private readonly warnings: Warning[],
  ) {
    this.words = new SieLine(bytes, encoding);
    this.vouchers = new SieVouchers(this.words);
    this.file = {
      ...{ kind: "", company: "", organizationNumber: "", currency: "SEK", years: [] },
      ...{ accounts: new Map(), dimensions: new Map(), objects: new Map() },
      ...{ balances: [], periods: [], vouchers: this.vouchers },
    };
  }

  /** Reads the line of the bytes `begin`–`end`. */
  readLine(begin: number, end: number, line: number): void {
    const { bytes } = this;
    let from = begin;
    while (from < end && (bytes[from] ?? 0) <= blank) from += 1;
    const first = from < end ? bytes[from] : blank;
    if (first === hash) {
      this.words.read(from, end);
      this.readRow(this.words.text(0).toUpperCase(), line);
    } else if (first === close) this.closeVoucher();
    else if (first !== blank && first !== open) {
      this.warn("line-unread", line);
    }
  }

  finish(line: number): void {
    if (this.voucher) {
      this.warn("voucher-open", line, this.nameOf(this.voucher));
      this.vouchers.drop();
      this.voucher = undefined;
    }
    if (this.file.kind === "" && this.file.accounts.size === 0 && this.file.vouchers.length === 0) {
      this.warn("not-sie", 1);
    }
  }

  private readRow(label: string, line: number): void {
    const { file } = this;
    const word = (at: number) => this.words.text(at);
    switch (label) {
      case "#TRANS": {
        this.readTransaction(line);
        return;
      }
      case "#VER": {
        this.openVoucher(line);
        return;
      }
      case "#PBUDGET": {
        this.readPeriod("budget", line);
        return;
      }
      case "#PSALDO": {
        this.readPeriod("actual", line);
        return;
      }
      case "#IB": {
        this.readBalance("opening", line);
        return;
      }
      case "#UB": {
        this.readBalance("closing", line);
        return;
      }
      case "#OIB": {
        this.readBalance("opening", line);
        return;
      }
      case "#OUB": {
        this.readBalance("closing", line);
        return;
      }
      case "#RES": {
        this.readBalance("result", line);
        return;
      }
      case "#KONTO":
        file.accounts.set(word(1), { ...file.accounts.get(word(1)), name: word(2) });
        return;
      case "#KTYP":
        file.accounts.set(word(1), { name: "", ...file.accounts.get(word(1)), kind: word(2) });
        return;
      case "#DIM":
        file.dimensions.set(word(1), { name: word(2) });
        return;
      case "#UNDERDIM":
        file.dimensions.set(word(1), { name: word(2), parent: word(3) });
        return;
      case "#OBJEKT":
        file.objects.set(`${word(1)}:${word(2)}`, word(3));
        return;
      case "#RAR":
        file.years.push({ year: Number(word(1)), from: this.day(2), to: this.day(3) });
        return;
      case "#SIETYP":
        file.kind = word(1);
        return;
      case "#FNAMN":
        file.company = word(1);
        return;
      case "#ORGNR":
        file.organizationNumber = word(1);
        return;
      case "#VALUTA":
        file.currency = word(1).toUpperCase() || "SEK";
        return;
    }
  }

  private openVoucher(line: number): void {
    const { words } = this;
    if (this.voucher) this.warn("voucher-open", line, this.nameOf(this.voucher));
    const day = this.dayNumber(3);
    const [series, number, text] = [1, 2, 4].map((word) => words.textNumber(word));
    this.voucher = { series: series ?? 0, number: number ?? 0, day, text: text ?? 0, line };
    this.vouchers.begin(this.voucher);
    this.isBroken = Number.isNaN(day);
    if (this.isBroken) this.warn("date-unread", line, words.text(3));
  }

  private readTransaction(line: number): void {
    const { words } = this;
    if (!this.voucher) {
      this.warn("row-astray", line);
      return;
    }
    const minor = this.minor(3, line);
    if (minor === undefined) {
      this.isBroken = true;
      return;
    }
    const [account, text] = [words.textNumber(1), words.textNumber(5)];
    this.vouchers.addRow(account, words.objectsNumber(2), minor, this.dayNumber(4), text, line);
  }

  private closeVoucher(): void {
    const { voucher, vouchers } = this;
    this.voucher = undefined;
    if (!voucher) return;
    const { count, minor } = vouchers.openRows;
    if (this.isBroken) this.warn("voucher-refused", voucher.line, this.nameOf(voucher));
    else if (minor !== 0) {
      const off = toDecimalText({ minor, currency: this.file.currency });
      this.warn("voucher-unbalanced", voucher.line, this.nameOf(voucher), off);
    }
    if (this.isBroken || minor !== 0 || count === 0) vouchers.drop();
    else vouchers.keep();
    this.isBroken = false;
  }

  private readBalance(kind: SieBalance["kind"], line: number): void {
    const { words } = this;
    const minor = this.minor(words.isList(3) ? 4 : 3, line);
    if (minor === undefined) return;
    const [year, account] = [Number(words.text(1)), words.text(2)];
    this.file.balances.push({ kind, year, account, objects: words.objects(3), minor, line });
  }

  private readPeriod(kind: SiePeriodAmount["kind"], line: number): void {
    const { words } = this;
    const period = /^(\d{4})(\d\d)$/.exec(words.text(2));
    const number = Number(period?.[2]);
    const minor = this.minor(words.isList(4) ? 5 : 4, line);
    if (!period || !(number >= 1 && number <= 12)) {
      this.warn("period-unread", line, words.text(2));
      return;
    }
    if (minor === undefined) return;
    this.file.periods.push({
      ...{ kind, year: Number(words.text(1)), month: toMonth(Number(period[1]), number) },
      ...{ account: words.text(3), objects: words.objects(4), minor, line },
    });
  }

  private minor(word: number, line: number): number | undefined {
    const plain = this.words.plainMinor(word);
    if (!Number.isNaN(plain)) return plain;
    const text = this.words.text(word);
    const reading = readAmount(text);
    if (!reading) this.warn(amountRefusal(text), line, text);
    else if (reading.rounded) this.warn("amount-rounded", line, text);
    return reading?.minor;
  }

  /** A word of eight digits as a day; empty when it is none or there is no such day. */
  private day(word: number): CalendarDate {
    const day = this.dayNumber(word);
    return Number.isNaN(day) ? "" : toCalendarDate(day);
  }

  /** The same as a day number; NaN for none. */
  private dayNumber(word: number): number {
    const plain = this.words.plainDay(word);
    if (!Number.isNaN(plain)) return plain;
    const parts = /^(\d{4})(\d\d)(\d\d)$/.exec(this.words.text(word));
    return (parts && dayNumberOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))) ?? NaN;
  }

  private warn(code: FileWarningCode, line: number, ...given: string[]): void {
    this.warnings.push(fileWarning(code, `line ${line}`, ...given));
  }

  private nameOf({ series, number, day }: VoucherHead): string {
    const { words } = this;
    const name = `${words.textOf(series)} ${words.textOf(number)}`.trim();
    return Number.isNaN(day) ? name : `${name} (${toCalendarDate(day)})`;
  }
}
