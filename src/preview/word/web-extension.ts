import type { Element } from "@xmldom/xmldom";
import type { DocxPackage } from "./docx-package";
import { childrenOf, namespaces, rootOf } from "./xml";

/** Whose settings these are: the id of the add-in for Word in its manifest. */
const addIn = "0d6a5e0c-8a53-4a0f-8e57-2c1f6b7a9e42";
const folder = "word/webextensions";
const panesPart = `${folder}/taskpanes.xml`;
const extension = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const panes = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const relations = "http://schemas.microsoft.com/office/2011/relationships";
const type = "application/vnd.ms-office.webextension";

/**
 * What the add-in has saved in a document, names to JSON texts. Word keeps them with every add-in that was in the
 * document, in a part of its own.
 * @see https://learn.microsoft.com/openspecs/office_standards/ms-owexml/
 */
export function readSettings(parts: DocxPackage): Record<string, string> {
  const home = propertiesOf(parts);
  if (!home) return {};
  const words = (each: Element, name: string) => each.getAttribute(name) ?? "";
  return Object.fromEntries(
    childrenOf(home).map((each) => [words(each, "name"), words(each, "value")]),
  );
}

/** Saves the add-in's settings in the document, in place of those it had. */
export function writeSettings(parts: DocxPackage, settings: Record<string, string>): void {
  if (!propertiesOf(parts)) addExtension(parts);
  const home = propertiesOf(parts);
  if (!home) throw new RangeError("writeSettings: the part that was made has no properties");
  for (const each of childrenOf(home)) home.removeChild(each);
  for (const [name, value] of Object.entries(settings)) {
    const made = append(home, extension, "we:property");
    made.setAttribute("name", name);
    made.setAttribute("value", value);
  }
}

function propertiesOf(parts: DocxPackage): Element | undefined {
  const roots = parts.names
    .filter((name) => /^word\/webextensions\/webextension\d+\.xml$/.test(name))
    .map((name) => rootOf(parts.xml(name)));
  const own = roots.find((root) => {
    const reference = childrenOf(root).find((each) => each.localName === "reference");
    return reference?.getAttribute("id")?.toLowerCase() === addIn;
  });
  return own && childrenOf(own).find((each) => each.localName === "properties");
}

/** Adds the add-in to those that the document has. */
function addExtension(parts: DocxPackage): void {
  let number = 1;
  while (parts.has(`${folder}/webextension${number}.xml`)) number += 1;
  const name = `webextension${number}.xml`;
  parts.put(
    `${folder}/${name}`,
    `<we:webextension xmlns:we="${extension}" id="{${addIn}}"><we:reference id="${addIn}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="${namespaces.r}"/></we:webextension>`,
  );
  parts.declareType(`${folder}/${name}`, `${type}+xml`);
  if (!parts.has(panesPart)) {
    const empty = `<wetp:taskpanes xmlns:wetp="${panes}"/>`;
    const relation = `${relations}/webextensiontaskpanes`;
    parts.addPackagePart(panesPart, empty, `${type}taskpanes+xml`, relation);
  }
  const rels = `${folder}/_rels/taskpanes.xml.rels`;
  addPane(parts, parts.relateFrom(rels, `${relations}/webextension`, name));
}

function addPane(parts: DocxPackage, relation: string): void {
  const pane = append(rootOf(parts.xml(panesPart)), panes, "wetp:taskpane");
  const look = { dockstate: "right", visibility: "0", width: "350", row: "1" };
  for (const [name, value] of Object.entries(look)) pane.setAttribute(name, value);
  const reference = append(pane, panes, "wetp:webextensionref");
  reference.setAttributeNS(namespaces.r, "r:id", relation);
}

function append(home: Element, namespace: string, name: string): Element {
  const made = home.ownerDocument?.createElementNS(namespace, name);
  if (!made) throw new RangeError("web-extension: the part has no document");
  home.appendChild(made);
  return made;
}
