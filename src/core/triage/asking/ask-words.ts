import { hashWord } from "../word-scan";

/** The classes of words that are told apart where a sentence is looked at as its little words show it. */
export const wordClass = { other: 1, reader: 2, speaker: 3, asking: 4, verb: 5 } as const;

/** Words that say hardly anything but how a sentence is built; each is a class of its own. */
export const littleWords =
  "a an the to of in on at is are am be by for if can could would will should may might must do did does have has it its so as or and not no up out get let see ask any please";

const builtOf = new Map<number, number>([
  ...littleWords.split(" ").map((word) => [hashWord(word), hashWord(word)] as const),
  ...classed("you your yours yourself you're you'd you'll u", wordClass.reader),
  ...classed("i we me us my our i'm i'll i'd i've we'll we're we've", wordClass.speaker),
  ...classed("what when where how who why which", wordClass.asking),
]);

/** Verbs that open what somebody is asked to do. */
const verbs = classed(
  "let see get ask do be have need want don't discuss meet save hope draft schedule copy call send check give make tell review take look read note click visit go come keep put find use try add forward provide confirm advise respond reply contact email talk set sign print fax bring pick stop help remember forget consider join attend submit complete fill follow ensure update change move start begin leave stay think explain show describe prepare write work include feel wait hold plan enjoy buy order download register select choose enter log drop grab share post turn run open close pay learn know remove delete mark arrange speak pass return coordinate handle process approve verify identify indicate specify clarify notify inform remind bear excuse thank sell finish",
  wordClass.verb,
);

/** What sentences of business mail are about: when, an offer, a document, a talk, a wish, what is done, what is not. */
const subjects = [
  "today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday week weekend month morning afternoon evening noon january february march april june july august september october november december asap soon later eod pm now immediately",
  "click free save offer offers sale deal deals discount shop shopping exclusive win winner prize cash credit cards rate rates mortgage loan unsubscribe subscribe newsletter store gift guarantee bonus earn income million percent off special specials shipping coupon limited rewards membership travel airfare",
  "draft document file attachment attached report memo letter agreement contract spreadsheet list copy summary form presentation slides agenda invoice schedule paper version language comments changes",
  "call talk phone meeting lunch meet conversation discuss discussion dinner coffee conference",
  "need needs want like hope wish wonder wondering appreciate prefer suggest recommend request interested glad happy sure",
  "was were had sent told asked called talked met said gave took got went received signed made",
  "don't doesn't didn't can't won't never isn't wasn't wouldn't couldn't",
].flatMap((words, at) => classed(words, wordClass.verb + 1 + at));

const openingVerbs = new Set(verbs.map(([word]) => word));
const verbOf = new Map([...verbs, ...builtOf]);
const subjectOf = new Map([...verbs, ...subjects, ...builtOf]);

/** Whether the word is a verb that may open what somebody is asked to do. */
export function isOpeningVerb(word: number): boolean {
  return openingVerbs.has(word);
}

/** The class of a word by how sentences are built alone. */
export function builtClassOf(word: number): number {
  return builtOf.get(word) ?? wordClass.other;
}

/** The same, with the verbs that open what is asked told apart. */
export function verbClassOf(word: number): number {
  return verbOf.get(word) ?? wordClass.other;
}

/** The same, with what sentences are about told apart too. */
export function subjectClassOf(word: number): number {
  return subjectOf.get(word) ?? wordClass.other;
}

/** Words after which a new clause begins. */
export const joiningWords: ReadonlySet<number> = new Set(
  "and but so or then".split(" ").map(hashWord),
);

function classed(words: string, of: number): (readonly [word: number, of: number])[] {
  return words.split(" ").map((word) => [hashWord(word), of]);
}
