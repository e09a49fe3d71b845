import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { startPreview, type Preview, type PreviewOptions } from "../../src/preview/preview-server";
import { openBrowser, openPage } from "./browser";

/** What the browser tests of a file play on. What a test opens is closed after it, what `beforeAll` opens after the last. */
export interface Stage {
  browser(): Browser;
  /** An empty folder. */
  folder(): string;
  /** Starts a preview on a free port. */
  preview(options?: PreviewOptions): Promise<Preview>;
  /** Opens an address in a browser that has never been here; an error that the page does not catch fails the test. */
  page(address: string, options?: StagedPage): Promise<Page>;
  /** Does something when what was opened after it is closed. */
  atEnd(close: () => unknown): void;
}

/** How a page is opened: what Playwright may be told of a context, and what the clock says all the while. */
export interface StagedPage extends BrowserContextOptions {
  /** The machine's own time when absent. */
  now?: Date | undefined;
}

/** Sets the stage for the browser tests of a file; call it once, above them. */
export function setStage(): Stage {
  let browser: Browser;
  const toClose: (() => unknown)[] = [];
  const uncaught: string[] = [];
  let before = 0;
  const closeSince = async (count: number): Promise<void> => {
    for (const close of toClose.splice(count).reverse()) await close();
  };
  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(() => {
    before = toClose.length;
  });
  afterEach(async () => {
    await closeSince(before);
    expect(uncaught.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await closeSince(0);
    await browser.close();
  });
  return {
    browser: () => browser,
    folder: () => {
      const folder = mkdtempSync(path.join(tmpdir(), "kansli-"));
      toClose.push(() => rmSync(folder, { recursive: true }));
      return folder;
    },
    preview: async (options = {}) => {
      const preview = await startPreview({ port: 0, ...options });
      toClose.push(() => preview.close());
      return preview;
    },
    page: async (address, { now, ...options } = {}) => {
      const page = await openPage(browser, options);
      toClose.push(async () => {
        // A request that the test held back may be on its way still.
        if (!page.isClosed()) await page.unrouteAll({ behavior: "ignoreErrors" });
        await page.context().close();
      });
      page.on("pageerror", ({ message }) => uncaught.push(message));
      if (now) await page.clock.setFixedTime(now);
      await page.goto(address);
      return page;
    },
    atEnd: (close) => {
      toClose.push(close);
    },
  };
}
