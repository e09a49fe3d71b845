import { monday, openWordPane, type OpenWordPane } from "./open-word-pane";
import { setStage } from "../support/stage";

const stage = setStage();

let word: OpenWordPane;

beforeEach(async () => {
  word = await openWordPane(stage, await stage.preview({ now: monday }), { width: 320 });
  await word.allow();
  await word.pane.getByRole("option").first().waitFor();
});

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await word.page.keyboard.press(key);
};

const focused = () => word.frame().evaluate(() => document.activeElement?.textContent ?? "");

const text = () =>
  word.inWord(
    `const { body } = context.document; body.load("text"); await context.sync(); return body.text;`,
  );

async function makeMinutes(): Promise<void> {
  await word.choose(/Projektmöte/u);
  await word.button(/^Project meeting/u).click();
  await word.tab("Minutes");
  await word.button("Make the minutes").click();
  await word.said("Minutes with 6 paragraphs.");
}

test("J and K lead through the meetings from anywhere in the pane, and stop at the ends", async () => {
  await word.pane.getByRole("tab", { name: "Meetings" }).focus();
  await press("j");
  const first = await focused();
  await press("j");
  expect(await focused()).toContain("Ledningsgrupp");
  await press("k", "k");
  expect(await focused()).toBe(first);
});

test("a decision comes into the document by keys alone: J to the §, Enter, the words, Ctrl+Enter", async () => {
  const { page, pane, said } = word;
  await makeMinutes();
  await pane.getByRole("tab", { name: "Minutes" }).focus();
  await press("j", "j", "Enter", "Tab", "Tab", "Tab");
  await page.keyboard.type("The gate is mended.");
  await press("Control+Enter");
  await said(/written\. Your own text stays\.$/u);
  expect(await text()).toContain("The gate is mended.");
  await press("Escape");
  expect(await focused()).toContain("§ 2");
  await press("j");
  expect(await focused()).toContain("§ 3");
});

test("Ctrl+Enter takes along the action that stands in its field, and the agenda's open item", async () => {
  const { pane, said, button } = word;
  await makeMinutes();
  await pane.locator(".paragraph").first().click();
  await pane.getByRole("textbox", { name: "@name what by date" }).fill("Ring the joiner");
  await press("Control+Enter");
  await said(/written\. Your own text stays\.$/u);
  expect(await text()).toContain("Ring the joiner");
  await word.tab("Agenda");
  await pane.locator(".agenda-row").first().click();
  await pane.getByRole("textbox", { name: "Title of the item" }).fill("Good morning");
  await press("Control+Enter");
  await button("Update the document").waitFor();
  await said(/items written\. Your own text stays\.$/u);
  expect(await text()).toContain("Good morning");
});

test("a § that is opened stands in sight with its first fields, also when one above it closes", async () => {
  const { pane } = word;
  await makeMinutes();
  const row = (at: number) => pane.locator(".paragraph").nth(at);
  const title = pane.getByRole("textbox", { name: "Title", exact: true });
  const seen = async (): Promise<boolean[]> =>
    Promise.all(
      [row(4), title].map((part) =>
        part.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          const panel = element.closest(".scroll")?.getBoundingClientRect();
          return panel !== undefined && top >= panel.top - 1 && bottom <= panel.bottom + 1;
        }),
      ),
    );
  await row(3).click();
  await row(4).click();
  await pane.locator(".paragraph[aria-expanded=true]", { hasText: "§ 5" }).waitFor();
  expect(await seen()).toEqual([true, true]);
  await row(4).click();
  const fix = pane.getByRole("button", { name: "Fix" }).first();
  await fix.click();
  expect(await pane.locator(".paragraph[aria-expanded=true]").count()).toBe(1);
  expect(await focused()).toMatch(/^§ \d/u);
});
