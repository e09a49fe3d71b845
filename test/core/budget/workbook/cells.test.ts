import {
  amountOf,
  dateOf,
  monthIn,
  toAmountCell,
  toDateCell,
  toTextCell,
} from "../../../../src/core/budget/workbook/cells";
import { toMonth } from "../../../../src/core/budget/lines/month";

describe("cells of the workbook", () => {
  it.each([
    ...["=1+1", "+46 8 123", "-12", "@SUM(A1)", "00123", "2026-01", "1E5", "12 %", "'quoted"],
    ...["TRUE", "falskt", "maj 26", "Dec 24", "10:30", "#N/A", " =1", "\t=1"],
  ])("keeps %p as text with an apostrophe", (text) => {
    expect(toTextCell(text)).toBe(`'${text}`);
  });

  it.each(["Papperskungen AB", "Faktura 123", "Mars", "Sommar 2026", "åäö", "Sann"])(
    "writes %p as it is",
    (text) => {
      expect(toTextCell(text)).toBe(text);
    },
  );

  it("leaves no control character in a text, and cuts what Excel would refuse", () => {
    expect(toTextCell("Kaffe\u0000bröd")).toBe("Kaffe bröd");
    expect(toTextCell("a".repeat(40_000))).toHaveLength(32_000);
  });

  it("writes amounts as numbers and reads them to the öre, whatever a fraction does to them", () => {
    for (const minor of [0, 1, -1, 115, 100_000_001, -999_999_999_999_99]) {
      expect(amountOf(toAmountCell(minor, "SEK"), "SEK")).toBe(minor);
    }
    expect(toAmountCell(1500, "JPY")).toBe(1500);
    expect(amountOf(1.005, "SEK")).toBe(101);
    expect(amountOf("1 234,50", "SEK")).toBe(123450);
  });

  it("reads no amount where there is none, never 0", () => {
    for (const cell of ["", "12,3O", true, "#VALUE!", 1e300, NaN]) {
      expect(amountOf(cell, "SEK")).toBeUndefined();
    }
  });

  it("writes dates as Excel's serial numbers and reads them, and texts with the year first", () => {
    expect(toDateCell("2026-11-25")).toBe(46351);
    expect(dateOf(46351)).toBe("2026-11-25");
    expect(dateOf(46351.75)).toBe("2026-11-25");
    expect(dateOf("2026-11-25")).toBe("2026-11-25");
    expect([0, -5, "förra veckan", "", 1e9].map((cell) => dateOf(cell))).toEqual(
      Array(5).fill(undefined),
    );
  });

  it("reads a month as a text or as a date, since Excel makes a date of one that is typed", () => {
    expect(monthIn("2026-05")).toBe(toMonth(2026, 5));
    expect(monthIn(toDateCell("2026-05-17"))).toBe(toMonth(2026, 5));
    expect(monthIn("soon")).toBeUndefined();
  });
});
