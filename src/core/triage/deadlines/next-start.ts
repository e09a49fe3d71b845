import { is } from "./day-span";
import { tokenAt, type Token } from "./token";

/** How many tokens before its first number or telling word the words for a date may begin. */
const LONGEST_BEGINNING = 5;

/**
 * The next token, from `at` on, at which the words for a date may begin; the number of tokens when there is none.
 * Reading closely at every token would cost more than all else.
 */
export function nextStart(tokens: readonly Token[], at: number): number {
  const end = Math.min(tokens.length - 1, at + LONGEST_BEGINNING);
  for (let index = at; index <= end; index++) {
    if (mayAnchor(tokens, index))
      return mayBegin(tokenAt(tokens, at)) ? at : nextStart(tokens, at + 1);
  }
  let next = end + 1;
  while (next < tokens.length && !mayAnchor(tokens, next)) next += 1;
  return next < tokens.length ? next - LONGEST_BEGINNING : tokens.length;
}

function mayBegin(token: Token): boolean {
  return token.number >= 0 || token.sense?.begins === true || token.text === "@";
}

function mayAnchor(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  if (token.number < 0) return token.sense?.tells === true;
  if (token.text.length > 2 && token.text.length !== 4) return false;
  const after = tokens[at + 1];
  if (after?.glued && after.number < 0) return true;
  return isHalfOfDay(after) || mayLeadNumber(tokens[at - 1]);
}

function isHalfOfDay(token: Token | undefined): boolean {
  return is(token, "am") || is(token, "pm") || token?.text === "p" || token?.text === "a";
}

function mayLeadNumber(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.text === "." || token.text === "@") return true;
  return token.sense?.leads === true;
}
