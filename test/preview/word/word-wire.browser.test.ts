import { unzipSync } from "fflate";
import type { WordDocument } from "../../../src/preview/word/model/document";
import { openBytes } from "../../../src/preview/word/open-word";
import { writeElement } from "../../../src/preview/word/xml";
import { OfficeStand } from "../office/office-stand";
import { aDocument, flat, p, sdt } from "./a-document";
import { setStage } from "../../support/stage";

const stage = setStage();
let stand: OfficeStand;
let word: WordDocument;

beforeAll(async () => {
  stand = await OfficeStand.open(stage, { Word: () => word });
});

async function open(blocks?: string): Promise<void> {
  word = aDocument(blocks);
  await stand.openBeside("Word");
}

const run = (body: string) => stand.run("Word", body);
/** A picture of one pixel. */
const onePixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const xml = () => writeElement(word.file.body);

test("text, paragraphs, breaks and styles are put at every place of the body", async () => {
  await open(p("Middle"));
  const seen = await run(`
    const { body } = context.document;
    body.insertText("!", "End").font.bold = true;
    body.insertText("In the ", "Start");
    const heading = body.insertParagraph("Protokoll", "Start");
    heading.styleBuiltIn = Word.Style.heading1;
    const last = body.insertParagraph("Slut", "End");
    last.style = "Rubrik 2";
    last.insertParagraph("Before it", "Before");
    last.insertBreak("Page", "After");
    body.paragraphs.load("items/text,items/style,items/styleBuiltIn,items/isLastParagraph");
    await context.sync();
    return body.paragraphs.items.map((each) => [each.text, each.style, each.styleBuiltIn]);`);
  expect(seen).toEqual([
    ["Protokoll", "Heading 1", "Heading1"],
    ["In the Middle!", "Normal", "Normal"],
    ["Before it", "Heading 2", "Heading2"],
    ["Slut", "Heading 2", "Heading2"],
    ["\f", "Heading 2", "Heading2"],
  ]);
  expect(xml()).toContain('<w:pStyle w:val="Rubrik1"/>');
});

test("search finds words over several runs, and what is found can be changed", async () => {
  await open(p(["Styrel", "sen valde World och ", "world"]) + p("none"));
  const seen = await run(`
    const { body } = context.document;
    const found = body.search("styrelsen");
    const worlds = body.search("world", { matchCase: false });
    const exact = body.search("world", { matchCase: true, matchWholeWord: true });
    const none = body.search("missing").getFirstOrNullObject();
    const wild = body.search("w[oö]r?d", { matchWildcards: true });
    for (const each of [found, worlds, exact, wild]) each.load("items/text");
    none.load("text");
    await context.sync();
    found.items[0].insertText("Ledningen", "Replace");
    exact.items[0].font.bold = true;
    exact.items[0].font.load("bold");
    body.load("text");
    await context.sync();
    return [worlds.items.map(({ text }) => text), exact.items.length, wild.items.length, none.isNullObject, body.text, exact.items[0].font.bold];`);
  expect(seen).toEqual([
    ["World", "world"],
    1,
    1,
    true,
    "Ledningen valde World och world\nnone",
    true,
  ]);
  await expect(run(`context.document.body.search(""); await context.sync();`)).rejects.toThrow(
    "InvalidArgument Body.search",
  );
});

test("content controls are found by tag, also nested, and say their text with that of those within", async () => {
  await open(
    sdt("item", p("Budget", "Rubrik2") + sdt("decision", p("att godkänna"))) + p("mellan"),
  );
  const seen = await run(`
    const { contentControls } = context.document;
    contentControls.load("items/tag,items/title,items/text,items/id,items/appearance,items/type");
    const inner = contentControls.getByTag("decision").getFirst();
    inner.load("text");
    inner.parentContentControl.load("tag");
    const none = contentControls.getByTag("nobody").getFirstOrNullObject();
    const outer = contentControls.getByTitle("Title of item").getFirst();
    outer.parentContentControlOrNullObject.load("tag");
    await context.sync();
    const before = contentControls.items.map(({ tag, title, text, type }) => [tag, title, text, type]);
    inner.insertText("att bordlägga", "Replace");
    inner.insertParagraph("till nästa möte", "End");
    outer.load("text");
    const again = contentControls.getById(contentControls.items[0].id);
    again.load("tag");
    await context.sync();
    return { before, none: none.isNullObject, parent: inner.parentContentControl.tag, top: outer.parentContentControlOrNullObject.isNullObject, after: outer.text, again: again.tag };`);
  expect(seen).toEqual({
    before: [
      ["item", "Title of item", "Budget\natt godkänna", "RichText"],
      ["decision", "Title of decision", "att godkänna", "RichText"],
    ],
    none: true,
    parent: "item",
    top: true,
    after: "Budget\natt bordlägga\ntill nästa möte",
    again: "item",
  });
});

