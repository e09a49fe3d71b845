import type { Locator } from "playwright-core";
import type { Preview } from "../../src/preview/preview-server";
import { countBatches } from "../support/count-batches";
import { type OpenPane, openPane, type PaneLook } from "../support/open-pane";
import type { Stage } from "../support/stage";

/** The Monday morning at which the clock of these tests stands. */
export const monday = new Date("2026-11-23T07:14:00Z");

/** The Excel pane and what a test does in it. */
export interface OpenExcelPane extends OpenPane {
  button(name: string | RegExp): Locator;
  tab(name: string): Promise<void>;
  /** Waits until a text stands in the pane. */
  said(words: string | RegExp): Promise<void>;
  /** Chooses a file on the tab that is open. */
  choose(name: string, text: string): Promise<void>;
  /** How many batches of Excel's an action takes, once the pane has read what was changed before. */
  batchesOf(act: () => Promise<void>): Promise<number>;
}

/** Opens the preview's Excel with its pane. */
export async function openExcelPane(
  stage: Stage,
  preview: Preview,
  look: Partial<PaneLook> = {},
): Promise<OpenExcelPane> {
  const opened = await openPane(stage, preview, { ...look, app: "excel", now: monday });
  const { pane } = opened;
  return {
    ...opened,
    button: (name) => pane.getByRole("button", { name }).first(),
    tab: (name) => pane.getByRole("tab", { name }).click(),
    said: (words) => pane.getByText(words).first().waitFor(),
    choose: (name, text) =>
      pane
        // The tab before may stand there out of sight while the next one is fetched.
        .locator("input[type=file]:visible")
        .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) }),
    batchesOf: async (act) => {
      const before = await batchesOnceQuiet(preview);
      await act();
      return (await countBatches(preview)) - before;
    },
  };
}

/** The pane reads what was changed when the sheet has been quiet for 1.2 seconds; that is nobody's action. */
async function batchesOnceQuiet(preview: Preview): Promise<number> {
  let [before, now] = [-1, await countBatches(preview)];
  while (before !== now) {
    await new Promise((go) => setTimeout(go, 2_500));
    [before, now] = [now, await countBatches(preview)];
  }
  return now;
}
