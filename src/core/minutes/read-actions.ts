import type { ActionItem } from "../meeting/minutes";
import type { CalendarDate } from "../shared/calendar-date";
import { displayNameOf, type Person } from "../shared/person";
import { actionVerbs, assignments, roleWords } from "./action-words";

/**
 * Reads a date as triage does: the last day that the text names, and the words that said it. The pane gives triage's
 * own reader; it is an argument, since minutes and triage know nothing of each other.
 */
export type ReadDueDate = (text: string) => { due: CalendarDate; words: string } | undefined;

/** An action as it was read, without an id yet. */
export type ReadAction = Omit<ActionItem, "id" | "done"> & {
  /** The line or sentence that said it. */
  words: string;
};

/** Who may be meant, and how dates are read. */
export interface ActionContext {
  people: readonly Person[];
  readDueDate: ReadDueDate;
}

/**
 * Reads actions in a text: lines `@name what by date`, and sentences in which somebody is to do something. What is no
 * action is left out; nothing is guessed of who beyond the words.
 */
export function readActions(text: string, context: ActionContext): ReadAction[] {
  return text.split("\n").flatMap((line) => {
    const marked = readMarkedLine(line, context);
    return marked ? [marked] : sentencesOf(line).flatMap((one) => readSentence(one, context) ?? []);
  });
}

/** Reads "@Mats beställ av leverantören senast 18 dec"; undefined for a line without a name after "@". */
export function readMarkedLine(line: string, context: ActionContext): ReadAction | undefined {
  const marked = /^\s*(?:[-–•*]\s*)?@\s*(\S.*)$/.exec(line);
  const rest = marked?.[1];
  if (rest === undefined) return undefined;
  const person = longestNamed(rest, context.people);
  const word = /^[^\s,:]+/.exec(rest)?.[0] ?? "";
  const name = person?.words ?? word;
  const owner = person?.person ?? { name: word, address: "" };
  return toAction(owner, rest.slice(name.length), line, context);
}

/** Sentences of one line; full stops within dates, times and short words do not end one. */
function sentencesOf(line: string): string[] {
  return line
    .split(/(?<=[.!?])\s+(?=\p{Lu}|@)/u)
    .map((sentence) => sentence.replace(/^\s*[-–•*]\s*/, "").trim())
    .filter((sentence) => sentence !== "");
}

function readSentence(sentence: string, context: ActionContext): ReadAction | undefined {
  for (const pattern of assignments) {
    const { who = "", what = "" } = pattern.exec(sentence)?.groups ?? {};
    const owner = who ? subjectOf(who, context.people) : undefined;
    if (owner) return toAction(owner, what, sentence, context);
  }
  let first: { at: number; length: number } | undefined;
  for (const verb of actionVerbs) {
    const found = verb.exec(sentence);
    if (found && found.index > 0 && (!first || found.index < first.at)) {
      first = { at: found.index, length: found[0].length };
    }
  }
  if (!first || first.at > longestSubject) return undefined;
  if (/^\s*(?:not|inte|never|aldrig)\b/i.test(sentence.slice(first.at + first.length)))
    return undefined;
  const owner = subjectOf(sentence.slice(0, first.at), context.people);
  return owner && toAction(owner, sentence.slice(first.at + first.length), sentence, context);
}

/** Three roles in a row, with their articles. */
const longestSubject = 110;
const noSubject = /^(?:it|this|that|what|which|there|whether|det|detta|om|huruvida)\b/i;
/** Words of another clause before the verb: somebody tells of what shall be, and nobody has taken it on. */
const otherClause =
  /\b(?:that|whether|what|how|which|because|if|att|som|eftersom|\w{3,}ed|then)\b/i;

/** Who is meant by the words before the verb: a person of the meeting, a role, or a name in capitals. */
function subjectOf(words: string, people: readonly Person[]): Person | undefined {
  const subject = words.trim().replace(/[,:]$/, "");
  if (subject === "" || noSubject.test(subject) || otherClause.test(subject)) return undefined;
  const named = longestNamed(subject, people);
  // "Henrik Sandberg" is not the Henrik Sandell who was called.
  const isOther = named && /^\s+\p{Lu}/u.test(subject.slice(named.words.length));
  if (named && !isOther) return named.person;
  if (roleWords.test(subject)) return { name: withoutArticle(subject), address: "" };
  const isName = /^\p{Lu}\p{Ll}+(?: (?:\p{Lu}[\p{Ll}.]*|and|och|,))*$/u.test(subject);
  return isName && !/^(?:The|Den|Det|A|An|En|Ett)\b/.test(subject)
    ? { name: subject, address: "" }
    : undefined;
}

function withoutArticle(subject: string): string {
  return subject.replace(/^(?:the|a|an) /i, "");
}

/** The person whose whole name, first name or last name the text begins with; the longest fit wins. */
function longestNamed(
  text: string,
  people: readonly Person[],
): { person: Person; words: string } | undefined {
  const lower = text.toLowerCase();
  const fits = people.flatMap((person) => {
    const name = displayNameOf(person).toLowerCase();
    const parts = [name, ...name.split(" ")].filter((part) => part.length > 1);
    const word = parts.find(
      (part) => lower.startsWith(part) && !/^[\p{L}\d]/u.test(lower.slice(part.length)),
    );
    return word ? [{ person, words: text.slice(0, word.length) }] : [];
  });
  const [best, second] = fits.sort((one, other) => other.words.length - one.words.length);
  // Two called Anna: nobody can tell which.
  const isTold = best && best.words.length !== second?.words.length;
  return isTold ? best : undefined;
}

function toAction(
  owner: Person,
  rest: string,
  words: string,
  { readDueDate }: ActionContext,
): ReadAction | undefined {
  const date = readDueDate(rest);
  const bare = date ? rest.replace(date.words, "") : rest;
  const what = bare
    .replace(/^[\s,:–-]+|[\s.;,:–-]+$/g, "")
    .replace(/\s+(?:by|before|until|on|senast(?: den)?|till|före|innan|den)$/i, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  if (what === "") return undefined;
  const action = { owner, what: what.slice(0, 1).toUpperCase() + what.slice(1), words };
  return date ? { ...action, due: date.due } : action;
}
