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
  await context.addInitScript(noteScriptsUntilList);
  const { frame } = await visitPane(stage, context, "kansli");
  const addresses = await frame.evaluate(
    () => (window as unknown as { scriptsUntilList: string[] }).scriptsUntilList,
  );
  const own = addresses.filter((address) => new URL(address).pathname.startsWith("/panes/"));
  const scripts = await Promise.all(
    own.map(async (address) => (await fetch(address)).arrayBuffer()),
  );
  await context.close();
  return kilobytes(scripts.map((script) => Buffer.from(script)));
}

/** Runs in the pane before anything else: notes which scripts had come when the first row was drawn. */
function noteScriptsUntilList(): void {
  new MutationObserver((_changes, observer) => {
    if (window.parent === window || !document.querySelector('[role="option"]')) return;
    const names = performance.getEntriesByType("resource").map((entry) => entry.name);
    const scripts = names.filter((name) => name.endsWith(".js"));
    Object.assign(window, { scriptsUntilList: scripts });
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

function kilobytes(scripts: readonly Buffer[]): number {
  const bytes = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
  return Math.round(bytes / 100) / 10;
}
