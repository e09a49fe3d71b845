import type { Meeting, MeetingState } from "../../core/meeting/meeting";
import { dayOf } from "../../core/meeting/meeting-clock";
import { type CalendarDate, toDayNumber, weekdayOf } from "../../core/shared/calendar-date";

/** A meeting with how far the work on it has come. */
export interface ListedMeeting {
  meeting: Meeting;
  state: MeetingState;
}

/** What a group of the list holds. */
export type GroupName = "today" | "thisWeek" | "nextWeek" | "later" | "unfinished" | "past";

/** A group of the list. */
export interface MeetingGroup {
  name: GroupName;
  meetings: readonly ListedMeeting[];
}

const order: readonly GroupName[] = [
  "today",
  "thisWeek",
  "nextWeek",
  "later",
  "unfinished",
  "past",
];

/**
 * Parts meetings by what she looks for: what comes, by week, then past ones whose work is begun and not finished, then
 * the rest, the newest first.
 */
export function groupMeetings(
  meetings: readonly ListedMeeting[],
  today: CalendarDate,
): MeetingGroup[] {
  const groups = new Map<GroupName, ListedMeeting[]>(order.map((name) => [name, []]));
  for (const listed of meetings) groups.get(groupOf(listed, today))?.push(listed);
  groups.get("unfinished")?.reverse();
  groups.get("past")?.reverse();
  return order.flatMap((name) => {
    const within = groups.get(name) ?? [];
    return within.length === 0 ? [] : [{ name, meetings: within }];
  });
}

function groupOf({ meeting, state }: ListedMeeting, today: CalendarDate): GroupName {
  const day = toDayNumber(dayOf(meeting));
  const now = toDayNumber(today);
  if (day < now) return isUnfinished(state) ? "unfinished" : "past";
  if (day === now) return "today";
  const daysLeftOfWeek = 6 - weekdayOf(now);
  if (day <= now + daysLeftOfWeek) return "thisWeek";
  return day <= now + daysLeftOfWeek + 7 ? "nextWeek" : "later";
}

function isUnfinished(state: MeetingState): boolean {
  return state !== "no agenda" && state !== "approved";
}

/**
 * Puts the calendar's meetings together with those worked on: each once, the calendar's own words first, the earliest
 * first. Cancelled ones that nobody worked on are left out.
 */
export function listMeetings(
  fromCalendar: readonly Meeting[],
  notes: readonly ListedMeeting[],
): ListedMeeting[] {
  const states = new Map(notes.map(({ meeting, state }) => [meeting.id, state]));
  const known = new Set(fromCalendar.map(({ id }) => id));
  const listed: ListedMeeting[] = [
    ...fromCalendar.map((meeting) => ({
      meeting,
      state: states.get(meeting.id) ?? ("no agenda" as const),
    })),
    ...notes.filter(({ meeting }) => !known.has(meeting.id)),
  ];
  return listed
    .filter(({ meeting, state }) => !meeting.isCancelled || state !== "no agenda")
    .sort((one, other) => one.meeting.start.localeCompare(other.meeting.start));
}
