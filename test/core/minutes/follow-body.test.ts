import type { Body } from "../../../src/core/meeting/body";
import { draftMinutes } from "../../../src/core/minutes/draft-minutes";
import { followBody } from "../../../src/core/minutes/follow-body";
import { countQuorum } from "../../../src/core/minutes/count-quorum";
import { aBody, aMeeting, anAgenda } from "../meeting/a-meeting";

const body: Body = { ...aBody(), numberFormat: "year-colon", paragraphs: "from-1" };
const draft = (earlier: Parameters<typeof draftMinutes>[0]["earlier"] = []) =>
  draftMinutes({
    ...{ agenda: anAgenda([{ title: "A" }, { title: "B" }]), meeting: aMeeting(), body, earlier },
  });

test("another format of the number is that of the minutes too, and of their title", () => {
  const changed = followBody(draft(), { ...body, numberFormat: "slash-year" }, []);
  expect(changed.number).toBe("1/2026");
  expect(changed.title).toBe("Protokoll 1/2026, Styrelsemöte");
});

test("a number she has written herself stays", () => {
  const own = { ...draft(), number: "6 extra" };
  expect(followBody(own, { ...body, numberFormat: "plain" }, []).number).toBe("6 extra");
});

test("§ that shall run on through the year begin after the last of the year", () => {
  const earlier = { ...draft(), meetingId: "before", date: "2026-10-01" };
  const changed = followBody(draft([earlier]), { ...body, paragraphs: "through-year" }, [earlier]);
  expect(changed.paragraphs.map(({ number }) => number)).toEqual([3, 4]);
});

test("a member who is made a deputy counts no more", () => {
  const minutes = draft();
  const members = body.members.map((one, at) =>
    at === 1 ? { ...one, capacity: "deputy" as const } : one,
  );
  const changed = followBody(minutes, { ...body, members }, []);
  const taking = (of: typeof minutes) => countQuorum(of, of.paragraphs[0]!, body).taking;
  expect(taking(changed)).toBe(taking(minutes) - 1);
});

test("approved minutes stay as they were approved", () => {
  const approved = { ...draft(), status: "approved" as const };
  expect(followBody(approved, { ...body, numberFormat: "plain" }, [])).toBe(approved);
});
