/** @jest-environment node */
import { JoinedTexts, noText, onceEach, TextList } from "../../../../src/core/budget/rows/texts";

function listOf(...texts: string[]): TextList {
  const list = new TextList();
  for (const text of texts) list.numberOf(text);
  return list;
}

test("a text has one number, however often it comes", () => {
  const list = listOf("a", "b", "a");
  expect([list.count, list.numberOf("b"), list.textOf(0)]).toEqual([2, 1, "a"]);
  expect(() => list.textOf(2)).toThrow(RangeError);
});

test("joined texts go on where the ones before end, also when they were joined before", () => {
  const joined = new JoinedTexts([
    new JoinedTexts([listOf("a", "b"), listOf()]),
    listOf("b", "cå"),
  ]);
  expect(Array.from({ length: joined.count }, (_, number) => joined.textOf(number))).toEqual([
    ...["a", "b", "b", "cå"],
  ]);
  const letters: number[] = [];
  expect([joined.spell(3, letters), letters]).toEqual([2, [0x63, 0xe5]]);
  expect(() => joined.textOf(4)).toThrow(RangeError);
});

test("a question is asked once about each text, and about none as about the empty one", () => {
  const answer = jest.fn((text: string) => text.length);
  const lengthOf = onceEach(listOf("ab", "c"), answer);
  expect([0, 1, 0, noText, noText].map(lengthOf)).toEqual([2, 1, 2, 0, 0]);
  expect(answer).toHaveBeenCalledTimes(3);
});
