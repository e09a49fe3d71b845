/** @jest-environment node */
import { deflateRawSync } from "node:zlib";
import { DocumentError, DocxPackage } from "../../../src/preview/word/docx-package";
import { openBytes, openWord } from "../../../src/preview/word/open-word";
import { viewDocument } from "../../../src/preview/word/view-document";
import { Tenant } from "../../../src/preview/tenant/tenant";
import { aDocument, p, sdt } from "./a-document";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const bare = (blocks: string, parts: Record<string, string> = {}) =>
  DocxPackage.of({
    "[Content_Types].xml": types,
    "word/document.xml": `<w:document ${w}><w:body>${blocks}</w:body></w:document>`,
    ...parts,
  }).write();
const open = (bytes: Uint8Array) => () => openBytes("x.docx", bytes);

/** A zip of one entry that says it is small and unpacks to much more. */
function lyingBomb(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, 32));
  const name = Buffer.from("word/document.xml");
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(100, 22);
  head.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(100, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(head.length + name.length + packed.length, 16);
  return Buffer.concat([head, name, packed, entry, name, end]);
}

const deep = (levels: number) =>
  "<w:sdt><w:sdtContent>".repeat(levels) + "<w:p/>" + "</w:sdtContent></w:sdt>".repeat(levels);

test.each<[string, () => Uint8Array, string]>([
  ["what is no zip", () => Buffer.from("hello"), "is a zip file, and this is none"],
  ["a broken zip", () => Buffer.from("PK hello"), "broken zip"],
  ["nothing at all", () => new Uint8Array(), "is a zip file, and this is none"],
  ["a zip bomb that lies about its size", lyingBomb, "This is no Word document"],
  [
    "a zip without a document",
    () => DocxPackage.of({ "a.xml": "<a/>" }).write(),
    "no word/document.xml",
  ],
  [
    "a document without content types",
    () => DocxPackage.of({ "word/document.xml": "<a/>" }).write(),
    "[Content_Types].xml",
  ],
  [
    "a document without a body",
    () => bare("", { "word/document.xml": `<w:document ${w}/>` }),
    "no body",
  ],
  ["a document that is no XML", () => bare("<w:p>"), "cannot be read"],
  [
    "styles that are no XML",
    () => bare("<w:p/>", { "word/styles.xml": "<w:styles" }),
    "cannot be read",
  ],
  ["lists that are no XML", () => bare("<w:p/>", { "word/numbering.xml": "" }), "cannot be read"],
  [
    "entities that blow up",
    () => bare("", { "word/document.xml": '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>' }),
    "document type",
  ],
  ["elements within elements without end", () => bare(deep(20_000)), "too deep"],
])("%s is refused in words, and the document that was there stays", async (_, make, words) => {
  const bytes = make();
  expect(open(bytes)).toThrow(DocumentError);
  expect(open(bytes)).toThrow(words);
  const tenant = new Tenant();
  const mail = "a@b.example";
  tenant.addUser({ id: "a", displayName: "A", mail, userPrincipalName: mail });
  const stored = tenant.driveOf("a").addFile("m.docx", aDocument(p("Ett")).file.save());
  const document = await openWord(stored);
  await expect(stored.replace(bytes)).rejects.toThrow(DocumentError);
  const before = document.getSelection().text;
  expect(() =>
    document.body.insertFileFromBase64(Buffer.from(bytes).toString("base64"), "End"),
  ).toThrow(words);
  expect([before, document.body.text]).toEqual(["", "Ett"]);
});

test("a file unpacks to no more than it says", () => {
  expect(DocxPackage.unzip(lyingBomb()).bytesOf("word/document.xml").length).toBeLessThanOrEqual(
    100,
  );
  const honest = DocxPackage.of({ "word/document.xml": " ".repeat(30_000_000) }).write();
  expect(open(honest)).toThrow("far more than a document");
});

test("a document without styles is read and written, and gets the ones it is asked for", () => {
  const { body, file } = openBytes("bare.docx", bare("<w:p><w:r><w:t>A</w:t></w:r></w:p>"));
  expect(viewDocument(file).blocks).toMatchObject([{ style: "Normal", runs: [{ text: "A" }] }]);
  body.styleBuiltIn = "Heading1";
  expect(openBytes("again.docx", file.save()).body.style).toBe("Heading 1");
});

test("tracked changes are read as if they were accepted, and stay as they are", () => {
  const tracked =
    '<w:p><w:pPr><w:rPr><w:ins w:id="1" w:author="A"/></w:rPr></w:pPr><w:r><w:t>A</w:t></w:r><w:del w:id="2" w:author="A"><w:r><w:delText>B</w:delText></w:r></w:del><w:ins w:id="3" w:author="A"><w:r><w:t>C</w:t></w:r></w:ins><w:moveFrom w:id="4" w:author="A"><w:r><w:t>D</w:t></w:r></w:moveFrom></w:p>';
  const { body, file } = openBytes("tracked.docx", bare(tracked));
  expect(body.text).toBe("AC");
  body.search("C", {}).items[0]?.insertText("E", "Replace");
  body.insertParagraph("F", "End");
  const again = openBytes("again.docx", file.save());
  expect(again.body.text).toBe("AE\nF");
  const xml = new TextDecoder().decode(again.file.parts.bytesOf("word/document.xml"));
  expect(xml).toMatch(/<w:del .*B.*<w:ins w:id="3".*E.*<w:moveFrom/s);
});

test("a control that was copied twice has ids of its own, and a deleted one is not there", () => {
  const control = sdt("item-1", p("Budget"), '<w:id w:val="42"/>');
  const { contentControls, file } = aDocument(control + control + control);
  const ids = contentControls.getByTag("item-1").items.map(({ id }) => id);
  expect([ids.length, new Set(ids).size, ids[0]]).toEqual([3, 3, 42]);
  expect(openBytes("again.docx", file.save()).contentControls.items.map(({ id }) => id)).toEqual(
    ids,
  );
  const first = contentControls.getByTag("item-1").getFirst();
  first.delete(false);
  expect(() => first.text).toThrow("doesn't exist");
  expect(contentControls.getByTag("item-2").getFirstOrNullObject()).toBeNull();
});

test("a control that was put into a table by hand, around a row or around a cell, is read and written", () => {
  const cell = (content: string) => `<w:tc><w:tcPr/>${content}</w:tc>`;
  const row = (cells: string) => `<w:tr>${cells}</w:tr>`;
  const table = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="900"/></w:tblGrid>${
    row(cell(sdt("inner", p("i"))) + sdt("cell", cell(p("c")))) +
    sdt("row", row(cell(p("r")) + cell(p("s"))))
  }</w:tbl>`;
  const { body, contentControls, file } = aDocument(sdt("outer", table) + p(""));
  const control = (tag: string) => contentControls.getByTag(tag).getFirst();
  expect(contentControls.items.map(({ tag, text }) => [tag, text])).toEqual([
    ["outer", "i\nc\nr\ns"],
    ["inner", "i"],
    ["cell", "c"],
    ["row", "r\ns"],
  ]);
  control("inner").insertText("I", "Replace");
  control("cell").insertText("C", "Replace");
  control("row").insertText("R", "Start");
  const again = openBytes("again.docx", file.save());
  expect(again.body.tables.items[0]?.values).toEqual([
    ["I", "C"],
    ["Rr", "s"],
  ]);
  expect(body.tables.items[0]?.rowCount).toBe(2);
});
