import { toOverview } from "../../../../src/core/budget/desk/overview";
import { toReport } from "../../../../src/core/budget/desk/report";
import { toMonth } from "../../../../src/core/budget/lines/month";
import { findMonthHeadings } from "../../../../src/core/budget/workbook/month-headings";
import {
  findTable,
  mapTable,
  missingColumns,
} from "../../../../src/core/budget/workbook/table-mapping";
import { alignRow } from "../../../../src/core/budget/workbook/write-rows";
import { aTransaction } from "../a-transaction";
import { aLine, readFilled, someSettings } from "./a-workbook";

const year = toMonth(2026, 1);

function head(...headings: string[]) {
  return { name: "Mina", sheet: "Blad1", headings, firstRow: 2, rowCount: 3 };
}

describe("tables of her own", () => {
  it("finds months however they are headed, in a fiscal year that starts in any month", () => {
    const headings = ["Rad", "jul", "Augusti", "sep-26", "2026-10", "202611", "Total", "May"];
    expect(
      findMonthHeadings(headings, toMonth(2026, 7)).map(({ month, at }) => [month, at]),
    ).toEqual([
      ...[7, 8, 9, 10, 11].map((month, at) => [toMonth(2026, month), at + 1]),
      [toMonth(2027, 5), 7],
    ]);
  });

  it("maps her columns, leaves hers alone, and says what is missing", () => {
    const mapping = mapTable(
      "transactions",
      head("Dag", "Min formel", "Beskrivning", "Summa"),
      year,
    );
    expect(mapping.headings).toEqual({ date: "Dag", text: "Beskrivning", amount: "Summa" });
    expect(missingColumns(mapping)).toEqual(["line"]);
    const row = alignRow(["Dag", "Min formel", "Beskrivning"], mapping, { date: 1, text: "'=1" });
    expect(row).toEqual([1, null, "'=1"]);
  });

  it("takes our own table before one of hers that would do", () => {
    const hers = head("Rad", "jan", "feb");
    const ours = { ...head("Rad", "2026-01"), name: "Budget" };
    expect(findTable("budget", [hers, ours], year)?.table).toBe("Budget");
    expect(findTable("budget", [hers], year)?.table).toBe("Mina");
    expect(findTable("budget", [head("Rad", "Kommentar")], year)).toBeUndefined();
  });
});

describe("the overview", () => {
  const spent = (line: string, minor: number, date = "2026-03-02") => ({
    ...aTransaction({ minor: -minor, date, text: `Köp ${line}` }),
    line,
  });

  it("puts lines over their threshold first, each with what it comes from", () => {
    const threshold = { minor: 100_000, percent: 10 };
    const contents = readFilled({
      settings: someSettings(),
      lines: [
        aLine({ name: "Lugn", threshold }),
        aLine({ name: "Under", threshold: { minor: 100_000_000, percent: 10 } }),
        aLine({ name: "Över", threshold, comment: "" }),
      ],
      transactions: [spent("Över", 1_200_000), spent("Över", 1), spent("Lugn", 1_050_000)],
      invoices: [],
    });
    const march = { from: year + 2, to: year + 2 };
    const { lines } = toOverview(contents, march);
    expect(lines.map(({ line, totals }) => [line.name, totals.isOverThreshold])).toEqual([
      ["Över", true],
      ["Lugn", false],
      ["Under", false],
    ]);
    expect(lines[0]?.why).toEqual({
      ...{ transactions: 2, invoices: 0 },
      largest: { text: "Köp Över", minor: -1_200_000 },
    });
    expect(toReport(contents, march).missingComments).toEqual(["Över"]);
  });

  it("carries nothing over from a year that the budget does not plan", () => {
    const contents = readFilled({
      settings: someSettings(),
      lines: [aLine({ name: "Resor", rollOver: "both" })],
      transactions: [
        spent("Resor", 5_000_000, "2025-06-01"),
        spent("Resor", 400_000, "2026-01-05"),
      ],
      invoices: [],
    });
    const totals = contents.table.totals("Resor", { from: year + 1, to: year + 1 });
    expect(totals).toMatchObject({ carried: 600_000, remaining: 1_600_000 });
  });
});
