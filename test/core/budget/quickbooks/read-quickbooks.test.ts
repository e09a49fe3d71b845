import { toMonth } from "../../../../src/core/budget/lines/month";
import { toQuickBooksTransactions } from "../../../../src/core/budget/quickbooks/quickbooks-transactions";
import {
  isQuickBooksReport,
  readQuickBooks,
} from "../../../../src/core/budget/quickbooks/read-quickbooks";

const detail = [
  "Contoso Board Office,,,,,,,,",
  "Profit and Loss Detail,,,,,,,,",
  '"January - March, 2026",,,,,,,,',
  ",,,,,,,,",
  ",Date,Transaction Type,Num,Name,Class,Memo/Description,Split,Amount,Balance",
  "Income,,,,,,,,,",
  "   Fees,,,,,,,,,",
  ',01/05/2026,Invoice,12,"Client, Inc",,Retainer,Receivable,"1,500.00","1,500.00"',
  '   Total for Fees,,,,,,,,"$1,500.00",',
  'Total for Income,,,,,,,,"$1,500.00",',
  "Expenses,,,,,,,,,",
  "   Travel,,,,,,,,,",
  "      Air,,,,,,,,,",
  ",01/17/2026,Expense,,Sky Lines,Board,Flight,Card,420.10,420.10",
  ",02/20/2026,Credit,,Sky Lines,,Refund,Card,-20.10,400.00",
  "      Total for Air,,,,,,,,$400.00,",
  "   Total for Travel,,,,,,,,$400.00,",
  "   Office,,,,,,,,,",
  ",03/31/2026,Check,1007,Paper Ltd,,=2+2,Checking,80.00,80.00",
  "   Total for Office,,,,,,,,$80.00,",
  "Total for Expenses,,,,,,,,$480.00,",
  'Net Income,,,,,,,,"$1,020.00",',
  ",,,,,,,,,",
  '"Thursday, Apr 02, 2026 10:20:11 AM GMT+1 - Accrual Basis",,,,,,,,,',
];

const overview = [
  "Contoso Board Office,,,",
  "Budget Overview: 2026 - FY26 P&L,,,",
  "January - March 2026,,,",
  ",,,",
  ",Jan 2026,Feb 2026,Mar 2026,Total",
  "Income,,,,",
  "   Fees,500.00,500.00,500.00,1500.00",
  "Total Income,$500.00,$500.00,$500.00,$1500.00",
  "Expenses,,,,",
  "   Office,10.00,,12.50,22.50",
  "Total Expenses,$10.00,$0.00,$12.50,$22.50",
];

function bytesOf(lines: readonly string[]): Uint8Array {
  return new Uint8Array(Buffer.from(lines.join("\n")));
}

describe("readQuickBooks", () => {
  it("tells a report from a bank's plain CSV", () => {
    expect(isQuickBooksReport(bytesOf(detail))).toBe(true);
    expect(isQuickBooksReport(bytesOf(overview))).toBe(true);
    expect(isQuickBooksReport(bytesOf(["Date,Text,Amount", "2026-01-02,Rent,-5.00"]))).toBe(false);
    expect(isQuickBooksReport(bytesOf(["Export,", "Date,Amount", "2026-01-02,-5.00"]))).toBe(false);
  });

  it("reads heading, groups and rows, and neither totals nor the last line", () => {
    const { value, warnings } = readQuickBooks(bytesOf(detail));
    expect(warnings).toEqual([]);
    expect(value.heading[1]).toBe("Profit and Loss Detail");
    expect(value.rows.map(({ groups, minor, line }) => [groups.join("/"), minor, line])).toEqual([
      ["Income/Fees", 150_000, 8],
      ["Expenses/Travel/Air", 42_010, 14],
      ["Expenses/Travel/Air", -2_010, 15],
      ["Expenses/Office", 8_000, 19],
    ]);
  });

  it("counts income in and costs out", () => {
    const { value } = readQuickBooks(bytesOf(detail));
    const transactions = toQuickBooksTransactions(value, "USD");
    expect(transactions.map(({ minor, account }) => [account, minor])).toEqual([
      ["Fees", 150_000],
      ["Air", -42_010],
      ["Air", 2_010],
      ["Office", -8_000],
    ]);
    expect(transactions[1]).toEqual({
      ...{ date: "2026-01-17", minor: -42_010, currency: "USD", account: "Air" },
      ...{ text: "Flight", payee: "Sky Lines", costCenter: "Board" },
    });
  });

  it("says by how much a total differs from its rows, and names rows that cannot be read", () => {
    const broken = detail.map((line) => line.replace("80.00,80.00", "8O.00,80.00"));
    const { value, warnings } = readQuickBooks(bytesOf(broken));
    expect(value.rows).toHaveLength(3);
    expect(warnings.map(({ code, place }) => [code, place])).toEqual([
      ["amount-unread", "line 19"],
      ["total-off", "line 20"],
      ["total-off", "line 21"],
    ]);
    expect(warnings[1]?.message).toContain("80.00");
  });

  it("reads a budget report as plans by month", () => {
    const { value, warnings } = readQuickBooks(bytesOf(overview));
    expect(warnings).toEqual([]);
    expect(
      value.plans.map(({ account, month, minor, kind }) => [account, month, minor, kind]),
    ).toEqual([
      ["Fees", toMonth(2026, 1), 50_000, "income"],
      ["Fees", toMonth(2026, 2), 50_000, "income"],
      ["Fees", toMonth(2026, 3), 50_000, "income"],
      ["Office", toMonth(2026, 1), 1_000, "cost"],
      ["Office", toMonth(2026, 3), 1_250, "cost"],
    ]);
  });

  it("leaves rows of balance accounts out of the transactions", () => {
    const ledger = [
      "Contoso,,,,",
      ",Date,Transaction Type,Name,Amount",
      "Checking,,,,",
      "Beginning Balance,,,,100.00",
      ",01/17/2026,Expense,Sky Lines,-420.10",
      "Total for Checking,,,,-$420.10",
      "Travel,,,,",
      ",01/17/2026,Expense,Sky Lines,420.10",
      "Total for Travel,,,,$420.10",
    ];
    const { value, warnings } = readQuickBooks(bytesOf(ledger));
    expect(warnings).toEqual([]);
    const transactions = toQuickBooksTransactions(value, "USD");
    expect(transactions.map(({ account, minor }) => [account, minor])).toEqual([
      ["Travel", -42_010],
    ]);
  });
});
