import type { Preview } from "../../src/preview/preview-server";
import { en } from "../../src/word/texts/en";
import { sv } from "../../src/word/texts/sv";
import type { PaneLook } from "../support/open-pane";
import { monday, openWordPane, type OpenWordPane } from "./open-word-pane";
import { setStage } from "../support/stage";

const stage = setStage();

let preview: Preview;

beforeEach(async () => {
  preview = await stage.preview({ now: monday });
});

/** What is wrong with one state of the pane: what axe finds, what is wider than the pane, and what is squeezed in it. */
async function faultsOf(word: OpenWordPane, state: string): Promise<string[]> {
  const found = await word.violations(["label-content-name-mismatch"]);
  const wide = await word.tooWide();
  return [...found, ...wide, ...(await squeezed(word))].map((fault) => `${state}: ${fault}`);
}

/** The notices whose button leaves their words less than half of the pane. */
const squeezed = (word: OpenWordPane): Promise<string[]> =>
  word
    .frame()
    .evaluate(() =>
      [...document.querySelectorAll(".notice-words")]
        .filter((words) => words.getBoundingClientRect().width < innerWidth / 2)
        .map((words) => `squeezed: ${words.textContent}`),
    );

const looks: readonly (Partial<PaneLook> & Pick<PaneLook, "lang">)[] = [
  { lang: "en", theme: "light", width: 350 },
  { lang: "sv", theme: "dark", width: 320 },
];

test.each(looks)("no state of the pane has a fault: $lang $theme $width", async (look) => {
  const texts = look.lang === "sv" ? sv : en;
  const word = await openWordPane(stage, preview, look);
  const { button, pane, said, tab } = word;
  const faults: string[] = [];
  const check = async (state: string): Promise<void> => {
    faults.push(...(await faultsOf(word, `${look.lang} ${state}`)));
  };
  const escape = () => word.page.keyboard.press("Escape");

  await pane.getByText(texts.welcomeLead).waitFor();
  await check("welcome");
  await word.allow();
  await pane.getByRole("option").first().waitFor();
  await check("meetings");
  await button(texts.newWithoutCalendar).click();
  await check("new meeting");
  await escape();
  await tab(texts.agenda);
  await check("no meeting");
  await tab(texts.decisions);
  await said(texts.noDecisions);
  await check("no decisions");
  await tab(texts.meetings);
  await word.choose(/Projektmöte/u);
  await button(texts.emptyAgenda).waitFor();
  await check("templates");
  await tab(texts.minutes);
  await check("agenda first");
  await tab(texts.agenda);
  await button(look.lang === "sv" ? /^Projektmöte/u : /^Project meeting/u).click();
  await button(texts.insertInDocument).waitFor();
  await check("agenda");
  await pane.locator(".agenda-row").nth(3).click();
  await check("item");
  await button(texts.done).first().click();
  await button(texts.fromMailAsk).click();
  await pane.getByRole("region", { name: texts.fromMail }).waitFor();
  await check("from the mail");
  await button(texts.body.settings).click();
  await check("body");
  await pane.locator("form .button").last().click();
  await button(texts.insertInDocument).click();
  await button(texts.updateDocument).waitFor();
  await check("written");
  await tab(texts.minutes);
  await button(texts.makeMinutes).click();
  await pane.locator(".paragraph").nth(4).click();
  await check("minutes");
  await pane.getByRole("textbox", { name: texts.newAction }).fill("@Henrik ring 2026-12-01");
  await button(texts.addAction).click();
  await pane.locator(".attendance select").nth(1).selectOption("time");
  await pane.getByRole("spinbutton", { name: texts.vote.inFavour }).fill("2");
  await pane.getByRole("spinbutton", { name: texts.vote.against }).fill("2");
  await pane.getByRole("checkbox", { name: texts.vote.chairDecided }).check();
  await check("paragraph");
  await button(texts.writeMinutes).click();
  await button(texts.publish).click();
  await check("publish");
  await tab(texts.meetings);
  await word.choose(/Ledningsgrupp/u);
  await said(texts.otherMeetingTitle);
  await check("another meeting");
  await word.page.keyboard.press("?");
  expect(faults).toEqual([]);
});

