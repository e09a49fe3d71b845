import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import type { Preview } from "../../../src/preview/preview-server";
import { openBytes } from "../../../src/preview/word/open-word";
import { aDocument, p, sdt } from "../word/a-document";
import { testNow } from "./lay-out-mail";
import { findViolations } from "../../support/find-violations";
import { setStage } from "../../support/stage";

const stage = setStage();

let preview: Preview;
let folder: string;
let page: Page;

beforeAll(async () => {
  folder = stage.folder();
  const pane = '<!doctype html><html lang="en"><title>word</title><h1>Pane</h1>';
  for (const name of ["outlook", "word", "excel"])
    writeFileSync(path.join(folder, `${name}.html`), pane);
});

/** Opens a document of one's own, as `--file` does. */
async function open(blocks: string, query = "lang=en&theme=light", width = 1280): Promise<void> {
  const file = path.join(folder, "minutes.docx");
  writeFileSync(file, aDocument(blocks).file.save());
  preview = await stage.preview({ panes: folder, now: testNow, file });
  page = await stage.page(`${preview.url}/?app=word&${query}`, {
    viewport: { width, height: 800 },
  });
  await page.locator(".paper").waitFor();
}

const line = (number: number) => page.locator(`[data-number="${number}"]`);
const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
const type = (text: string) => page.keyboard.type(text);
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test("a document that a pane makes is shown with a pane of its own, and she comes back to the first", async () => {
  preview = await stage.preview({ now: testNow });
  page = await stage.page(`${preview.url}/?app=word&lang=en&theme=light`);
  const start = page.frameLocator("aside iframe").getByRole("button", { name: /^Allow and start/ });
  await start.waitFor();
  const pane = page.frames().find((frame) => frame.url().includes("/word.html"));
  await pane
    ?.evaluate(
      "Word.run(async (context) => { context.application.createDocument().open(); await context.sync(); })",
    )
    // The pane that asked may be gone before it hears of it.
    .catch((gone: unknown) => expect(String(gone)).toMatch(/navigat|detached|destroyed/));
  await page.getByRole("heading", { name: "Dokument1.docx" }).waitFor();
  await start.waitFor();
  await page.locator(".paper [contenteditable]").first().click();
  await type("Only here");
  await button("Mötesdokument.docx").click();
  await page.getByRole("heading", { name: "Mötesdokument.docx" }).waitFor();
  expect(await page.locator(".paper").innerText()).not.toContain("Only here");
  await button("Dokument1.docx").click();
  await page.locator(".paper").getByText("Only here").waitFor();
});

/** The document's text, as the .docx that the page gives. */
async function saved() {
  const answer = await fetch(`${preview.url}/preview/document/file`);
  return openBytes("saved.docx", new Uint8Array(await answer.arrayBuffer()));
}

/** Leaves the paragraph, and waits until the document has this text. */
async function textIs(text: string): Promise<void> {
  await page.getByRole("heading", { name: "minutes.docx" }).click();
  let read = "";
  for (let attempt = 0; attempt < 200 && read !== text; attempt += 1) {
    read = (await saved()).body.text;
    if (read !== text) await page.waitForTimeout(50);
  }
  expect(read).toBe(text);
}

const answers = [
  ["at once", 0],
  ["late", 500],
] as const;

test.each(answers)(
  "one writes as in Word, and nothing typed or pressed is lost where the document answers %s",
  async (_, wait) => {
    await open(p("Protokoll", "Rubrik1") + p("Ett") + p("Två"));
    await page.route("**/preview/document", async (route) => {
      await page.waitForTimeout(wait);
      await route.continue();
    });
    await line(1).click();
    await press("End");
    await type(" stort");
    await press("Enter");
    await type("nytt stycke");
    await press("Shift+Enter");
    await type("ny rad");
    await textIs("Protokoll\nEtt stort\nnytt stycke\vny rad\nTvå");
    await line(2).click();
    await press("Control+Home", "Backspace");
    await type(" och ");
    await press("Control+End", "Delete");
    await type("!");
    await textIs("Protokoll\nEtt stort och nytt stycke\vny rad!Två");
    await line(0).click();
    await press("End", "ArrowRight");
    await type("Hela: ");
    await press("ArrowUp", "Home", "Backspace");
    await textIs("Protokoll\nHela: Ett stort och nytt stycke\vny rad!Två");
  },
);

