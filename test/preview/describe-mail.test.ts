/** @jest-environment node */
import { describeMail } from "../../src/preview/describe-mail";

const clean = {
  me: "ada@contoso.example",
  seen: 12,
  loaded: { inbox: 9, sent: 3 },
  refused: [],
  warnings: [],
  passedOver: [],
};

test("clean mail is told in one line", () => {
  expect(describeMail(clean)).toEqual([
    "Read 12 of 12 messages as ada@contoso.example: 9 received, 3 sent.",
  ]);
});

test("where nothing was mail nobody is said to be signed in from it", () => {
  const nothing = { ...clean, seen: 1, loaded: { inbox: 0, sent: 0 } };
  expect(describeMail(nothing)).toEqual(["Nothing of it could be read as mail."]);
});

test("what could not be read is listed with its place", () => {
  const refused = [{ place: "in.mbox, message 4", reason: "There are no headers." }];
  expect(describeMail({ ...clean, seen: 13, refused }).slice(1)).toEqual([
    "1 could not be read:",
    "  in.mbox, message 4: There are no headers.",
  ]);
});

test("a long list ends after twenty lines and says how many are left", () => {
  const warnings = Array.from({ length: 25 }, (_each, at) => ({
    code: "no-date",
    place: `message ${at + 1}`,
    message: "No date.",
  }));
  const lines = describeMail({ ...clean, warnings });
  expect(lines).toHaveLength(1 + 1 + 20 + 1);
  expect(lines.at(-1)).toBe("  and 5 more");
});
