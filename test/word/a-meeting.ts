import type { Meeting } from "../../src/core/meeting/meeting";

/** A meeting of Anna's on a Thursday morning; say only what matters to the test. */
export function aMeeting(given: Partial<Meeting> = {}): Meeting {
  return {
    id: "m1",
    executive: { name: "Anna Lindqvist", address: "anna@contoso.example" },
    title: "Board meeting",
    start: "2026-12-03T08:00:00.000Z",
    end: "2026-12-03T11:00:00.000Z",
    timeZone: "Europe/Stockholm",
    place: "Hamnsalen",
    attendees: [],
    isAllDay: false,
    isCancelled: false,
    ...given,
  };
}
