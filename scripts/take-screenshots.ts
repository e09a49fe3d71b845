// `npm run screenshots`: takes the README's pictures from the running product, at a fixed moment of the sample week.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { startPreview, type Preview } from "../src/preview/preview-server";
import { browserFlags, findBrowser } from "./find-browser";

const root = path.dirname(__dirname);
const folder = path.join(root, "assets/pictures");
const moment = new Date("2026-11-23T07:14:00Z");
const anna = "anna.lindqvist@lindhaga.example";
const jonas = "jonas.berg@lindhaga.example";

interface View {
  language: "en" | "sv";
  theme: "light" | "dark";
  width: 320 | 350;
}

const usual: View = { language: "en", theme: "light", width: 350 };

void main();

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  console.log("Building the panes…");
  const { status } = spawnSync("npx", ["webpack", "--mode", "production"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(1);
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: browserFlags,
  });
  await takeOutlook(browser, usual, async (page, pane) => {
    await save(pane.locator("body"), "outlook-inbox");
    await page.getByRole("listbox").getByRole("option").first().click();
    await page.waitForTimeout(1500);
    await page.screenshot({ path: path.join(folder, "preview-outlook.png") });
    await pane.getByRole("tab").nth(1).click();
    await page.waitForTimeout(1000);
    await save(pane.locator("body"), "outlook-message");
  });
  await takeOutlook(browser, { language: "sv", theme: "dark", width: 320 }, (_page, pane) =>
    save(pane.locator("body"), "outlook-inbox-sv-dark-320"),
  );
  await takeWord(browser, usual, "word");
  await takeWord(browser, { language: "sv", theme: "dark", width: 320 }, "word-sv-dark-320");
  await takeExcel(browser);
  await browser.close();
  console.log(`The pictures are in ${path.relative(root, folder)}.`);
}

/** Opens the sample week on Anna's inbox with both executives added, and lets `take` look at it. */
async function takeOutlook(
  browser: Browser,
  view: View,
  take: (page: Page, pane: Frame) => Promise<void>,
): Promise<void> {
  await withPage(browser, view, `user=${anna}&folder=inbox`, async (page) => {
    const pane = await paneOf(page);
    await pane.getByRole("button", { name: /^(Allow and start|Tillåt och börja)/ }).click();
    await page.getByRole("button", { name: /^(Accept|Godkänn)/ }).click();
    await pane.getByRole("option").first().waitFor();
    for (const address of [jonas, anna]) await addExecutive(page, pane, address);
    // While the mail is being read there is more behind the name.
    await pane.getByText(/\d (to decide for|beslut för) Anna$/).waitFor({ timeout: 60_000 });
    // What is pointed at looks otherwise than the rest.
    await page.mouse.move(600, 5);
    await page.waitForTimeout(1500);
    await take(page, pane);
  });
}

async function addExecutive(page: Page, pane: Frame, address: string): Promise<void> {
  await pane.getByRole("button", { name: /^(Add an executive|Lägg till en chef)/ }).click();
  await pane.locator('input[type="email"]').fill(address);
  await pane.locator('input[type="email"]').press("Enter");
  const consent = page.getByRole("button", { name: /^(Accept|Godkänn)/ });
  const add = pane.getByRole("button", { name: /^(Add|Lägg till) (Anna|Jonas)/ });
  // Shared mail is asked for once, with the first executive.
  await Promise.race([consent.waitFor(), add.waitFor()]);
  if (await consent.isVisible()) await consent.click();
  await add.click();
  await add.waitFor({ state: "detached" });
}

/** The board meeting's agenda, drafted from the template and put into the document. */
async function takeWord(browser: Browser, view: View, name: string): Promise<void> {
  await withPage(browser, view, "app=word", async (page) => {
    const pane = await paneOf(page);
    const accept = page.getByRole("button", { name: /^(Accept|Godkänn)/ });
    await pane.getByRole("button", { name: /^(Allow and start|Tillåt och börja)/ }).click();
    await accept.click();
    await pane.getByRole("button", { name: /^(Add an executive|Lägg till en chef)/ }).click();
    await pane.locator('input[type="email"]').fill(anna);
    await pane.locator('input[type="email"]').press("Enter");
    await accept.click();
    await pane
      .getByRole("option", { name: /^Styrelsemöte/ })
      .first()
      .click();
    await pane.getByRole("button", { name: /^(Board, Swedish|Styrelsemöte, aktiebolag)/ }).click();
    await pane.getByRole("button", { name: /^(Insert in the|Sätt in i) / }).click();
    await page.waitForTimeout(2000);
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
  });
}

/** The overview of the sample budget beside its summary, with a month of the books in it. */
async function takeExcel(browser: Browser): Promise<void> {
  await withPage(browser, usual, "app=excel", async (page) => {
    const pane = await paneOf(page);
    await pane.getByRole("button", { name: /^Try with sample data/ }).click();
    await pane
      .getByText(/^Remaining/)
      .first()
      .waitFor({ timeout: 120_000 });
    const books = await page.request.get("/preview/workbook/samples/Bokföring 2026-10.se");
    await pane.getByRole("tab", { name: "Import" }).click();
    await pane
      .locator("input[type=file]")
      .first()
      .setInputFiles({
        name: "Bokföring 2026-10.se",
        mimeType: "text/plain",
        buffer: await books.body(),
      });
    await pane.getByRole("button", { name: /^Add \d+ rows/ }).click();
    await pane
      .getByText(/rows added/)
      .first()
      .waitFor({ timeout: 60_000 });
    await pane.getByRole("tab", { name: "Overview" }).click();
    await page.getByRole("button", { name: "Summary", exact: true }).click();
    await page.waitForTimeout(3000);
    await page.screenshot({ path: path.join(folder, "excel.png") });
  });
}

async function withPage(
  browser: Browser,
  view: View,
  words: string,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const preview: Preview = await startPreview({ port: 0, now: moment });
  const context = await browser.newContext({
    baseURL: preview.url,
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 2,
    colorScheme: null,
    timezoneId: "Europe/Stockholm",
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(moment);
  const { language, theme, width } = view;
  await page.goto(`${preview.url}/?lang=${language}&theme=${theme}&width=${width}&${words}`);
  await use(page);
  await context.close();
  await preview.close();
}

async function paneOf(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector("iframe[src*='/panes/']");
  const frame = await handle.contentFrame();
  if (!frame) throw new Error("The pane did not open.");
  return frame;
}

async function save(target: ReturnType<Frame["locator"]>, name: string): Promise<void> {
  await target.screenshot({ path: path.join(folder, `${name}.png`) });
}
