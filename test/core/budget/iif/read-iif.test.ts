import { toMonth } from "../../../../src/core/budget/lines/month";
import { toIifPlans, toIifTransactions } from "../../../../src/core/budget/iif/iif-transactions";
import { readIif } from "../../../../src/core/budget/iif/read-iif";

const heads = [
  "!TRNS\tTRNSID\tTRNSTYPE\tDATE\tACCNT\tNAME\tCLASS\tAMOUNT\tDOCNUM\tMEMO",
  "!SPL\tSPLID\tTRNSTYPE\tDATE\tACCNT\tNAME\tCLASS\tAMOUNT\tDOCNUM\tMEMO",
  "!ENDTRNS",
];
const accounts = [
  "!ACCNT\tNAME\tACCNTTYPE",
  "ACCNT\tChecking\tBANK",
  "ACCNT\tOffice\tEXP",
  'ACCNT\t"Travel:Air"\tEXP',
  "ACCNT\tFees\tINC",
];
const check = [
  "TRNS\t1\tCHECK\t3/14/2026\tChecking\tPaper Ltd\t\t-1,250.50\t1001\tPaper",
  'SPL\t2\tCHECK\t3/14/2026\tOffice\t\tBoard\t"1,000.50"\t\t',
  "SPL\t3\tCHECK\t\tTravel:Air\t\t\t250.00\t\tFlight",
  "ENDTRNS",
];

function bytesOf(...lines: string[]): Uint8Array {
  return new Uint8Array(Buffer.from(lines.join("\r\n")));
}

describe("readIif", () => {
  it("reads the splits of a transaction as costs, with class, memo and number", () => {
    const { value, warnings } = readIif(bytesOf(...accounts, ...heads, ...check));
    expect(warnings).toEqual([]);
    expect(toIifTransactions(value, "USD")).toEqual([
      {
        ...{ date: "2026-03-14", minor: -100_050, currency: "USD", account: "Office" },
        ...{ text: "Paper", payee: "Paper Ltd", reference: "1001", costCenter: "Board" },
      },
      {
        ...{ date: "2026-03-14", minor: -25_000, currency: "USD", account: "Travel:Air" },
        ...{ text: "Flight", payee: "Paper Ltd", reference: "1001" },
      },
    ]);
  });

  it("takes the first row for the bank's side when the file has no list of accounts", () => {
    const { value } = readIif(bytesOf(...heads, ...check));
    expect(toIifTransactions(value, "USD").map(({ account }) => account)).toEqual([
      "Office",
      "Travel:Air",
    ]);
  });

  it("counts income in and leaves moves between own accounts out", () => {
    const deposit = [
      "TRNS\t\tDEPOSIT\t04/20/2026\tChecking\tClient\t\t500\t\t",
      "SPL\t\tDEPOSIT\t04/20/2026\tFees\tClient\t\t-500\t\t",
      "ENDTRNS",
      "TRNS\t\tTRANSFER\t04/21/2026\tChecking\t\t\t-70\t\t",
      "SPL\t\tTRANSFER\t04/21/2026\tSavings\t\t\t70\t\t",
      "ENDTRNS",
    ];
    for (const lines of [heads, [...accounts, ...heads]]) {
      const { value } = readIif(bytesOf(...lines, ...deposit));
      expect(toIifTransactions(value, "USD").map(({ minor }) => minor)).toEqual([50_000]);
    }
  });

  it("refuses by name what does not sum to zero, what is not ended, and unreadable rows", () => {
    const { value, warnings } = readIif(
      bytesOf(
        ...heads,
        "TRNS\t\tBILL\t3/14/2026\tPayable\t\t\t-100\t77\t",
        "SPL\t\tBILL\t3/14/2026\tOffice\t\t\t99.99\t\t",
        "ENDTRNS",
        "TRNS\t\tBILL\t3/14/2026\tPayable\t\t\t-12,3O\t78\t",
        "SPL\t\tBILL\t3/14/2026\tOffice\t\t\t12.30\t\t",
        "ENDTRNS",
        "TRNS\t\tCHECK\t3/14/2026\tChecking\t\t\t-5\t79\t",
        ...check.slice(0, 2),
      ),
    );
    expect(value.transactions).toEqual([]);
    expect(warnings.map(({ code, place }) => `${code} ${place}`)).toEqual([
      "transaction-off line 4",
      "amount-unread line 7",
      "transaction-refused line 7",
      "transaction-cut line 10",
      "transaction-cut line 11",
    ]);
    expect(warnings[0]?.message).toContain("BILL 77 is off by -0.01");
  });

  it("reads budgets of months and quarters, and never an unreadable amount as 0", () => {
    const amounts = Array.from({ length: 12 }, () => "AMOUNT").join("\t");
    const { value, warnings } = readIif(
      bytesOf(
        ...accounts,
        `!BUD\tACCNT\tPERIOD\t${amounts}\tSTARTDATE\tCLASS`,
        `BUD\tOffice\tMONTH\t100\t200.50${"\t0".repeat(9)}\tx\t01/01/2026\tBoard`,
        `BUD\tFees\tQUARTER\t900\t900${"\t".repeat(10)}\t07/01/2026\t`,
        `BUD\tOffice\tWEEK\t1${"\t".repeat(11)}\t01/01/2026\t`,
      ),
    );
    const plans = toIifPlans(value);
    expect(plans.slice(0, 2)).toEqual([
      {
        ...{ account: "Office", minor: 10_000, month: toMonth(2026, 1), kind: "cost" },
        ...{ costCenter: "Board", place: "line 7" },
      },
      {
        ...{ account: "Office", minor: 20_050, month: toMonth(2026, 2), kind: "cost" },
        ...{ costCenter: "Board", place: "line 7" },
      },
    ]);
    expect(plans.filter(({ account }) => account === "Office")).toHaveLength(11);
    const fees = plans.filter(({ account, minor }) => account === "Fees" && minor !== 0);
    expect(fees.map(({ month, kind }) => [month, kind])).toEqual([
      [toMonth(2026, 7), "income"],
      [toMonth(2026, 10), "income"],
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(["amount-unread", "budget-unread"]);
  });

  it("says when a file is none", () => {
    expect(readIif(bytesOf("Datum;Belopp", "2026-01-01;5")).warnings[0]?.code).toBe("not-iif");
  });
});
