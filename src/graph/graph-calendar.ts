import type { Event } from "@microsoft/microsoft-graph-types";
import type { Calendar } from "../core/meeting/calendar";
import type { Meeting } from "../core/meeting/meeting";
import type { Person } from "../core/shared/person";
import { withQuery, type GraphClient } from "./graph-client";
import { mailboxPath } from "./graph-mailbox";
import { meetingFields, toMeeting } from "./to-meeting";

/** Whose calendar it is and how it is reached. */
export interface CalendarPlace {
  owner: Person;
  /** "me", or the address of an executive who has shared the calendar. */
  mailbox: string;
  /** IANA name of the zone the assistant works in, for events whose zone nobody knows. */
  timeZone: string;
}

/**
 * A calendar through Microsoft Graph. Recurring events come each by itself, and all times in UTC.
 * @see https://learn.microsoft.com/graph/api/user-list-calendarview
 */
export class GraphCalendar implements Calendar {
  readonly owner: Person;

  constructor(
    private readonly client: GraphClient,
    private readonly place: CalendarPlace,
  ) {
    this.owner = place.owner;
  }

  /** See `Calendar.readMeetings`. Rejects with GraphError, "not-allowed-in-shared" when the executive shares no calendar. */
  async readMeetings(from: string, to: string): Promise<Meeting[]> {
    return this.read(withQuery(`${this.path}/calendarView`, inWindow(from, to)));
  }

  /** See `Calendar.readNextOf`. Rejects with GraphError. */
  async readNextOf({ id, seriesId, start }: Meeting): Promise<Meeting | undefined> {
    if (seriesId === undefined) return undefined;
    const path = `${this.path}/events/${encodeURIComponent(seriesId)}/instances`;
    const end = new Date(Date.parse(start) + halfYearInMs).toISOString();
    const meetings = await this.read(withQuery(path, inWindow(start, end)));
    return meetings.find((one) => one.id !== id && one.start > start && !one.isCancelled);
  }

  private get path(): string {
    return mailboxPath(this.place.mailbox);
  }

  private async read(path: string): Promise<Meeting[]> {
    const meetings: Meeting[] = [];
    for await (const page of this.client.pages<Event>(path, {
      prefer: ['outlook.timezone="UTC"'],
    })) {
      meetings.push(
        ...page.value.flatMap((event) => toMeeting(event, this.owner, this.place.timeZone) ?? []),
      );
    }
    return meetings.sort((one, other) => one.start.localeCompare(other.start));
  }
}

const halfYearInMs = 190 * 86_400_000;

function inWindow(from: string, to: string): Record<string, string | number> {
  return {
    startDateTime: from,
    endDateTime: to,
    $select: meetingFields,
    $orderby: "start/dateTime",
    $top: 100,
  };
}
