import { chromium, type Browser } from "playwright-core";
import { browserFlags, findBrowser } from "../../scripts/find-browser";

/** Opens a headless browser with an empty profile; close it when the test is done. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  return chromium.launch({ executablePath, headless: true, args: browserFlags });
}
