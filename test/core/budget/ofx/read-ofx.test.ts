/** @jest-environment node */
import fc from "fast-check";
import { toOfxStatements } from "../../../../src/core/budget/ofx/ofx-transactions";
import { readOfx } from "../../../../src/core/budget/ofx/read-ofx";
import { financeFiles, testEach } from "../finance-data";

const read = (text: string) => readOfx(new TextEncoder().encode(text));

const head = "OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>SEK\n";
const account = "<BANKACCTFROM><BANKID>6000<ACCTID>5555-1</BANKACCTFROM>\n<BANKTRANLIST>\n";
const tail = "</BANKTRANLIST><LEDGERBAL><BALAMT>10.00<DTASOF>20261123</LEDGERBAL></STMTRS></OFX>";

test("SGML without end tags: every field, entities and balances", () => {
  const { value, warnings } = read(
    `${head}${account}<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261102120000[+1:CET]<TRNAMT>-12,50<FITID>A1` +
      `<NAME>Tåg &amp; buss<PAYEE><NAME>Other<CITY>Malmö</PAYEE><MEMO></STMTTRN>\n${tail}`,
  );
  expect(warnings).toEqual([]);
  expect([...value[0]!.transactions]).toEqual([
    {
      ...{ date: "2026-11-02", minor: -1250 },
      fields: {
        ...{ TRNTYPE: "DEBIT", DTPOSTED: "20261102120000[+1:CET]", TRNAMT: "-12,50" },
        ...{ FITID: "A1", NAME: "Tåg & buss", CITY: "Malmö", MEMO: "" },
      },
    },
  ]);
  expect(toOfxStatements(value)).toMatchObject([
    {
      ...{ account: "5555-1", currency: "SEK", closingMinor: 1000 },
      transactions: [{ text: "Tåg & buss", bankId: "A1" }],
    },
  ]);
});

test.each(["20261102", "20261102120000.000[-5:EST]", "2026-11-02", "2026-11-02T12:00:00"])(
  "%s is the second of November",
  (date) => {
    const row = `<STMTTRN><DTPOSTED>${date}<TRNAMT>1.00<FITID>1</STMTTRN>`;
    const { value, warnings } = read(`${head}${account}${row}\n${tail}`);
    expect(warnings).toEqual([]);
    expect(value[0]?.transactions.at(0).date).toBe("2026-11-02");
  },
);

test.each(["2026110", "202611", "2026-11-0", "2026-13-01", "tomorrow"])(
  "%s is no date and is told",
  (date) => {
    const row = `<STMTTRN><DTPOSTED>${date}<TRNAMT>1.00<FITID>1</STMTTRN>`;
    const { value, warnings } = read(`${head}${account}${row}\n${tail}`);
    expect(value[0]?.transactions.length).toBe(0);
    expect(warnings).toMatchObject([{ code: "date-unread", place: "line 7" }]);
  },
);

test("a transaction that cannot be read is left out with its line, and a cut file says so", () => {
  const { value, warnings } = read(
    `${head}${account}<STMTTRN><DTPOSTED>20260230<TRNAMT>1.00<FITID>1</STMTTRN>\n` +
      "<STMTTRN><DTPOSTED>20260228<TRNAMT>12,3O<FITID>2</STMTTRN>\n" +
      "<STMTTRN><DTPOSTED>20260228<TRNAMT>7.00<FITID>3</STMTTRN>\n<STMTTRN><DTPOSTED>20260301<TRNA",
  );
  expect(Array.from(value[0]!.transactions, ({ minor }) => minor)).toEqual([700]);
  expect(warnings.map(({ code, place }) => `${code} ${place}`)).toEqual([
    ...["date-unread line 7", "amount-unread line 8", "file-cut line 10"],
  ]);
});

test("in whatever order and spelling the tags of a transaction come, each of its fields is read", () => {
  const field = fc.record({
    name: fc.constantFrom("FITID", "NAME", "MEMO", "CHECKNUM", "SIC", "X.Y", "Z"),
    text: fc.stringMatching(/^[a-zö0-9]([a-zö 0-9]{0,20}[a-zö0-9])?$/),
    spelling: fc.constantFrom("sgml", "xml", "data", "small"),
  });
  const transaction = fc.uniqueArray(field, { selector: ({ name }) => name, maxLength: 7 });
  const write = ({ name, text, spelling }: { name: string; text: string; spelling: string }) => {
    if (spelling === "xml") return `<${name}>${text}</${name}>`;
    if (spelling === "data") return `<${name}><![CDATA[${text}]]></${name}>\n`;
    return `<${spelling === "small" ? name.toLowerCase() : name}>${text}\r\n`;
  };
  const check = fc.property(fc.array(transaction, { maxLength: 8 }), (transactions) => {
    const rows = transactions.map(
      (fields) =>
        `<STMTTRN><DTPOSTED>20261102${fields.map(write).join("")}<TRNAMT>1.00</STMTTRN>\n`,
    );
    const { value, warnings } = read(`${head}${account}${rows.join("")}${tail}`);
    expect(warnings).toEqual([]);
    expect(Array.from(value[0]!.transactions, ({ fields }) => fields)).toEqual(
      transactions.map((fields) => ({
        ...{ DTPOSTED: "20261102", TRNAMT: "1.00" },
        ...Object.fromEntries(fields.map(({ name, text }) => [name, text])),
      })),
    );
  });
  fc.assert(check, { numRuns: 300 });
});

test.each(["", "hello", "<html></html>"])("%p is no OFX file and says so", (text) => {
  expect(read(text)).toMatchObject({ value: [], warnings: [{ code: "not-ofx" }] });
});

const files = financeFiles("ofx", /\.ofx$/);

/** Files whose rows are broken on purpose: what is told of each. */
const broken: Record<string, string[]> = {
  "ofxparse-decimal_error.ofx": ["date-unread"],
};

testEach(files)("%s: every transaction of the file is read or told", (name, bytes) => {
  const { value, warnings } = readOfx(bytes);
  const raw = new TextDecoder().decode(bytes);
  const [, ...blocks] = raw.split(/<STMTTRN>/i);
  const read = value.flatMap(({ transactions }) => [...transactions]);
  const left = warnings.filter(({ code }) => code.endsWith("-unread"));
  expect(left.map(({ code }) => code)).toEqual(broken[name] ?? []);
  expect(read).toHaveLength(blocks.length - left.length);
  for (const [at, { fields, minor, date }] of read.entries()) {
    const block = blocks[at]?.split("</STMTTRN>")[0] ?? "";
    for (const field of ["FITID", "NAME", "MEMO", "TRNTYPE", "CHECKNUM", "DTPOSTED", "TRNAMT"]) {
      const found = new RegExp(
        `<${field}>(?:<!\\[CDATA\\[)?([^<\\r\\n]*?)(?:\\]\\]>|[<\\r\\n])`,
      ).exec(block);
      expect(fields[field]?.trim() ?? "").toBe(found?.[1]?.trim() ?? "");
    }
    expect(minor).toBe(Math.round(Number(fields.TRNAMT) * 100) + 0);
    expect(date.replaceAll("-", "")).toBe(fields.DTPOSTED?.slice(0, 8));
  }
});

testEach(files.filter(([name]) => name.includes("signon_fail")))(
  "%s: the bank's refusal is told",
  (_, bytes) => {
    expect(readOfx(bytes).warnings).toMatchObject([{ code: "bank-refused" }]);
  },
);
