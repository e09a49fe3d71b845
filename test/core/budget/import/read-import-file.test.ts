import {
  readImportFile,
  type ImportFile,
} from "../../../../src/core/budget/import/read-import-file";
import { toMonth } from "../../../../src/core/budget/lines/month";
import { toPlanLines } from "../../../../src/core/budget/plan/plan-lines";
import type { Transaction } from "../../../../src/core/budget/transaction";
import { financeFiles } from "../finance-data";
import { processorMsOf } from "../../../support/processor-time";

function bytesOf(text: string, encoding: BufferEncoding = "utf8"): Uint8Array {
  return new Uint8Array(Buffer.from(text, encoding));
}

/** The transactions of all statements of a file. */
function rowsOf(file: ImportFile | undefined): Transaction[] {
  return file?.statements.flatMap(({ transactions }) => [...transactions]) ?? [];
}

/** The codes of what a file is refused or warned for. */
function codesOf(bytes: Uint8Array): string[] {
  return readImportFile(bytes).warnings.map(({ code }) => code);
}

describe("readImportFile", () => {
  it.each([
    ["csv", "Datum;Text;Belopp\n2026-10-01;Hyra;-100,00\n"],
    [
      "iif",
      "!TRNS\tDATE\tACCNT\tAMOUNT\n!SPL\tDATE\tACCNT\tAMOUNT\n!ENDTRNS\nTRNS\t1/31/2026\tBank\t-5\nSPL\t1/31/2026\tOffice\t5\nENDTRNS\n",
    ],
    [
      "quickbooks",
      "Contoso,,\n,Date,Name,Amount\nExpenses,,,\n,01/31/2026,Paper,5.00\nTotal for Expenses,,,$5.00\n",
    ],
    [
      "ofx",
      "OFXHEADER:100\n\n<OFX><STMTRS><STMTTRN><DTPOSTED>20260131<TRNAMT>-5.00<FITID>1</STMTTRN></STMTRS></OFX>",
    ],
    [
      "sie",
      '#FLAGGA 0\n#SIETYP 4\n#VER A 1 20260131 "x"\n{\n#TRANS 5010 {} 5.00\n#TRANS 1930 {} -5.00\n}\n',
    ],
  ])("finds %s in the bytes, whatever the file is called", (format, text) => {
    const { value, warnings } = readImportFile(bytesOf(text));
    expect(value?.format).toBe(format);
    expect(rowsOf(value)).toHaveLength(1);
    expect(warnings.filter(({ code }) => code !== "date-order-unsure")).toEqual([]);
  });

  it("tells why it reads nothing: empty, binary, a picture of a table, another kind of text", () => {
    expect(codesOf(new Uint8Array())).toEqual(["file-empty"]);
    expect(
      codesOf(bytesOf("PK\u0003\u0004\u0014\u0000\u0000\u0000\u0008\u0000", "latin1")),
    ).toEqual(["file-binary"]);
    expect(codesOf(bytesOf("%PDF-1.7 text"))).toEqual(["file-binary"]);
    expect(readImportFile(bytesOf("Dear all,\nthe budget is attached.\n")).value).toBeUndefined();
    expect(codesOf(bytesOf("Dear all,\nthe budget is attached.\n"))).toContain("column-missing");
  });

  it("reads the Unicode text of Excel, two bytes a letter", () => {
    const text = "\ufeffDatum\tText\tBelopp\r\n2026-10-01\tHyra Åre 🏔\t-1 234,50\r\n";
    const { value, warnings } = readImportFile(bytesOf(text, "utf16le"));
    expect(warnings).toEqual([]);
    expect(value).toMatchObject({ format: "csv", encoding: "utf-16le" });
    expect(rowsOf(value)).toMatchObject([{ text: "Hyra Åre 🏔", minor: -123_450 }]);
  });

  it.each(["Invoice", "cn:CreditNote"])("sends an invoice, <%s>, to the register", (name) => {
    const text = `<?xml version="1.0"?><${name} xmlns="urn:x"></${name}>`;
    expect(codesOf(bytesOf(text))).toEqual(["invoice-file"]);
  });

  it("refuses a file of 200 MB at once and says what the limit is", () => {
    const file = new Uint8Array(200 * 1024 * 1024);
    expect(processorMsOf(() => readImportFile(file))).toBeLessThan(500);
    const { value, warnings } = readImportFile(file);
    expect(value).toBeUndefined();
    expect(warnings[0]).toMatchObject({ code: "file-too-large" });
    expect(warnings[0]?.message).toContain("64 MB");
  });

  it("reads no entity of an XML file, neither one that multiplies nor one from outside", () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>&b;</BkToCstmrStmt></Document>`;
    const outside = bomb.replace('"aaaaaaaaaa"', 'SYSTEM "file:///etc/passwd"');
    for (const text of [bomb, outside]) {
      const { value, warnings } = readImportFile(bytesOf(text));
      expect(value).toBeUndefined();
      expect(warnings.length).toBeGreaterThan(0);
      expect(JSON.stringify(warnings)).not.toContain("aaaaaaaaaa");
    }
  });

  it("reads everything else when the file is cut in the middle or has odd cells, each with its line", () => {
    const rows = ["Datum;Text;Belopp;Belopp", "2026-10-01;=HYPERLINK(1);-100,00;1"];
    const odd = ["2026-10-02;Kaffe;12,3O;1", "2026-10-03;Te;NaN;1", "2026-10-04;Bröd;1e15;1"];
    const huge = "2026-10-05;Slott;10000000000000000,00;1";
    const whole = [...rows, ...odd, huge, "2026-10-06;Hyra;-5,00;1", "2026-10-0"].join("\n");
    const { value, warnings } = readImportFile(bytesOf(whole));
    const read = rowsOf(value).map(({ text, minor }) => [text, minor]);
    expect(read).toEqual([
      ["=HYPERLINK(1)", -10_000],
      ["Hyra", -500],
    ]);
    expect(warnings.map(({ code, place }) => `${code} ${place}`.trim())).toEqual([
      "duplicate-header line 1",
      ...["amount-unread line 3", "amount-unread line 4", "amount-unread line 5"],
      ...["amount-too-large line 6", "date-unread line 8"],
    ]);
  });

  it("says of an XML file with entities of its own just that it was refused", () => {
    const entities = '<!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const { warnings } = readImportFile(bytesOf(`<?xml version="1.0"?>${entities}<Document/>`));
    expect(warnings.map(({ code }) => code)).toEqual(["xml-doctype"]);
  });

  it("reads letters of two encodings in one file, as two joined ones have them", () => {
    const [one, other] = [
      bytesOf("Datum;Text;Belopp\n2026-10-01;Småkök;-1,00\n2026-10-02;Åäö;-2,00\n"),
      bytesOf("2026-10-03;Kött;-3,00\n", "latin1"),
    ];
    const { value } = readImportFile(new Uint8Array([...one, ...other]));
    expect(rowsOf(value).map(({ text }) => text)).toEqual(["Småkök", "Åäö", "Kött"]);
  });

  it("says when day and month could be exchanged, and when orders are mixed", () => {
    const unsure = "Date,Text,Amount\n03/04/2026,A,-1.00\n05/06/2026,B,-2.00\n";
    expect(codesOf(bytesOf(unsure))).toContain("date-order-unsure");
    const mixed = "Date,Text,Amount\n31/01/2026,A,-1.00\n25/02/2026,B,-2.00\n02/28/2026,C,-3.00\n";
    expect(codesOf(bytesOf(mixed))).toEqual(["date-unread"]);
  });

  it("makes budget lines of what an accounting file plans, parts in place of their sum", () => {
    const sie = [
      "#FLAGGA 0\n#SIETYP 4\n#RAR 0 20260101 20261231",
      "#PBUDGET 0 202601 5010 {} 300.00\n#PBUDGET 0 202601 5010 {1 A} 100.00\n#PBUDGET 0 202601 5010 {1 B} 200.00",
      "#PBUDGET 0 202602 5010 {} 50.00\n#PBUDGET 0 202601 3010 {} -900.00\n#PBUDGET 0 202601 1930 {} 5.00\n",
    ].join("\n");
    const { value } = readImportFile(bytesOf(sie));
    const lines = toPlanLines(value?.plans ?? [], toMonth(2026, 1));
    expect(lines.map(({ name, kind, months }) => [name, kind, months[0], months[1]])).toEqual([
      ["5010 · A", "cost", 10_000, 0],
      ["5010 · B", "cost", 20_000, 0],
      ["5010", "cost", 0, 5_000],
      ["3010", "income", 90_000, 0],
    ]);
  });

  const real = ["sie", "camt", "ofx"].flatMap((kind) =>
    financeFiles(kind, /\.(?:se|si|xml|ofx|qfx)$/i),
  );
  if (real.length > 0) {
    it.each(real)("ends with rows or with a reason, %s", (_name, bytes) => {
      const { value, warnings } = readImportFile(bytes);
      expect(value !== undefined || warnings.length > 0).toBe(true);
      const rows = rowsOf(value);
      expect(rows.every(({ minor, date }) => Number.isSafeInteger(minor) && date !== "")).toBe(
        true,
      );
    });
  }
});
