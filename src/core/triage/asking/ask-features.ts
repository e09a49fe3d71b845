import { readContentSigns } from "../content-signs";
import { hashWord, WordScan } from "../word-scan";

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
  addWords(row, words);
  addPatterns(row, words);
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
  const classes = words.map((word) => classOf.get(word) ?? otherWord);
  for (let at = 0; at + 1 < classes.length; at++) {
    const [one = 0, two = 0, three] = classes.slice(at, at + 3);
    row.add(joined(one, two), kind.patternOfTwo, share);
    if (three !== undefined) row.add(joined(joined(one, two), three), kind.patternOfThree, share);
  }
  const speaks = classes.includes(speaker) ? 1 : 0;
  row.add(speaks + (classes.includes(reader) ? 2 : 0), kind.people);
}

function shareOf(words: readonly number[]): number {
  return Math.min(1, 3 / Math.sqrt(words.length + 1));
}

function joined(one: number, other: number): number {
  return Math.imul(one, 31) + other;
}

const looks = [/[A-Z]{4}/u, /[$!]/u, /http|www|click|@/iu, /\d/u];
const otherWord = 1;
const reader = 2;
const speaker = 3;
const asking = 4;
const littleWords =
  "a an the to of in on at is are am be by for if can could would will should may might must do did does have has it its so as or and not no up out get let see ask any";
const classOf = new Map<number, number>([
  ...littleWords.split(" ").map((word) => [hashWord(word), hashWord(word)] as const),
  ...classed("you your yours yourself you're you'd you'll u", reader),
  ...classed("i we me us my our i'm i'll i'd i've we'll we're we've", speaker),
  ...classed("what when where how who why which", asking),
]);

function classed(words: string, of: number): (readonly [word: number, of: number])[] {
  return words.split(" ").map((word) => [hashWord(word), of]);
}

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
