import { OfficeStand } from "./office-stand";
import { Notebook } from "./rich-api/a-notebook";
import { setStage } from "../../support/stage";

const stage = setStage();
let stand: OfficeStand;
let notebook: Notebook;

beforeAll(async () => {
  stand = await OfficeStand.open(stage, { Word: () => notebook });
});

beforeEach(async () => {
  notebook = new Notebook("One", "Two");
  await stand.openBeside("Word");
});

test("a pane boots beside a document and sees its name and what is supported", async () => {
  const seen = await stand.inPane(`({
    host: Office.context.host,
    url: Office.context.document.url,
    mode: Office.context.document.mode,
    sets: ["1.1", "1.4"].map((version) => Office.context.requirements.isSetSupported("WordApi", version)),
  })`);
  expect(seen).toEqual({
    host: "Word",
    url: `${stand.preview.url}/notes.docx`,
    mode: "readWrite",
    sets: [true, false],
  });
});

test("objects are made, loaded, changed and used again in later batches", async () => {
  const seen = await stand.run(
    "Word",
    `const { paragraphs } = context.document.body;
    paragraphs.load("items/text,items/font/bold");
    const first = paragraphs.getFirst();
    await context.sync();
    const before = paragraphs.items.map(({ text, font }) => [text, font.bold]);
    const added = paragraphs.items[0].insertParagraph("Between", "After");
    added.font.bold = true;
    const none = paragraphs.items[1].getNextOrNullObject();
    none.load("text");
    added.load("text");
    await context.sync();
    first.insertText("!", "End");
    first.load();
    added.font.load("bold,name");
    await context.sync();
    return { before, added: added.text, none: none.isNullObject, font: added.font.toJSON(), first: first.toJSON().text };`,
  );
  expect(seen).toEqual({
    before: [
      ["One", false],
      ["Two", false],
    ],
    added: "Between",
    none: true,
    font: { bold: true, name: "Aptos" },
    first: "One!",
  });
  expect(notebook.body.text).toBe("One!\rBetween\rTwo");
});

test("search options arrive, and an object outlives the batch that made it", async () => {
  const found = await stand.run(
    "Word",
    `const found = context.document.body.search("TWO", { matchCase: false });
    found.load("items/text");
    await context.sync();
    found.items[0].insertText(" more", "End");
    await context.sync();
    found.items[0].load("text");
    await context.sync();
    return found.items.map(({ text }) => text);`,
  );
  expect(found).toEqual(["Two more"]);
});

test("an error comes to the pane with its code and its place", async () => {
  const missing = stand.run(
    "Word",
    `context.document.body.footnotes.load("items"); await context.sync();`,
  );
  await expect(missing).rejects.toThrow("ApiNotFound");
  const wrong = stand.run(
    "Word",
    `context.document.body.paragraphs.getFirst().insertText(7, "End"); await context.sync();`,
  );
  await expect(wrong).rejects.toThrow("InvalidArgument Paragraph.insertText");
});

test("settings of the document are read and saved", async () => {
  expect(await stand.inPane("Office.context.document.settings.get('seed')")).toBe(
    "from the document",
  );
  await stand.inPane("Office.context.document.settings.set('width', [3, 2])");
  expect(await stand.office("document.settings.saveAsync")).toMatchObject({ value: {} });
  expect(notebook.settings).toEqual({ seed: '"from the document"', width: "[3,2]" });
  notebook.settings.other = "4";
  await stand.office("document.settings.refreshAsync");
  expect(await stand.inPane("Office.context.document.settings.get('other')")).toBe(4);
});

test("a pane that listens hears that something else is selected", async () => {
  await stand.inPane(`new Promise((resolve) => {
    const hear = () => window.heard.push({ type: "selected" });
    Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, hear, {}, resolve);
  })`);
  notebook.tell("selection-changed");
  expect(await stand.takeHeard()).toEqual({ type: "selected" });
});
