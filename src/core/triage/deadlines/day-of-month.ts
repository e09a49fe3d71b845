import { skipSign } from "./day-span";
import { isFreeAfter } from "./free-standing";
import type { Token } from "./token";

/** Letters glued after a number that make it an ordinal: "27th", "27:e". */
const ORDINAL_ENDINGS = new Set(["st", "nd", "rd", "th", "e", "a"]);

export interface DayOfMonth {
  next: number;
  day: number;
  /** "27th", "27:e", "första": a number that already says that it counts days or the like. */
  isOrdinal: boolean;
}

/** A number from 1 to 31 in digits, perhaps with an ordinal ending, or an ordinal word. */
export function dayOfMonthAt(tokens: readonly Token[], at: number): DayOfMonth | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const ordinal = token.sense?.ordinal;
  if (ordinal !== undefined) return { next: at + 1, day: ordinal, isOrdinal: true };
  if (token.number < 1 || token.number > 31 || token.text.length > 2) return undefined;
  const ending = tokens[at + 1];
  if (ending?.glued && ending.text === ":" && isEnding(tokens[at + 2])) {
    return { next: at + 3, day: token.number, isOrdinal: true };
  }
  if (isEnding(ending)) return { next: at + 2, day: token.number, isOrdinal: true };
  return { next: at + 1, day: token.number, isOrdinal: false };
}

function isEnding(token: Token | undefined): boolean {
  return token !== undefined && token.glued && ORDINAL_ENDINGS.has(token.text);
}

/** A month's name; a name that is also another word must be written with a capital or stand beside its day. */
export function monthAt(tokens: readonly Token[], at: number): number | undefined {
  return tokens[at]?.sense?.month;
}

/** A year of four digits, or two after an apostrophe, perhaps after a comma; undefined when none is written. */
export function yearAt(
  tokens: readonly Token[],
  at: number,
): { next: number; year: number } | undefined {
  const start = skipSign(tokens, at, ",", ".");
  const marked = tokens[start]?.text === "'" || tokens[start]?.text === "’";
  const token = tokens[marked ? start + 1 : start];
  if (!token || token.opens || token.number < 0) return undefined;
  const next = (marked ? start + 1 : start) + 1;
  if (marked && token.text.length === 2) return { next, year: 2000 + token.number };
  if (token.text.length !== 4 || token.number < 1990 || token.number > 2099) return undefined;
  const isFree = isFreeAfter(tokens, next);
  return isFree ? { next, year: token.number } : undefined;
}
