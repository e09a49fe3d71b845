import type { ItemType } from "../../meeting/agenda";
import type { PresenterRole, TemplateItem } from "./agenda-template";

const types: Readonly<Record<string, ItemType>> = {
  I: "information",
  D: "discussion",
  B: "decision",
};
const presenters: Readonly<Record<string, PresenterRole>> = {
  "-": "none",
  C: "chair",
  E: "executive",
};

/**
 * An item in one line of a template: Swedish title, English title, and "B5C": type (I, D, B), minutes, and who presents
 * it (C the chair, E the executive, - nobody yet).
 */
export function templateItem(
  sv: string,
  en: string,
  form: string,
  more: Partial<TemplateItem> = {},
): TemplateItem {
  const parts = /^([IDB])(\d+)([CE-])$/.exec(form);
  const type = types[parts?.[1] ?? ""];
  const presenter = presenters[parts?.[3] ?? ""];
  if (!type || !presenter) throw new RangeError(`templateItem: "${form}" is no form of an item`);
  return { title: { sv, en }, type, minutes: Number(parts?.[2]), presenter, ...more };
}

/** A pause of a template. */
export function templatePause(minutes: number, sv = "Paus", en = "Break"): TemplateItem {
  return { ...templateItem(sv, en, `I${minutes}-`), isPause: true };
}

/** What the minutes say of an item as a rule. */
export function saying(sv: string, en: string): Pick<TemplateItem, "preparedText"> {
  return { preparedText: { sv, en } };
}

/** What is decided on an item as a rule. */
export function deciding(sv: string, en: string): Pick<TemplateItem, "preparedDecision"> {
  return { preparedDecision: { sv, en } };
}
