import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { startPreview, type Preview } from "../../src/preview/preview-server";
import { openBrowser } from "../support/browser";

const root = path.resolve(__dirname, "../..");

/** The names the panes of this bench are served by, below the preview's `/panes/`. */
export const stagePanes = { kansli: "outlook.html", bare: "bare.html" } as const;

/** A running preview that serves Kansli's pane and the bare one, both built for production, and a browser. */
export interface PaneStage {
  preview: Preview;
  browser: Browser;
  close(): Promise<void>;
}

/** Builds both panes for production and opens the preview on them. */
export async function openPaneStage(): Promise<PaneStage> {
  console.error("  building the panes for production…");
  const { status, stderr } = spawnSync(
    "npx",
    ["webpack", "--mode", "production", "--env", "bench"],
    {
      cwd: root,
      shell: process.platform === "win32",
      encoding: "utf8",
    },
  );
  if (status !== 0) throw new Error(`The panes could not be built.\n${stderr}`);
  const panes = path.join(root, "dist/bare-pane");
  cpSync(path.join(root, "dist/panes"), panes, { recursive: true });
  const preview = await startPreview({ port: 0, panes });
  const browser = await openBrowser();
  return {
    preview,
    browser,
    close: async () => {
      await browser.close();
      await preview.close();
    },
  };
}

/** Goes through the welcome and the consent once, so that later visits find everything allowed. */
export async function allowOnce(stage: PaneStage): Promise<void> {
  const context = await stage.browser.newContext();
  const page = await context.newPage();
  await page.goto(stage.preview.url);
  const frame = await paneFrame(page, stagePanes.kansli);
  await frame.getByRole("button", { name: /Allow and start/ }).click();
  await page.getByRole("button", { name: /^Accept/ }).click();
  await frame.getByRole("option").first().waitFor();
  await context.close();
}

/** The frame of a pane, once it is there. */
export async function paneFrame(page: Page, pane: string): Promise<Frame> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = page.frames().find((frame) => frame.url().includes(`/${pane}`));
    if (found) return found;
    await page.waitForTimeout(25);
  }
  throw new Error(`The pane ${pane} did not open.`);
}

/** Opens a pane in the preview and waits until it can be used: a row of the list, or the bare pane's button. */
export async function visitPane(
  stage: PaneStage,
  context: BrowserContext,
  who: keyof typeof stagePanes,
): Promise<{ page: Page; frame: Frame }> {
  const page = await context.newPage();
  const other = who === "bare" ? `?pane=${encodeURIComponent("/panes/bare.html")}` : "";
  await page.goto(`${stage.preview.url}/${other}`);
  const frame = await paneFrame(page, stagePanes[who]);
  const usable = who === "bare" ? frame.getByRole("button") : frame.getByRole("option");
  await usable.first().waitFor();
  return { page, frame };
}
