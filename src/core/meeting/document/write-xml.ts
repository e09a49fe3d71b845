import { unwritable } from "./plain-text";

const odd = /[&<>"\p{Cc}\ufffe\uffff\p{Surrogate}]/u;
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** A text as it may stand in XML, in an element or between quotes. What XML cannot hold is left out. */
export function toXmlText(text: string): string {
  if (!odd.test(text)) return text;
  return text.replaceAll(unwritable, "").replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
