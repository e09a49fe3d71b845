import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { layOutBlocks } from "../../src/core/meeting/document/lay-out-blocks";
import { toPackage } from "../../src/core/meeting/document/to-package";
import { layOutMinutes } from "../../src/core/minutes/lay-out-minutes";
import { medianOf, toMeasure, type Bench, type BenchRow } from "./bench";
import { countActions, peersAtWork, toDocx, type MakeFile } from "./minutes-document/peers-at-work";
import { someMinutes } from "./minutes-document/some-minutes";

const rounds = 40;

/**
 * Minutes of 20 items and 50 actions. `time` is what the pane does, from minutes to the XML that Word is given, beside
 * peers that fill or make a file; `file time` lets Kansli make a file as well. `size` is what the pane loads for it.
 */
export const bench: Bench = {
  name: "minutes-document",
  async run() {
    const minutes = someMinutes();
    const place = { meetingId: minutes.meetingId, half: "minutes" } as const;
    const layOut = () => layOutBlocks(place, layOutMinutes(minutes));
    const peers = await peersAtWork(minutes);
    const makers: Record<string, MakeFile | undefined> = {
      kansli: () => Promise.resolve(toDocx(layOut())),
      ...peers,
    };
    for (const [who, make] of Object.entries(makers)) {
      const actions = make ? countActions(await make()) : 50;
      // Kansli tells every action once more in the table at the end.
      if (actions !== (who === "kansli" ? 100 : 50)) throw new Error(`${who}: ${actions} actions`);
    }
    const xml = await inTurns({
      kansli: () => Promise.resolve(Buffer.from(toPackage(layOut()))),
      ...peers,
    });
    const file = await inTurns(makers);
    const lower = { better: "lower" } as const;
    return {
      bench: "minutes-document",
      measures: [
        toMeasure({ measure: "time", unit: "ms", ...lower, rows: xml }),
        toMeasure({ measure: "file time", unit: "ms", ...lower, rows: file }),
        toMeasure({ measure: "size", unit: "kB gzip", ...lower, rows: sizes() }),
      ],
    };
  },
};

async function inTurns(
  makers: Readonly<Record<string, (() => Promise<unknown>) | undefined>>,
): Promise<BenchRow[]> {
  const times = new Map<string, number[]>();
  for (let round = -3; round < rounds; round += 1) {
    for (const [who, make] of Object.entries(makers)) {
      if (!make) continue;
      const begun = performance.now();
      await make();
      if (round >= 0) times.set(who, [...(times.get(who) ?? []), performance.now() - begun]);
    }
  }
  return Object.keys(makers).map((who) => {
    const own = times.get(who);
    if (!own) return { who, note: "not installed" };
    return { who, value: Number(medianOf(own).toPrecision(4)) };
  });
}

/** What each would add to the pane: our planning and layout of both halves, and the peers' libraries. */
function sizes(): BenchRow[] {
  const core = path.join(__dirname, "../../src/core");
  const peers = path.join(__dirname, "peers/node_modules");
  const contestants: Record<string, string> = {
    kansli: [
      `export * from ${JSON.stringify(path.join(core, "agenda/plan-agenda-document"))};`,
      `export * from ${JSON.stringify(path.join(core, "minutes/plan-minutes-document"))};`,
    ].join("\n"),
    "easy-template-x": `export * from ${JSON.stringify(path.join(peers, "easy-template-x"))};`,
    docxtemplater: [
      `export { default } from ${JSON.stringify(path.join(peers, "docxtemplater"))};`,
      `export { default as Zip } from ${JSON.stringify(path.join(peers, "pizzip"))};`,
    ].join("\n"),
    docx: `export * from ${JSON.stringify(path.join(peers, "docx"))};`,
  };
  return Object.entries(contestants).map(([who, entry]) => toSize(who, entry));
}

function toSize(who: string, contents: string): BenchRow {
  const ofTsx = createRequire(require.resolve("tsx/package.json"));
  const { buildSync } = ofTsx("esbuild") as {
    buildSync(options: object): { outputFiles: { contents: Uint8Array }[] };
  };
  try {
    const stdin = { contents, resolveDir: __dirname, loader: "ts" };
    const form = { bundle: true, minify: true, format: "esm", platform: "browser" };
    const built = buildSync({ stdin, ...form, write: false, logLevel: "silent" });
    const bytes = gzipSync(built.outputFiles[0]?.contents ?? new Uint8Array()).length;
    return { who, value: Number((bytes / 1000).toPrecision(3)) };
  } catch (error) {
    return { who, note: error instanceof Error ? "does not bundle" : String(error) };
  }
}
