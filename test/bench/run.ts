// `npm run bench [-- name …] [--json] [--data FOLDER]`: measures Kansli side by side with its peers.
import path from "node:path";
import { parseArgs } from "node:util";
import type { Bench, BenchMeasure, BenchResult } from "./bench";

/** The benches and where they are; each is loaded only when it runs, since peers weigh. */
const benches: Record<string, () => Promise<{ bench: Bench }>> = {
  "mailbox-sync": () => import("./mailbox-sync"),
  "triage-speed": () => import("./triage-speed"),
  "pane-size": () => import("./pane-size"),
  "pane-start": () => import("./pane-start"),
  deadlines: () => import("./deadlines"),
  lanes: () => import("./lanes"),
  "triage-quality": () => import("./triage-quality"),
  intent: () => import("./intent"),
  "mail-genre": () => import("./mail-genre"),
  "minutes-document": () => import("./minutes-document"),
  "action-extraction": () => import("./action-extraction"),
  csv: () => import("./csv"),
  ofx: () => import("./ofx"),
  sie: () => import("./sie"),
  "budget-import": () => import("./budget-import"),
  "budget-edit": () => import("./budget-edit"),
};

void main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean" }, data: { type: "string" } },
  });
  const names = positionals.length > 0 ? positionals : Object.keys(benches);
  const unknown = names.filter((name) => !(name in benches));
  if (unknown.length > 0) {
    console.error(
      `No bench is called ${unknown.join(", ")}. There are: ${Object.keys(benches).join(", ")}.`,
    );
    process.exit(2);
  }
  const data = values.data ?? path.join(__dirname, "../../../shared/data");
  const results: BenchResult[] = [];
  for (const name of names) {
    const load = benches[name];
    if (!load) continue;
    console.error(`Measuring ${name}…`);
    const result = await (await load()).bench.run({ data });
    results.push(result);
    if (!values.json) console.log(toTable(result));
  }
  if (values.json)
    console.log(JSON.stringify(results.length === 1 ? results[0] : { benches: results }));
}

function toTable(result: BenchResult): string {
  return [`\n${result.bench}`, ...result.measures.map(toRows)].join("\n");
}

function toRows(measure: BenchMeasure): string {
  const head = `  ${measure.measure} (${measure.unit}, ${measure.better} is better)`;
  const rows = measure.rows.map(({ who, value, note }) => {
    const figure = value === undefined ? (note ?? "no figure") : format(value);
    const ratio = measure.ratio[who];
    const times = ratio === undefined ? "" : `   Kansli is ${format(ratio)} times better`;
    return `    ${who.padEnd(28)}${figure.padStart(12)}${times}`;
  });
  return [head, ...rows].join("\n");
}

function format(value: number): string {
  return value.toLocaleString("en-US", { maximumSignificantDigits: 4 });
}