test("controls are put around paragraphs, words and nothing, with looks, locks and an invitation", async () => {
  await open(p("Mötet leddes av ordföranden") + p("Slut"));
  const seen = await run(`
    const { body } = context.document;
    const chair = body.search("ordföranden").getFirst().insertContentControl();
    chair.tag = "chair";
    chair.title = "Ordförande";
    chair.appearance = "Tags";
    chair.color = "#1F4E5F";
    chair.cannotDelete = true;
    const end = body.paragraphs.getLast().insertContentControl();
    end.tag = "end";
    end.placeholderText = "Skriv här";
    end.clear();
    end.load("text,placeholderText,subtype");
    chair.load("tag,title,appearance,color,cannotDelete,cannotEdit,text,subtype");
    await context.sync();
    return [chair.toJSON(), end.text, end.placeholderText, end.subtype];`);
  expect(seen[0]).toMatchObject({
    appearance: "Tags",
    color: "#1F4E5F",
    cannotDelete: true,
    cannotEdit: false,
    text: "ordföranden",
    subtype: "RichTextInline",
  });
  expect(seen.slice(1)).toEqual(["", "Skriv här", "RichTextParagraphs"]);
  await expect(
    run(
      `context.document.contentControls.getByTag("chair").getFirst().delete(false); await context.sync();`,
    ),
  ).rejects.toThrow("AccessDenied ContentControl.delete");
  await run(`
    const end = context.document.contentControls.getByTag("end").getFirst();
    end.insertText("Ifyllt", "Replace");
    end.cannotEdit = true;
    await context.sync();`);
  await expect(
    run(
      `context.document.contentControls.getByTag("end").getFirst().insertText("x", "End"); await context.sync();`,
    ),
  ).rejects.toThrow("AccessDenied");
  expect(word.body.text).toBe("Mötet leddes av ordföranden\nIfyllt");
});

test("tables are made, read and changed by cell, row and column", async () => {
  await open(p("Före"));
  const seen = await run(`
    const table = context.document.body.insertTable(2, 2, "End", [["a", "b"], ["c", "d"]]);
    table.headerRowCount = 1;
    table.addRows("End", 1, [["e", "f"]]);
    table.addColumns("End", 1, [["1"], ["2"], ["3"]]);
    table.getCell(1, 1).value = "D";
    table.getCell(0, 0).body.insertParagraph("under", "End");
    table.deleteRows(2, 1);
    table.load("values,rowCount,headerRowCount,style");
    table.rows.load("items/values,items/isHeader");
    const none = table.getCellOrNullObject(9, 9);
    none.load("value");
    context.document.body.load("text");
    await context.sync();
    return [table.values, table.rowCount, table.headerRowCount, table.style, table.rows.items.map(({ isHeader }) => isHeader), none.isNullObject, context.document.body.text];`);
  expect(seen).toEqual([
    [
      ["a\nunder", "b", "1"],
      ["c", "D", "2"],
    ],
    2,
    1,
    "Table Grid",
    [true, false],
    true,
    "Före\na\nunder\nb\n1\nc\nD\n2\n",
  ]);
});

