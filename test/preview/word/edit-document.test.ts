/** @jest-environment node */
import type { DocumentEdit } from "../../../src/preview/page-api";
import { editDocument } from "../../../src/preview/word/edit-document";
import type { WordDocument } from "../../../src/preview/word/model/document";
import { viewDocument } from "../../../src/preview/word/view-document";
import { writeElement } from "../../../src/preview/word/xml";
import { aDocument, p, sdt } from "./a-document";

function edit(document: WordDocument, change: DocumentEdit): void {
  editDocument(document, change);
  document.file.endStep();
}

const xml = ({ file }: WordDocument) => writeElement(file.body);
const bold = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
const invitation = (text: string) =>
  `<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>${text}</w:t></w:r>`;
const inviting = '<w:id w:val="7"/><w:showingPlcHdr/>';

test("what is typed changes only what differs, and a line feed is a line break", () => {
  const document = aDocument(`<w:p>${bold("Ett ")}<w:r><w:t>två</w:t></w:r></w:p>`);
  edit(document, { kind: "text", number: 0, text: "Ett stort\ntvå" });
  expect(document.body.text).toBe("Ett stort\vtvå");
  expect(xml(document)).toContain("<w:rPr><w:b/></w:rPr>");
  edit(document, { kind: "undo" });
  expect(document.body.text).toBe("Ett två");
  edit(document, { kind: "redo" });
  expect(document.body.text).toBe("Ett stort\vtvå");
});

test("Enter parts a paragraph where the caret is, with what was typed and not yet sent", () => {
  const document = aDocument(p("Rubrik", "Rubrik1") + p("Slut"));
  edit(document, { kind: "replace", number: 0, text: "Rubriken här", from: 7, to: 8, put: "\n" });
  expect(document.body.text).toBe("Rubrike\n här\nSlut");
  expect(xml(document).match(/Rubrik1/g)).toHaveLength(2);
});

test("Backspace joins a paragraph to the one before it, Delete to the one after it", () => {
  const document = aDocument(p("Ett", "Rubrik1") + p("två") + p("") + p("tre"));
  edit(document, { kind: "join", number: 1, text: "två!", side: "before" });
  expect(document.body.text).toBe("Etttvå!\n\ntre");
  edit(document, { kind: "join", number: 1, text: "", side: "after" });
  expect(document.body.text).toBe("Etttvå!\ntre");
  edit(document, { kind: "join", number: 0, text: "Etttvå!", side: "before" });
  expect(document.body.text).toBe("Etttvå!\ntre");
});

test("nothing is joined over the border of a content control, a cell or a section", () => {
  const cells = `<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>${p("a")}</w:tc><w:tc><w:tcPr/>${p("b")}</w:tc></w:tr></w:tbl>`;
  const section = `<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>c</w:t></w:r></w:p>`;
  const document = aDocument(sdt("k", p("i")) + p("efter") + cells + section + p("d"));
  const before = xml(document);
  for (const number of [0, 1, 2, 3, 5])
    edit(document, {
      kind: "join",
      number,
      text: document.body.paragraphs.items[number]?.text ?? "",
      side: "before",
    });
  expect(xml(document)).toBe(before);
  expect(document.file.canUndo).toBe(false);
});

test("what is typed into an invitation takes its place, and an emptied control invites again", () => {
  const line = `<w:p><w:r><w:t xml:space="preserve">Ordförande: </w:t></w:r>${sdt("chair", invitation("Klicka här"), inviting)}</w:p>`;
  const document = aDocument(line);
  const control = () => document.contentControls.items[0];
  document.file.placeholders.set("7", "Klicka här");
  edit(document, { kind: "text", number: 0, text: "Ordförande: Karin" });
  expect([control()?.text, document.body.text]).toEqual(["Karin", "Ordförande: Karin"]);
  expect(xml(document)).not.toMatch(/showingPlcHdr|PlaceholderText/);
  edit(document, { kind: "text", number: 0, text: "Ordförande: " });
  expect([control()?.text, document.body.text]).toEqual(["", "Ordförande: Klicka här"]);
  expect(viewDocument(document.file).blocks).toMatchObject([
    { runs: [{ text: "Ordförande: " }, { text: "Klicka här", isInvitation: true }] },
  ]);
});

test("a control around paragraphs keeps its style when its invitation is answered", () => {
  const block = `<w:p><w:pPr><w:pStyle w:val="Rubrik2"/></w:pPr>${invitation("Skriv här")}</w:p>`;
  const document = aDocument(sdt("k", block, inviting) + p("Slut"));
  edit(document, { kind: "text", number: 0, text: "B" });
  expect(document.contentControls.items[0]?.text).toBe("B");
  expect(document.body.paragraphs.items[0]?.styleBuiltIn).toBe("Heading2");
});

test("words become bold and plain again, a paragraph a heading, a table longer", () => {
  const cells = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1500"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${p("a")}</w:tc></w:tr></w:tbl>`;
  const document = aDocument(p("Ett två") + cells + p(""));
  const look = { kind: "look", number: 0, text: "Ett två", from: 4, to: 7 } as const;
  edit(document, { ...look, look: "bold" });
  edit(document, { ...look, look: "italic" });
  expect(viewDocument(document.file).blocks[0]).toMatchObject({
    runs: [{ bold: false }, { text: "två", bold: true, italic: true }],
  });
  edit(document, { ...look, look: "bold" });
  edit(document, { kind: "style", number: 0, text: "Ett två", style: "Heading1" });
  edit(document, { kind: "row", number: 1, text: "a" });
  expect(viewDocument(document.file).blocks).toMatchObject([
    { style: "Heading1", runs: [{}, { text: "två", bold: false, italic: true }] },
    { rows: [[[{ number: 1 }]], [[{ number: 2 }]]] },
    { number: 3 },
  ]);
});

test("a locked control, a document that is read-only and a paragraph that is not there refuse", () => {
  const document = aDocument(sdt("k", p("Fast"), '<w:lock w:val="sdtContentLocked"/>') + p("Fri"));
  const type = (number: number) => () => edit(document, { kind: "text", number, text: "Nytt" });
  expect(viewDocument(document.file).blocks).toMatchObject([
    { blocks: [{ isLocked: true }] },
    { isLocked: false },
  ]);
  expect(type(0)).toThrow("cannot be edited");
  expect(type(9)).toThrow("No such paragraph");
  edit(document, { kind: "read-only", isReadOnly: true });
  expect(type(1)).toThrow("read-only");
  expect(document.body.text).toBe("Fast\nFri");
});
