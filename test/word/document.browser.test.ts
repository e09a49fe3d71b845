import type { Preview } from "../../src/preview/preview-server";
import { monday, openWordPane, type OpenWordPane } from "./open-word-pane";
import { setStage } from "../support/stage";

const stage = setStage();

let preview: Preview;
let word: OpenWordPane;

beforeEach(async () => {
  preview = await stage.preview({ now: monday });
  word = await openWordPane(stage, preview);
  await word.allow();
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

test("an agenda of any size is put in, updated and made minutes of in three batches each at most", async () => {
  const { button, said, choose, tab, batchesOf } = word;
  await choose(/Ledningsgrupp/u);
  await button(/^Board, Swedish/u).click();
  const inserted = await batchesOf(async () => {
    await button("Insert in the document").click();
    await said("13 items written. Your own text stays.");
  });
  await tab("Minutes");
  await button("Make the minutes").click();
  const written = await batchesOf(async () => {
    await button("Write in the document").click();
    await said(/written\. Your own text stays\.$/u);
  });
  const updated = await batchesOf(async () => {
    await button("Update the document").click();
    await said("The document is right already.");
  });
  expect([inserted, written, updated].every((batches) => batches > 0 && batches <= 3)).toBe(true);
});

test("minutes are made when the notice under way is done, and no press of the button is lost", async () => {
  const { button, said, choose, tab } = word;
  await choose(/Ledningsgrupp/u);
  await button(/^Project meeting/u).click();
  await button("Insert in the document").click();
  await said(/written\. Your own text stays\.$/u);
  await button(/^Notice/u).click();
  await tab("Minutes");
  await button("Make the minutes").click();
  await said("Minutes with 6 paragraphs.");
});

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
  await said("1 paragraph or action written. Your own text stays.");
  expect((await lines()).filter((line) => line === "The team resolved to wait.")).toHaveLength(1);
});

async function makeAgenda(meeting: RegExp): Promise<void> {
  const { button, said, choose } = word;
  await choose(meeting);
  await button(/^Project meeting/u).click();
  await button("Insert in the document").click();
  await said("6 items written. Your own text stays.");
}

test("a part that is copied is hers the second time, one that is taken out is asked for, and neither comes twice", async () => {
  const { button, said, inWord, pane } = word;
  await makeAgenda(/Ledningsgrupp/u);
  await inWord(`${findControl(":a:item.i2")}
    const xml = control.getOoxml(); await context.sync();
    context.document.body.insertParagraph("", "End").insertText("", "Start");
    context.document.body.getRange("End").insertOoxml(xml.value, "Start"); await context.sync();`);
  expect((await lines()).filter((line) => line.includes("Actions from the last"))).toHaveLength(2);
  await button("Update the document").click();
  await said(/1 part was there twice; the second is plain text of yours now\./u);
  const titles = async () =>
    (await lines()).filter((line) => line.includes("Actions from the last"));
  expect(await titles()).toHaveLength(2);
  await button("Update the document").click();
  await said("The document is right already.");

  await inWord(`${findControl(":a:item.i5")} control.delete(false); await context.sync();`);
  await button("Update the document").click();
  await said("Removed in the document: Decisions.");
  expect(await pane.getByRole("button", { name: /Decisions, decision/u }).count()).toBe(0);
});

test("a part she has put into a table of her own is brought up to date there", async () => {
  const { button, said, inWord, pane } = word;
  await makeAgenda(/Ledningsgrupp/u);
  await inWord(`${findControl(":a:item.i4")}
    const xml = control.getOoxml(); await context.sync();
    control.delete(false);
    const table = context.document.body.insertTable(1, 2, "End", [["mine", ""]]);
    table.getCell(0, 1).body.getRange("Start").insertOoxml(xml.value, "Start"); await context.sync();`);
  await button(/Risks and obstacles/u).click();
  await pane.getByRole("textbox", { name: "Title of the item" }).fill("Risks alone");
  await button("Done").click();
  await button("Update the document").click();
  await said(/Your own text stays\.$/u);
  const rows = await inWord(`const { tables } = context.document.body; tables.load("items/values");
    await context.sync(); return tables.items.map(({ values }) => values);`);
  expect(JSON.stringify(rows)).toContain("mine");
  expect((await lines()).filter((line) => /Risks (and|alone)/u.test(line))).toHaveLength(1);
});

test("what both she and the pane have changed is asked, and hers stays when she cancels", async () => {
  const { button, said, inWord, pane } = word;
  await makeAgenda(/Ledningsgrupp/u);
  await inWord(
    `${findControl(":a:item.i4/title")} control.insertText("Hers", "Replace"); await context.sync();`,
  );
  await button(/Risks and obstacles/u).click();
  await pane.getByRole("textbox", { name: "Title of the item" }).fill("The pane's");
  await button("Done").click();
  const before = await lines();
  await button("Update the document").click();
  const dialog = pane.getByRole("dialog", { name: "The document was changed" });
  await dialog.getByText("In the document: Hers").waitFor();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  expect(await lines()).toEqual(before);
  await button("Update the document").click();
  await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name: "Update the document" }).click();
  await said(/Your own text stays\.$/u);
  expect(await lines()).toContainEqual(expect.stringContaining("The pane's"));
});

test("another meeting's document says so and opens its meeting, and nothing is written in one that is read only", async () => {
  const { button, said, choose, tab, pane, page } = word;
  await makeAgenda(/Ledningsgrupp/u);
  await tab("Meetings");
  await choose(/Projektmöte/u);
  await said("This document is another meeting’s");
  await button("Open that meeting").click();
  await button("Update the document").waitFor();
  const before = await lines();
  await fetch(`${preview.url}/preview/document/edits`, {
    ...{ method: "POST", headers: { "Content-Type": "application/json" } },
    body: JSON.stringify({ kind: "read-only", isReadOnly: true }),
  });
  const refused = /^The document cannot be changed: it is protected or open for reading\./u;
  // With nothing new to write, only what is kept with the document is refused.
  await button("Update the document").click();
  await said(refused);
  await button("Dismiss").click();
  await button(/Risks and obstacles/u).click();
  await pane.getByRole("textbox", { name: "Title of the item" }).fill("Never written");
  await button("Done").click();
  await button("Update the document").click();
  await said(refused);
  expect(await lines()).toEqual(before);
  expect(page.isClosed()).toBe(false);
});

test("what she has typed comes back also after a writing that could not be kept with the document", async () => {
  const { button, said, inWord } = word;
  await makeAgenda(/Projektmöte/u);
  const setReadOnly = (isReadOnly: boolean) =>
    fetch(`${preview.url}/preview/document/edits`, {
      ...{ method: "POST", headers: { "Content-Type": "application/json" } },
      body: JSON.stringify({ kind: "read-only", isReadOnly }),
    });
  await inWord(
    `${findControl(":a:item.i4/title")} control.insertText("Hers", "Replace"); await context.sync();`,
  );
  await setReadOnly(true);
  await button("Update the document").click();
  await said(/^The document cannot be changed/u);
  await button("Dismiss").click();
  await setReadOnly(false);
  await button("Update the document").click();
  await button(/Hers/u).waitFor();
  expect(await lines()).toContainEqual(expect.stringContaining("Hers"));
});
