/** @jest-environment node */
import { toCamtStatements } from "../../../../src/core/budget/camt/camt-transactions";
import { readCamt } from "../../../../src/core/budget/camt/read-camt";

const balance = (kind: string, amount: string) =>
  `<Bal><Tp><CdOrPrtry><Cd>${kind}</Cd></CdOrPrtry></Tp><Amt Ccy="SEK">${amount}</Amt>` +
  "<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-23</Dt></Dt></Bal>";
const detail = (amount: string, who: string) =>
  `<TxDtls><Amt Ccy="SEK">${amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd><RltdPties><Cdtr><Pty><Nm>${who}` +
  "</Nm></Pty></Cdtr></RltdPties></TxDtls>";
const entry = (amount: string, direction: string, more = "") =>
  `<Ntry><Amt Ccy="SEK">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>` +
  `<BookgDt><Dt>2026-11-23</Dt></BookgDt><AcctSvcrRef>R1</AcctSvcrRef>${more}</Ntry>`;

function read(...entries: string[]) {
  const text =
    `<Document><BkToCstmrStmt><Stmt><Acct><Id><IBAN>SE1</IBAN></Id><Ccy>SEK</Ccy></Acct>` +
    `${balance("OPBD", "100.00")}${balance("CLBD", "80.00")}\n${entries.join("\n")}` +
    "</Stmt></BkToCstmrStmt></Document>";
  const { value, warnings } = readCamt(new TextEncoder().encode(text));
  return {
    statement: toCamtStatements(value!)[0]!,
    entries: value!.statements[0]!.entries,
    warnings,
  };
}

test("a batch entry becomes its payments when they make up the whole", () => {
  const details = `<NtryDtls>${detail("12.00", "Ek AB")}${detail("8.00", "Bok AB")}</NtryDtls>`;
  const { statement } = read(entry("20.00", "DBIT", details));
  expect(statement.transactions.map(({ minor, payee }) => [minor, payee])).toEqual([
    [-1200, "Ek AB"],
    [-800, "Bok AB"],
  ]);
  expect(statement).toMatchObject({ account: "SE1", openingMinor: 10000, closingMinor: 8000 });
});

test("a batch entry stays one when its payments do not make up the whole", () => {
  const details = `<NtryDtls>${detail("12.00", "Ek AB")}${detail("7.00", "Bok AB")}</NtryDtls>`;
  expect(read(entry("20.00", "DBIT", details)).statement.transactions).toMatchObject([
    { minor: -2000 },
  ]);
});

test("charges of both spellings are read, and a reversal is one", () => {
  const { entries } = read(
    entry("20.00", "CRDT", '<RvslInd>true</RvslInd><Chrgs><Amt Ccy="SEK">1.50</Amt></Chrgs>'),
    entry(
      "20.00",
      "DBIT",
      '<Chrgs><Rcrd><Amt Ccy="SEK">2.50</Amt><CdtDbtInd>CRDT</CdtDbtInd></Rcrd></Chrgs>',
    ),
  );
  expect(
    entries.map(({ charges, isReversal, minor }) => [minor, isReversal, charges[0]?.minor]),
  ).toEqual([
    [2000, true, -150],
    [-2000, false, 250],
  ]);
});

test("an entry that cannot be read is told with its line, and the others are read", () => {
  const { statement, warnings } = read(
    entry("12,3O", "DBIT"),
    entry("5.00", ""),
    entry("1.00", "DBIT"),
  );
  expect(statement.transactions.map(({ minor }) => minor)).toEqual([-100]);
  expect(warnings.map(({ code, place }) => `${code} ${place}`)).toEqual([
    ...["amount-unread line 2, Amt", "amount-missing line 3, Ntry"],
  ]);
});

test("what is only pending is no transaction", () => {
  const pending = entry("5.00", "DBIT").replace("BOOK", "PDNG");
  expect(read(pending).statement.transactions).toEqual([]);
});
