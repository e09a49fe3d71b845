/** @jest-environment node */
import { checkSieBalances } from "../../../../src/core/budget/sie/check-sie-balances";
import { readSie } from "../../../../src/core/budget/sie/read-sie";
import { toSieTransactions } from "../../../../src/core/budget/sie/sie-transactions";
import { splitWords, toObjects } from "../../../../src/core/budget/sie/sie-words";

const head = `#FLAGGA 0
#FORMAT PC8
#SIETYP 4
#FNAMN "Nordvik \\"Hamn\\" AB"
#RAR 0 20260101 20261231
#KONTO 5810 Biljetter
#DIM 1 "Kostnadsställe"
#UNDERDIM 21 "Grupp" 1
#OBJEKT 1 "10" "Ledning"
`;
const read = (text: string) => readSie(new TextEncoder().encode(text));

test("vouchers, objects, dates and texts are read, whatever #FORMAT says of the encoding", () => {
  const { value, warnings } = read(
    `${head}#VER A 7 20260131 "Resa till Åre"
{
#TRANS 5810 {"1" "10" 6 P1} 1234.50 20260130 "Tåg"
#RTRANS 5810 {} 99.00
#BTRANS 5810 {} 98.00
#TRANS 1930 {} -1234.5
}
`,
  );
  expect(warnings).toEqual([]);
  expect(value).toMatchObject({ kind: "4", company: 'Nordvik "Hamn" AB', currency: "SEK" });
  expect(value.dimensions.get("1")?.name).toBe("Kostnadsställe");
  expect(toSieTransactions(value)).toEqual([
    {
      ...{ account: "5810", date: "2026-01-30", text: "Tåg", currency: "SEK", minor: -123450 },
      ...{ reference: "A 7", costCenter: "10", project: "P1" },
    },
  ]);
});

test("a part of a cost center counts as a cost center", () => {
  const { value } = read(
    `${head}#VER A 1 20260131 x\n{\n#TRANS 5810 {21 "G1"} 5\n#TRANS 1930 {} -5\n}\n`,
  );
  expect(toSieTransactions(value)[0]?.costCenter).toBe("G1");
});

test.each([
  ["#TRANS 5810 {} 12,3O\n#TRANS 1930 {} -5\n}", ["amount-unread", "voucher-refused"]],
  ["#TRANS 5810 {} 5\n#TRANS 1930 {} -4.99\n}", ["voucher-unbalanced"]],
  ["#TRANS 5810 {} 5\n#TRANS 1930 {} -5", ["voucher-open"]],
])("a voucher of %j is refused and the next one read", (rows, codes) => {
  const good = "#VER A 2 20260201 y\n{\n#TRANS 5810 {} 1\n#TRANS 1930 {} -1\n}\n";
  const { value, warnings } = read(`${head}#VER A 1 20260131 x\n{\n${rows}\n${good}`);
  expect(warnings.map(({ code }) => code)).toEqual(codes);
  expect(Array.from(value.vouchers, ({ number }) => number)).toEqual(["2"]);
});

test("a budget row without a month or an amount is told and not read as 0", () => {
  const { value, warnings } = read(
    "#SIETYP 2\n#PBUDGET 0 202613 5810 {} 1\n#PBUDGET 0 202601 5810 {}\n#PBUDGET 0 202601 5810 {} 2.50\n",
  );
  expect(value.periods).toMatchObject([{ account: "5810", minor: 250, line: 4 }]);
  expect(warnings.map(({ code, place }) => `${code} ${place}`)).toEqual([
    ...["period-unread line 2", "amount-unread line 3"],
  ]);
});

test("words, quotes and braces part as the format says", () => {
  expect(splitWords('#FNR "C:\\bok\\" {"1" "99"} {} x')).toEqual([
    ...["#FNR", "C:\\bok\\", ["1", "99"], [], "x"],
  ]);
  expect(splitWords('#TRANS 1910 {1 "0')).toEqual(["#TRANS", "1910", ["1", "0"]]);
  expect(toObjects(["1", "10", "6"])).toEqual([{ dimension: "1", object: "10" }]);
});

test("an account that does not agree is told by how much", () => {
  const { value } = read("#SIETYP 4\n#IB 0 1930 10.00\n#UB 0 1930 12.50\n#UB 0 1930 {1 1} 3\n");
  expect(checkSieBalances(value)).toMatchObject([
    { place: "account 1930", message: "Closing differs from opening and vouchers by 2.50." },
  ]);
});

test.each(["", "Datum;Belopp\n", "\u0000\u0001"])("%p is no SIE file and says so", (text) => {
  expect(read(text).warnings.map(({ code }) => code)).toContain("not-sie");
});
