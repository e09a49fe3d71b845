import type { Element } from "@xmldom/xmldom";
import { homeOf, isInline, propertyOf, toggleProperty } from "./control-parts";
import { emptyContainer } from "./insert";
import { makeRun, startOf, type Edge } from "./span";
import { contentOf, controlsIn, paragraphsIn, textOf } from "./story";
import type { WordFile } from "./word-file";
import { allW, childrenOf, makeW, remove, valW } from "./xml";

/** What an empty control says where nothing else was asked for. */
const usual = "Click or tap here to enter text.";

/** Whether a control is empty and shows what it invites to write. */
export function isInviting(control: Element): boolean {
  return propertyOf(control, "showingPlcHdr") !== undefined;
}

/** Takes all text out of a control, also an invitation; gives the place for new text. Its paragraph keeps its style. */
export function emptyControl(control: Element): Edge {
  toggleProperty(control, "showingPlcHdr", false);
  if (!isInline(control)) return startOf(emptyContainer(homeOf(control)));
  const content = contentOf(control);
  for (const child of childrenOf(content)) remove(child);
  return { parent: content, next: null };
}

/** Lets a control show what it invites to write, in place of what was in it. */
export function invite(control: Element, text: string): void {
  const { parent } = emptyControl(control);
  const look = makeW(control, "rPr", {}, [
    makeW(control, "rStyle", { val: "PlaceholderText" }),
    makeW(control, "color", { val: "666666" }),
  ]);
  parent.appendChild(makeRun(parent, text, look));
  toggleProperty(control, "showingPlcHdr", true);
}

/** What a control invites to write when it is empty. */
export function invitationOf(file: WordFile, control: Element): string {
  return file.placeholders.get(valW(propertyOf(control, "id")) ?? "") ?? usual;
}

/** Lets the controls around an element invite again when nothing is left in them, as Word does for one who types. */
export function inviteWhereEmpty(file: WordFile, controls: readonly Element[]): void {
  for (const control of controls) {
    const isPlain =
      controlsIn(control).length === 0 && allW(control, "tbl", "drawing").length === 0;
    const isOne = isInline(control) || paragraphsIn(control).length === 1;
    if (isPlain && isOne && textOf(control) === "") invite(control, invitationOf(file, control));
  }
}
