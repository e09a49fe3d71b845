/** @jest-environment node */
import fc from "fast-check";
import type { BudgetLine } from "../../../../src/core/budget/lines/budget-line";
import { BudgetTable } from "../../../../src/core/budget/lines/budget-table";
import { forecastYear } from "../../../../src/core/budget/lines/forecast";
import { needsComment } from "../../../../src/core/budget/lines/line-totals";
import { spanOf, toMonth, toMonthText } from "../../../../src/core/budget/lines/month";

const january = toMonth(2026, 1);
const year = { from: january, to: january + 11 };

function aLine(parts: Partial<BudgetLine> = {}): BudgetLine {
  return { id: "travel", name: "Resor", kind: "cost", rollOver: "none", ...parts };
}

/** A table of one line with a budget of 1,000.00 a month and the given actuals. */
function aTable(line: BudgetLine, actuals: number[], budget = 100_000): BudgetTable {
  const table = new BudgetTable([line], year);
  for (let month = year.from; month <= year.to; month += 1)
    table.plan("budget", line.id, month, budget);
  actuals.forEach((actual, at) => {
    table.book(0, january + at, line.kind === "cost" ? -actual : actual);
  });
  return table;
}

test("remaining is what may be used less what is booked and committed", () => {
  const table = aTable(aLine(), [30_000]);
  table.plan("committed", "travel", january, 20_000);
  expect(table.totals("travel", { from: january, to: january })).toEqual({
    ...{ budget: 100_000, carried: 0, available: 100_000, actual: 30_000, committed: 20_000 },
    ...{ remaining: 50_000, variance: -70_000, variancePercent: -70 },
    ...{ isAdverse: false, isOverThreshold: false },
  });
});

test("an income is adverse when less comes in", () => {
  const table = aTable(aLine({ kind: "income" }), [30_000]);
  const totals = table.totals("travel", { from: january, to: january });
  expect(totals).toMatchObject({ actual: 30_000, variance: -70_000, isAdverse: true });
});

test("there is no percentage of no budget, and the amount alone decides", () => {
  const line = aLine({ threshold: { minor: 10_000, percent: 5 } });
  const totals = aTable(line, [20_000], 0).totals("travel", year);
  expect(totals).not.toHaveProperty("variancePercent");
  expect(totals.isOverThreshold).toBe(true);
});

test.each([
  [{ minor: 10_000, percent: 5 }, 120_000, true],
  [{ minor: 30_000, percent: 5 }, 120_000, false],
  [{ minor: 10_000, percent: 25 }, 120_000, false],
  [{ minor: 20_000, percent: 20 }, 120_000, true],
  [{ minor: 0, percent: 0 }, 100_000, false],
])("a threshold of %j and an actual of %d: %s", (threshold, actual, isOver) => {
  const totals = aTable(aLine({ threshold }), [actual]).totals("travel", {
    from: january,
    to: january,
  });
  expect(totals.isOverThreshold).toBe(isOver);
  expect(needsComment(totals, " ")).toBe(isOver);
  expect(needsComment(totals, "Mässan")).toBe(false);
});

test.each([
  ["none", [0, 0, 0]],
  ["surplus", [0, 40_000, 0]],
  ["both", [0, 40_000, -60_000]],
] as const)("with roll-over %s the months carry %j", (rollOver, carried) => {
  const table = aTable(aLine({ rollOver }), [60_000, 200_000]);
  const months = [0, 1, 2].map((at) => ({ from: january + at, to: january + at }));
  expect(months.map((month) => table.totals("travel", month).carried)).toEqual(carried);
});

test("the months of a fiscal year from September", () => {
  const november = toMonth(2026, 11);
  const spans = (["month", "quarter", "year-to-date", "year"] as const).map((period) =>
    Object.values(spanOf(period, november, 9)).map(toMonthText),
  );
  expect(spans).toEqual([
    ["2026-11", "2026-11"],
    ["2026-09", "2026-11"],
    ["2026-09", "2026-11"],
    ["2026-09", "2027-08"],
  ]);
  expect(Object.values(spanOf("year", toMonth(2026, 8), 9)).map(toMonthText)).toEqual([
    ...["2025-09", "2026-08"],
  ]);
});

test("three forecasts stand side by side, and one without ground says nothing", () => {
  const months = (value: number) => Array.from({ length: 12 }, () => value);
  const base = { budget: months(100), actual: [...months(120).slice(0, 6), ...months(0).slice(6)] };
  const committed = [0, 0, 0, 0, 0, 30, 0, 250, 0, 0, 0, 0];
  const lastYear = [...months(50).slice(0, 6), ...months(150).slice(6)];
  expect(forecastYear({ ...base, committed, lastYear }, 6)).toEqual({
    ...{ straightLine: 1440, lastYearShape: 2880, committedAndPlan: 720 + 30 + 500 + 250 },
  });
  expect(forecastYear({ ...base, committed }, 0)).toMatchObject({
    ...{ straightLine: undefined, lastYearShape: undefined },
  });
});

test("an edit gives the figures of booking everything anew", () => {
  const booking = fc.record({
    line: fc.integer({ min: -1, max: 1 }),
    month: fc.integer({ min: january - 1, max: january + 12 }),
    minor: fc.integer({ min: -1e9, max: 1e9 }),
  });
  const lines = [aLine(), aLine({ id: "sales", kind: "income", rollOver: "both" })];
  const check = fc.property(fc.array(booking, { minLength: 1 }), booking, (bookings, after) => {
    const edited = new BudgetTable(lines, year);
    for (const { line, month, minor } of bookings) edited.book(line, month, minor);
    edited.rebook(bookings[0]!, after);
    const anew = new BudgetTable(lines, year);
    for (const one of [after, ...bookings.slice(1)]) anew.book(one.line, one.month, one.minor);
    for (const { id } of lines) expect(edited.totals(id, year)).toEqual(anew.totals(id, year));
    expect(edited.outsideMinor).toBe(anew.outsideMinor);
  });
  fc.assert(check);
});

test("two lines of one id and a line that is not there are bugs", () => {
  expect(() => new BudgetTable([aLine(), aLine()], year)).toThrow(RangeError);
  expect(() => new BudgetTable([], year).totals("travel", year)).toThrow(RangeError);
});
