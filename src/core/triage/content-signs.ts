import { SignNotes, type FoundSigns } from "./found-signs";
import { MessageScan } from "./message-scan";
import { ownTextEnd } from "./own-text";
import { PhraseTable } from "./phrase-table";
import { phrases, type SignKind } from "./phrases";
import { boundary, hashWord, WordScan } from "./word-scan";

/** What the words of one message say, apart from who wrote them to whom. */
export interface ContentSigns {
  signs: FoundSigns;
  /** How many sentences end in a question mark, in the writer's own words. */
  questions: number;
  /** Where the writer's own words end in the text. */
  ownEnd: number;
  /** Whether the writer's own words hold any digit, without which there is neither a date nor an amount. */
  hasDigits: boolean;
  /** Whether a currency is named, by a sign or a word. */
  hasCurrency: boolean;
  /** The subject says that this is an answer or a message sent on. */
  isReply: boolean;
  isForward: boolean;
  /** The name in brackets with which lists begin their subjects: "[network] …". */
  listTag: string | undefined;
  /** Hashes of words that may be the name of whom the message speaks to. */
  greeted: readonly number[];
  /** A bankgiro, plusgiro or IBAN that stands in the text. */
  account: string | undefined;
}

const table = new PhraseTable<SignKind>(phrases);
const scan = new WordScan();
const ownScan = new MessageScan();
const notes = new SignNotes();
const answerPrefix = /^\s*(?:(?:re|sv|vs|aw|ang|antw)\s*(?:\[\d+\])?\s*:\s*)+/iu;
const forwardPrefix = /^\s*(?:(?:re|sv|aw)\s*:\s*)*(?:fwd?|vb|wg|vidarebefordrat)\s*:\s*/iu;
const listTagPattern = /^\s*(?:re|sv)?:?\s*\[([^\]]{2,40})\]/iu;
const greetings = new Set(
  "hej|hejsan|hallå|god|bästa|kära|hi|hello|dear|good|morning|morgon|morron|afternoon|eftermiddag|tjena|tja|hey"
    .split("|")
    .map(hashWord),
);
/** What may be the number of a giro. Tried where digits before a dash begin. */
const giroNumber = /\d{1,7}-\d{1,4}(?!\d)/uy;
/** The words that make it one, right before it. */
const giroWords = /\b(?:(?<bank>bankgiro|bg)|plusgiro|pg)(?:nr|nummer|t)?[.:]*(?: ?nr[.:]*)? ?$/iu;
const longestGiroWords = 30;
const bankgiro = /^\d{3,4}-\d{4}$/u;
const plusgiro = /^\d{1,7}-\d$/u;
const ibanPattern = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?\b/u;
/** Thanks that stand among so many first words are what a message is about; later ones only close it. */
const thankedWithin = 10;
/** How many words of the subject and of the text take part in learning. */
const learnedWords = { subject: 16, text: 24 };

/** Reads the subject and the text of a message, Swedish or English, as `contentSignsIn` does. */
export function readContentSigns(subject: string, text: string): ContentSigns {
  ownScan.scan(subject, text);
  return contentSignsIn(ownScan);
}

/**
 * The signs in a message that was scanned. Quoted history and what follows the closing words are left out. Nothing is
 * kept of the text but where the words stand that were signs.
 */
export function contentSignsIn(words: MessageScan): ContentSigns {
  const subject = words.subject.text;
  const { text } = words.text;
  const hasPrefix = subject.includes(":");
  const isForward = hasPrefix && forwardPrefix.test(subject);
  const isReply = hasPrefix && !isForward && answerPrefix.test(subject);
  const inSubject = collect(words.subject, true);
  const inText = collect(words.text, false);
  const signs = notes.take(subject, text);
  const hasDigits = words.subject.hasDigits || words.text.hasDigits;
  const isPaid = hasDigits && (signs.has("payment") || signs.has("newAccount"));
  return {
    signs,
    questions: inSubject.questions + inText.questions,
    ownEnd: inText.end,
    hasDigits,
    hasCurrency:
      words.subject.hasCurrencySign || words.text.hasCurrencySign || signs.has("currency"),
    isReply,
    isForward,
    listTag: subject.includes("[") ? listTagPattern.exec(subject)?.[1] : undefined,
    greeted: greetedNames(words.text),
    account: isPaid ? accountIn(text.slice(0, inText.end)) : undefined,
  };
}

/** The sentences that ask something, in the writer's own words, at most five, each at most 200 characters. */
export function readQuestions(subject: string, text: string): string[] {
  const questions: string[] = [];
  for (const part of [subject, text]) {
    scan.scan(part, ownTextEnd(part));
    for (const at of scan.questionMarks) questions.push(sentenceEndingAt(scan.text, at));
  }
  return [...new Set(questions.filter((question) => question.length > 2))].slice(0, 5);
}

