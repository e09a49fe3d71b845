import { habitWordKind, tellingWord } from "../../../../src/core/triage/learning/habit-words";
import { hashWord } from "../../../../src/core/triage/word-scan";

test("words that ask, that mailings use and that thank tell so, in both languages", () => {
  const { asking, mailing, thanking } = habitWordKind;
  const told = "please återkom unsubscribe nyhetsbrev thanks tack".split(" ").map(hashWord);
  expect(told.map(tellingWord)).toEqual([asking, asking, mailing, mailing, thanking, thanking]);
});

test("no other word tells anything, though it falls into the same place", () => {
  const told = Array.from({ length: 50_000 }, (_, at) => tellingWord(hashWord(`word${at}`)));
  expect(new Set(told)).toEqual(new Set([0]));
});
