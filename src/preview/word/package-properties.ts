import type { Element } from "@xmldom/xmldom";
import { invalidArgument } from "../office/rich-api/rich-api-error";
import type { DocxPackage } from "./docx-package";
import { childrenOf, rootOf } from "./xml";

/** A part of a package that holds properties: where it is, and what an empty one looks like. */
export interface Part {
  name: string;
  empty: string;
  contentType: string;
  relation: string;
}

const prefixes: Record<string, string> = {
  dc: "http://purl.org/dc/elements/1.1/",
  cp: "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  dcterms: "http://purl.org/dc/terms/",
};
const extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const variants = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const officeTypes = "application/vnd.openxmlformats-officedocument";
/** The set that every custom property belongs to. */
const userDefined = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

export const corePart: Part = {
  name: "docProps/core.xml",
  empty: `<cp:coreProperties xmlns:cp="${prefixes.cp}" xmlns:dc="${prefixes.dc}" xmlns:dcterms="${prefixes.dcterms}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>`,
  contentType: "application/vnd.openxmlformats-package.core-properties+xml",
  relation: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
};

export const extendedPart: Part = {
  name: "docProps/app.xml",
  empty: `<Properties xmlns="${extended}"/>`,
  contentType: `${officeTypes}.extended-properties+xml`,
  relation: `${officeRelations}/extended-properties`,
};

const customOnes: Part = {
  name: "docProps/custom.xml",
  empty: `<Properties xmlns="${custom}" xmlns:vt="${variants}"/>`,
  contentType: `${officeTypes}.custom-properties+xml`,
  relation: `${officeRelations}/custom-properties`,
};

/** The properties of a part by their names as written, "dc:title". */
export function propertyTexts(parts: DocxPackage, part: Part): Map<string, string> {
  if (!parts.has(part.name)) return new Map();
  const entries = childrenOf(rootOf(parts.xml(part.name)));
  return new Map(entries.map((each) => [nameOf(each), each.textContent ?? ""]));
}

/** Sets a property of a part, which is made when the package has none. */
export function setPropertyText(parts: DocxPackage, part: Part, name: string, value: string): void {
  const root = open(parts, part);
  const known = childrenOf(root).find((each) => nameOf(each) === name);
  const entry = known ?? addNear(root, name);
  entry.textContent = value;
}

/** The properties that people and add-ins name themselves. */
export const customPart = {
  keys(parts: DocxPackage): string[] {
    if (!parts.has(customOnes.name)) return [];
    return childrenOf(rootOf(parts.xml(customOnes.name))).map(
      (each) => each.getAttribute("name") ?? "",
    );
  },

  find(parts: DocxPackage, key: string): Element | undefined {
    if (!parts.has(customOnes.name)) return undefined;
    return childrenOf(rootOf(parts.xml(customOnes.name))).find(
      (each) => each.getAttribute("name") === key,
    );
  },

  put(parts: DocxPackage, key: string, value: unknown): void {
    const root = open(parts, customOnes);
    let entry = customPart.find(parts, key);
    if (!entry) {
      const ids = childrenOf(root).map((each) => Number(each.getAttribute("pid")));
      entry = addNear(root, "property");
      entry.setAttribute("fmtid", userDefined);
      entry.setAttribute("pid", String(Math.max(1, ...ids) + 1));
      entry.setAttribute("name", key);
    }
    entry.textContent = "";
    const holder = root.ownerDocument?.createElementNS(variants, `vt:${variantOf(value)}`);
    if (!holder) throw new RangeError("customPart.put: no document");
    holder.textContent = String(value);
    entry.appendChild(holder);
  },
};

function variantOf(value: unknown): string {
  if (typeof value === "boolean") return "bool";
  if (typeof value === "number") return Number.isInteger(value) ? "i4" : "r8";
  if (typeof value !== "string") throw invalidArgument();
  return "lpwstr";
}

function open(parts: DocxPackage, part: Part): Element {
  if (!parts.has(part.name)) {
    parts.addPackagePart(part.name, part.empty, part.contentType, part.relation);
  }
  return rootOf(parts.xml(part.name));
}

function nameOf(element: Element): string {
  const prefix = Object.keys(prefixes).find((each) => prefixes[each] === element.namespaceURI);
  return prefix === undefined ? (element.localName ?? "") : `${prefix}:${element.localName ?? ""}`;
}

function addNear(root: Element, name: string): Element {
  const prefix = /^(\w+):/.exec(name)?.[1];
  const namespace = prefix === undefined ? root.namespaceURI : (prefixes[prefix] ?? null);
  const made = root.ownerDocument?.createElementNS(namespace, name);
  if (!made) throw new RangeError("addNear: no document");
  root.appendChild(made);
  return made;
}
