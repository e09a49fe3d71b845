import { ownTextEnd } from "./own-text";
import { PhraseTable } from "./phrase-table";
import { phrases, type SignKind } from "./phrases";
import { boundary, hashWord, WordScan } from "./word-scan";

/** One kind of sign that was seen in a message. */
export interface Sign {
  /** The words of the first one, as they are written there. */
  words: string;
  /** How many were seen, in subject and text together. */
  count: number;
  /** Whether one of them stands in the subject. */
  inSubject: boolean;
}

/** What the words of one message say, apart from who wrote them to whom. */
export interface ContentSigns {
  signs: Readonly<Partial<Record<SignKind, Sign>>>;
  /** How many sentences end in a question mark, in the writer's own words. */
  questions: number;
  /** Where the writer's own words end in the text. */
  ownEnd: number;
  /** Whether the writer's own words hold any digit, without which there is neither a date nor an amount. */
  hasDigits: boolean;
  /** The subject says that this is an answer or a message sent on. */
  isReply: boolean;
  isForward: boolean;
  /** Hashes of the first words after the greeting's "Hi", to see who is spoken to. */
  greeted: readonly number[];
  /** The words of the subject and the first of the text, hashed, without those every message has. */
  words: Int32Array;
  /** A bankgiro, plusgiro or IBAN that stands in the text. */
  account?: string;
}

const table = new PhraseTable<SignKind>(phrases);
const scan = new WordScan();
const answerPrefix = /^\s*(?:(?:re|sv|vs|aw|ang|antw)\s*(?:\[\d+\])?\s*:\s*)+/iu;
const forwardPrefix = /^\s*(?:(?:re|sv|aw)\s*:\s*)*(?:fwd?|vb|wg|vidarebefordrat)\s*:\s*/iu;
const greetings = new Set(
  "hej|hejsan|hallå|god|bästa|kära|hi|hello|dear|good|morning|morgon|morron|afternoon|eftermiddag|tjena|tja|hey"
    .split("|")
    .map(hashWord),
);
const accountPattern =
  /\b(?:bankgiro|bg|plusgiro|pg)(?:nr|nummer)?[.:]?(?: ?nr[.:]?)? ?(\d{2,7}-\d{1,4})(?!\d)|\b([A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?)\b/iu;
/** How many words of the text take part in learning. */
const learnedTextWords = 24;

/**
 * Reads the subject and the text of a message, Swedish or English. Quoted history and what follows the closing words
 * are left out. One scan each; nothing is kept of the text but the words that were signs.
 */
export function readContentSigns(subject: string, text: string): ContentSigns {
  const signs: Partial<Record<SignKind, Sign>> = {};
  const isForward = forwardPrefix.test(subject);
  const isReply = !isForward && answerPrefix.test(subject);
  scan.scan(subject);
  const inSubject = collect(signs, true);
  const subjectWords = wordHashes(inSubject.count, 16);
  const subjectDigits = scan.hasDigits;
  const ownText = normalized(text);
  scan.scan(ownText, ownTextEnd(ownText));
  const inText = collect(signs, false);
  const content: ContentSigns = {
    signs,
    questions: inSubject.questions + inText.questions,
    ownEnd: inText.end,
    hasDigits: subjectDigits || scan.hasDigits,
    isReply,
    isForward,
    greeted: greetedNames(),
    words: merged(subjectWords, wordHashes(inText.count, learnedTextWords)),
  };
  const account =
    signs.invoice || signs.newAccount ? accountIn(ownText.slice(0, inText.end)) : undefined;
  return account ? { ...content, account } : content;
}

/** The sentences that ask something, in the writer's own words, at most five, each at most 200 characters. */
export function readQuestions(subject: string, text: string): string[] {
  const questions: string[] = [];
  for (const part of [subject, normalized(text)]) {
    scan.scan(part, ownTextEnd(part));
    for (const at of scan.questionMarks) questions.push(sentenceEndingAt(part, at));
  }
  return [...new Set(questions.filter((question) => question.length > 2))].slice(0, 5);
}

/** The account to pay that a text names, without spaces; `undefined` when it names none. */
export function accountIn(text: string): string | undefined {
  const match = accountPattern.exec(text);
  return (match?.[1] ?? match?.[2])?.replaceAll(" ", "").toUpperCase();
}

/** Marks made of a letter and a combining sign become one letter, as "å" written on some machines is. */
function normalized(text: string): string {
  return /[\u0300-\u036f]/u.test(text) ? text.normalize("NFC") : text;
}

function collect(signs: Partial<Record<SignKind, Sign>>, inSubject: boolean) {
  let end = scan.text.length;
  let count = scan.count;
  table.match(scan, (kind, first, last) => {
    if (kind === "close") {
      if (inSubject || first < 2 || scan.boundaries[first]! < boundary.comma) return true;
      end = scan.starts[first]!;
      count = first;
      return false;
    }
    const known = signs[kind];
    if (known) {
      known.count += 1;
      return true;
    }
    const words = scan.text.slice(scan.starts[first], scan.ends[last]);
    signs[kind] = { words, count: 1, inSubject };
    return true;
  });
  let questions = 0;
  for (const at of scan.questionMarks) if (at < end) questions += 1;
  return { end, count, questions };
}

function greetedNames(): number[] {
  const names: number[] = [];
  for (let at = 0; at < Math.min(scan.count, 6) && names.length < 2; at++) {
    if (greetings.has(scan.hashes[at]!)) continue;
    if (at > 0 && scan.boundaries[at]! >= boundary.comma && names.length > 0) break;
    names.push(scan.hashes[at]!);
  }
  return names;
}

function wordHashes(count: number, most: number): Int32Array {
  const taken = new Int32Array(Math.min(count, most));
  let size = 0;
  for (let at = 0; at < count && size < most; at++) {
    if (scan.ends[at]! - scan.starts[at]! > 2) taken[size++] = scan.hashes[at]!;
  }
  return taken.subarray(0, size);
}

function merged(one: Int32Array, other: Int32Array): Int32Array {
  const both = new Int32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
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
