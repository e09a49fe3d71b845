/** @jest-environment node */
import { HashScan, WordScan } from "../../../src/core/triage/word-scan";

const full = new WordScan();
const bare = new HashScan();

/** What a scan of hashes alone gives, beside what a full one does of the same text. */
function both(text: string, from = 0, end = text.length) {
  full.scan(" ".repeat(from) + text.slice(from), end);
  bare.scan(text, from, end);
  const at = Array.from({ length: full.count }, (_, word) => word);
  return {
    full: {
      words: at.map((word) => [full.hashes[word], full.ends[word]! - full.starts[word]!]),
      questions: full.questionMarks.length,
      last: full.questionMarks.at(-1) ?? 0,
    },
    bare: {
      words: Array.from({ length: bare.count }, (_, word) => [
        bare.hashes[word],
        bare.lengths[word],
      ]),
      questions: bare.questions,
      last: bare.questions > 0 ? bare.lastQuestion : 0,
    },
  };
}

test.each([
  ["", 0],
  ["Can you call Anna? Don’t wait. Isn't it late?", 0],
  ["Går det bra? A\u030Angström och e\u0301n till", 0],
  ["Re: See https://a.example/?id=4 ('quoted') 5 %", 4],
  ["見積もり 😀 ÅÄÖ ß ÿ × ÷", 0],
  ["word'", 0],
  ["'word' a'b' 'c", 0],
])("the hashes of %j are those of a full scan", (text, from) => {
  const { full: expected, bare: found } = both(text, from);
  expect(found).toEqual(expected);
});

test("pieces put together by chance, cut anywhere, give the same hashes both ways", () => {
  const pieces = ["a", "Bo", "'", "’", "?", " ", "\n", ".", "é", "e\u0301", "4", "😀", "?id"];
  let state = 1;
  const drawn = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let time = 0; time < 2_000; time++) {
    const text = Array.from({ length: drawn(20) }, () => pieces[drawn(pieces.length)]).join("");
    const { full: expected, bare: found } = both(text, 0, drawn(text.length + 2));
    expect(found).toEqual(expected);
  }
});

test("no more words are hashed than a full scan takes", () => {
  const { full: expected, bare: found } = both("ord ".repeat(5_000));
  expect(found.words).toHaveLength(4_000);
  expect(found.words).toEqual(expected.words);
});
