// A contestant of the benches of readers, in a program of its own: told its name and a file, it reads the file's bytes
// as often as it is asked and answers how long the middle time took.
import { readFileSync } from "node:fs";
import path from "node:path";
import { findCsvMapping } from "../../../src/core/budget/csv/find-csv-mapping";
import { readCsv } from "../../../src/core/budget/csv/read-csv";
import { readOfx } from "../../../src/core/budget/ofx/read-ofx";
import { readSie } from "../../../src/core/budget/sie/read-sie";
import { medianOf } from "../bench";
import { ownTime } from "./own-time";

const [name = "", file = "", peers = ""] = process.argv.slice(2);

/** What each contestant makes of a file's bytes; how many rows that were. */
const contestants: Record<string, () => Promise<(bytes: Uint8Array) => number>> = {
  "kansli csv": () => Promise.resolve(readCsvFile),
  "kansli ofx": () => Promise.resolve((bytes) => readOfx(bytes).value[0]?.transactions.length ?? 0),
  "kansli ofx texts": () => Promise.resolve(readOfxTexts),
  "kansli sie": () => Promise.resolve((bytes) => readSie(bytes).value.vouchers.length),
  udsv: async () => {
    const udsv = (await load("udsv/dist/uDSV.mjs")) as Udsv;
    return (bytes) => {
      const text = new TextDecoder().decode(bytes);
      const schema = udsv.inferSchema(text, { col: ";" });
      return udsv.initParser(schema).stringArrs(text).length;
    };
  },
  "udsv values": async () => {
    const udsv = (await load("udsv/dist/uDSV.mjs")) as Udsv;
    const toAmount = (text: string) => Number(text.replaceAll(" ", "").replace(",", "."));
    return (bytes) => {
      const text = new TextDecoder().decode(bytes);
      const schema = udsv.inferSchema(text, { col: ";" });
      const [date, , amount, balance] = schema.cols;
      if (!date || !amount || !balance) throw new Error("uDSV found other columns.");
      Object.assign(date, { type: "d", parse: (cell: string) => Date.parse(cell) / 86_400_000 });
      for (const column of [amount, balance]) Object.assign(column, { type: "n", parse: toAmount });
      return udsv.initParser(schema).typedArrs(text).length;
    };
  },
  papaparse: async () => {
    const papa = ((await load("papaparse/papaparse.js")) as { default: Papa }).default;
    return (bytes) => papa.parse(new TextDecoder().decode(bytes), { delimiter: ";" }).data.length;
  },
  "ofx-data-extractor": async () => {
    const peer = (await load("ofx-data-extractor/dist/umd/bundle.min.js")) as OfxPeer;
    const Ofx = peer.Ofx ?? peer.default?.Ofx;
    if (!Ofx) throw new Error("ofx-data-extractor has no Ofx.");
    return (bytes) => Object.keys(new Ofx(new TextDecoder().decode(bytes)).toJson()).length;
  },
};

void begin();

async function begin(): Promise<void> {
  const contestant = await contestants[name]?.();
  if (!contestant) throw new Error(`No contestant is called ${name}.`);
  const bytes = new Uint8Array(readFileSync(file));
  process.on("message", ({ reads }: { reads: number }) => {
    let rows = 0;
    const times = Array.from({ length: reads }, () =>
      ownTime(() => {
        rows = contestant(bytes);
      }),
    );
    const megabytes = process.resourceUsage().maxRSS / 1024;
    process.send?.({ time: medianOf(times), rows, megabytes });
  });
  process.send?.("ready");
}

/** Finds the mapping and reads the rows; those that are told of count too. */
function readCsvFile(bytes: Uint8Array): number {
  const mapping = findCsvMapping(bytes).value;
  if (!mapping) throw new Error("The made file has no mapping.");
  const { value, warnings } = readCsv(bytes, mapping);
  return value.count + warnings.length;
}

/** Makes every transaction's object with all its fields as texts. */
function readOfxTexts(bytes: Uint8Array): number {
  let named = 0;
  for (const { fields } of readOfx(bytes).value[0]?.transactions ?? []) {
    if (fields.FITID !== undefined) named += 1;
  }
  return named;
}

function load(peer: string): Promise<unknown> {
  return import(path.join(peers, peer));
}

interface Udsv {
  inferSchema(text: string, options: object): { cols: object[] };
  initParser(schema: object): {
    stringArrs(text: string): string[][];
    typedArrs(text: string): unknown[][];
  };
}

interface Papa {
  parse(text: string, options: object): { data: unknown[] };
}

interface OfxPeer {
  Ofx?: new (text: string) => { toJson(): object };
  default?: OfxPeer;
}
