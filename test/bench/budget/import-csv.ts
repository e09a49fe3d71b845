// Run as a program of its own, so that its memory is its own: file → budget against actual; prints JSON.
import { readFileSync } from "node:fs";
import { draftImport } from "../../../src/core/budget/desk/import-draft";
import { chosenRows } from "../../../src/core/budget/import/preview-import";
import { takeIn } from "../../../src/core/budget/import/take-in";
import type { BudgetTable } from "../../../src/core/budget/lines/budget-table";
import { toMonthText } from "../../../src/core/budget/lines/month";
import { toBookedRows } from "../../../src/core/budget/rows/booked-builder";
import { toBudgetTable } from "../../../src/core/budget/workbook/read-budget";
import { lines, monthlyMinor, months, rules } from "./made-book";
import { ownTime } from "./own-time";

const span = Array.from({ length: months.to - months.from + 1 }, (_, at) => months.from + at);
const workbook = {
  settings: {
    ...{ language: "sv" as const, currency: "SEK", yearStart: months.from + 12, ...months },
    ...{ csvMappings: [], approvalLimits: {}, tables: [] },
  },
  mappings: {
    budget: {
      ...{ role: "budget" as const, table: "Budget", headings: {} },
      months: span.map((month, at) => ({ month, at, heading: toMonthText(month) })),
    },
  },
  lines: lines.map((line, row) => ({ ...line, row, months: span.map(() => monthlyMinor) })),
  invoices: [],
};

const rounds = Number(process.argv[3] ?? 1);
const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ""));
const times: number[] = [];
let actual = 0;
for (let round = 0; round < rounds; round += 1) {
  const time = ownTime(() => {
    const table = importCsv();
    actual = lines.reduce((sum, { id }) => sum + table.totals(id, months).actual, 0);
  });
  times.push(time);
}
console.log(JSON.stringify({ times, actual, megabytes: process.resourceUsage().maxRSS / 1024 }));

/** What the pane does with a file and a workbook that has no transactions yet, but for writing into its cells. */
function importCsv(): BudgetTable {
  const known = toBookedRows([]);
  const draft = draftImport(bytes, { known, rules, csvMappings: [] });
  if (Array.isArray(draft)) throw new Error("The made file was not read.");
  const chosen = chosenRows(draft.preview, new Set());
  const transactions = known.with(takeIn(draft.preview, chosen, draft.matches, "made"));
  return toBudgetTable({ ...workbook, transactions });
}
