import fc from "fast-check";
import { WordIndex } from "../../../../src/core/triage/deadlines/word-filter";

const index = new WordIndex([
  ["fredag", 1],
  ["o'clock", 2],
  ["på", 3],
]);

function entryOf(text: string, start = 0, end = text.length): number | undefined {
  return index.find(text, start, end)?.entry;
}

describe("WordIndex", () => {
  it("finds a word whatever its case and its apostrophe", () => {
    expect(entryOf("Fredag")).toBe(1);
    expect(entryOf("O’CLOCK")).toBe(2);
    expect(entryOf("PÅ")).toBe(3);
  });

  it("finds a word inside a text by where it stands", () => {
    expect(entryOf("senast fredag kl 9", 7, 13)).toBe(1);
    expect(entryOf("senast fredag kl 9", 7, 12)).toBeUndefined();
  });

  it("finds every word of any index and nothing else", () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-zåäö]{1,12}$/u), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.stringMatching(/^[a-zåäö]{1,12}$/u), (known, asked) => {
        const any = new WordIndex(known.map((word) => [word, word] as const));
        for (const word of known) expect(any.find(word, 0, word.length)?.word).toBe(word);
        expect(any.find(asked, 0, asked.length)?.word).toBe(
          known.includes(asked) ? asked : undefined,
        );
      }),
    );
  });
});
