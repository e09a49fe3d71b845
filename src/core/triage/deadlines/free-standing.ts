import { isOtherWord } from "./day-span";
import { tokenAt, type Token } from "./token";

/** Signs that may stand glued before a date; anything else glued there makes it part of a longer number. */
const OPENERS = new Set([
  "(",
  "[",
  '"',
  "'",
  "“",
  "”",
  ":",
  ",",
  ";",
  "<",
  ">",
  "*",
  "|",
  "=",
  "_",
]);
/** Signs glued after a date, before more digits or letters, that make it part of something else. */
const CONTINUERS = new Set([".", ",", ":", "/", "-", "_"]);
const CURRENCY = new Set(["%", "$", "€", "£", "§", "°"]);

/** Whether a number stands free on its left side: no letter, digit or joining sign is glued to it. */
export function isFreeBefore(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || !tokenAt(tokens, at).glued || OPENERS.has(before.text)) return true;
  return before.text === "-" && isDateWord(tokens[at - 2]);
}

/** "december–6 januari": a dash after such a word joins two dates. */
function isDateWord(token: Token | undefined): boolean {
  return token?.sense?.month !== undefined || token?.sense?.weekday !== undefined;
}

/** Whether a number stands free on its right side. A full stop that ends a sentence is no part of it. */
export function isFreeAfter(tokens: readonly Token[], next: number): boolean {
  const after = tokens[next];
  if (!after?.glued) return !CURRENCY.has(after?.text ?? "");
  if (after.number >= 0 || CURRENCY.has(after.text)) return false;
  if (!isOtherWord(after) && !after.sense) {
    const later = tokens[next + 1];
    return !(CONTINUERS.has(after.text) && later?.glued && later.number >= 0);
  }
  return false;
}
