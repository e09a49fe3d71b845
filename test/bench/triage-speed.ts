import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import webpack from "webpack";
import { medianOf, toMeasure, type Bench } from "./bench";
import { messageCount } from "./triage-speed/a-mailbox";

/** So many rounds pass before the engine has compiled what is used. */
const warmUpRounds = 5;

/**
 * How long it takes to read, score and put into lanes 10,000 messages in one process: the middle of some rounds
 * after the first few. Compiled as the product is, because a loader of TypeScript that keeps names slows small functions down.
 */
export const bench: Bench = {
  name: "triage-speed",
  async run() {
    const times = await measuredTimes();
    const [first = 0] = times;
    const warm = times.slice(warmUpRounds);
    const row = {
      who: "kansli",
      value: Math.round(medianOf(warm)),
      note: `${messageCount} messages; ${Math.round(first)} ms the first time`,
    };
    return {
      bench: "triage-speed",
      measures: [toMeasure({ measure: "time", unit: "ms", better: "lower", rows: [row] })],
    };
  },
};

async function measuredTimes(): Promise<number[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "kansli-bench-"));
  try {
    await compile(path.join(__dirname, "triage-speed/rounds.ts"), folder);
    const printed = execFileSync(process.execPath, [path.join(folder, "rounds.js")]);
    return JSON.parse(printed.toString()) as number[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compile(entry: string, folder: string): Promise<void> {
  const options = { jsc: { parser: { syntax: "typescript" }, target: "es2022" } };
  const compiler = webpack({
    mode: "production",
    target: "node",
    entry,
    output: { path: folder, filename: "rounds.js" },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [{ test: /\.ts$/u, loader: "swc-loader", options }] },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const fault = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : null);
      compiler.close(() => (fault ? reject(fault) : resolve()));
    });
  });
}
