import type { Element } from "@xmldom/xmldom";
import { RichApiError } from "../office/rich-api/rich-api-error";
import { paragraphOf } from "./span";
import { contentOf } from "./story";
import { aboveW, childrenOf, childrenW, childW, isW, makeW, namespaces, remove, valW } from "./xml";

/** The schema's order of a control's properties. */
const order = [
  "rPr",
  "alias",
  "tag",
  "id",
  "lock",
  "placeholder",
  "temporary",
  "showingPlcHdr",
  "dataBinding",
  "label",
  "tabIndex",
];

/** Whether a content control stands within a line rather than around paragraphs, rows or cells. */
export function isInline(control: Element): boolean {
  return paragraphOf(control) !== undefined;
}

/** Where a control's blocks are: of one around a cell or a row, within that. */
export function homeOf(control: Element): Element {
  let home = contentOf(control);
  for (let inner = childrenW(home, "tr", "tc")[0]; inner; inner = childrenW(home, "tc")[0])
    home = inner;
  return home;
}

/** A property of a control. */
export function propertyOf(control: Element, name: string): Element | undefined {
  return childW(control, "sdtPr", name);
}

/** Puts a property of a control, in place of the one it had. */
export function putProperty(control: Element, made: Element): void {
  const properties = propertiesOf(control);
  const name = made.localName ?? "";
  const known = childW(properties, name);
  if (known) remove(known);
  const earlier = order.slice(0, order.indexOf(name) + 1);
  const next = childrenOf(properties).find((each) => !isW(each, ...earlier));
  properties.insertBefore(made, next ?? null);
}

/** Sets or takes away a property that says something by being there. */
export function toggleProperty(control: Element, name: string, isOn: boolean): void {
  const known = propertyOf(control, name);
  if (isOn && !known) putProperty(control, makeW(control, name));
  if (!isOn && known) remove(known);
}

/** A property that Word has added since 2012, as its colour; undefined for none. */
export function laterProperty(control: Element, name: string): string | undefined {
  const found = laterOnes(control, name)[0];
  const value =
    found?.getAttributeNS(namespaces.w15, "val") ?? found?.getAttributeNS(namespaces.w, "val");
  return value ?? undefined;
}

/** Puts a property that Word has added since 2012. */
export function putLaterProperty(control: Element, name: string, value: string): void {
  for (const each of laterOnes(control, name)) remove(each);
  const properties = propertiesOf(control);
  const made = properties.ownerDocument?.createElementNS(namespaces.w15, `w15:${name}`);
  if (!made) throw new RangeError("putLaterProperty: no document");
  // Word writes a colour's value in its main namespace.
  if (name === "color") made.setAttributeNS(namespaces.w, "w:val", value);
  else made.setAttributeNS(namespaces.w15, "w15:val", value);
  properties.appendChild(made);
}

/** What a control is called: its title, else its tag. */
export function titleOf(control: Element): string {
  return valW(propertyOf(control, "alias")) ?? valW(propertyOf(control, "tag")) ?? "";
}

/** The content control around an element that keeps what is in it from being edited; the element itself may be it. */
export function lockAround(element: Element | undefined): Element | undefined {
  const isLocked = (each: Element) =>
    (valW(propertyOf(each, "lock")) ?? "").endsWith("ontentLocked");
  for (let each = element; each; each = aboveW(each, "sdt")) {
    if (isW(each, "sdt") && isLocked(each)) return each;
  }
  return undefined;
}

/** Throws AccessDenied for what a locked content control holds. */
export function requireUnlocked(element: Element | undefined): void {
  if (lockAround(element))
    throw new RichApiError("AccessDenied", "The content control cannot be edited.");
}

function laterOnes(control: Element, name: string): Element[] {
  return childrenOf(propertiesOf(control)).filter(
    (each) => each.namespaceURI === namespaces.w15 && each.localName === name,
  );
}

function propertiesOf(control: Element): Element {
  const known = childW(control, "sdtPr");
  if (known) return known;
  const made = makeW(control, "sdtPr");
  control.insertBefore(made, control.firstChild);
  return made;
}
