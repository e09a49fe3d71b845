import fc from "fast-check";
import { WordIndex } from "../../../../src/core/triage/deadlines/word-filter";

const index = new WordIndex([
  ["fredag", 1],
  ["o'clock", 2],
  ["på", 3],
]);

function entryOf(text: string, start = 0): number | undefined {
  return index.read(text, start)?.entry;
}

describe("WordIndex", () => {
  it("finds a word whatever its case and its apostrophe", () => {
    expect(entryOf("Fredag")).toBe(1);
    expect(entryOf("O’CLOCK")).toBe(2);
    expect(entryOf("PÅ")).toBe(3);
  });

  it("finds a word inside a text by where it stands", () => {
    expect(entryOf("senast fredag kl 9", 7)).toBe(1);
    expect(index.end).toBe(13);
    expect(entryOf("senast fredagen kl 9", 7)).toBeUndefined();
    expect(index.end).toBe(15);
  });

  it("reads a letter that is written with a combining mark as one", () => {
    expect(entryOf("pa\u030a".normalize("NFD"))).toBe(3);
  });

  it("finds every word of any index and nothing else", () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-zåäö]{1,12}$/u), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.stringMatching(/^[a-zåäö]{1,12}$/u), (known, asked) => {
        const any = new WordIndex(known.map((word) => [word, word] as const));
        for (const word of known) expect(any.read(word, 0)?.word).toBe(word);
        expect(any.read(asked, 0)?.word).toBe(known.includes(asked) ? asked : undefined);
      }),
    );
  });
});
