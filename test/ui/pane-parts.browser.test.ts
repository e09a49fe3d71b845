import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { layOutTokens } from "../../scripts/lay-out-tokens";
import { buildPage } from "../support/build-page";
import { findViolations } from "../support/find-violations";
import { setStage } from "../support/stage";

const stage = setStage();

const sheet = readFileSync(path.join(__dirname, "../../src/ui/pane.css"), "utf8");
let folder: string;
let page: Page;

beforeAll(async () => {
  folder = stage.folder();
  const head = `<style>${layOutTokens(["ui"])}${sheet}</style>`;
  const entry = path.join(__dirname, "page/page.tsx");
  await buildPage({ entry, folder, names: ["pane.html"], head });
});

beforeEach(async () => {
  page = await stage.page(pathToFileURL(path.join(folder, "pane.html")).href, {
    viewport: { width: 320, height: 600 },
  });
  await page.getByRole("option").first().waitFor();
});

const button = (name: string) => page.getByRole("button", { name, exact: true });
const dialog = () => page.getByRole("dialog");
const happened = () => page.evaluate(() => window.happened);
const focused = () => page.evaluate(() => document.activeElement?.textContent.trim());
const hasFocusWithin = () =>
  page.evaluate(() => document.querySelector("dialog")?.contains(document.activeElement));

test("a dialog is named by its title, and the focus goes into it", async () => {
  await button("Open").click();
  await page.getByRole("dialog", { name: "Settings" }).waitFor();
  expect(await hasFocusWithin()).toBe(true);
});

test.each(["Escape", "its cross"])(
  "%s closes the dialog once, and the focus comes back",
  async (how) => {
    await button("Open").focus();
    await page.keyboard.press("Enter");
    await dialog().waitFor();
    if (how === "Escape") await page.keyboard.press("Escape");
    else await button("Close").and(dialog().getByRole("button")).click();
    await dialog().waitFor({ state: "detached" });
    expect(await focused()).toBe("Open");
    expect((await happened()).filter((one) => one === "closed")).toHaveLength(1);
  },
);

test("Tab goes round within the dialog, and neither it nor Escape reaches office.js on the window", async () => {
  await button("Open").click();
  await dialog().waitFor();
  await page.evaluate(() => window.happened.splice(0));
  const passed = new Set<string | undefined>();
  for (const key of ["Tab", "Tab", "Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab"]) {
    await page.keyboard.press(key);
    expect(await hasFocusWithin()).toBe(true);
    passed.add(await focused());
  }
  expect(passed).toContain("Save");
  await page.keyboard.press("Escape");
  await dialog().waitFor({ state: "detached" });
  expect((await happened()).filter((one) => !one.endsWith("Shift"))).toEqual(["closed"]);
});

test("behind a dialog nothing can be pressed, and the pane's keys are off", async () => {
  await button("Open").click();
  await dialog().waitFor();
  await page.keyboard.press("q");
  await page.getByText("Words in the dialog.").click();
  await page.keyboard.press("q");
  expect(await happened()).not.toContain("q acted");
  await page.keyboard.press("Escape");
  await dialog().waitFor({ state: "detached" });
  await page.keyboard.press("q");
  expect(await happened()).toContain("q acted");
});

test("a dialog that a menu opened gives the focus to the menu's button", async () => {
  await button("More").click();
  await page.getByRole("menuitem", { name: "Settings…" }).click();
  await dialog().waitFor();
  await page.keyboard.press("Escape");
  await dialog().waitFor({ state: "detached" });
  expect(await focused()).toBe("More");
});

