import type { Browser } from "playwright-core";
import { startPreview, type Preview } from "../../src/preview/preview-server";
import { openBrowser } from "../support/browser";
import { monday, openWordPane, type OpenWordPane } from "./open-word-pane";

jest.setTimeout(90_000);

let browser: Browser;
let preview: Preview;
let word: OpenWordPane;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  preview = await startPreview({ port: 0, now: monday });
  word = await openWordPane(browser, preview);
  await word.allow();
});
afterEach(async () => {
  await word.page.close();
  await preview.close();
});

const findControl = (tag: string) =>
  `const all = context.document.contentControls; all.load("items/tag"); await context.sync();
   const control = all.items.find(({ tag }) => tag.endsWith(${JSON.stringify(tag)}));`;

/** The text of the document, line by line, without empty lines. */
async function lines(): Promise<string[]> {
  const text = await word.inWord(
    `const { body } = context.document; body.load("text"); await context.sync(); return body.text;`,
  );
  return String(text)
    .split(/[\r\n\v]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The button that turns what is selected in the document. */
const turn = (target: string) =>
  word.pane
    .getByRole("group", { name: "Selected in the document becomes" })
    .getByRole("button", { name: target });

async function makeMinutes(): Promise<void> {
  const { button, said, choose, tab } = word;
  await choose(/Ledningsgrupp/u);
  await button(/^Project meeting/u).click();
  await tab("Minutes");
  await button("Make the minutes").click();
  await said("Minutes with 6 paragraphs.");
  await button("Write in the document").click();
  await said(/written\. Your own text stays\.$/u);
}

test("words she selects in the document become an action and a decision, and every action takes three batches at most", async () => {
  const { button, said, inWord, batchesOf } = word;
  await makeMinutes();
  await turn("Action").click();
  await said("Select the words in the document first.");

  await inWord(`${findControl(":m:report.i3")}
    control.insertText("Henrik Sandell ska ringa leverantören senast 2026-12-01", "Replace");
    control.select("Select"); await context.sync();`);
  const batches = await batchesOf(async () => {
    await turn("Action").click();
    await said("§ 3: the selected words are an action now.");
  });
  expect(batches).toBeLessThanOrEqual(3);
  expect((await lines()).filter((line) => line.includes("inga leverantören"))).toEqual([
    "Action: Henrik Sandell – Ringa leverantören, by 2026-12-01",
    expect.stringContaining("Ringa leverantören"),
  ]);
  await button("Update the document").click();
  await said("The document is right already.");

  await inWord(`const own = context.document.body.insertParagraph("The team resolved to wait.", "End");
    own.select("Select"); await context.sync();`);
  await turn("Decision").click();
  await said("Open the paragraph here that the words belong to, and try again.");
  await button(/^§ 5/u).click();
  await turn("Decision").click();
  await said("§ 5: the selected words are the decision now.");
  expect((await lines()).filter((line) => line === "The team resolved to wait.")).toHaveLength(2);
  await button("Undo").click();
  await said("Undone. The document follows at the next update.");
  await button("Write in the document").click();
  await said("1 item written. Your own text stays.");
  expect((await lines()).filter((line) => line === "The team resolved to wait.")).toHaveLength(1);
});
