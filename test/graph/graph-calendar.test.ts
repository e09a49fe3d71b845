/** @jest-environment node */
import type { Event } from "@microsoft/microsoft-graph-types";
import { GraphCalendar } from "../../src/graph/graph-calendar";
import { GraphStand } from "./graph-stand";

const anna = { name: "Anna Lindqvist", address: "anna@contoso.example" };
const maja = { name: "Maja Ek", address: "maja@contoso.example" };
const zone = "W. Europe Standard Time";

function aStand() {
  const stand = new GraphStand();
  stand.scopes = ["User.Read", "Calendars.ReadWrite", "Calendars.Read.Shared"];
  const own = new GraphCalendar(stand.client, {
    owner: maja,
    mailbox: "me",
    timeZone: "Europe/Stockholm",
  });
  const annas = new GraphCalendar(stand.client, {
    owner: anna,
    mailbox: anna.address,
    timeZone: "Europe/Stockholm",
  });
  return { stand, own, annas };
}

const make = (stand: GraphStand, event: Event) =>
  stand.client.post("/me/events", {
    subject: "Management team",
    start: { dateTime: "2026-11-24T09:00:00", timeZone: zone },
    end: { dateTime: "2026-11-24T10:30:00", timeZone: zone },
    ...event,
  });
const november = ["2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z"] as const;

test("meetings come in order, in UTC, with the zone they were called in", async () => {
  const { stand, own } = aStand();
  await make(stand, {
    subject: "Later",
    start: { dateTime: "2026-11-25T08:00:00", timeZone: "UTC" },
    end: { dateTime: "2026-11-25T09:00:00", timeZone: "UTC" },
  });
  await make(stand, {});

  const meetings = await own.readMeetings(...november);

  expect(meetings.map(({ title, start, end, timeZone }) => [title, start, end, timeZone])).toEqual([
    ["Management team", "2026-11-24T08:00:00.000Z", "2026-11-24T09:30:00.000Z", "Europe/Berlin"],
    ["Later", "2026-11-25T08:00:00.000Z", "2026-11-25T09:00:00.000Z", "UTC"],
  ]);
  expect(meetings[0]?.executive).toEqual(maja);
});

test("every time of a series is a meeting of its own, at the same clock when clocks are changed", async () => {
  const { stand, own } = aStand();
  await make(stand, {
    start: { dateTime: "2026-10-19T09:00:00", timeZone: zone },
    end: { dateTime: "2026-10-19T10:00:00", timeZone: zone },
    recurrence: {
      pattern: { type: "weekly", interval: 1, daysOfWeek: ["monday"], firstDayOfWeek: "monday" },
      range: { type: "numbered", startDate: "2026-10-19", numberOfOccurrences: 3 },
    },
  });

  const meetings = await own.readMeetings("2026-10-01T00:00:00Z", "2026-12-01T00:00:00Z");

  expect(meetings.map(({ start }) => start)).toEqual([
    "2026-10-19T07:00:00.000Z",
    "2026-10-26T08:00:00.000Z",
    "2026-11-02T08:00:00.000Z",
  ]);
  expect(new Set(meetings.map(({ id }) => id)).size).toBe(3);
  expect(new Set(meetings.map(({ seriesId }) => seriesId)).size).toBe(1);
});

test("more meetings than a page come all", async () => {
  const { stand, own } = aStand();
  for (let count = 0; count < 120; count++) await make(stand, { subject: `No ${count}` });
  expect(await own.readMeetings(...november)).toHaveLength(120);
});

test("an executive's calendar that is not shared, and one the permission was not given for, say so in words", async () => {
  const { stand, annas } = aStand();
  stand.annas.delegates.clear();
  await expect(annas.readMeetings(...november)).rejects.toMatchObject({
    code: expect.stringMatching(/^not-allowed|^not-found/),
  });
  const other = aStand();
  other.stand.scopes = ["User.Read"];
  await expect(other.own.readMeetings(...november)).rejects.toMatchObject({ code: "not-allowed" });
});

test("the next meeting of a series is the one after it, and a single meeting has none", async () => {
  const { stand, own } = aStand();
  await make(stand, {
    start: { dateTime: "2026-10-19T09:00:00", timeZone: zone },
    end: { dateTime: "2026-10-19T10:00:00", timeZone: zone },
    recurrence: {
      pattern: { type: "weekly", interval: 2, daysOfWeek: ["monday"], firstDayOfWeek: "monday" },
      range: { type: "numbered", startDate: "2026-10-19", numberOfOccurrences: 3 },
    },
  });
  await make(stand, { subject: "Single" });
  const all = await own.readMeetings("2026-10-01T00:00:00Z", "2026-12-01T00:00:00Z");
  const nextOf = async (title: string, at: number) => {
    const meeting = all.filter((one) => one.title === title)[at];
    return meeting && (await own.readNextOf(meeting))?.start;
  };
  expect(await nextOf("Management team", 0)).toBe("2026-11-02T08:00:00.000Z");
  expect(await nextOf("Management team", 2)).toBeUndefined();
  expect(await nextOf("Single", 0)).toBeUndefined();
});
