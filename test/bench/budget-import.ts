import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { medianOf, toMeasure, type Bench, type BenchMeasure, type BenchRow } from "./bench";
import { bundle } from "./budget/bundle";
import { makeBook, toCsv, toJournal } from "./budget/made-book";
import { runProgram } from "./budget/run-program";

/** What hledger takes for a million: minutes and more memory than a small machine has. */
const hledgerLimit = 100_000;
const timedRounds = 9;

/**
 * From the bytes of a CSV file to budget against actual per month and line with 2,000 rules: the middle of nine rounds
 * in a program of its own, and the peak of memory of a program that does it once. The peers read the same transactions, already on their
 * accounts, from their own journals, as whole programs, once.
 */
export const bench: Bench = {
  name: "budget-import",
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), "kansli-budget-"));
    try {
      const measures = [
        ...(await measure(folder, "100k", 100_000)),
        ...(await measure(folder, "1M", 1_000_000)),
      ];
      return { bench: "budget-import", measures };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function measure(folder: string, name: string, count: number): Promise<BenchMeasure[]> {
  const book = makeBook(count);
  const [csv, journal] = [path.join(folder, "book.csv"), path.join(folder, "book.journal")];
  writeFileSync(csv, toCsv(book));
  writeFileSync(journal, toJournal(book));
  const expected = book.reduce((sum, { minor }) => sum + minor, 0);
  const own = await runKansli(csv, expected);
  console.error(`  ${name}: ledger…`);
  const ledgerArgs = ["-f", journal, "--budget", "-M", "register", "^Expenses"];
  const ledger = await runProgram("ledger", ledgerArgs);
  console.error(`  ${name}: hledger…`);
  const hledgerArgs = ["-f", journal, "balance", "--budget", "-M", "^Expenses"];
  const hledger = count > hledgerLimit ? undefined : await runProgram("hledger", hledgerArgs);
  const none = count > hledgerLimit ? "not run: takes minutes" : "not installed";
  const rowsOf = (figure: "milliseconds" | "megabytes"): BenchRow[] => [
    { who: "kansli", value: own[figure] },
    toRow("ledger", ledger?.[figure], "not installed"),
    toRow("hledger", hledger?.[figure], none),
  ];
  const lower = { better: "lower" } as const;
  return [
    toMeasure({ measure: `${name} time`, unit: "ms", ...lower, rows: rowsOf("milliseconds") }),
    toMeasure({ measure: `${name} memory`, unit: "MB", ...lower, rows: rowsOf("megabytes") }),
  ];
}

function toRow(who: string, value: number | undefined, note: string): BenchRow {
  return value === undefined ? { who, note } : { who, value: Math.round(value) };
}

async function runKansli(csv: string, expected: number) {
  const file = path.join(path.dirname(csv), "import-csv.cjs");
  bundle(path.join(__dirname, "budget/import-csv.ts"), file);
  const run = async (rounds: number) => {
    const program = await runProgram(process.execPath, [file, csv, String(rounds)]);
    const result = JSON.parse(program?.output ?? "") as ImportResult;
    if (result.actual !== expected) throw new Error(`Kansli booked ${result.actual}.`);
    return result;
  };
  const { times } = await run(timedRounds);
  const { megabytes } = await run(1);
  return { milliseconds: Math.round(medianOf(times)), megabytes: Math.round(megabytes) };
}

interface ImportResult {
  times: number[];
  actual: number;
  megabytes: number;
}
