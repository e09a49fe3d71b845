import type { BudgetLine } from "../../../src/core/budget/lines/budget-line";
import { toMonth } from "../../../src/core/budget/lines/month";
import type { MatchRule } from "../../../src/core/budget/match/match-rule";

/** 36 months from January 2024, 30 lines, 2,000 payees. */
export const months = { from: toMonth(2024, 1), to: toMonth(2026, 12) };
const lineCount = 30;
const payeeCount = 2_000;
const days = 1_096;

/** The budget lines of the made book. */
export const lines: BudgetLine[] = Array.from({ length: lineCount }, (_, at) => ({
  ...{ id: `line${at}`, name: `Line ${at}`, kind: "cost", rollOver: "surplus" },
  threshold: { minor: 1_000_000, percent: 5 },
}));

/** What a month of each line may cost, in minor units. */
export const monthlyMinor = 10_000_000;

/** One rule for each payee, as an office that has assigned all of them would have. */
export const rules: MatchRule[] = Array.from({ length: payeeCount }, (_, at) => ({
  ...{ id: `rule${at}`, contains: `Företag ${at} AB`, line: `line${at % lineCount}` },
}));

/** One made transaction. */
export interface MadeTransaction {
  date: string;
  payee: string;
  line: number;
  /** Positive: it is money out. */
  minor: number;
}

/** A repeatable book of `count` transactions in the order of their days. */
export function makeBook(count: number): MadeTransaction[] {
  let state = 2026;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const names = rules.map(({ contains }) => contains);
  const dates = Array.from({ length: days }, (_, day) =>
    new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
  );
  return Array.from({ length: count }, (_, at) => {
    const payee = next(payeeCount);
    return {
      date: dates[Math.floor((at * days) / count)] ?? "",
      payee: names[payee] ?? "",
      line: payee % lineCount,
      minor: 100 + next(900_000),
    };
  });
}

/** The book as a Swedish bank writes it: quoted texts, decimal comma, spaces, and one unreadable row in a thousand. */
export function toCsv(book: readonly MadeTransaction[], withErrors = false): Uint8Array {
  const rows = book.map(({ date, payee, minor }, at) => {
    const isBroken = withErrors && at % 1_000 === 999;
    return `${date};"${payee}; nr ${at % 7}";${isBroken ? "12,3O" : swedish(-minor)};${swedish(minor * 3)}`;
  });
  return new TextEncoder().encode(["Bokföringsdag;Text;Belopp;Saldo", ...rows, ""].join("\r\n"));
}

function swedish(minor: number): string {
  const whole = String(Math.floor(Math.abs(minor) / 100)).replace(/\B(?=(\d{3})+$)/g, " ");
  const decimals = String(Math.abs(minor) % 100).padStart(2, "0");
  return `${minor < 0 ? "-" : ""}${whole},${decimals}`;
}

/** The same book as a journal of ledger and hledger, already on its accounts, with the same budget. */
export function toJournal(book: readonly MadeTransaction[]): string {
  const plain = (minor: number) => (minor / 100).toFixed(2);
  const budget = lines.map(({ id }) => `  Expenses:${id}  ${plain(monthlyMinor)} SEK`);
  const rows = book.map(
    ({ date, payee, line, minor }) =>
      `${date} ${payee}\n  Expenses:line${line}  ${plain(minor)} SEK\n  Assets:Bank\n`,
  );
  return [`~ monthly`, ...budget, "  Assets:Bank", "", ...rows].join("\n");
}

/** The same book as an OFX 1.x file with all the fields that banks write. */
export function toOfx(book: readonly MadeTransaction[]): Uint8Array {
  const rows = book.map(({ date, payee, minor }, at) =>
    [
      `<STMTTRN>\n<TRNTYPE>DEBIT\n<DTPOSTED>${date.replaceAll("-", "")}120000`,
      `<TRNAMT>-${(minor / 100).toFixed(2)}\n<FITID>F${at}\n<CHECKNUM>${at}`,
      `<NAME>${payee}\n<MEMO>Invoice ${at}\n</STMTTRN>`,
    ].join("\n"),
  );
  const head = ["OFXHEADER:100", "DATA:OFXSGML", "VERSION:102", "ENCODING:UTF-8", ""];
  const before = [
    "<OFX>",
    "<BANKMSGSRSV1>",
    "<STMTTRNRS>",
    "<STMTRS>",
    "<CURDEF>SEK",
    "<BANKACCTFROM>",
  ];
  const account = ["<BANKID>6000", "<ACCTID>5555-1", "<ACCTTYPE>CHECKING", "</BANKACCTFROM>"];
  const list = [
    "<BANKTRANLIST>",
    "<DTSTART>20240101",
    "<DTEND>20261231",
    ...rows,
    "</BANKTRANLIST>",
  ];
  const after = ["<LEDGERBAL>", "<BALAMT>1.00", "<DTASOF>20261231", "</LEDGERBAL>", "</STMTRS>"];
  const text = [
    ...head,
    ...before,
    ...account,
    ...list,
    ...after,
    "</STMTTRNRS>",
    "</BANKMSGSRSV1>",
  ];
  return new TextEncoder().encode([...text, "</OFX>"].join("\n"));
}

/** The same book as a SIE 4 file: one voucher with two rows for each transaction. */
export function toSie(book: readonly MadeTransaction[]): Uint8Array {
  const rows = book.map(({ date, payee, line, minor }, at) => {
    const [day, amount] = [date.replaceAll("-", ""), (minor / 100).toFixed(2)];
    return `#VER A ${at} ${day} "${payee}"\n{\n#TRANS ${5000 + line} {1 "10"} ${amount}\n#TRANS 1930 {} -${amount}\n}`;
  });
  return new TextEncoder().encode(["#FLAGGA 0", "#SIETYP 4", ...rows, ""].join("\n"));
}
