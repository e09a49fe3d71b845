import type { Role } from "./date-words";
import { is } from "./day-span";
import type { Token } from "./tokens";

/** What the words around a date say about it. */
export interface Judgement {
  /** The index of the first token that belongs to the words: the date's own, or that of "senast" before it. */
  start: number;
  isDue: boolean;
  /** Whether the day itself is no longer part of it: "before Friday". */
  isBefore: boolean;
  /** Whether it only tells when something begins: "from Monday". */
  isBeginning: boolean;
}

/** Words that may stand between "by" and the date without taking it away. */
const FILLERS: readonly Role[] = ["the", "on", "at", "of", "around", "this"];
const FILLER_SIGNS = new Set([":", ",", "-", "(", ".", "*"]);
/** How many tokens back a word such as "deadline" or "please" is looked for. */
const SIGHT = 24;

/** "borta till fredag", "mötet flyttas till fredag": nothing is wanted by then. */
const GONE_OR_MOVED: readonly Role[] = ["absence", "meeting"];

const leading: readonly Role[] = ["by", "before", "until", "within", "from", "deadline"];

/** Judges a date that stands at the tokens `at` up to `next`, by what is around it in its sentence. */
export function judgeDue(tokens: readonly Token[], at: number, next: number): Judgement {
  const lead = leadBefore(tokens, at);
  const found: Judgement = { start: at, isDue: false, isBefore: false, isBeginning: false };
  if (lead !== undefined) {
    const token = tokens[lead]!;
    if (is(token, "from") && !is(token, "by")) return { ...found, isBeginning: true };
    if (is(token, "until") && GONE_OR_MOVED.some((role) => stands(tokens, lead, role)))
      return found;
    return { ...found, start: lead, isDue: true, isBefore: is(token, "before") };
  }
  const isLatest = is(tokens[next], "latest") || is(tokens[next + 1], "latest");
  if (isLatest || stands(tokens, at, "deadline")) return { ...found, isDue: true };
  const isAsked = stands(tokens, at, "request") && !stands(tokens, at, "meeting");
  return { ...found, isDue: isAsked && !stands(tokens, at, "absence") };
}

/** The index of a leading word that stands right before, with nothing but fillers between. */
function leadBefore(tokens: readonly Token[], at: number): number | undefined {
  for (let index = at - 1; index >= Math.max(0, at - 5); index--) {
    if (tokens[index + 1]!.opens) return undefined;
    const token = tokens[index]!;
    if (leading.some((role) => is(token, role))) return index;
    const isFiller = FILLERS.some((role) => is(token, role)) || FILLER_SIGNS.has(token.text);
    if (!isFiller) return undefined;
  }
  return undefined;
}

/** Whether a word with a role stands before a token in the same sentence. */
function stands(tokens: readonly Token[], at: number, role: Role): boolean {
  for (let index = at; index >= Math.max(0, at - SIGHT); index--) {
    if (index < at && is(tokens[index], role)) return true;
    if (tokens[index]!.opens) return false;
  }
  return false;
}
