import { randomBytes } from "node:crypto";
import type { Event, FileAttachment } from "@microsoft/microsoft-graph-types";
import { datesOfSeries, type IsoDate, plusDays } from "./recurrence";
import { toInstant } from "./time-zones";

/** A calendar of a mailbox. */
export interface CalendarInfo {
  id: string;
  name: string;
  isDefault: boolean;
}

/** What Graph keeps beside the members of an event or of one occurrence of it. */
export interface EventParts {
  attachments: FileAttachment[];
  /** Extended properties by Graph's id string. */
  extendedProperties: Map<string, string>;
  /** Open extensions by their name. */
  extensions: Map<string, Record<string, unknown>>;
}

/** An event: a meeting by itself, or a series with its exceptions. */
export interface EventState extends EventParts {
  id: string;
  calendarId: string;
  /** Graph's `event` without id and changeKey; `start` and `end` in the zone they were given in. */
  resource: Event;
  /** What differs from the series, by the date that the occurrence had at first. */
  exceptions: Map<IsoDate, Exception>;
  createdAt: string;
  modifiedAt: string;
  revision: number;
}

/** An occurrence that was changed or cancelled. */
export interface Exception extends EventParts {
  changes: Event;
  isCancelled: boolean;
}

/** An event or one occurrence of a series, as a calendar shows it. */
export interface ShownEvent {
  event: EventState;
  /** For an occurrence: the date it had at first. */
  date?: IsoDate;
  /** Graph's `event` with what the occurrence has of its own. */
  resource: Event;
  parts: EventParts;
  type: "singleInstance" | "seriesMaster" | "occurrence" | "exception";
  /** Instants in milliseconds since 1970. */
  start: number;
  end: number;
}

/** The calendars of one mailbox and what stands in them. */
export class CalendarState {
  readonly calendars: CalendarInfo[] = [{ id: newId(), name: "Calendar", isDefault: true }];
  readonly events = new Map<string, EventState>();

  constructor(
    private readonly now: () => number,
    private readonly tell: () => void,
  ) {}

  /** The calendar every mailbox has. */
  get main(): CalendarInfo {
    const [first] = this.calendars;
    if (!first) throw new RangeError("CalendarState.main: a mailbox always has one");
    return first;
  }

  /** Makes another calendar. */
  addCalendar(name: string): CalendarInfo {
    const calendar = { id: newId(), name, isDefault: false };
    this.calendars.push(calendar);
    this.tell();
    return calendar;
  }

  /** Puts an event into a calendar, the main one when none is named. */
  add(resource: Event, parts: Partial<EventParts> = {}, calendarId = this.main.id): EventState {
    const at = this.moment();
    const event: EventState = {
      id: newId(),
      calendarId,
      resource,
      exceptions: new Map(),
      createdAt: at,
      modifiedAt: at,
      revision: 1,
      ...noParts(),
      ...parts,
    };
    this.events.set(event.id, event);
    this.tell();
    return event;
  }

  /** Finds an event, or an occurrence by the id that `idOfShown` gives it. */
  find(id: string): ShownEvent | undefined {
    const event = this.events.get(id);
    if (event) return shown(event);
    const [, masterId = "", digits = ""] = /^(.+)_occ(\d{8})$/.exec(id) ?? [];
    const master = this.events.get(masterId);
    const date = digits.replace(/(\d{4})(\d\d)(\d\d)/, "$1-$2-$3");
    if (!master?.resource.recurrence || master.exceptions.get(date)?.isCancelled) return undefined;
    const dates = datesOfSeries(master.resource.recurrence, date);
    return [...dates].at(-1) === date ? shownOccurrence(master, date) : undefined;
  }

  /** Changes an event or makes an exception of an occurrence. */
  change(shownEvent: ShownEvent, changes: Event): void {
    const { event, date } = shownEvent;
    if (date === undefined) {
      event.resource = { ...event.resource, ...changes };
      // A new rhythm or time makes the series anew, as in Exchange.
      if (changes.recurrence !== undefined || changes.start) event.exceptions.clear();
    } else {
      const exception = this.exceptionOn(event, date);
      exception.changes = { ...exception.changes, ...changes };
    }
    this.touch(event);
  }

