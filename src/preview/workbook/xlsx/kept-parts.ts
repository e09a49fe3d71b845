import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from "fflate";
import type { Workbook } from "../workbook";
import { escapeXml } from "./format-xml";

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const officeType = "application/vnd.openxmlformats-officedocument";
const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
/** Excel's own id of the set that people's properties are in. */
const propertySet = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** Lays what add-ins and people keep beside the sheets into an .xlsx: parts of XML and properties of their own. */
export function layInKept(bytes: Uint8Array, book: Workbook): Uint8Array {
  if (book.customXmlParts.size === 0 && book.customProperties.size === 0) return bytes;
  const parts = unzipSync(bytes);
  [...book.customXmlParts].forEach(([id, xml], at) => {
    const number = at + 1;
    parts[`customXml/item${number}.xml`] = strToU8(xml);
    parts[`customXml/itemProps${number}.xml`] = strToU8(
      `${head}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${office}/customXml"/>`,
    );
    const target = `itemProps${number}.xml`;
    relate(parts, `customXml/_rels/item${number}.xml.rels`, "customXmlProps", target);
    declare(parts, `customXml/itemProps${number}.xml`, "customXmlProperties");
    relate(parts, "xl/_rels/workbook.xml.rels", "customXml", `../customXml/item${number}.xml`);
  });
  if (book.customProperties.size > 0) {
    parts["docProps/custom.xml"] = strToU8(customPropertiesXml(book));
    relate(parts, "_rels/.rels", "custom-properties", "docProps/custom.xml");
    declare(parts, "docProps/custom.xml", "custom-properties");
  }
  return zipSync(parts, { level: 6 });
}

function declare(parts: Unzipped, name: string, kind: string): void {
  const override = `<Override PartName="/${name}" ContentType="${officeType}.${kind}+xml"/>`;
  append(parts, "[Content_Types].xml", "</Types>", override);
}

function relate(parts: Unzipped, name: string, kind: string, target: string): void {
  const empty = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  parts[name] ??= strToU8(empty);
  const id = `rIdKept${target.replace(/\W/g, "")}`;
  const link = `<Relationship Id="${id}" Type="${office}/relationships/${kind}" Target="${target}"/>`;
  append(parts, name, "</Relationships>", link);
}

function append(parts: Unzipped, name: string, end: string, inside: string): void {
  parts[name] = strToU8(textOf(parts, name).replace(end, `${inside}${end}`));
}

function textOf(parts: Unzipped, name: string): string {
  const part = parts[name];
  return part ? strFromU8(part) : "";
}

function customPropertiesXml({ customProperties }: Workbook): string {
  const written = [...customProperties].map(([name, value], at) => {
    const kind = { string: "lpwstr", number: "r8", boolean: "bool" }[
      typeof value as "string" | "number" | "boolean"
    ];
    const words = escapeXml(String(value));
    return `<property fmtid="${propertySet}" pid="${at + 2}" name="${escapeXml(name)}"><vt:${kind}>${words}</vt:${kind}></property>`;
  });
  return `${head}<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">${written.join("")}</Properties>`;
}

/** Reads what `layInKept` lays in. */
export function readKept(bytes: Uint8Array, book: Workbook): void {
  const wanted = /^(?:customXml\/item(?:Props)?\d+\.xml|docProps\/custom\.xml)$/;
  const parts = unzipSync(bytes, { filter: ({ name }) => wanted.test(name) });
  for (const name of Object.keys(parts)) {
    const number = /^customXml\/item(\d+)\.xml$/.exec(name)?.[1];
    if (number === undefined) continue;
    const properties = textOf(parts, `customXml/itemProps${number}.xml`);
    const id = /itemID="([^"]+)"/.exec(properties)?.[1] ?? `{${book.nextId()}}`;
    book.customXmlParts.set(id, textOf(parts, name));
  }
  const custom = textOf(parts, "docProps/custom.xml");
  if (custom === "") return;
  const root = new DOMParser({ onError: () => undefined }).parseFromString(custom, "text/xml");
  for (const property of root.getElementsByTagName("property")) {
    const value = property.firstChild;
    const words = value?.textContent ?? "";
    const kind = value?.nodeName.replace("vt:", "") ?? "";
    const read = /^(?:r8|i4|int)$/.test(kind) ? Number(words) : words;
    const name = property.getAttribute("name") ?? "";
    book.customProperties.set(name, kind === "bool" ? words === "true" : read);
  }
}
