import { readContentSigns } from "../content-signs";
import { boundary, hashWord, WordScan } from "../word-scan";
import {
  builtClassOf,
  isOpeningVerb,
  joiningWords,
  littleWords,
  subjectClassOf,
  verbClassOf,
  wordClass,
} from "./ask-words";

/** So many weights a model has; features fall into them by their hash. */
export const askBuckets = 1 << 15;

/** The features of one sentence: hashed, nothing of which can be read back. */
export interface AskFeatures {
  buckets: number[];
  values: number[];
  /** Whether any of the commonest English words stands in it; the model knows English alone. */
  isEnglish: boolean;
}

const mostWords = 60;
const scan = new WordScan();

/** What kind each feature is of, so that the same word tells different things in different places. */
const kind = {
  word: 0,
  pair: 1,
  first: 2,
  second: 3,
  opening: 4,
  last: 5,
  sign: 6,
  questions: 7,
  length: 8,
  people: 9,
  look: 10,
  patternOfTwo: 11,
  patternOfThree: 12,
  always: 13,
  clauseWord: 14,
  clausePair: 15,
  clausePattern: 16,
  clauseVerb: 17,
  classPair: 18,
  classPeople: 19,
  questionPeople: 30,
  questionFirst: 31,
  conditionThen: 34,
  conditionAsks: 35,
  mark: 42,
  markPeople: 43,
} as const;

/** Reads what may tell whether a sentence asks something of its reader. */
export function readAskFeatures(sentence: string): AskFeatures {
  const row = new AskRow();
  const { signs, questions } = readContentSigns("", sentence);
  for (const name of signs.kinds()) row.add(hashWord(name), kind.sign);
  row.add(Math.min(2, questions), kind.questions);
  for (const [look, pattern] of looks.entries())
    if (pattern.test(sentence)) row.add(look, kind.look);
  scan.scan(sentence);
  const words = Array.from(scan.hashes.subarray(0, Math.min(scan.count, mostWords)));
  const people = peopleIn(words.map(builtClassOf));
  addMarks(row, sentence, people);
  addQuestion(row, sentence, words, people);
  addCondition(row, words);
  addWords(row, words);
  addPatterns(row, words);
  addClauses(row, words);
  addClassPairs(row, words);
  row.add(0, kind.always);
  const { buckets, values } = row;
  return { buckets, values, isEnglish: words.some((word) => englishWords.has(word)) };
}

class AskRow {
  readonly buckets: number[] = [];
  readonly values: number[] = [];

  add(hash: number, of: number, value = 1): void {
    let mixed = hash ^ Math.imul(of + 1, 0x9e3779b1);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    this.buckets.push((mixed ^ (mixed >>> 16)) & (askBuckets - 1));
    this.values.push(value);
  }
}

/** What stands out in a sentence, and together with whom it speaks of. */
function addMarks(row: AskRow, sentence: string, people: number): void {
  for (const [mark, pattern] of marks.entries()) {
    if (!pattern.test(sentence)) continue;
    row.add(mark, kind.mark);
    row.add(joined(mark, people), kind.markPeople);
  }
}

/** Whether a sentence is a question or holds one, together with whom it speaks of and how it begins. */
function addQuestion(
  row: AskRow,
  sentence: string,
  words: readonly number[],
  people: number,
): void {
  const question = isQuestion.test(sentence) ? 2 : sentence.includes("?") ? 1 : 0;
  row.add(joined(question, people), kind.questionPeople);
  row.add(joined(question, verbClassOf(words[0] ?? 0)), kind.questionFirst);
}

function addWords(row: AskRow, words: readonly number[]): void {
  const share = shareOf(words);
  for (const word of new Set(words)) row.add(word, kind.word, share);
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next !== undefined) row.add(joined(word, next), kind.pair, share);
  }
  const [first = 0, second = 0] = words;
  row.add(first, kind.first);
  row.add(second, kind.second);
  row.add(joined(first, second), kind.opening);
  row.add(words.at(-1) ?? 0, kind.last);
  row.add(Math.floor(Math.log2(1 + words.length)), kind.length);
}