test("lines, padding, shades, heights and widths of a table are set and read again", async () => {
  await open(p("Före"));
  const seen = await run(`
    const table = context.document.body.insertTable(2, 2, "End", [["a", "b"], ["c", "d"]]);
    const cell = table.getCell(0, 0);
    const row = table.rows.getFirst();
    const bottom = cell.getBorder("Bottom");
    bottom.type = "Double";
    bottom.color = "#C00000";
    bottom.width = 1.5;
    table.getBorder("InsideVertical").type = "None";
    cell.setCellPadding("Left", 10);
    cell.shadingColor = "#eeece1";
    cell.verticalAlignment = "Center";
    row.horizontalAlignment = "Centered";
    row.preferredHeight = 30;
    table.distributeColumns();
    table.width = 200;
    cell.parentRow.insertRows("After", 1, [["n", "m"]]);
    cell.columnWidth = 60;
    const found = row.search("b");
    const borders = ["Bottom", "Top", "Right"].map((side) => cell.getBorder(side));
    const all = table.getBorder("All");
    for (const each of [...borders, all]) each.load("type,color,width");
    const own = cell.getCellPadding("Left");
    const usual = table.getCellPadding("Right");
    const mixed = table.getCellPadding("Left");
    table.load("values,width,horizontalAlignment,shadingColor,verticalAlignment");
    row.load("horizontalAlignment,preferredHeight");
    cell.load("shadingColor,verticalAlignment,columnWidth");
    found.load("items/text");
    await context.sync();
    return {
      borders: borders.map(({ type, color, width }) => [type, color, width]),
      all: all.type,
      padding: [own.value, usual.value, mixed.value],
      table: [table.values, table.width, table.horizontalAlignment, table.shadingColor, table.verticalAlignment],
      row: [row.horizontalAlignment, row.preferredHeight, found.items.length],
      cell: [cell.shadingColor, cell.verticalAlignment, cell.columnWidth],
    };`);
  expect(seen).toEqual({
    borders: [
      ["Double", "#C00000", 1.5],
      ["Single", "#000000", 0.5],
      ["None", "#000000", 0],
    ],
    all: "Mixed",
    padding: [10, 5.4, null],
    table: [
      [
        ["a", "b"],
        ["n", "m"],
        ["c", "d"],
      ],
      160,
      "Mixed",
      "",
      "Mixed",
    ],
    row: ["Centered", 30, 1],
    cell: ["#EEECE1", "Center", 60],
  });
});

test("a picture is put into a line, described, linked, made smaller, read and taken out", async () => {
  await open(p("Vårt märke: "));
  const seen = await run(`
    const { body } = context.document;
    const picture = body.paragraphs.getFirst().insertInlinePictureFromBase64("${onePixel}", "End");
    picture.altTextTitle = "Märket";
    picture.altTextDescription = "Bolagets märke i blått";
    picture.hyperlink = "https://provbolaget.example/";
    picture.lockAspectRatio = true;
    picture.width = 36;
    picture.insertText(" och namn", "After");
    picture.insertInlinePictureFromBase64("${onePixel}", "Before");
    const source = picture.getBase64ImageSrc();
    const next = body.inlinePictures.getFirst().getNextOrNullObject();
    next.load("altTextTitle");
    const last = picture.getNextOrNullObject();
    last.load("width");
    picture.load("altTextTitle,altTextDescription,hyperlink,width,height,lockAspectRatio");
    picture.paragraph.load("text");
    body.inlinePictures.load("items/width");
    const flat = body.getOoxml();
    await context.sync();
    const before = body.inlinePictures.items.length;
    picture.delete();
    body.inlinePictures.load("items/width");
    await context.sync();
    return {
      read: [picture.altTextTitle, picture.altTextDescription, picture.hyperlink, picture.width, picture.height],
      places: [next.altTextTitle, last.isNullObject, picture.paragraph.text, before, body.inlinePictures.items.length],
      source: source.value,
      hasPart: flat.value.includes("image/png"),
    };`);
  expect(seen).toEqual({
    read: ["Märket", "Bolagets märke i blått", "https://provbolaget.example/", 36, 36],
    places: ["Märket", true, "Vårt märke:  och namn", 2, 1],
    source: onePixel,
    hasPart: true,
  });
  await expect(
    run(
      `context.document.body.insertInlinePictureFromBase64("AAAA", "End"); await context.sync();`,
    ),
  ).rejects.toThrow("InvalidArgument");
});

test("a flat package brings its controls, lists and missing styles, and keeps the document's own look", async () => {
  await open(p("Början"));
  const styles =
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Beslut"><w:name w:val="Beslut"/><w:rPr><w:b/></w:rPr></w:style>';
  const blocks = sdt(
    "k1",
    p("Dagordning", "Heading1") + sdt("k2", p("Beslut tas", "Beslut")),
    '<w:id w:val="5"/>',
  );
  const seen = await run(`
    const { body } = context.document;
    body.insertOoxml(${JSON.stringify(flat(blocks, styles))}, "End");
    body.insertOoxml(${JSON.stringify(flat(blocks, styles))}, "End");
    body.paragraphs.load("items/text,items/style");
    context.document.contentControls.load("items/id,items/tag");
    const ooxml = body.getOoxml();
    await context.sync();
    return {
      paragraphs: body.paragraphs.items.map(({ text, style }) => [text, style]),
      ids: new Set(context.document.contentControls.items.map(({ id }) => id)).size,
      ooxml: ooxml.value,
    };`);
  expect(seen.paragraphs).toEqual([
    ["Början", "Normal"],
    ["Dagordning", "Heading 1"],
    ["Beslut tas", "Beslut"],
    ["Dagordning", "Heading 1"],
    ["Beslut tas", "Beslut"],
  ]);
  expect(seen.ids).toBe(4);
  expect(seen.ooxml).toContain('<w:tag w:val="k2"/>');
  expect(xml()).toContain('<w:pStyle w:val="Rubrik1"/>');
  await expect(
    run(`context.document.body.insertOoxml("<p>", "End"); await context.sync();`),
  ).rejects.toThrow("InvalidArgument Body.insertOoxml");
});

