import type { Role } from "./date-words";
import { is, plays } from "./day-span";
import { tokenAt, type Token } from "./token";

/** What the words around a date say about it. */
export interface Judgement {
  /** The index of the first token that belongs to the words: the date's own, or that of "senast" before it. */
  start: number;
  isDue: boolean;
  /** Whether the day itself is no longer part of it: "before Friday". */
  isBefore: boolean;
  /** Whether it is due by a word beside it that fits a day gone by as well: "due 20 November" is overdue then. */
  mayBeOverdue: boolean;
  /** Whether it belongs to the head of a quoted message and is of no concern. */
  isHeader: boolean;
}

/** A date that is only mentioned. Written out, because spreading objects would cost more than judging. */
function mentioned(start: number, isDue = false): Judgement {
  return { start, isDue, isBefore: false, mayBeOverdue: false, isHeader: false };
}

/** Words that may stand between "by" and the date without taking it away. */
const FILLERS: readonly Role[] = ["the", "on", "at", "of", "around", "this", "end"];
const FILLER_SIGNS = new Set([":", ",", "-", "(", ".", "*"]);
const LEADS: readonly Role[] = ["by", "before", "until", "within", "from", "deadline", "header"];
/** "borta till fredag", "mötet flyttas till fredag": nothing is wanted by then. */
const GONE_OR_MOVED: readonly Role[] = ["absence", "meeting"];
const DEADLINE: readonly Role[] = ["deadline"];
const REQUEST: readonly Role[] = ["request"];
/** "Tuesday by 5pm", "i dag senast kl 15". */
const INNER: readonly Role[] = ["by", "before"];
/** How many tokens back a word such as "deadline" or "please" is looked for. */
const SIGHT = 16;

/** Judges a date that stands at the tokens `at` up to `next`, by what is around it in its sentence. */
export function judgeDue(tokens: readonly Token[], at: number, next: number): Judgement {
  const lead = leadBefore(tokens, at);
  if (lead !== undefined) return judgeByLead(tokens, lead, at);
  const isWithin = anyPlays(tokens, at + 1, next, INNER);
  const isLatest = isWithin || is(tokens[next], "latest") || is(tokens[next + 1], "latest");
  if (isLatest || lastWith(tokens, at, DEADLINE) >= 0) return mentioned(at, true);
  const isElsewhere = lastWith(tokens, at, GONE_OR_MOVED) >= 0;
  return mentioned(at, !isElsewhere && isAsked(tokens, at));
}

function judgeByLead(tokens: readonly Token[], lead: number, at: number): Judgement {
  const token = tokenAt(tokens, lead);
  if (is(token, "header")) return { ...mentioned(at), isHeader: true };
  const mayBeOverdue = is(token, "by") || is(token, "deadline");
  if (is(token, "from") && !mayBeOverdue) return mentioned(at);
  const isUntil = is(token, "until");
  if (isUntil && lastWith(tokens, lead, GONE_OR_MOVED) >= 0) return mentioned(at);
  const isBefore = is(token, "before");
  return { start: lead, isDue: true, isBefore, mayBeOverdue, isHeader: false };
}

/** The index of a leading word that stands right before, with nothing but fillers between. */
function leadBefore(tokens: readonly Token[], at: number): number | undefined {
  for (let index = at - 1; index >= Math.max(0, at - 5); index--) {
    if (tokenAt(tokens, index + 1).opens) return undefined;
    const token = tokenAt(tokens, index);
    if (plays(token, LEADS)) return index;
    const isFiller = plays(token, FILLERS) || FILLER_SIGNS.has(token.text);
    if (!isFiller) return undefined;
  }
  return undefined;
}

function anyPlays(
  tokens: readonly Token[],
  from: number,
  until: number,
  roles: readonly Role[],
): boolean {
  for (let at = from; at < until; at++) if (plays(tokens[at], roles)) return true;
  return false;
}

/** Something is asked in the sentence, and not promised ("I'll get back to you tomorrow"). */
function isAsked(tokens: readonly Token[], at: number): boolean {
  const request = lastWith(tokens, at, REQUEST);
  return request >= 0 && !is(tokens[request - 1], "promise");
}

/** The nearest token before another in the same sentence that plays one of the parts; -1 when there is none. */
function lastWith(tokens: readonly Token[], at: number, roles: readonly Role[]): number {
  const farthest = Math.max(0, at - SIGHT);
  for (let index = at; index >= farthest; index--) {
    if (index < at && plays(tokens[index], roles)) return index;
    if (tokenAt(tokens, index).opens) return -1;
  }
  return -1;
}
