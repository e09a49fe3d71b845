import {
  DOMParser,
  ParseError,
  XMLSerializer,
  type Document,
  type Element,
  type Node,
} from "@xmldom/xmldom";

/** Namespaces of a Word package, by their usual prefixes. */
export const namespaces = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  w14: "http://schemas.microsoft.com/office/word/2010/wordml",
  w15: "http://schemas.microsoft.com/office/word/2012/wordml",
  pkg: "http://schemas.microsoft.com/office/2006/xmlPackage",
  rels: "http://schemas.openxmlformats.org/package/2006/relationships",
  types: "http://schemas.openxmlformats.org/package/2006/content-types",
} as const;

/** Attributes of a new element, without their prefix. */
export type Attributes = Record<string, string | number | undefined>;

/** Reads XML; throws SyntaxError with the parser's words for what is none, and for a document type. */
export function parseXml(text: string): Document {
  if (/<!DOCTYPE/i.test(text)) throw new SyntaxError("A document type is not allowed here");
  try {
    const parser = new DOMParser({
      onError: (level, words) => {
        if (level !== "warning") throw new SyntaxError(words);
      },
    });
    return parser.parseFromString(text, "text/xml");
  } catch (cause) {
    if (!(cause instanceof ParseError)) throw cause;
    throw new SyntaxError(cause.message.split("\n")[0], { cause });
  }
}

/** Writes XML as a file of a package. */
export function writeXml(document: Document): string {
  const text = new XMLSerializer().serializeToString(document);
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return text.startsWith("<?xml") ? text : declaration + text;
}

/** Writes one element with the namespaces it needs. */
export function writeElement(element: Element): string {
  return new XMLSerializer().serializeToString(element);
}

/** The top element; throws SyntaxError for a document without one. */
export function rootOf(document: Document): Element {
  if (!document.documentElement) throw new SyntaxError("The XML has no element");
  return document.documentElement;
}

export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1;
}

/** Whether a node is a WordprocessingML element of one of these names. */
export function isW(node: Element, ...names: string[]): boolean;
export function isW(node: Node | null | undefined, ...names: string[]): node is Element;
export function isW(node: Node | null | undefined, ...names: string[]): node is Element {
  return (
    isElement(node) && node.namespaceURI === namespaces.w && names.includes(node.localName ?? "")
  );
}

export function childrenOf(parent: Node): Element[] {
  const children: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) children.push(node);
  }
  return children;
}

/** The children of these WordprocessingML names. */
export function childrenW(parent: Node, ...names: string[]): Element[] {
  return childrenOf(parent).filter((child) => isW(child, ...names));
}

/** The first child of this WordprocessingML name, or the first along a path of names. */
export function childW(parent: Node | undefined, ...path: string[]): Element | undefined {
  let found: Node | undefined = parent;
  for (const name of path) found = found && childrenW(found, name)[0];
  return found as Element | undefined;
}

/** All elements of these WordprocessingML names below a node, in document order. */
export function allW(parent: Element, ...names: string[]): Element[] {
  return childrenOf(parent).flatMap((child) => [
    ...(isW(child, ...names) ? [child] : []),
    ...allW(child, ...names),
  ]);
}

/** The value of `w:val`, or of another attribute of WordprocessingML. */
export function valW(element: Element | undefined, name = "val"): string | undefined {
  return element?.getAttributeNS(namespaces.w, name) ?? undefined;
}

/** A new WordprocessingML element; an attribute that is undefined is left out. */
export function makeW(
  near: Node,
  name: string,
  attributes: Attributes = {},
  children: readonly Node[] = [],
): Element {
  const document = near.ownerDocument ?? (near as Document);
  const element = document.createElementNS(namespaces.w, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttributeNS(namespaces.w, `w:${key}`, String(value));
  }
  for (const child of children) element.appendChild(child);
  return element;
}

/** Puts a node where another is, before it or after it. */
export function putBeside(node: Node, reference: Node, side: "before" | "after"): void {
  const parent = reference.parentNode;
  if (!parent) throw new RangeError("putBeside: the reference has no parent");
  parent.insertBefore(node, side === "before" ? reference : reference.nextSibling);
}

export function remove(node: Node): void {
  node.parentNode?.removeChild(node);
}

/** The nearest element of these WordprocessingML names above a node. */
export function aboveW(node: Node, ...names: string[]): Element | undefined {
  for (let above = node.parentNode; above; above = above.parentNode) {
    if (isW(above, ...names)) return above;
  }
  return undefined;
}

/** Whether a node is a container or below it. */
export function isWithin(node: Node, container: Node): boolean {
  for (let each: Node | null = node; each; each = each.parentNode) {
    if (each === container) return true;
  }
  return false;
}

/** Whether one node comes before another in their document. */
export function isBefore(first: Node, second: Node): boolean {
  return (second.compareDocumentPosition(first) & 2) !== 0;
}

/** Where the schema wants a child to be: `order` names the children in their order. Replaces one of the same name. */
export function putInOrder(parent: Element, child: Element, order: readonly string[]): void {
  const name = child.localName ?? "";
  for (const old of childrenW(parent, name)) remove(old);
  const later = order.slice(order.indexOf(name) + 1);
  const next = childrenOf(parent).find((each) => isW(each, ...later));
  parent.insertBefore(child, next ?? null);
}
