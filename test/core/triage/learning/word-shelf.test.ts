import { WordShelf } from "../../../../src/core/triage/learning/word-shelf";

test("lists that lie side by side, and in several arrays, keep their own words", () => {
  const shelf = new WordShelf(100);
  const lists = Array.from({ length: 1_000 }, (_, list) => {
    const length = list % 101;
    for (let at = 0; at < length; at++) shelf.put(list * 1_000 + at);
    return shelf.take(length);
  });
  for (const [list, words] of lists.entries()) {
    expect([...words]).toEqual(Array.from({ length: list % 101 }, (_, at) => list * 1_000 + at));
  }
});
