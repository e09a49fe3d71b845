import type { Element } from "@xmldom/xmldom";
import type { DocxPackage } from "./docx-package";
import { Numbering } from "./numbering";
import { newMediaName } from "./picture";
import { runsIn, textOf, textOfRun } from "./story";
import { Styles } from "./styles";
import type { WordFile } from "./word-file";
import { allW, childrenOf, childrenW, childW, isW, namespaces, remove, rootOf, valW } from "./xml";

/** What points to parts that do not come along. */
const leftBehind = [
  "commentRangeStart",
  "commentRangeEnd",
  "commentReference",
  "footnoteReference",
  "endnoteReference",
  "sectPr",
];

/**
 * Brings the body of another package into a document, as Word does when text is inserted: a style that the document
 * has by name keeps the document's own look, others come along with what they are based on; lists get numbers of their
 * own; pictures and links come along; content controls keep their tags and get ids that are free. Comments, notes and
 * sections stay behind. Gives the blocks, not yet placed.
 */
export function bringIn(file: WordFile, source: DocxPackage): Element[] {
  const from = childW(rootOf(source.xml("word/document.xml")), "body");
  const { ownerDocument } = file.body;
  if (!from || !ownerDocument) return [];
  const blocks = childrenOf(from)
    .filter((child) => !isW(child, "sectPr"))
    .map((child) => ownerDocument.importNode(child, true));
  const holder = ownerDocument.createElementNS(namespaces.w, "w:body");
  for (const block of blocks) holder.appendChild(block);
  for (const gone of allW(holder, ...leftBehind)) remove(gone);
  bringStyles(file, source, holder);
  bringLists(file, source, holder);
  bringRelated(file, source, holder);
  freeControlIds(file, holder);
  rememberInvitations(file, holder);
  for (const block of blocks) remove(block);
  return blocks;
}

/** Keeps what empty controls invite to write, for when they are emptied again. */
export function rememberInvitations(file: WordFile, holder: Element): void {
  for (const properties of allW(holder, "sdtPr")) {
    const control = properties.parentNode;
    const content = control && childW(control, "sdtContent");
    if (!content || !childW(properties, "showingPlcHdr")) continue;
    const inline = runsIn(content).map(textOfRun).join("");
    file.placeholders.set(valW(childW(properties, "id")) ?? "", inline || textOf(content));
  }
}

function bringStyles(file: WordFile, source: DocxPackage, holder: Element): void {
  const own = new Styles(file.parts);
  const others = new Styles(source);
  const known = new Map<string, string>();
  const bring = (id: string): string => {
    const done = known.get(id);
    if (done !== undefined) return done;
    const style = others.byId(id);
    if (!style) return id;
    const name = valW(childW(style, "name"))?.toLowerCase();
    const same = own.all.find((each) => valW(childW(each, "name"))?.toLowerCase() === name);
    const newId = same?.getAttribute("w:styleId") ?? (own.byId(id) ? `${id}-2` : id);
    known.set(id, newId);
    if (same) return newId;
    const copy = own.root.ownerDocument?.importNode(style, true);
    if (!copy) throw new RangeError("bringStyles: no document");
    copy.setAttributeNS(namespaces.w, "w:styleId", newId);
    copy.removeAttribute("w:default");
    own.root.appendChild(copy);
    for (const link of childrenW(copy, "basedOn", "next", "link")) rename(link);
    return newId;
  };
  const rename = (element: Element) =>
    element.setAttributeNS(namespaces.w, "w:val", bring(valW(element) ?? ""));
  for (const use of allW(holder, "pStyle", "rStyle", "tblStyle")) rename(use);
}

function bringLists(file: WordFile, source: DocxPackage, holder: Element): void {
  const own = new Numbering(file.parts);
  const others = new Numbering(source);
  const known = new Map<string, string>();
  for (const use of allW(holder, "numId")) {
    const id = valW(use) ?? "0";
    const abstract = others.abstractOf(id);
    if (!abstract) continue;
    const newId = known.get(id) ?? own.add(abstract);
    known.set(id, newId);
    use.setAttributeNS(namespaces.w, "w:val", newId);
  }
}

function bringRelated(file: WordFile, source: DocxPackage, holder: Element): void {
  const elements = [...holder.getElementsByTagName("*")];
  for (const element of elements) {
    for (const name of ["id", "embed", "link"]) {
      const id = element.getAttributeNS(namespaces.r, name);
      if (!id) continue;
      const related = source.related(id);
      const newId = related && bringPart(file, source, related);
      if (newId === undefined) element.removeAttributeNS(namespaces.r, name);
      else element.setAttributeNS(namespaces.r, `r:${name}`, newId);
    }
  }
}

function bringPart(
  file: WordFile,
  source: DocxPackage,
  related: { type: string; target: string; isExternal: boolean },
): string | undefined {
  if (related.isExternal) return file.parts.relate(related.type, related.target, "External");
  const name = related.target.startsWith("/") ? related.target.slice(1) : `word/${related.target}`;
  if (!related.type.endsWith("/image") || !source.has(name)) return undefined;
  const extension = name.split(".").at(-1) ?? "png";
  return file.parts.addPart(
    newMediaName(file, extension),
    source.bytesOf(name),
    source.contentTypeOf(name),
    related.type,
  );
}

/** Gives every control below an element an id that no other has; `isHome` when it is the document itself. */
export function freeControlIds(file: WordFile, holder: Element, isHome = false): void {
  const others = isHome ? [] : allW(file.body, "sdtPr");
  const taken = new Set(others.map((each) => valW(childW(each, "id"))));
  let next = file.newControlId();
  for (const properties of allW(holder, "sdtPr")) {
    const known = childW(properties, "id");
    const isFree = known !== undefined && !taken.has(valW(known));
    taken.add(valW(known));
    if (isFree) continue;
    if (known) remove(known);
    const made = properties.ownerDocument?.createElementNS(namespaces.w, "w:id");
    if (!made) throw new RangeError("freeControlIds: no document");
    made.setAttributeNS(namespaces.w, "w:val", String(next));
    next += 7_919;
    const before = childrenW(properties, "rPr", "alias", "tag").at(-1);
    properties.insertBefore(made, before ? before.nextSibling : properties.firstChild);
  }
}