test("every thing of the agenda is done with the keyboard alone", async () => {
  const word = await openWordPane(stage, preview);
  const { button, pane, said, page } = word;
  await word.allow();
  await pane.getByRole("option").first().waitFor();
  await pane
    .getByRole("option", { name: /Projektmöte/u })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await button(/^Project meeting/u).focus();
  await page.keyboard.press("Enter");
  await said("An agenda with 6 items.");
  const rows = pane.locator(".agenda-row");
  const titles = async () => (await pane.locator(".agenda-title").allTextContents()).slice(0, 3);
  await rows.first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  expect(await titles()).toEqual([
    "Actions from the last meeting",
    "Opening",
    "Status: time, cost, results",
  ]);
  expect(await rows.nth(1).evaluate((row) => row === document.activeElement)).toBe(true);
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Delete");
  expect(await titles()).toEqual(["Opening", "Status: time, cost, results", "Risks and obstacles"]);
  await page.keyboard.press("z");
  expect(await titles()).toContain("Actions from the last meeting");
  await page.keyboard.press("Alt+3");
  await button("Make the minutes").waitFor();
  await page.keyboard.press("Alt+1");
  await pane.getByRole("option").first().waitFor();
});

test("§ are moved and removed with their numbers, and undone", async () => {
  const word = await openWordPane(stage, preview);
  const { button, pane, said, page } = word;
  await word.allow();
  await word.choose(/Projektmöte/u);
  await button(/^Project meeting/u).click();
  await word.tab("Minutes");
  await button("Make the minutes").click();
  await said("Minutes with 6 paragraphs.");
  const titles = () => pane.locator(".paragraph").allTextContents();
  const first = await titles();
  await pane.locator(".paragraph").nth(1).click();
  await button("Move the paragraph up").click();
  expect((await titles())[0]).toContain("§ 1Actions from the last meeting");
  await button("Remove the paragraph").click();
  await said("Removed: Actions from the last meeting");
  expect(await titles()).toHaveLength(5);
  expect((await titles())[0]).toContain("§ 1Opening");
  await page.keyboard.press("z");
  await button("Move the paragraph down").click();
  expect(await titles()).toEqual(first);
});

test("by when the notice must go out is told beside it, once the articles' days are known", async () => {
  const word = await openWordPane(stage, preview);
  const { button, pane, said } = word;
  await word.allow();
  await word.choose(/Projektmöte/u);
  await button(/^Project meeting/u).click();
  await button("Members, numbers and articles…").click();
  const days = pane.getByRole("spinbutton", { name: "Days of notice by the articles" });
  await days.fill("2");
  await button("Save").click();
  await said(/^The notice must go out by Tue 24 Nov, in 1 day\.$/u);
  await button("Members, numbers and articles…").click();
  await days.fill("14");
  await button("Save").click();
  await said(/^The notice should have gone out by .*, 11 days ago\.$/u);
});

test("the phrase of a vote and its fields keep in step, and it is said once in the document", async () => {
  const word = await openWordPane(stage, preview);
  const { button, pane, said } = word;
  await word.allow();
  await word.choose(/Projektmöte/u);
  await button(/^Project meeting/u).click();
  await word.tab("Minutes");
  await button("Make the minutes").click();
  await pane.locator(".paragraph").nth(4).click();
  await pane.getByRole("spinbutton", { name: "In favour" }).fill("4");
  await pane.getByRole("spinbutton", { name: "Against" }).fill("1");
  await button("vote").click();
  const decision = pane.getByRole("textbox", { name: "Decision", exact: true });
  expect(await decision.inputValue()).toMatch(
    /^By a vote of 4 in favour, 1 against and 0 abstaining, .* resolved to …\.$/u,
  );
  await pane.getByRole("spinbutton", { name: "In favour" }).fill("5");
  expect(await decision.inputValue()).toContain("5 in favour, 1 against");
  await decision.fill((await decision.inputValue()).replace("5 in", "4 in"));
  expect(await pane.getByRole("spinbutton", { name: "In favour" }).inputValue()).toBe("4");
  await button("Write in the document").click();
  await said(/written\. Your own text stays\.$/u);
  const text = await word.inWord(
    `const { body } = context.document; body.load("text"); await context.sync(); return body.text;`,
  );
  expect(text).toContain("By a vote of 4 in favour, 1 against and 0 abstaining, ");
  expect(text).not.toContain("Vote: ");
});