test("a pasted list becomes paragraphs, and undo and redo go step by step", async () => {
  await open(p("Närvarande: "));
  await line(0).click();
  await press("End");
  await line(0).evaluate((element) => {
    const data = new DataTransfer();
    data.setData("text/plain", "Karin\r\nAnna\r\nJonas");
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  });
  await line(2).waitFor();
  await type(" Berg");
  await textIs("Närvarande: Karin\nAnna\nJonas Berg");
  await button("Undo").click();
  await button("Undo").click();
  await textIs("Närvarande: ");
  await button("Redo").click();
  await textIs("Närvarande: Karin\nAnna\nJonas");
  await line(2).click();
  await press("Control+z");
  await textIs("Närvarande: ");
});

test("words become bold and italic, a paragraph a heading, by button and by key", async () => {
  await open(p("Beslut att bifalla"));
  await line(0).dblclick({ position: { x: 12, y: 8 } });
  await button("Bold (Ctrl+B)").click();
  await page.locator(".paper span.bold").waitFor();
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/^Beslut ?$/);
  await press("Control+i");
  await page.locator(".paper span.bold.italic").waitFor();
  await page.getByRole("combobox", { name: "Style" }).selectOption("Heading 2");
  await page.getByRole("heading", { level: 3, name: "Beslut att bifalla" }).waitFor();
  const { body } = await saved();
  expect(body.styleBuiltIn).toBe("Heading2");
  expect(body.search("Beslut", {}).items[0]?.font).toMatchObject({ bold: true, italic: true });
  expect(body.search("bifalla", {}).items[0]?.font.italic).toBe(false);
});

const invitation =
  '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>Välj ordförande</w:t></w:r>';
const chair = `<w:p><w:r><w:t xml:space="preserve">Ordförande: </w:t></w:r>${sdt("chair", invitation, '<w:id w:val="7"/><w:showingPlcHdr/>')}</w:p>`;

test("what is typed takes an invitation's place, and it comes back when the text goes", async () => {
  await open(sdt("attendance", chair) + p(""));
  await page.getByText("Title of attendance", { exact: true }).waitFor();
  await page.getByText("Välj ordförande").click();
  await type("Karin");
  await textIs("Ordförande: Karin\n");
  expect((await saved()).contentControls.getByTag("chair").items[0]?.text).toBe("Karin");
  await line(0).click();
  await press("Control+End", "Control+Shift+ArrowLeft", "Backspace");
  await textIs("Ordförande: Välj ordförande\n");
  expect((await saved()).contentControls.getByTag("chair").items[0]?.text).toBe("");
});

test("a table is filled in and gets rows, and a locked control cannot be typed in", async () => {
  const cell = (text: string) => `<w:tc><w:tcPr/>${p(text)}</w:tc>`;
  const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr>${cell("Vem")}${cell("Vad")}</w:tr></w:tbl>`;
  await open(table + sdt("k", p("Fast"), '<w:lock w:val="contentLocked"/>') + p("Slut"));
  await button("Add a row").click();
  await page.locator('[data-number="2"]:focus').waitFor();
  await type("Karin");
  await press("Tab");
  await type("Skickar avtalet");
  await textIs("Vem\nVad\nKarin\nSkickar avtalet\nFast\nSlut");
  expect(await line(4).getAttribute("contenteditable")).toBeNull();
  expect((await saved()).body.tables.items[0]?.values).toEqual([
    ["Vem", "Vad"],
    ["Karin", "Skickar avtalet"],
  ]);
});

test("the calendar and the tasks are shown, and what is written there appears", async () => {
  await open(p("Text"));
  await button("Calendar and tasks").click();
  const planned = page.getByRole("group", { name: "Calendar and tasks" });
  await planned.getByText("Styrelsemöte", { exact: false }).first().waitFor();
  await planned.getByText("Ledningsgruppens åtgärder").waitFor();
  const { tenant } = preview;
  const { todo } = tenant.mailboxOf(tenant.signedInUserId);
  const due = { dateTime: "2026-12-01T00:00:00.0000000", timeZone: "UTC" };
  todo.addTask(todo.addList("From meetings"), { title: "Send the contract", dueDateTime: due });
  await planned.getByRole("heading", { name: "From meetings" }).waitFor();
  await planned.getByText("due Tue 1 Dec 2026").waitFor();
});

test.each(["light", "dark", "contrast"])(
  "axe finds nothing to mend in the Word page, %s",
  async (theme) => {
    await open(p("Protokoll", "Rubrik1") + sdt("k", chair) + p("Text"), `lang=sv&theme=${theme}`);
    await line(2).click();
    await button("Kalender och uppgifter").click();
    await page.getByText("Ledningsgruppens åtgärder").waitFor();
    expect(await findViolations(page.mainFrame())).toEqual([]);
  },
);
