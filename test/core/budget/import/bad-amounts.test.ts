/** @jest-environment node */
import {
  readImportFile,
  type ImportFile,
} from "../../../../src/core/budget/import/read-import-file";
import { readUbl } from "../../../../src/core/budget/ubl/read-ubl";
import { leavesOut } from "../../../../src/core/budget/warnings/leaves-out";
import { describeWarning } from "../../../../src/core/budget/warnings/describe-warning";

const bytesOf = (text: string) => new TextEncoder().encode(text);

const ofx = (amount: string) =>
  `\n<STMTTRN><DTPOSTED>20260131<TRNAMT>${amount}<FITID>${amount}</STMTTRN>`;
const camt = (amount: string) =>
  `\n<Ntry><Amt Ccy="SEK">${amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>` +
  "<BookgDt><Dt>2026-11-23</Dt></BookgDt></Ntry>";
const sie = (amount: string, other: string) =>
  `#VER A 1 20260131 x\n{\n#TRANS 5810 {} ${amount}\n#TRANS 1930 {} ${other}\n}\n`;
const iif = (amount: string, other: string) =>
  `TRNS\t1/31/2026\tBank\t${amount}\nSPL\t1/31/2026\tOffice\t${other}\nENDTRNS\n`;

/** A file of each kind with one amount that is asked about, the place it stands at, and a good row of 5 after it. */
const files: [kind: string, place: string, fileWith: (amount: string) => string][] = [
  [
    ...(["csv", "line 2"] as const),
    (amount) => `Datum;Text;Belopp\n2026-10-01;A;"${amount}"\n2026-10-02;B;-5,00\n`,
  ],
  [
    ...(["csv of debit and credit", "line 3"] as const),
    (amount) =>
      `Datum;Text;Debet;Kredit\n2026-10-01;A;7,00;\n2026-10-01;A;;"${amount}"\n2026-10-02;B;5,00;\n`,
  ],
  [
    ...(["camt", "line 2, Amt"] as const),
    (amount) =>
      `<Document><BkToCstmrStmt><Stmt>${camt(amount)}${camt("5.00")}</Stmt></BkToCstmrStmt></Document>`,
  ],
  [
    ...(["ofx", "line 3"] as const),
    (amount) =>
      `OFXHEADER:100\n<OFX><STMTRS><CURDEF>SEK${ofx(amount)}${ofx("-5.00")}</STMTRS></OFX>`,
  ],
  [
    ...(["sie", "line 5"] as const),
    (amount) => `#FLAGGA 0\n#SIETYP 4\n${sie(amount, "-1")}${sie("5.00", "-5.00")}`,
  ],
  [
    ...(["iif", "line 4"] as const),
    (amount) =>
      `!TRNS\tDATE\tACCNT\tAMOUNT\n!SPL\tDATE\tACCNT\tAMOUNT\n!ENDTRNS\n` +
      iif(amount, "1") +
      iif("-5", "5"),
  ],
  [
    ...(["quickbooks", "line 4"] as const),
    (amount) =>
      `Contoso,,\n,Date,Name,Amount\nExpenses,,,\n,01/31/2026,A,"${amount}"\n,01/31/2026,B,5.00\n`,
  ],
];

const refused: [amount: string, code: string][] = [
  ["1000000000000000", "amount-too-large"],
  ["-1000000000000000.00", "amount-too-large"],
  ["10000000000000", "amount-too-large"],
  ["9".repeat(40), "amount-too-large"],
  ...["NaN", "Infinity", "1e15", "12,3O", "12.3O", "-"].map((amount): [string, string] => [
    ...([amount, "amount-unread"] as const),
  ]),
];

const rowsOf = (file: ImportFile | undefined) =>
  file?.statements.flatMap(({ transactions }) => [...transactions]) ?? [];

describe.each(files)("a file of %s", (kind, place, fileWith) => {
  it.each(refused)("tells of %s with its place that it is %s, and reads the rest", (text, code) => {
    // A comma parts the decimals of the Swedish CSV files, and a point those of the others.
    const amount = kind.startsWith("csv") ? text.replace(".", ",") : text;
    const { value, warnings } = readImportFile(bytesOf(fileWith(amount)));
    const told = warnings.filter(
      (warning) => leavesOut(warning) && warning.code.includes("amount"),
    );
    expect(told).toMatchObject([{ code, place, given: [amount.slice(0, 40)] }]);
    const good = rowsOf(value).filter(({ minor }) => Math.abs(minor) === 5_00);
    expect(good).toHaveLength(1);
    expect(rowsOf(value).map(({ minor }) => Math.abs(minor))).not.toContain(0);
  });

  it("reads the largest amount that Excel keeps", () => {
    const most = kind.startsWith("csv") ? "9999999999999,99" : "9999999999999.99";
    const { value, warnings } = readImportFile(bytesOf(fileWith(most)));
    const isDouble = kind === "sie" || kind === "iif";
    // A voucher that does not sum to zero is refused by its own name.
    if (isDouble) expect(warnings.map(({ code }) => code)).not.toContain("amount-too-large");
    else expect(rowsOf(value).map(({ minor }) => Math.abs(minor))).toContain(999_999_999_999_999);
  });
});

describe("an invoice", () => {
  it.each(refused)("whose sum is %s tells with its place that it is %s", (amount, code) => {
    const invoice = `<Invoice><ID>1</ID><DocumentCurrencyCode>SEK</DocumentCurrencyCode><LegalMonetaryTotal>
<PayableAmount>${amount}</PayableAmount></LegalMonetaryTotal></Invoice>`;
    const { value, warnings } = readUbl(bytesOf(invoice));
    expect(value).toBeUndefined();
    const told = warnings.filter(({ given }) => given?.[0] === amount.slice(0, 40));
    expect(told).toMatchObject([{ code, place: "line 2, PayableAmount" }]);
  });
});

it("says in both languages that an amount is too large, and that there is none", () => {
  const rows = "2026-10-01;A;1000000000000000\n2026-10-01;A;\n;B;1,00\n2026-10-02;C;-5,00\n";
  const { warnings } = readImportFile(bytesOf(`Datum;Text;Belopp\n${rows}`));
  const say = (language: "en" | "sv") =>
    warnings.map((warning) => describeWarning(warning, language));
  expect(say("en")).toEqual([
    'line 2: "1000000000000000" is too large, since Excel keeps 15 digits, and was left out.',
    "line 3: There is no amount; the row was left out.",
    "line 4: There is no date; the row was left out.",
  ]);
  expect(say("sv")).toEqual([
    "rad 2: ”1000000000000000” är för stort, eftersom Excel rymmer 15 siffror, och togs inte med.",
    "rad 3: Belopp saknas; raden togs inte med.",
    "rad 4: Datum saknas; raden togs inte med.",
  ]);
});