test("blocks are put before and after a control, and moved as a whole", async () => {
  await open(sdt("a", p("A")) + sdt("b", p("B")) + p("end"));
  const seen = await run(`
    const controls = context.document.contentControls;
    const byTag = (tag) => controls.getByTag(tag).getFirst();
    const moving = byTag("b").getOoxml();
    await context.sync();
    const old = byTag("b");
    const place = byTag("a").getRange("Before");
    const after = byTag("a").getRange("After");
    old.delete(false);
    place.insertOoxml(moving.value, "Start");
    after.insertOoxml(${JSON.stringify(flat(sdt("c", p("C"))))}, "Start");
    controls.load("items/tag,items/text");
    context.document.body.load("text");
    await context.sync();
    return [controls.items.map(({ tag }) => tag), context.document.body.text];`);
  expect(seen).toEqual([["b", "a", "c"], "B\nA\nC\nend"]);
});

test("HTML becomes headings, lists, tables and bold words, and comes back as HTML", async () => {
  await open();
  const seen = await run(`
    const { body } = context.document;
    body.insertHtml("<h2>Rubrik</h2><p>Ett <b>fett</b> &amp; <i>lutat</i></p><ol><li>ett</li><li>två</li></ol><table><tr><td>x</td><td>y</td></tr></table><script>alert(1)</script>", "Start");
    body.paragraphs.load("items/text,items/styleBuiltIn,items/isListItem");
    const html = body.getHtml();
    await context.sync();
    const item = body.paragraphs.items[3].listItem;
    item.load("listString,level,siblingIndex");
    await context.sync();
    return [body.paragraphs.items.map(({ text, isListItem }) => [text, isListItem]), html.value, item.listString];`);
  expect(seen[0].slice(0, 6)).toEqual([
    ["Rubrik", false],
    ["Ett fett & lutat", false],
    ["ett", true],
    ["två", true],
    ["x", false],
    ["y", false],
  ]);
  expect(seen[1]).toContain("<h2>Rubrik</h2><p>Ett <b>fett</b> &amp; <i>lutat</i></p>");
  expect(seen[2]).toBe("2.");
});

test("another document is put in, lists are begun, and the selection is read and told", async () => {
  const other = Buffer.from(aDocument(p("Från filen")).file.save()).toString("base64");
  await open(p("Ett") + p("Två"));
  const seen = await run(`
    const { body } = context.document;
    body.insertFileFromBase64("${other}", "End");
    const first = body.paragraphs.getFirst();
    first.startNewList().setLevelNumbering(0, "Arabic", [0, ")"]);
    first.listItem.load("listString");
    body.search("Två").getFirst().select();
    const selection = context.document.getSelection();
    selection.load("text");
    body.load("text");
    await context.sync();
    selection.insertText("2", "Replace");
    await context.sync();
    return [body.text, first.listItem.listString, selection.text];`);
  expect(seen).toEqual(["Ett\nTvå\nFrån filen", "1)", "Två"]);
  expect(word.body.text).toBe("Ett\n2\nFrån filen");
});

test("properties of the document are read and set, also those with names of one's own", async () => {
  await open();
  const seen = await run(`
    const { properties } = context.document;
    properties.title = "Styrelsemöte";
    properties.customProperties.add("Kansli", "a");
    properties.customProperties.add("kansli", "b");
    properties.customProperties.add("Nummer", 4);
    await context.sync();
    properties.load("title,company");
    properties.customProperties.load("items/key,items/value,items/type");
    const none = properties.customProperties.getItemOrNullObject("saknas");
    none.load("value");
    await context.sync();
    return [properties.title, properties.customProperties.items.map(({ key, value, type }) => [key, value, type]), none.isNullObject];`);
  expect(seen).toEqual([
    "Styrelsemöte",
    [
      ["Kansli", "b", "String"],
      ["Nummer", 4, "Number"],
    ],
    true,
  ]);
});

