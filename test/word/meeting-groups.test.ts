/** @jest-environment node */
import type { Meeting, MeetingState } from "../../src/core/meeting/meeting";
import { groupMeetings, listMeetings } from "../../src/word/meetings/meeting-groups";
import { aMeeting } from "./a-meeting";

const on = (date: string, state: MeetingState = "no agenda", parts: Partial<Meeting> = {}) => ({
  meeting: aMeeting({ id: date, start: `${date}T08:00:00.000Z`, ...parts }),
  state,
});

test("meetings stand under what she looks for: today, the weeks to come, and minutes not finished", () => {
  const all = [
    on("2026-10-29", "for approval"),
    on("2026-11-10"),
    on("2026-11-17", "minutes draft"),
    on("2026-11-18", "approved"),
    on("2026-11-24"),
    on("2026-11-25"),
    on("2026-11-29"),
    on("2026-11-30"),
    on("2026-12-06"),
    on("2026-12-07"),
  ];
  const groups = groupMeetings(all, "2026-11-24");
  expect(
    groups.map(({ name, meetings }) => [name, meetings.map(({ meeting }) => meeting.id)]),
  ).toEqual([
    ["today", ["2026-11-24"]],
    ["thisWeek", ["2026-11-25", "2026-11-29"]],
    ["nextWeek", ["2026-11-30", "2026-12-06"]],
    ["later", ["2026-12-07"]],
    ["unfinished", ["2026-11-17", "2026-10-29"]],
    ["past", ["2026-11-18", "2026-11-10"]],
  ]);
});

test("the day of a meeting is that of its own zone", () => {
  const late = on("2026-11-24", "no agenda", {
    start: "2026-11-24T23:30:00.000Z",
    timeZone: "Europe/Stockholm",
  });
  expect(groupMeetings([late], "2026-11-25")[0]?.name).toBe("today");
});

test("a meeting that was worked on is there once, with its state, and the calendar's words", () => {
  const moved = aMeeting({ id: "m1", title: "Board, new room" });
  const listed = listMeetings(
    [moved],
    [{ meeting: aMeeting({ id: "m1", title: "Board" }), state: "agenda draft" }],
  );
  expect(listed).toEqual([{ meeting: moved, state: "agenda draft" }]);
});

test("a meeting outside the calendar stays, a cancelled one that nobody worked on goes", () => {
  const own = aMeeting({ id: "own", start: "2026-11-20T08:00:00.000Z" });
  const gone = aMeeting({ id: "gone", isCancelled: true });
  const worked = aMeeting({ id: "worked", isCancelled: true });
  const notes = [own, worked].map((meeting) => ({ meeting, state: "agenda draft" as const }));
  const ids = listMeetings([gone, worked], notes).map(({ meeting }) => meeting.id);
  expect(ids).toEqual(["own", "worked"]);
});
