// Run as a program of its own, so that its memory is its own: file → budget against actual; prints JSON.
import { readFileSync } from "node:fs";
import { findCsvMapping } from "../../../src/core/budget/csv/find-csv-mapping";
import { readCsv } from "../../../src/core/budget/csv/read-csv";
import { bookCsv } from "../../../src/core/budget/lines/book-transactions";
import { BudgetTable } from "../../../src/core/budget/lines/budget-table";
import { lines, monthlyMinor, months, rules } from "./made-book";
import { ownTime } from "./own-time";

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

function importCsv(): BudgetTable {
  const mapping = findCsvMapping(bytes).value;
  if (!mapping) throw new Error("The made file has no mapping.");
  const table = new BudgetTable(lines, months);
  for (const { id } of lines) {
    for (let month = months.from; month <= months.to; month += 1) {
      table.plan("budget", id, month, monthlyMinor);
    }
  }
  bookCsv(table, readCsv(bytes, mapping).value, rules);
  return table;
}
