import { toMeetingId } from "../../../src/core/meeting/meeting-id";

test("the same event gives the same id of twelve letters and figures", () => {
  const uid = "040000008200E00074C5B7101A82E00800000000A1B2C3D4E5F6";
  expect(toMeetingId(uid)).toBe(toMeetingId(uid));
  expect(toMeetingId(uid)).toMatch(/^[0-9a-z]{12}$/);
});

test("each occurrence of a series has its own id", () => {
  const ids = Array.from({ length: 5000 }, (_, week) =>
    toMeetingId("series@nordvik.example", `2026-01-01T${String(week)}`),
  );
  expect(new Set(ids).size).toBe(5000);
});
