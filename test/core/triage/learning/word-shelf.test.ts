import { WordShelf } from "../../../../src/core/triage/learning/word-shelf";

test("words that lie side by side, and in several arrays, stay those of their own message", () => {
  const shelf = new WordShelf(100);
  const sizeOf = (list: number) => [list % 31, list % 70] as const;
  const kept = Array.from({ length: 1_000 }, (_, list) => {
    const [inSubject, inText] = sizeOf(list);
    for (let at = 0; at < inSubject + inText; at++) shelf.put(list * 1_000 + at);
    return shelf.take(inSubject, inText);
  });
  for (const [list, { hashes, subject, text, end }] of kept.entries()) {
    const [inSubject, inText] = sizeOf(list);
    const put = Array.from({ length: inSubject + inText }, (_, at) => list * 1_000 + at);
    expect([...hashes.slice(subject, end)]).toEqual(put);
    expect(text - subject).toBe(inSubject);
  }
});
