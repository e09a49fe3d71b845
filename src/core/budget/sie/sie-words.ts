import { ascii } from "../bytes/ascii";
import type { SieObject } from "./sie-file";

const { backslash, blank, closeBrace, openBrace, quote, tab } = ascii;

/** One word of a line: a text, or the words of an object list in braces. */
export type SieWord = string | string[];

/**
 * Parts a line of a SIE file into its words: bare ones, quoted ones in which \" is a quotation mark, and object lists
 * in braces. A quote or a brace that is never closed reaches to the line's end.
 */
export function splitWords(line: string): SieWord[] {
  const words: SieWord[] = [];
  let list: string[] | undefined;
  let at = 0;
  while (at < line.length) {
    const unit = line.charCodeAt(at);
    if (unit === blank || unit === tab) at += 1;
    else if (unit === openBrace) {
      list = [];
      words.push(list);
      at += 1;
    } else if (unit === closeBrace) {
      list = undefined;
      at += 1;
    } else {
      const end = unit === quote ? endOfQuoted(line, at) : endOfBare(line, at);
      (list ?? words).push(unit === quote ? unquote(line.slice(at + 1, end)) : line.slice(at, end));
      at = unit === quote ? end + 1 : end;
    }
  }
  return words;
}

/** The pairs of an object list; an odd last word is no pair. */
export function toObjects(list: readonly string[]): SieObject[] {
  const objects: SieObject[] = [];
  for (let at = 1; at < list.length; at += 2) {
    objects.push({ dimension: list[at - 1] ?? "", object: list[at] ?? "" });
  }
  return objects;
}

function endOfBare(line: string, from: number): number {
  let at = from;
  for (; at < line.length; at += 1) {
    const unit = line.charCodeAt(at);
    if (unit === blank || unit === tab || unit === openBrace || unit === closeBrace) break;
  }
  return at;
}

function endOfQuoted(line: string, from: number): number {
  for (let at = from + 1; at < line.length; at += 1) {
    const unit = line.charCodeAt(at);
    if (unit === quote) return at;
    if (unit === backslash && line.charCodeAt(at + 1) === quote && isEscape(line, at + 2)) at += 1;
  }
  return line.length;
}

/** A path that ends in C:\\ is no escape: then a blank follows, and the quotes behind it pair up. */
function isEscape(line: string, after: number): boolean {
  const rest = line.slice(after);
  return /^\S/.test(rest) || (rest.split('"').length - 1) % 2 === 1;
}

function unquote(text: string): string {
  return text.includes('\\"') ? text.replaceAll('\\"', '"') : text;
}
