import { DocxPackage } from "../../../src/preview/word/docx-package";
import { letterheadParts } from "../../../src/preview/word/letterhead";
import type { WordDocument } from "../../../src/preview/word/model/document";
import { openBytes } from "../../../src/preview/word/open-word";

/** The letterhead of the documents of these tests. */
export const aLetterhead = {
  company: "Provbolaget AB",
  address: "Storgatan 1, 111 22 Stockholm",
  registration: "Org.nr 556000-0000",
  language: "sv-SE",
};

/** A document on a letterhead with this WordprocessingML in its body. */
export function aDocument(blocks = "<w:p/>", changes: Record<string, string> = {}): WordDocument {
  const parts = letterheadParts(aLetterhead);
  const xml = (parts["word/document.xml"] ?? "").replace("<w:p/>", blocks);
  const bytes = DocxPackage.of({ ...parts, "word/document.xml": xml, ...changes }).write();
  return openBytes("minutes.docx", bytes);
}

/** A paragraph of runs, with a style when it has one. */
export function p(text: string | string[], style = ""): string {
  const properties = style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  const runs = [text].flat().map((each) => `<w:r><w:t xml:space="preserve">${each}</w:t></w:r>`);
  return `<w:p>${properties}${runs.join("")}</w:p>`;
}

/** A content control around content. */
export function sdt(tag: string, content: string, properties = ""): string {
  return `<w:sdt><w:sdtPr><w:alias w:val="Title of ${tag}"/><w:tag w:val="${tag}"/>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** A flat package with these blocks, and styles when they are given. */
export function flat(blocks: string, styles = ""): string {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const part = (name: string, type: string, xml: string) =>
    `<pkg:part pkg:name="${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  return `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part(
    "/_rels/.rels",
    "application/vnd.openxmlformats-package.relationships+xml",
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  )}${part("/word/document.xml", `${main}.document.main+xml`, `<w:document ${w}><w:body>${blocks}</w:body></w:document>`)}${
    styles === ""
      ? ""
      : part("/word/styles.xml", `${main}.styles+xml`, `<w:styles ${w}>${styles}</w:styles>`)
  }</pkg:package>`;
}
