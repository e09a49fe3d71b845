import type { BrowserContext, Frame } from "playwright-core";
import { medianOf, toMeasure, type Bench } from "./bench";
import { allowOnce, openPaneStage, visitPane, type PaneStage } from "./pane-stage";

const rounds = 7;

/** How soon a pane is seen and can be used, with a warm cache; the bare pane in turn with Kansli's. */
export const bench: Bench = {
  name: "pane-start",
  async run() {
    const stage = await openPaneStage();
    try {
      await allowOnce(stage);
      const context = await stage.browser.newContext();
      await context.addInitScript(noteMoments);
      const kansli: Moments[] = [];
      const bare: Moments[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        const ours = await measure(stage, context, "kansli");
        const theirs = await measure(stage, context, "bare");
        // The first round warms the cache.
        if (round === 0) continue;
        kansli.push(ours);
        bare.push(theirs);
      }
      return {
        bench: "pane-start",
        measures: [
          toMeasure({
            measure: "first paint",
            unit: "ms",
            better: "lower",
            rows: [
              { who: "kansli", value: medianOf(kansli.map((each) => each.firstPaint)) },
              { who: "bare fluent pane", value: medianOf(bare.map((each) => each.firstPaint)) },
            ],
          }),
          toMeasure({
            measure: "list usable",
            unit: "ms after Office is ready",
            better: "lower",
            rows: [
              {
                who: "kansli",
                value: medianOf(kansli.map((each) => Math.max(0, each.usable - each.officeReady))),
              },
              {
                who: "bare fluent pane",
                value: medianOf(bare.map((each) => Math.max(0, each.usable - each.officeReady))),
              },
            ],
          }),
        ],
      };
    } finally {
      await stage.close();
    }
  },
};

/** Moments of one visit, in milliseconds since the pane's own navigation. */
interface Moments {
  firstPaint: number;
  officeReady: number;
  usable: number;
}

async function measure(
  stage: PaneStage,
  context: BrowserContext,
  who: "kansli" | "bare",
): Promise<Moments> {
  const { page, frame } = await visitPane(stage, context, who);
  const moments = await readMoments(frame);
  await page.close();
  return moments;
}

async function readMoments(frame: Frame): Promise<Moments> {
  await frame.waitForFunction(() => {
    const { officeReady, usable } = window as unknown as Partial<Moments>;
    return officeReady !== undefined && usable !== undefined;
  });
  return frame.evaluate(() => {
    const { officeReady, usable } = window as unknown as Moments;
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
    if (paint === undefined) throw new Error("The browser told of no first paint.");
    return { firstPaint: paint, officeReady, usable };
  });
}

/** Runs in the pane before anything else: notes when Office is ready, and when the first thing to use is drawn. */
function noteMoments(): void {
  if (window.parent === window) return;
  const moments = window as unknown as Partial<Moments>;
  const watch = setInterval(() => {
    const { Office: office } = window as unknown as {
      Office?: { context?: { mailbox?: unknown } };
    };
    if (office?.context?.mailbox === undefined) return;
    moments.officeReady = performance.now();
    clearInterval(watch);
  }, 4);
  const usable = '[role="option"], body > #root button';
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector(usable)) return;
    moments.usable = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}
