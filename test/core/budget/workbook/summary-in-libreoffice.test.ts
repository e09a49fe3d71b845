import { toOverview } from "../../../../src/core/budget/desk/overview";
import type { SupplierInvoice } from "../../../../src/core/budget/invoices/supplier-invoice";
import { toMonth, toMonthText } from "../../../../src/core/budget/lines/month";
import { columnLetters } from "../../../../src/core/budget/workbook/addresses";
import type { CellValue } from "../../../../src/core/budget/workbook/cells";
import { sheetNames } from "../../../../src/core/budget/workbook/table-columns";
import { summaryColumns } from "../../../../src/core/budget/workbook/summary-formulas";
import { aTransaction } from "../a-transaction";
import {
  aLine,
  layOutFilled,
  languages,
  readFilled,
  someSettings,
  type Filling,
} from "./a-workbook";
import { describeWithOffice } from "../../../support/libre-office";
import { recalculate } from "./recalculate";

/** A year of a made office: costs, an income, every roll-over rule, thresholds, invoices, and odd rows. */
function aYear(): Omit<Filling, "settings"> {
  let state = 11;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const lines = [
    aLine({ name: "Resor", rollOver: "both", threshold: { minor: 500_000, percent: 5 } }),
    aLine({ name: "Kontor & papper", rollOver: "surplus", threshold: { minor: 1, percent: 50 } }),
    aLine({ name: "5010", months: [100_001, 0, 333_333] }),
    aLine({
      name: "Intäkter",
      kind: "income",
      rollOver: "both",
      threshold: { minor: 0, percent: 0 },
    }),
    aLine({ name: "Utan budget", months: [], threshold: { minor: 100, percent: 10 } }),
  ];
  const names = [...lines.map(({ name }) => name), undefined, "Finns inte"];
  const transactions = Array.from({ length: 400 }, (_, at) => {
    const line = names[next(names.length)];
    const isIncome = line === "Intäkter";
    const day = String(1 + next(28)).padStart(2, "0");
    return aTransaction({
      ...(line === undefined ? {} : { line }),
      date: `${toMonthText(toMonth(2025, 1) + next(23))}-${day}`,
      minor: (isIncome ? 1 : -1) * (next(450_000) - 20_000),
      text: at % 7 === 0 ? "=HYPERLINK(1)" : `Köp ${at}`,
      currency: at % 50 === 0 ? "EUR" : "SEK",
    });
  });
  const steps = ["received", "checked", "approved", "ready-to-pay", "booked"] as const;
  const invoices = Array.from({ length: 40 }, (_, at): SupplierInvoice => ({
    ...{ id: `i${at}`, supplier: "Papper AB", organizationNumber: "", number: `000${at}` },
    ...{ issuedOn: `${toMonthText(toMonth(2026, 1) + next(12))}-15`, dueOn: "" },
    ...{ minor: next(300_000) - 30_000, currency: "SEK", reference: "", account: "" },
    ...{ line: names[next(5)] ?? "", step: steps[next(steps.length)] ?? "received", sources: {} },
  }));
  return { lines, transactions, invoices };
}

describeWithOffice("the summary as LibreOffice reckons it", () => {
  const spans = [
    { from: 1, to: 10, year: 1 },
    { from: 7, to: 9, year: 7 },
    { from: 5, to: 5, year: 1 },
  ];
  for (const language of languages) {
    it.each(spans)(
      `agrees with ours cell by cell in ${language}, months $from to $to`,
      async (span) => {
        const year = toMonth(2026, 1);
        const settings = someSettings({
          ...{ language, from: year + span.from - 1, to: year + span.to - 1 },
          yearStart: year + span.year - 1,
        });
        const filling = { settings, ...aYear() };
        const reckoned = await recalculate(layOutFilled(filling));
        const contents = readFilled(filling);
        const overview = toOverview(contents, settings);
        const sheet = sheetNames.summary[language];
        for (const { line, totals, forecast } of overview.lines) {
          const row = 16 + line.row;
          const cell = (name: (typeof summaryColumns)[number]) =>
            reckoned(sheet, `${columnLetters(1 + summaryColumns.indexOf(name))}${row}`);
          const amount = (value: CellValue) =>
            typeof value === "number" ? Math.round(value * 100) : value;
          const found = {
            line: String(reckoned(sheet, `A${row}`)),
            ...Object.fromEntries(
              (["budget", "remaining", "actual", "committed", "carried", "variance"] as const).map(
                (name) => [name, amount(cell(name))],
              ),
            ),
            percent:
              cell("variancePercent") === ""
                ? undefined
                : Number(cell("variancePercent")).toFixed(9),
            isOver: cell("over") !== "",
            straightLine: amount(cell("straightLine")),
            lastYearShape: amount(cell("lastYearShape")),
            committedAndPlan: amount(cell("committedAndPlan")),
          };
          const { budget, remaining, actual, committed, carried, variance } = totals;
          expect(found).toEqual({
            ...{ line: line.name, budget, remaining, actual, committed, carried, variance },
            percent:
              totals.variancePercent === undefined
                ? undefined
                : (totals.variancePercent / 100).toFixed(9),
            isOver: totals.isOverThreshold,
            straightLine: forecast.straightLine ?? "",
            lastYearShape: forecast.lastYearShape ?? "",
            committedAndPlan: forecast.committedAndPlan,
          });
        }
        expect(overview.lines).toHaveLength(5);
        const total = (address: string) => Math.round(Number(reckoned(sheet, address)) * 100);
        expect([total("B9"), total("C9"), total("D9"), total("E9"), total("F9")]).toEqual([
          ...[overview.costs.budget, overview.costs.remaining, overview.costs.actual],
          ...[overview.costs.committed, overview.costs.variance],
        ]);
        expect([total("B10"), total("D11")]).toEqual([
          overview.income.budget,
          overview.income.actual - overview.costs.actual,
        ]);
        const months = sheetNames.months[language];
        for (const [at, { budget, actual }] of overview.months.entries()) {
          if (span.year > 1) break;
          const row = 4 + at;
          const found = ["N", "O"].map((letter) =>
            Math.round(Number(reckoned(months, `${letter}${row}`)) * 100),
          );
          expect(found).toEqual([budget, actual]);
        }
        expect(reckoned(sheet, "B14")).toBe(0);
        const onNoLine = [...contents.transactions].filter(
          ({ line, currency }) => currency === "SEK" && contents.table.numberOf(line) < 0,
        );
        expect(reckoned(sheet, "B15")).toBe(onNoLine.length);
      },
      240_000,
    );
  }

  it("shows a text that begins with = as a text, and what stands on no line", async () => {
    const settings = someSettings();
    const filling: Filling = {
      ...{ settings, lines: [aLine({ name: "Resor" })], invoices: [] },
      transactions: [
        { ...aTransaction({ text: "=1+1", minor: -500, date: "2026-03-01" }), line: "Resor" },
        aTransaction({ text: "+46", minor: -700, date: "2026-03-02" }),
        { ...aTransaction({ text: "Gone", minor: -300, date: "2026-03-03" }), line: "Borta" },
      ],
    };
    const reckoned = await recalculate(layOutFilled(filling));
    expect([2, 3].map((row) => reckoned("Transaktioner", `B${row}`))).toEqual(["=1+1", "+46"]);
    expect(reckoned("Sammanfattning", "B13")).toBe(-10);
    expect(reckoned("Sammanfattning", "B15")).toBe(2);
  }, 240_000);
});