test("headers and footers are read and written", async () => {
  await open();
  const seen = await run(`
    const section = context.document.sections.getFirst();
    const header = section.getHeader("Primary");
    header.load("text");
    const first = section.getFooter("FirstPage");
    first.insertText("Endast första sidan", "Start");
    first.load("text");
    await context.sync();
    return [header.text, first.text];`);
  expect(seen).toEqual(["Provbolaget AB", "Endast första sidan"]);
});

test("what Word of this age does not know fails by name", async () => {
  await open();
  await expect(
    run(`context.document.body.footnotes.load("items"); await context.sync();`),
  ).rejects.toThrow(/ApiNotFound.*Body\.footnotes is not implemented by the preview/);
});

test("a document that is made anew, empty or from a file, is opened beside this one; what is no file is refused", async () => {
  await open(p("Här"));
  const opened: string[] = [];
  word.openBeside = async (bytes) => {
    opened.push(openBytes("made.docx", bytes).body.text);
  };
  const file = Buffer.from(aDocument(p("Mall för protokoll")).file.save()).toString("base64");
  await run(`
    context.application.createDocument().open();
    const made = context.application.createDocument("${file}");
    made.load();
    await context.sync();
    made.open();
    await context.sync();`);
  expect(opened).toEqual(["", "Mall för protokoll"]);
  expect(word.body.text).toBe("Här");
  await expect(
    run(`context.application.createDocument("bm8gemlw").open(); await context.sync();`),
  ).rejects.toThrow("InvalidArgument");
  await expect(
    run(`context.application.createDocument().body.load("text"); await context.sync();`),
  ).rejects.toThrow(/DocumentCreated\.body/);
});

test("a read-only document is read, and refuses to be changed", async () => {
  await open(p("Fast text"));
  word.file.isReadOnly = true;
  await stand.openBeside("Word");
  expect(await stand.inPane("Office.context.document.mode")).toBe("readOnly");
  expect(
    await run(
      `const { body } = context.document; body.load("text"); await context.sync(); return body.text;`,
    ),
  ).toBe("Fast text");
  await expect(run(`context.document.body.clear(); await context.sync();`)).rejects.toThrow(
    "AccessDenied",
  );
  expect(word.body.text).toBe("Fast text");
});

test("a batch of changes is one step to undo", async () => {
  await open(p("Ett"));
  await run(
    `const { body } = context.document; body.insertParagraph("Två", "End"); body.insertParagraph("Tre", "End"); await context.sync();`,
  );
  expect(word.body.text).toBe("Ett\nTvå\nTre");
  word.file.undo();
  expect(word.body.text).toBe("Ett");
  word.file.redo();
  expect(word.body.text).toBe("Ett\nTvå\nTre");
});

test("the file is given slice by slice, as it stands", async () => {
  await open(p("Hela filen"));
  const seen = await stand.run(
    "Word",
    `
    const answered = (ask) => new Promise((resolve, reject) => ask((result) =>
      result.status === "succeeded" ? resolve(result.value) : reject(new Error(result.error.message))));
    const file = await answered((answer) =>
      Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 1000 }, answer));
    const bytes = [];
    for (let at = 0; at < file.sliceCount; at++) {
      bytes.push(...(await answered((answer) => file.getSliceAsync(at, answer))).data);
    }
    await answered((answer) => file.closeAsync(answer));
    return [file.size, bytes];`,
  );
  const [size, bytes] = seen as [number, number[]];
  expect(bytes).toHaveLength(size);
  // Not byte for byte: the two are packed at different moments.
  expect(unzipSync(Uint8Array.from(bytes))).toEqual(unzipSync(word.file.save()));
});

test("when what was selected is gone, the selection is somewhere in the document all the same", async () => {
  await open(sdt("report", p("bort")) + p("kvar"));
  const seen = await run(`
    const control = context.document.contentControls.getByTag("report").getFirst();
    control.paragraphs.getFirst().getRange("Content").select();
    await context.sync();
    control.delete(false);
    const selected = context.document.getSelection();
    selected.load("text");
    await context.sync();
    return selected.text;`);
  expect(seen).toBe("");
});
