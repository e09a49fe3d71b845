import { dayNumberOf, toCalendarDate } from "../../shared/calendar-date";
import { toDecimalText } from "../../shared/money";
import type { Parsed, Warning } from "../../shared/parsed";
import { readAmount } from "../amounts/read-amount";
import { decodeFile } from "../bytes/decode-file";
import { toMonth } from "../lines/month";
import type { SieFile, SiePeriodAmount, SieVoucher } from "./sie-file";
import { splitWords, toObjects, type SieWord } from "./sie-words";

/**
 * Reads a SIE file of kind 1–4 or 4I. Encoding is found from the bytes, whatever #FORMAT says. A voucher whose rows
 * do not sum to zero is refused by name; a row that cannot be read takes its voucher with it, since half a voucher
 * would be a wrong one. Everything else is read, and each loss is a warning with its line.
 */
export function readSie(bytes: Uint8Array): Parsed<SieFile> {
  const { value, warnings } = decodeFile(bytes);
  const reader = new SieReader(warnings);
  let line = 0;
  for (let at = 0; at < value.text.length;) {
    const end = value.text.indexOf("\n", at);
    const stop = end < 0 ? value.text.length : end;
    line += 1;
    reader.readLine(value.text.slice(at, stop).trim(), line);
    at = stop + 1;
  }
  reader.finish(line);
  return { value: reader.file, warnings };
}

class SieReader {
  readonly file: SieFile = {
    ...{ kind: "", company: "", organizationNumber: "", currency: "SEK", years: [] },
    ...{ accounts: new Map(), dimensions: new Map(), objects: new Map() },
    ...{ balances: [], periods: [], vouchers: [] },
  };
  private voucher: SieVoucher | undefined;
  private isBroken = false;
  private readonly days = new Map<string, string>();

  constructor(private readonly warnings: Warning[]) {}

  readLine(text: string, line: number): void {
    if (text.startsWith("#")) {
      const words = splitWords(text);
      const label = typeof words[0] === "string" ? words[0].toUpperCase() : "";
      this.readRow(label, words, line);
    } else if (text.startsWith("}")) this.closeVoucher();
    else if (text !== "" && !text.startsWith("{")) {
      this.warn("line-unread", line, "The line begins with no label and was left out.");
    }
  }

  finish(line: number): void {
    if (this.voucher) {
      this.warn("voucher-open", line, `The file ends inside voucher ${nameOf(this.voucher)}.`);
      this.voucher = undefined;
    }
    if (this.file.kind === "" && this.file.accounts.size === 0 && this.file.vouchers.length === 0) {
      this.warn("not-sie", 1, "The file has no label of a SIE file.");
    }
  }

