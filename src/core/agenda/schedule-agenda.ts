import type { AgendaItem } from "../meeting/agenda";
import type { Meeting } from "../meeting/meeting";
import { clockAfter, slotMinutesOf } from "../meeting/meeting-clock";

/** When an item comes. */
export interface ItemTime {
  id: string;
  /** What stands before the title, counted from 1; absent for a pause. */
  number?: number;
  /** Wall clock of the meeting, "10:40"; empty for a meeting that lasts all day. */
  clock: string;
  /** Minutes from the meeting's start. */
  afterMinutes: number;
}

/** The agenda laid against the clock. */
export interface Schedule {
  times: readonly ItemTime[];
  totalMinutes: number;
  /** How long the meeting is called for; absent when it has no end or lasts all day. */
  slotMinutes?: number;
  /** How much too long the agenda is; 0 when it fits. */
  overMinutes: number;
  /** When the last item is over; empty for a meeting that lasts all day. */
  endsAt: string;
}

/** Gives every item its number and start, and says whether all of it fits into the meeting. */
export function scheduleAgenda(meeting: Meeting, items: readonly AgendaItem[]): Schedule {
  let totalMinutes = 0;
  let number = 0;
  const clock = (minutes: number) => (meeting.isAllDay ? "" : clockAfter(meeting, minutes));
  const times = items.map(({ id, minutes, isPause }): ItemTime => {
    const afterMinutes = totalMinutes;
    totalMinutes += minutes;
    const time = { id, clock: clock(afterMinutes), afterMinutes };
    return isPause ? time : { ...time, number: ++number };
  });
  const slotMinutes = slotMinutesOf(meeting);
  const overMinutes = Math.max(0, totalMinutes - (slotMinutes ?? totalMinutes));
  const schedule = { times, totalMinutes, overMinutes, endsAt: clock(totalMinutes) };
  return slotMinutes === undefined ? schedule : { ...schedule, slotMinutes };
}
