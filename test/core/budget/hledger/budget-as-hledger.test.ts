import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bookTransactions } from "../../../../src/core/budget/lines/book-transactions";
import { toBookedRows } from "../../../../src/core/budget/rows/booked-builder";
import type { BudgetLine } from "../../../../src/core/budget/lines/budget-line";
import { BudgetTable } from "../../../../src/core/budget/lines/budget-table";
import { monthOf, toMonth } from "../../../../src/core/budget/lines/month";
import { financeFolder } from "../finance-data";
import { readJournal } from "./read-journal";

const folder = financeFolder("hledger");
const hasJournals = existsSync(folder);
const hasHledger = spawnSync("hledger", ["--version"]).status === 0;
if (!hasJournals) process.stderr.write(`not run: ${folder} is absent\n`);
else if (!hasHledger) process.stderr.write("not run: hledger is absent\n");

/** Goals for journals that have none of their own, with amounts that do not divide evenly. */
const goals: Record<string, string> = {
  "bcexample.journal":
    "~ monthly\n  (Expenses:Home:Rent)  2400 USD\n  (Expenses:Food)  700.05 USD\n  (Expenses:Taxes)  3333.33 USD\n",
  "sample.journal": "~ monthly\n  (expenses:food)  $1.10\n  (income)  $-0.01\n",
};

const run = hasJournals && hasHledger ? describe : describe.skip;

run("budget against actual beside hledger balance --budget", () => {
  it.each([
    { journal: "goal-budget-1.journal", year: 2020 },
    { journal: "goal-budget-4.journal", budget: "goal-budget-4.budget", year: 2017 },
    { journal: "sample.journal", year: 2008 },
    { journal: "bcexample.journal", year: 2012, query: ["^Expenses", "cur:USD"] },
    { journal: "bcexample.journal", year: 2013, query: ["^Expenses", "cur:USD"] },
    { journal: "bcexample.journal", year: 2014, query: ["^Expenses", "cur:USD"] },
  ])("agrees to the cent, $journal $year", ({ journal, budget, year, query = [] }) => {
    // One of the journals includes its budget under a name that the file does not have any more.
    const booked = read(journal).replace(/^include.*$/gm, "");
    const planned = budget === undefined ? (goals[journal] ?? "") : read(budget);
    const whole = `${booked}\n\n${planned}`;
    const rows = askHledger(whole, year, query);
    const table = toTable(whole, year);
    expect(rows.some(({ months }) => hasGoal(months))).toBe(true);
    for (const { account, months } of rows) {
      const own = ownMonths(table, account, year);
      // hledger leaves the goal out of a row that is only there to sum up what has no goal.
      const compared = hasGoal(months) ? own : own.map(({ actual }) => ({ actual, budget: 0 }));
      expect({ account, months }).toEqual({ account, months: compared });
    }
  });
});

function hasGoal(months: Row["months"]): boolean {
  return months.some(({ budget }) => budget !== 0);
}

function read(name: string): string {
  return readFileSync(path.join(folder, name), "utf8");
}

interface Row {
  account: string;
  months: { actual: number; budget: number }[];
}

/** Each row is an account with all that stands below it. */
function askHledger(journal: string, year: number, query: string[]): Row[] {
  const temporary = mkdtempSync(path.join(tmpdir(), "kansli-hledger-"));
  try {
    const file = path.join(temporary, "whole.journal");
    writeFileSync(file, journal);
    const span = ["-b", `${year}-01-01`, "-e", `${year + 1}-01-01`];
    const args = ["-f", file, "balance", "--budget", "-M", "-O", "csv", ...span, ...query];
    const { stdout, stderr, status } = spawnSync("hledger", args, { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    const rows = stdout.trim().split("\n").slice(1).map(cellsOf);
    return rows
      .filter(([account = ""]) => !/^(?:<unbudgeted>|Total:)/.test(account))
      .map(([account = "", ...cells]) => ({
        account,
        months: Array.from({ length: 12 }, (_, at) => ({
          actual: minorOf(cells[at * 2]),
          budget: minorOf(cells[at * 2 + 1]),
        })),
      }));
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"/g)].map(([, cell = ""]) => cell);
}

/** Own reading of hledger's output, so that ours is not its own judge. */
function minorOf(cell = ""): number {
  const plain = cell.replace(/[^\d.-]/g, "");
  const minor = plain === "" ? 0 : Math.round(Number(plain) * 100);
  if (Number.isNaN(minor)) throw new Error(`hledger says "${cell}".`);
  return minor === 0 ? 0 : minor;
}

function toTable(journal: string, year: number): BudgetTable {
  const { booked, planned } = readJournal(journal, year);
  const accounts = [...new Set([...booked, ...planned].map(({ account }) => account))];
  const lines = accounts.map((account): BudgetLine => ({
    id: account,
    name: account,
    kind: "cost",
    rollOver: "none",
  }));
  const table = new BudgetTable(lines, { from: toMonth(year, 1), to: toMonth(year, 12) });
  for (const { account, minor, date } of planned) {
    table.plan("budget", account, monthOf(date), minor);
  }
  const rows = booked.filter(isInOneCurrency).map(({ account, minor, date }) => ({
    ...{ date, minor: -minor, currency: "USD", text: "", account: "", key: "", batch: "" },
    line: account,
  }));
  bookTransactions(table, toBookedRows(rows), "USD");
  return table;
}

/** Hours of leave and shares are no money. */
function isInOneCurrency({ commodity }: { commodity: string }): boolean {
  return commodity === "" || /^(?:USD|[$£])$/.test(commodity);
}

function ownMonths(table: BudgetTable, account: string, year: number): Row["months"] {
  const lines = table.lines.filter(({ id }) => id === account || id.startsWith(`${account}:`));
  return Array.from({ length: 12 }, (_, at) => {
    const month = toMonth(year, at + 1);
    const sums = lines.map(({ id }) => table.totals(id, { from: month, to: month }));
    return {
      actual: sums.reduce((sum, { actual }) => sum + actual, 0),
      budget: sums.reduce((sum, { budget }) => sum + budget, 0),
    };
  });
}