  private readRow(label: string, words: readonly SieWord[], line: number): void {
    const { file } = this;
    const word = (at: number) => textOf(words[at]);
    switch (label) {
      case "#TRANS": {
        this.readTransaction(words, line);
        return;
      }
      case "#VER": {
        this.openVoucher(words, line);
        return;
      }
      case "#PBUDGET": {
        this.readPeriod("budget", words, line);
        return;
      }
      case "#PSALDO": {
        this.readPeriod("actual", words, line);
        return;
      }
      case "#IB": {
        this.readBalance("opening", words, line);
        return;
      }
      case "#UB": {
        this.readBalance("closing", words, line);
        return;
      }
      case "#OIB": {
        this.readBalance("opening", words, line);
        return;
      }
      case "#OUB": {
        this.readBalance("closing", words, line);
        return;
      }
      case "#RES": {
        this.readBalance("result", words, line);
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
        file.years.push({ year: Number(word(1)), from: this.day(word(2)), to: this.day(word(3)) });
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

  private openVoucher(words: readonly SieWord[], line: number): void {
    if (this.voucher)
      this.warn("voucher-open", line, `Voucher ${nameOf(this.voucher)} never ends.`);
    const date = textOf(words[3]);
    const day = this.day(date);
    this.voucher = {
      series: textOf(words[1]),
      number: textOf(words[2]),
      date: day,
      text: textOf(words[4]),
      rows: [],
      line,
    };
    this.isBroken = day === "";
    if (this.isBroken) this.warn("date-unread", line, `"${date}" is not a date.`);
  }

  private readTransaction(words: readonly SieWord[], line: number): void {
    if (!this.voucher) {
      this.warn("row-astray", line, "A #TRANS row stands outside any voucher and was left out.");
      return;
    }
    const minor = this.minor(words[3], line);
    if (minor === undefined) {
      this.isBroken = true;
      return;
    }
    const [date, text] = [textOf(words[4]), textOf(words[5])];
    this.voucher.rows.push({
      account: textOf(words[1]),
      objects: listOf(words[2]),
      minor,
      date: (date === "" ? "" : this.day(date)) || this.voucher.date,
      text: text || this.voucher.text,
      line,
    });
  }

  private closeVoucher(): void {
    const { voucher } = this;
    this.voucher = undefined;
    if (!voucher) return;
    const sum = voucher.rows.reduce((total, { minor }) => total + minor, 0);
    if (this.isBroken) {
      this.warn("voucher-refused", voucher.line, `Voucher ${nameOf(voucher)} has unread parts.`);
    } else if (sum !== 0) {
      const off = toDecimalText({ minor: sum, currency: this.file.currency });
      const message = `Voucher ${nameOf(voucher)} does not sum to zero; it is off by ${off}.`;
      this.warn("voucher-unbalanced", voucher.line, message);
    } else if (voucher.rows.length > 0) this.file.vouchers.push(voucher);
    this.isBroken = false;
  }

  private readBalance(
    kind: "opening" | "closing" | "result",
    words: readonly SieWord[],
    line: number,
  ): void {
    const hasObjects = Array.isArray(words[3]);
    const minor = this.minor(words[hasObjects ? 4 : 3], line);
    if (minor === undefined) return;
    const [year, account] = [Number(textOf(words[1])), textOf(words[2])];
    this.file.balances.push({ kind, year, account, objects: listOf(words[3]), minor, line });
  }

  private readPeriod(kind: SiePeriodAmount["kind"], words: readonly SieWord[], line: number): void {
    const period = /^(\d{4})(\d\d)$/.exec(textOf(words[2]));
    const number = Number(period?.[2]);
    const hasObjects = Array.isArray(words[4]);
    const minor = this.minor(words[hasObjects ? 5 : 4], line);
    if (!period || !(number >= 1 && number <= 12)) {
      this.warn("period-unread", line, `"${textOf(words[2])}" is not a month.`);
      return;
    }
    if (minor === undefined) return;
    this.file.periods.push({
      ...{ kind, year: Number(textOf(words[1])), month: toMonth(Number(period[1]), number) },
      ...{ account: textOf(words[3]), objects: listOf(words[4]), minor, line },
    });
  }

  private minor(word: SieWord | undefined, line: number): number | undefined {
    const text = textOf(word);
    const plain = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text);
    if (plain) {
      const minor = Number(plain[2]) * 100 + Number((plain[3] ?? "").padEnd(2, "0"));
      return plain[1] === "-" && minor !== 0 ? -minor : minor;
    }
    const reading = readAmount(text);
    if (!reading) this.warn("amount-unread", line, `"${text.slice(0, 40)}" is not an amount.`);
    else if (reading.rounded) this.warn("amount-rounded", line, `"${text}" has parts of an öre.`);
    return reading?.minor;
  }

  private day(text: string): string {
    let day = this.days.get(text);
    if (day === undefined) {
      const parts = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
      const number = parts && dayNumberOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
      day = number === null || number === undefined ? "" : toCalendarDate(number);
      this.days.set(text, day);
    }
    return day;
  }

  private warn(code: string, line: number, message: string): void {
    this.warnings.push({ code, place: `line ${line}`, message });
  }
}

function textOf(word: SieWord | undefined): string {
  return typeof word === "string" ? word : "";
}

function listOf(word: SieWord | undefined) {
  return Array.isArray(word) ? toObjects(word) : [];
}

function nameOf({ series, number, date }: SieVoucher): string {
  return `${series} ${number} of ${date}`.trim();
}
