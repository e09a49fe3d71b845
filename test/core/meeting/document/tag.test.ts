import { readTag, toExternalId, toTag } from "../../../../src/core/meeting/document/tag";

const tag = {
  meetingId: "0k3f9a2b7c1d",
  half: "minutes",
  block: "action.a3",
  field: "who",
} as const;

test("a tag can be taken apart again", () => {
  expect(toTag(tag)).toBe("kansli:0k3f9a2b7c1d:m:action.a3/who");
  expect(readTag(toTag(tag))).toEqual(tag);
  expect(readTag(toTag({ ...tag, field: "" }))).toEqual({ ...tag, field: "" });
});

test("other people's tags are not ours", () => {
  for (const other of ["", "kansli", "Title", "kansli:x:q:item", "kansli:x:a:item/b/c"]) {
    expect(readTag(other)).toBeUndefined();
  }
});

test("a tag that Word would cut is a bug of the caller", () => {
  expect(() => toTag({ ...tag, block: "x".repeat(60) })).toThrow(RangeError);
});

test("a task carries the meeting and the action", () => {
  expect(toExternalId("0k3f9a2b7c1d", "a3")).toBe("kansli:0k3f9a2b7c1d:a3");
});
