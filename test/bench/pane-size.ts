import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { toMeasure, type Bench } from "./bench";
import { allowOnce, openPaneStage, stagePanes, visitPane, type PaneStage } from "./pane-stage";

/** What Microsoft's React template for task panes loads before its first paint, from its own production build of 2026. */
const templateKilobytes = 169.5;

/** How much JavaScript a pane loads, gzip -9, office.js apart, in thousands of bytes. */
export const bench: Bench = {
  name: "pane-size",
  async run() {
    const stage = await openPaneStage();
    try {
      await allowOnce(stage);
      return {
        bench: "pane-size",
        measures: [
          toMeasure({
            measure: "first paint",
            unit: "kB gzip",
            better: "lower",
            rows: [
              { who: "kansli", value: firstScripts("kansli") },
              { who: "bare fluent pane", value: firstScripts("bare") },
              { who: "microsoft react template", value: templateKilobytes },
            ],
          }),
          toMeasure({
            measure: "until list",
            unit: "kB gzip",
            better: "lower",
            rows: [{ who: "kansli", value: await scriptsUntilList(stage) }],
          }),
        ],
      };
    } finally {
      await stage.close();
    }
  },
};

/** The scripts a pane's page names itself: all that its first paint by React waits for. */
function firstScripts(who: keyof typeof stagePanes): number {
  const folder = path.resolve(__dirname, "../../dist/bare-pane");
  const html = readFileSync(path.join(folder, stagePanes[who]), "utf8");
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^":]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  if (scripts.length === 0)
    throw new RangeError(`firstScripts: ${stagePanes[who]} names no script`);
  return kilobytes(scripts.map((script) => readFileSync(path.join(folder, script))));
}

async function scriptsUntilList(stage: PaneStage): Promise<number> {
  const context = await stage.browser.newContext();
  const bodies: Promise<Buffer>[] = [];
  let isCounting = true;
  context.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (isCounting && pathname.startsWith("/panes/") && pathname.endsWith(".js")) {
      bodies.push(response.body());
    }
  });
  await visitPane(stage, context, "kansli");
  isCounting = false;
  const total = kilobytes(await Promise.all(bodies));
  await context.close();
  return total;
}

function kilobytes(scripts: readonly Buffer[]): number {
  const bytes = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
  return Math.round(bytes / 100) / 10;
}