  /** The parts of an event or an occurrence, ready to be changed; follow it with `touch`. */
  partsOf({ event, date }: ShownEvent): EventParts {
    return date === undefined ? event : this.exceptionOn(event, date);
  }

  /** Deletes an event, or takes one occurrence out of its series. */
  remove({ event, date }: ShownEvent): void {
    if (date === undefined) this.events.delete(event.id);
    else this.exceptionOn(event, date).isCancelled = true;
    this.touch(event);
  }

  /** Notes that an event was changed. */
  touch(event: EventState): void {
    event.revision++;
    event.modifiedAt = this.moment();
    this.tell();
  }

  /** What stands in a calendar (in all of them without one) between two instants, series written out, by start. */
  between(from: number, to: number, calendarId?: string): ShownEvent[] {
    const all = [...this.events.values()].filter(
      (event) => calendarId === undefined || event.calendarId === calendarId,
    );
    return all
      .flatMap((event) => [...occurrences(event, to)])
      .filter(({ start, end }) => start < to && (end > from || (start === end && start >= from)))
      .sort((a, b) => a.start - b.start || (a.event.id < b.event.id ? -1 : 1));
  }

  private exceptionOn(event: EventState, date: IsoDate): Exception {
    const known = event.exceptions.get(date);
    if (known) return known;
    const fresh: Exception = { changes: {}, isCancelled: false, ...noParts() };
    event.exceptions.set(date, fresh);
    return fresh;
  }

  private moment(): string {
    return new Date(this.now()).toISOString();
  }
}

/** The id of an event, and of an occurrence the id of its series with its date. */
export function idOfShown({ event, date }: ShownEvent): string {
  return date === undefined ? event.id : occurrenceId(event, date);
}

/** The id of the occurrence that had this date at first. */
export function occurrenceId(event: EventState, date: IsoDate): string {
  return `${event.id}_occ${date.replaceAll("-", "")}`;
}

/** The occurrences of a series that begin before an instant; of an event by itself, itself. */
export function* occurrences(event: EventState, before: number): Iterable<ShownEvent> {
  const { recurrence } = event.resource;
  if (!recurrence) {
    yield shown(event);
    return;
  }
  const until = plusDays(new Date(before).toISOString().slice(0, 10), 1);
  for (const date of datesOfSeries(recurrence, until)) {
    if (!event.exceptions.has(date)) yield shownOccurrence(event, date);
  }
  // One that was moved may now stand far from the date it had.
  for (const [date, { isCancelled }] of event.exceptions) {
    if (!isCancelled) yield shownOccurrence(event, date);
  }
}

function shown(event: EventState): ShownEvent {
  const { resource } = event;
  const type = resource.recurrence ? "seriesMaster" : "singleInstance";
  return { event, resource, parts: event, type, ...spanOf(resource) };
}

function shownOccurrence(event: EventState, date: IsoDate): ShownEvent {
  const exception = event.exceptions.get(date);
  const resource = { ...event.resource, ...moved(event.resource, date), ...exception?.changes };
  delete resource.recurrence;
  const type = exception ? "exception" : "occurrence";
  return { event, date, resource, parts: exception ?? noParts(), type, ...spanOf(resource) };
}

/** Start and end of an occurrence by the clock on the wall, so that nine stays nine when the clocks change. */
function moved({ start, end }: Event, date: IsoDate): Event {
  const first = Date.parse(`${start?.dateTime?.slice(0, 19) ?? ""}Z`);
  const last = Date.parse(`${end?.dateTime?.slice(0, 19) ?? ""}Z`);
  const begin = `${date}T${start?.dateTime?.slice(11, 19) ?? "00:00:00"}`;
  const finish = new Date(Date.parse(`${begin}Z`) + (last - first)).toISOString().slice(0, 19);
  return {
    start: { dateTime: begin, timeZone: start?.timeZone ?? "UTC" },
    end: { dateTime: finish, timeZone: end?.timeZone ?? "UTC" },
  };
}

function spanOf({ start, end }: Event): { start: number; end: number } {
  return { start: toInstant(start ?? {}), end: toInstant(end ?? start ?? {}) };
}

function noParts(): EventParts {
  return { attachments: [], extendedProperties: new Map(), extensions: new Map() };
}

function newId(): string {
  return `AAMkEv${randomBytes(24).toString("base64url").replaceAll("_", "-")}`;
}