test("a menu stands within the pane, at its button, however narrow the pane is", async () => {
  for (const size of [
    { width: 320, height: 600 },
    { width: 240, height: 180 },
  ]) {
    await page.setViewportSize(size);
    await button("More").click();
    const box = (await page.getByRole("menu").boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(size.width);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(size.height);
    await page.keyboard.press("Escape");
  }
});

test("of ten thousand rows those in sight are drawn, wherever one scrolls", async () => {
  const list = page.getByRole("listbox");
  for (const top of [0, 199_990, 400_000]) {
    await list.evaluate((element, where) => (element.scrollTop = where), top);
    await page.waitForFunction(() => {
      const box = document.querySelector("[role=listbox]")!.getBoundingClientRect();
      const rows = [...document.querySelectorAll("[role=option]")].map((row) =>
        row.getBoundingClientRect(),
      );
      const isDrawn = (y: number) => rows.some((row) => row.top <= y && row.bottom >= y);
      return isDrawn(box.top + 1) && isDrawn(box.bottom - 1) && rows.length < 40;
    });
  }
  await page.getByRole("option", { name: "row 10000" }).waitFor();
  expect(await page.getByRole("option", { name: "row 10000" }).getAttribute("aria-posinset")).toBe(
    "10000",
  );
});

test("the keyboard takes the focus and the sight along, and Page Down goes a page", async () => {
  await page.getByRole("option", { name: "row 1", exact: true }).focus();
  await page.keyboard.press("PageDown");
  const rowsOfPage = await page.getByRole("listbox").evaluate((list) => list.clientHeight / 40);
  expect(await standsOn()).toEqual({ place: Math.floor(rowsOfPage), isInSight: true });
  await page.keyboard.press("End");
  expect(await standsOn()).toEqual({ place: 10_000, isInSight: true });
  await page.keyboard.press("ArrowUp");
  expect(await standsOn()).toEqual({ place: 9_999, isInSight: true });
  await page.keyboard.press("Home");
  expect(await standsOn()).toEqual({ place: 1, isInSight: true });
});

test("scrolled far away, the list is still one stop for Tab, and an arrow goes on from its row", async () => {
  await page.getByRole("option", { name: "row 1", exact: true }).focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("listbox").evaluate((list) => (list.scrollTop = 200_000));
  await page.getByRole("option", { name: "row 5001", exact: true }).waitFor();
  expect(await page.locator('[role="option"][tabindex="0"]').count()).toBe(1);
  await page.keyboard.press("ArrowDown");
  expect(await standsOn()).toEqual({ place: 3, isInSight: true });
});

test("when the row one stands on leaves, the focus is on the one that takes its place", async () => {
  await page.getByRole("option", { name: "row 2", exact: true }).click();
  await page.evaluate(() => window.setRows(["new", "row 1", "row 2", "row 3", "row 4"]));
  await page.getByRole("option", { name: "new" }).waitFor();
  expect(await focused()).toContain("row 2");
  await page.evaluate(() => window.setRows(["new", "row 1", "row 3", "row 4"]));
  await page.getByRole("option", { name: "row 2" }).waitFor({ state: "detached" });
  expect(await focused()).toContain("row 3");
  await page.keyboard.press("Enter");
  expect(await happened()).toContain("opened row 3");
});

test("a list that becomes short shows its rows from the first", async () => {
  const list = page.getByRole("listbox");
  await list.evaluate((element) => (element.scrollTop = 300_000));
  await page.getByRole("option", { name: "row 7501", exact: true }).waitFor();
  await page.evaluate(() => window.setRows(["a", "b", "c"]));
  for (const name of ["a", "b", "c"])
    await page.getByRole("option", { name, exact: true }).waitFor({ timeout: 3000 });
});

test.each(["light", "dark", "contrast"])(
  "in %s nothing is found that keeps anybody out",
  async (theme) => {
    await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
    await button("More").click();
    expect(await faults()).toEqual([]);
    await page.getByRole("menuitem", { name: "Settings…" }).click();
    await dialog().waitFor();
    expect(await faults()).toEqual([]);
  },
);

/** Which row has the focus, and whether all of it is in sight. */
function standsOn(): Promise<{ place: number; isInSight: boolean }> {
  return page.evaluate(() => {
    const row = document.activeElement!;
    const box = row.closest("[role=listbox]")!.getBoundingClientRect();
    const { top, bottom } = row.getBoundingClientRect();
    const isInSight = top >= box.top - 1 && bottom <= box.bottom + 1;
    return { place: Number(row.getAttribute("aria-posinset")), isInSight };
  });
}

/** What axe finds. Landmarks and headings are a whole pane's affair. */
const faults = () =>
  findViolations(page.mainFrame(), { region: false, "page-has-heading-one": false });
