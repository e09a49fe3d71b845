import { randomUUID } from "node:crypto";
import type { FileAttachment } from "@microsoft/microsoft-graph-types";
import { zipOf } from "./zip-of";

const contentTypes = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  p7m: "application/pkcs7-mime",
} as const;

/** Makes an attachment with the given name: a small file of its kind that opens and shows one line of text. */
export function sampleFile(name: string, title: string): FileAttachment {
  const ending = name.slice(name.lastIndexOf(".") + 1);
  if (!isEnding(ending)) throw new RangeError(`sampleFile: no file is made for ${name}`);
  const bytes = makers[ending](title);
  return Object.assign(
    { "@odata.type": "#microsoft.graph.fileAttachment" },
    {
      id: `AAMkAtt${randomUUID()}`,
      name,
      contentType: contentTypes[ending],
      size: bytes.length,
      isInline: false,
      contentId: null,
      contentBytes: bytes.toString("base64"),
    },
  );
}

type Ending = keyof typeof contentTypes;

function isEnding(ending: string): ending is Ending {
  return ending in contentTypes;
}

const makers: Readonly<Record<Ending, (title: string) => Buffer>> = {
  pdf: aPdf,
  docx: aWordDocument,
  xlsx: aWorkbook,
  p7m: (title) => Buffer.from(`0\u0080${title}`, "latin1"),
};

function aPdf(title: string): Buffer {
  // The dash of subjects has another code in the font's encoding.
  const line = title.replace(/[()\\]/g, " ").replaceAll("–", "\u0096");
  const page = `BT /F1 16 Tf 60 760 Td (${line}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${Buffer.byteLength(page, "latin1")} >>\nstream\n${page}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + trailer, "latin1");
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

function aWordDocument(title: string): Buffer {
  const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const body = `<w:body><w:p><w:r><w:t>${escapeXml(title)}</w:t></w:r></w:p></w:body>`;
  return zipOf({
    "[Content_Types].xml": contentTypesOf({
      "/word/document.xml": `${contentTypes.docx}.main+xml`,
    }),
    "_rels/.rels": relationshipTo("word/document.xml", "officeDocument"),
    "word/document.xml": `${xmlHead}<w:document xmlns:w="${namespace}">${body}</w:document>`,
  });
}

function aWorkbook(title: string): Buffer {
  const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const cell = `<c r="A1" t="inlineStr"><is><t>${escapeXml(title)}</t></is></c>`;
  const worksheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  return zipOf({
    "[Content_Types].xml": contentTypesOf({
      "/xl/workbook.xml": `${contentTypes.xlsx}.main+xml`,
      "/xl/worksheets/sheet1.xml": worksheet,
    }),
    "_rels/.rels": relationshipTo("xl/workbook.xml", "officeDocument"),
    "xl/_rels/workbook.xml.rels": relationshipTo("worksheets/sheet1.xml", "worksheet"),
    "xl/workbook.xml": `${xmlHead}<workbook xmlns="${namespace}" xmlns:r="${officeDocument}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/worksheets/sheet1.xml": `${xmlHead}<worksheet xmlns="${namespace}"><sheetData><row r="1">${cell}</row></sheetData></worksheet>`,
  });
}

function contentTypesOf(types: Readonly<Record<string, string>>): string {
  const overrides = Object.entries(types).map(
    ([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`,
  );
  const rels = "application/vnd.openxmlformats-package.relationships+xml";
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${rels}"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function relationshipTo(target: string, kind: string): string {
  return `${xmlHead}<Relationships xmlns="${relationshipsNamespace}"><Relationship Id="rId1" Type="${officeDocument}/${kind}" Target="${target}"/></Relationships>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