/** Sentences as their little words show them: "can YOU _ ME the _". */
function addPatterns(row: AskRow, words: readonly number[]): void {
  const share = shareOf(words);
  const classes = words.map(builtClassOf);
  for (let at = 0; at + 1 < classes.length; at++) {
    const [one = 0, two = 0, three] = classes.slice(at, at + 3);
    row.add(joined(one, two), kind.patternOfTwo, share);
    if (three !== undefined) row.add(joined(joined(one, two), three), kind.patternOfThree, share);
  }
  row.add(peopleIn(classes), kind.people);
}

function peopleIn(classes: readonly number[]): number {
  const speaks = classes.includes(wordClass.speaker) ? 1 : 0;
  return speaks + (classes.includes(wordClass.reader) ? 2 : 0);
}

/** How each clause begins: what is asked often stands behind a comma or an "and", with its verb first. */
function addClauses(row: AskRow, words: readonly number[]): void {
  const share = shareOf(words);
  let before = 0;
  for (const [at, word] of words.entries()) {
    const sign = at === 0 ? boundary.sentence : (scan.boundaries[at] ?? boundary.space);
    if (sign !== boundary.space) before = sign;
    if (joiningWords.has(word)) {
      before = word;
      continue;
    }
    if (before === 0) continue;
    const next = words[at + 1] ?? 0;
    row.add(word, kind.clauseWord, share);
    row.add(joined(word, next), kind.clausePair, share);
    row.add(joined(verbClassOf(word), verbClassOf(next)), kind.clausePattern, share);
    if (isOpeningVerb(word)) row.add(before, kind.clauseVerb);
    before = 0;
  }
}

/** What follows on "If you agree," or "To register,": what is asked often stands behind its condition. */
function addCondition(row: AskRow, words: readonly number[]): void {
  const [first = 0] = words;
  if (!conditions.has(first)) return;
  const at = words.findIndex((_, place) => place > 0 && scan.boundaries[place] !== boundary.space);
  const then = words[at];
  row.add(joined(first, then === undefined ? noClause : verbClassOf(then)), kind.conditionThen);
  if (then === undefined) return;
  row.add(joined(first, isOpeningVerb(then) || then === please ? 1 : 0), kind.conditionAsks);
}

/** Which classes of words a sentence holds together, in the order in which they come first. */
function addClassPairs(row: AskRow, words: readonly number[]): void {
  const share = shareOf(words) / 2;
  const classes = [...new Set(words.map(subjectClassOf))].filter((of) => of !== wordClass.other);
  const people = peopleIn(classes);
  for (const [at, one] of classes.entries()) {
    row.add(joined(one, people), kind.classPeople);
    for (const other of classes.slice(at + 1)) row.add(joined(one, other), kind.classPair, share);
  }
}

function shareOf(words: readonly number[]): number {
  return Math.min(1, 3 / Math.sqrt(words.length + 1));
}

function joined(one: number, other: number): number {
  return Math.imul(one, 31) + other;
}

const looks = [/[A-Z]{4}/u, /[$!]/u, /http|www|click|@/iu, /\d/u];

/** A name that is spoken to, an amount, an address, a telephone number, how the sentence ends, a quotation. */
const marks = [
  /^\W*[A-Z][a-z]+,/u,
  /[$€£]\s?\d/u,
  /\S@\S/u,
  /\b\d{3}[-. )]\s?\d{3,4}/u,
  /!\s*$/u,
  /:\s*$/u,
  /["“]/u,
];
/** A bracket or a quotation mark may stand behind the question mark. */
const isQuestion = /\?\s*\S{0,2}$/u;
const conditions = new Set(
  "if to when before once as for after since because".split(" ").map(hashWord),
);
const noClause = 7;
const please = hashWord("please");

const englishWords = new Set(
  `${littleWords} you your me my we us our i'm i'll i'd i've please what when where how who why which this that these with from let's need call send know think thanks there here about pls just`
    .split(" ")
    // Words that other languages write too.
    .filter(
      (word) =>
        ![
          "a",
          "an",
          "in",
          "on",
          "at",
          "is",
          "am",
          "by",
          "must",
          "so",
          "as",
          "up",
          "let",
          "no",
          "do",
        ].includes(word),
    )
    .map(hashWord),
);
