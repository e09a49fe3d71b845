import {
  builtClassOf,
  isOpeningVerb,
  subjectClassOf,
  verbClassOf,
  wordClass,
} from "../../../../src/core/triage/asking/ask-words";
import { hashWord } from "../../../../src/core/triage/word-scan";

test("a little word is a class of its own, and whom it means is told apart", () => {
  expect(builtClassOf(hashWord("could"))).not.toBe(builtClassOf(hashWord("would")));
  expect(builtClassOf(hashWord("your"))).toBe(wordClass.reader);
  expect(builtClassOf(hashWord("we're"))).toBe(wordClass.speaker);
  expect(builtClassOf(hashWord("harbour"))).toBe(wordClass.other);
});

test("verbs and what a sentence is about are told apart only where they are asked for", () => {
  expect([builtClassOf, verbClassOf].map((of) => of(hashWord("send")))).toEqual([
    wordClass.other,
    wordClass.verb,
  ]);
  expect(subjectClassOf(hashWord("friday"))).toBe(subjectClassOf(hashWord("tomorrow")));
  expect(subjectClassOf(hashWord("friday"))).not.toBe(subjectClassOf(hashWord("contract")));
  expect(verbClassOf(hashWord("friday"))).toBe(wordClass.other);
});

test("a verb that is a little word too may still open what is asked", () => {
  expect(["let", "see", "send", "harbour"].map((word) => isOpeningVerb(hashWord(word)))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
