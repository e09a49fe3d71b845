import type { Locator } from "playwright-core";
import type { Preview } from "../../src/preview/preview-server";
import { countBatches } from "../support/count-batches";
import { type OpenPane, openPane, type PaneLook } from "../support/open-pane";
import type { Stage } from "../support/stage";

/** The Monday morning around which the sample week lies. */
export const monday = new Date("2026-11-23T07:14:00Z");

/** The Word pane and what a test does in it. */
export interface OpenWordPane extends OpenPane {
  button(name: string | RegExp): Locator;
  tab(name: string): Promise<void>;
  /** Waits until a text stands in the pane. */
  said(words: string | RegExp): Promise<void>;
  /** Opens a meeting of her own calendar that has no agenda yet. */
  choose(meeting: RegExp): Promise<void>;
  /** Does in the document what she or another program does there, as the body of a batch of Word's. */
  inWord(body: string): Promise<unknown>;
  /** How many batches of Word's an action of the pane takes. */
  batchesOf(act: () => Promise<void>): Promise<number>;
}

/** Opens the preview's Word with its pane, at the clock of the sample week. */
export async function openWordPane(
  stage: Stage,
  preview: Preview,
  look: Partial<PaneLook> = {},
): Promise<OpenWordPane> {
  const opened = await openPane(stage, preview, { ...look, app: "word", now: monday });
  const { pane } = opened;
  return {
    ...opened,
    button: (name) => pane.getByRole("button", { name }),
    tab: (name) => pane.getByRole("tab", { name, exact: true }).click(),
    said: (words) => pane.getByText(words).first().waitFor(),
    choose: async (meeting) => {
      await pane.getByRole("option", { name: meeting }).first().click();
    },
    inWord: (body) => opened.frame().evaluate(`Word.run(async (context) => { ${body} })`),
    batchesOf: async (act) => {
      const before = await countBatches(preview);
      await act();
      return (await countBatches(preview)) - before;
    },
  };
}
