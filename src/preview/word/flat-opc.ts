import type { Element } from "@xmldom/xmldom";
import { invalidArgument } from "../office/rich-api/rich-api-error";
import { DocxPackage } from "./docx-package";
import type { WordFile } from "./word-file";
import { childrenOf, isW, namespaces, parseXml, rootOf, writeElement, writeXml } from "./xml";

const packageRels = "http://schemas.openxmlformats.org/package/2006/relationships";
const officeDocument =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
/** The parts that give text its look. */
const lookParts = [
  "word/styles.xml",
  "word/numbering.xml",
  "word/theme/theme1.xml",
  "word/fontTable.xml",
  "word/settings.xml",
];

/**
 * Reads a flat package, as `insertOoxml` takes it, into parts; one without styles or relationships is well. Throws
 * InvalidArgument for what is no XML or no package with a document in it.
 */
export function readFlatOpc(text: string): DocxPackage {
  const root = rootOrRefuse(text);
  const parts: Record<string, string | Uint8Array> = {};
  for (const part of childrenOf(root)) {
    const name = part.getAttributeNS(namespaces.pkg, "name")?.replace(/^\//, "");
    const data = childrenOf(part)[0];
    if (!name || !data) continue;
    if (data.localName === "binaryData") {
      parts[name] = new Uint8Array(Buffer.from(data.textContent ?? "", "base64"));
    } else {
      const top = childrenOf(data)[0];
      if (top) parts[name] = writeElement(top);
    }
  }
  if (!("word/document.xml" in parts)) throw invalidArgument();
  const types = childrenOf(root).map((part) => [
    part.getAttributeNS(namespaces.pkg, "name"),
    part.getAttributeNS(namespaces.pkg, "contentType"),
  ]);
  const overrides = types.map(
    ([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`,
  );
  const opened = DocxPackage.of({
    "[Content_Types].xml": `<Types xmlns="${namespaces.types}">${overrides.join("")}</Types>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${packageRels}"/>`,
  });
  for (const [name, content] of Object.entries(parts)) opened.put(name, content);
  return opened;
}

function rootOrRefuse(text: string): Element {
  try {
    const root = rootOf(parseXml(text));
    if (root.localName !== "package" || root.namespaceURI !== namespaces.pkg)
      throw invalidArgument();
    return root;
  } catch (error) {
    if (error instanceof SyntaxError) throw invalidArgument();
    throw error;
  }
}

/** Writes blocks of a document as a flat package with the parts that give them their look. */
export function writeFlatOpc(file: WordFile, blocks: readonly Element[]): string {
  const { parts } = file;
  const section = childrenOf(file.body).find((child) => isW(child, "sectPr"));
  const body = [...blocks, ...(section ? [withoutReferences(section)] : [])]
    .map(writeElement)
    .join("");
  const looks = lookParts.filter((name) => parts.has(name));
  const used = relationsIn(blocks).flatMap((id) => {
    const related = parts.related(id);
    return related ? [{ id, ...related }] : [];
  });
  const media = used.filter(({ isExternal }) => !isExternal).map(({ target }) => `word/${target}`);
  const looksRelated = looks.map((name, index) => {
    const type =
      name
        .split("/")
        .at(-1)
        ?.replace(/\d*\.xml$/, "") ?? "";
    return relation(
      `rIdLook${index}`,
      officeDocument.replace("officeDocument", type),
      name.slice(5),
    );
  });
  const usedRelated = used.map(({ id, type, target, isExternal }) =>
    relation(id, type, target, isExternal),
  );
  return [
    `<?xml version="1.0" standalone="yes"?><pkg:package xmlns:pkg="${namespaces.pkg}">`,
    part("/_rels/.rels", relsType, rels([relation("rId1", officeDocument, "word/document.xml")])),
    part("/word/_rels/document.xml.rels", relsType, rels([...looksRelated, ...usedRelated])),
    part(
      "/word/document.xml",
      parts.contentTypeOf("word/document.xml"),
      `<w:document xmlns:w="${namespaces.w}"><w:body>${body}</w:body></w:document>`,
    ),
    ...looks.map((name) =>
      part(`/${name}`, parts.contentTypeOf(name), withoutDeclaration(writeXml(parts.xml(name)))),
    ),
    ...[...new Set(media)].filter((name) => parts.has(name)).map((name) => binaryPart(file, name)),
    "</pkg:package>",
  ].join("");
}

const relsType = "application/vnd.openxmlformats-package.relationships+xml";

function part(name: string, type: string, xml: string): string {
  return `<pkg:part pkg:name="${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
}

function binaryPart({ parts }: WordFile, name: string): string {
  const base64 = Buffer.from(parts.bytesOf(name)).toString("base64");
  return `<pkg:part pkg:name="/${name}" pkg:contentType="${parts.contentTypeOf(name)}" pkg:compression="store"><pkg:binaryData>${base64}</pkg:binaryData></pkg:part>`;
}

function rels(entries: readonly string[]): string {
  return `<Relationships xmlns="${packageRels}">${entries.join("")}</Relationships>`;
}

function relation(id: string, type: string, target: string, isExternal = false): string {
  const mode = isExternal ? ' TargetMode="External"' : "";
  return `<Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"${mode}/>`;
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}

function withoutDeclaration(xml: string): string {
  return xml.replace(/^<\?xml[^>]*\?>\s*/, "");
}

function withoutReferences(section: Element): Element {
  const copy = section.cloneNode(true) as Element;
  for (const child of childrenOf(copy)) {
    if (isW(child, "headerReference", "footerReference")) copy.removeChild(child);
  }
  return copy;
}

function relationsIn(blocks: readonly Element[]): string[] {
  const ids = blocks.flatMap((block) =>
    [block, ...block.getElementsByTagName("*")].flatMap((element) =>
      ["id", "embed", "link"].map((name) => element.getAttributeNS(namespaces.r, name)),
    ),
  );
  return [...new Set(ids.flatMap((id) => (id ? [id] : [])))];
}
