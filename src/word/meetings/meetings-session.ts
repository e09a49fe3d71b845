import type { Calendar } from "../../core/meeting/calendar";
import type { Meeting } from "../../core/meeting/meeting";
import { sameAddress } from "../../core/shared/person";
import type { Trouble } from "../../ui/trouble";
import type { MeetingFiles } from "../meeting-file";
import { listMeetings, type ListedMeeting } from "./meeting-groups";

/** One person's meetings at one moment. Never changed, only replaced. */
export interface MeetingsView {
  meetings: readonly ListedMeeting[];
  isReading: boolean;
  /** She stopped the reading, and has not asked for it since. */
  isStopped?: boolean;
  /** When the calendar was read, an instant in UTC; absent for not yet. */
  readAt?: string;
  /** Why the calendar could not be read the last time. */
  trouble?: Trouble;
}

const dayMs = 86_400_000;
const daysAhead = 14;
const daysBack = 30;

/** The meetings of one person: the calendar's with those worked on. Reading never rejects; the view says what went wrong. */
export class MeetingsSession {
  private current: MeetingsView = { meetings: [], isReading: false };
  private fromCalendar: readonly Meeting[] = [];
  private turn = 0;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly parts: {
      calendar: Calendar;
      files: MeetingFiles;
      toTrouble: (thrown: unknown) => Trouble;
      now: () => string;
    },
  ) {}

  /** What to show now; bound, for React. */
  readonly view = (): MeetingsView => this.current;

  /** Calls `listener` whenever the view is replaced, until the returned function is called. Bound, for React. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads the calendar, the past 30 and the next 14 days, and what was worked on. */
  async read(): Promise<void> {
    const turn = ++this.turn;
    this.replace({ ...this.current, isReading: true, isStopped: false });
    const { calendar, now } = this.parts;
    const at = now();
    const from = new Date(Date.parse(at) - daysBack * dayMs).toISOString();
    const to = new Date(Date.parse(at) + daysAhead * dayMs).toISOString();
    try {
      const meetings = await calendar.readMeetings(from, to);
      if (turn !== this.turn) return;
      this.fromCalendar = meetings;
      await this.showNotes({ readAt: at });
    } catch (thrown) {
      if (turn !== this.turn) return;
      const trouble = this.parts.toTrouble(thrown);
      this.replace({ ...this.current, isReading: false, trouble });
    }
  }

  /** Stops waiting for the calendar; what was there stays. */
  cancel(): void {
    this.turn += 1;
    this.replace({ ...this.current, isReading: false, isStopped: true });
  }

  /** Reads again only what was worked on, after work on a meeting. */
  async refreshNotes(): Promise<void> {
    const { readAt } = this.current;
    await this.showNotes(readAt === undefined ? {} : { readAt });
  }

  private async showNotes(rest: { readAt?: string }): Promise<void> {
    const { calendar, files } = this.parts;
    const notes = await files.readNotes();
    const own = notes.filter(({ meeting }) =>
      sameAddress(meeting.executive.address, calendar.owner.address),
    );
    this.replace({ meetings: listMeetings(this.fromCalendar, own), isReading: false, ...rest });
  }

  private replace(view: MeetingsView): void {
    this.current = view;
    for (const listener of this.listeners) listener();
  }
}
