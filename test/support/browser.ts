import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type LaunchOptions,
  type Page,
} from "playwright-core";
import { browserFlags, findBrowser } from "../../scripts/find-browser";

/** How many times slower than the machine its pages run, from $KANSLI_SLOW_BROWSER: it shows a test that waits for too little. */
export const slowness = Number(process.env.KANSLI_SLOW_BROWSER ?? 1);

/** How long a page waits for what a test asks of it, in milliseconds; only a test that fails waits so long. */
const patience = 60_000 * slowness;

/** Opens a headless browser with an empty profile; close it when the test is done. */
export async function openBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = await findBrowser();
  return chromium.launch({ executablePath, headless: true, args: browserFlags, ...options });
}

/** Opens an empty page in a context of its own, at the speed the tests are run with. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  if (slowness > 1) {
    const devTools = await context.newCDPSession(page);
    await devTools.send("Emulation.setCPUThrottlingRate", { rate: slowness });
  }
  return page;
}