/**
 * The words of the subject and the first of the writer's own text, hashed, each once. Words of one or two letters say
 * nothing and are left out.
 */
export function readLearnedWords(subject: string, text: string): number[] {
  const words = new Set<number>();
  scan.scan(subject);
  addWords(words, learnedWords.subject);
  scan.scan(text, Math.min(ownTextEnd(text), 1_000));
  addWords(words, learnedWords.text);
  return [...words];
}

/** The account to pay that a text names, without spaces; `undefined` when it names none. */
export function accountIn(text: string): string | undefined {
  return giroIn(text) ?? ibanPattern.exec(text)?.[0].replaceAll(" ", "");
}

function giroIn(text: string): string | undefined {
  let from = 0;
  // Dashes are rare, and looking for one is quick.
  for (let dash = text.indexOf("-"); dash >= 0; dash = text.indexOf("-", dash + 1)) {
    const start = digitsBefore(text, dash, from);
    giroNumber.lastIndex = start;
    const number = start < dash ? giroNumber.exec(text)?.[0] : undefined;
    if (number === undefined) continue;
    from = giroNumber.lastIndex;
    const words = giroWords.exec(text.slice(Math.max(0, start - longestGiroWords), start));
    const form = words?.groups?.bank ? bankgiro : plusgiro;
    if (words && form.test(number)) return number;
  }
  return undefined;
}

/** Where the digits begin that end at an index; the same index when none stand before it. */
function digitsBefore(text: string, end: number, from: number): number {
  let start = end;
  while (start > from && text.charCodeAt(start - 1) >= 48 && text.charCodeAt(start - 1) <= 57) {
    start -= 1;
  }
  return start;
}

/** Notes the signs in a subject or a text, and tells where the closing words begin that end it. */
function collect(scan: WordScan, inSubject: boolean) {
  let { end, count } = scan;
  let idle = 0;
  const { starts, ends, boundaries } = scan;
  table.match(scan, (kind, first, last) => {
    if (kind === "close") {
      if (inSubject || first < 2 || (boundaries[first] ?? 0) < boundary.comma) return undefined;
      end = starts[first] ?? end;
      count = first;
      return "end";
    }
    if (kind === "plain") {
      if (scan.text[ends[last] ?? end] === "?") idle += 1;
      return "pass";
    }
    if (kind === "praise") {
      if (!standsAlone(scan, first)) return undefined;
      kind = "thanks";
    }
    if (kind === "autoReply" && !inSubject) return undefined;
    if (kind === "thanks" && !inSubject && first >= thankedWithin) return undefined;
    notes.note(kind, starts[first] ?? 0, ends[last] ?? 0, inSubject);
    return undefined;
  });
  let questions = 0;
  for (const at of scan.questionMarks) if (at < end) questions += 1;
  return { end, count, questions: Math.max(0, questions - idle) };
}

/** Whether a word is a clause of its own: "Perfect, then…", not "a perfect match". */
function standsAlone({ boundaries, count }: WordScan, at: number): boolean {
  const isLast = at + 1 >= count || (boundaries[at + 1] ?? 0) >= boundary.comma;
  return isLast && (boundaries[at] ?? 0) >= boundary.comma;
}

/** The first two words after "Hi" and its like, and words that open a sentence before a comma: "Maria, could you". */
function greetedNames({ hashes, boundaries, count }: WordScan): readonly number[] {
  const hashAt = (at: number) => (at < count ? (hashes[at] ?? 0) : 0);
  let at = 0;
  while (at < Math.min(count, 4) && greetings.has(hashAt(at))) at += 1;
  let names: readonly number[] = [hashAt(at), hashAt(at + 1)];
  for (at += 2; at + 1 < Math.min(count, 80); at++) {
    const opens = (boundaries[at] ?? 0) >= boundary.sentence;
    // No more room than it needs: every message keeps its own.
    if (opens && boundaries[at + 1] === boundary.comma) names = [...names, hashAt(at)];
  }
  return names;
}

function addWords(words: Set<number>, most: number): void {
  for (let at = 0, added = 0; at < scan.count && added < most; at++) {
    if ((scan.ends[at] ?? 0) - (scan.starts[at] ?? 0) < 3) continue;
    words.add(scan.hashes[at] ?? 0);
    added += 1;
  }
}

function sentenceEndingAt(text: string, questionMark: number): string {
  const floor = Math.max(0, questionMark - 200);
  const before = text.slice(floor, questionMark);
  const start = Math.max(
    before.lastIndexOf("\n"),
    before.lastIndexOf("? "),
    before.lastIndexOf(". "),
    before.lastIndexOf("! "),
  );
  return text
    .slice(floor + start + 1, questionMark + 1)
    .trim()
    .replace(/\s+/gu, " ");
}
