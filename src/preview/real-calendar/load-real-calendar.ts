import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import type { Event } from "@microsoft/microsoft-graph-types";
import type ICAL from "ical.js";
import type { CalendarState } from "../tenant/calendar-state";
import type { Tenant, TenantUser } from "../tenant/tenant";
import type { CalendarLoadReport } from "./calendar-load-report";
import { findCalendarFiles } from "./find-calendar-files";
import { planChanged, planEvent, type PlannedEvent, type Planning } from "./plan-events";
import { type Block, blocksOf, isICalendar, readBlock, reasonOf, textOf } from "./read-icalendar";
import { MomentReader } from "./read-moment";

/** Which calendar to load. */
export interface RealCalendarOptions {
  /** Files (.ics) and folders of them. */
  paths: string[];
}

const twoYears = 2 * 366 * 86_400_000;

/**
 * Loads one's own calendar as that of the signed-in person, in place of what stands there. Nothing in a file stops the
 * reading; what is odd or cannot be read stands in the report with its place. Throws RangeError when no path is given
 * or nobody is signed in.
 */
export async function loadRealCalendar(
  tenant: Tenant,
  { paths }: RealCalendarOptions,
): Promise<CalendarLoadReport> {
  if (paths.length === 0) throw new RangeError("loadRealCalendar: no path");
  const { owner, calendar, settings } = tenant.mailboxOf(tenant.signedInUserId);
  const { files, refused, passedOver } = await findCalendarFiles(paths);
  const reading = new CalendarReading(owner, settings.timeZone ?? "UTC", tenant.now() + twoYears);
  reading.report.refused.push(...refused);
  reading.report.passedOver.push(...passedOver);
  for (const { path, place } of files) {
    try {
      reading.readText(decode(await readFile(path)), place);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (typeof code !== "string") throw error;
      reading.refuse(place, `The file cannot be read: ${code}.`);
    }
  }
  layInto(calendar, reading.planned);
  return reading.report;
}

/** An event on its way into the calendar. */
interface ReadEvent {
  place: string;
  component: ICAL.Component;
  changed: ICAL.Component[];
}

class CalendarReading {
  readonly planned: PlannedEvent[] = [];
  readonly report: CalendarLoadReport;

  constructor(
    private readonly owner: TenantUser,
    private readonly ownZone: string,
    private readonly until: number,
  ) {
    this.report = {
      owner: owner.mail,
      seen: 0,
      loaded: 0,
      series: 0,
      refused: [],
      warnings: [],
      passedOver: [],
    };
  }

  readText(text: string, place: string): void {
    if (!isICalendar(text)) {
      this.refuse(place, "The file is no calendar: it does not begin with BEGIN:VCALENDAR.");
      return;
    }
    const zones = blocksOf(text, "VTIMEZONE").flatMap((block) => this.readZone(block, place));
    const named = /^X-WR-TIMEZONE:(.+?)\s*$/im.exec(text)?.[1];
    const moments = new MomentReader(zones, this.ownZone, named);
    for (const event of this.readEvents(text, place)) this.plan(event, moments);
    for (const zone of moments.unknownZones) {
      this.warn(place, `Nobody knows the time zone "${zone}"; its times are told in another.`);
    }
    this.passOver(text, place);
  }

  refuse(place: string, message: string): void {
    this.report.refused.push({ place, message });
  }

  /** The events by themselves and the series with their changed occurrences. */
  private readEvents(text: string, place: string): ReadEvent[] {
    const read: ReadEvent[] = [];
    for (const [at, block] of blocksOf(text, "VEVENT").entries()) {
      this.report.seen += 1;
      const where = `${place}, event ${at + 1}`;
      const component = block.isWhole ? this.attempt(where, () => readBlock(block)) : undefined;
      if (!block.isWhole) this.refuse(where, "The event has no end; the file may have been cut.");
      if (component) read.push({ place: where, component, changed: [] });
    }
    const isChange = ({ component }: ReadEvent) => component.hasProperty("recurrence-id");
    const masters = read.filter((one) => !isChange(one));
    for (const one of read.filter(isChange)) {
      const uid = textOf(one.component, "uid");
      const master = masters.find(({ component }) => uid && textOf(component, "uid") === uid);
      if (master) master.changed.push(one.component);
      else masters.push(one);
    }
    return masters;
  }

  private plan({ place, component, changed }: ReadEvent, moments: MomentReader): void {
    const warn = (message: string) => this.warn(place, message);
    const planning: Planning = { moments, until: this.until, warn };
    const planned = this.attempt(place, () =>
      component.hasProperty("recurrence-id")
        ? planChanged(component, planning)
        : (planEvent(component, changed, planning) ?? "no start"),
    );
    if (planned === "no start") this.refuse(place, "The event has no start.");
    if (planned === "no start" || !planned) {
      const lost = "This series was not read, and with it a changed occurrence of it.";
      changed.forEach(() => this.refuse(place, lost));
      return;
    }
    this.report.loaded += 1 + changed.length;
    this.report.series += planned.filter(({ resource }) => resource.recurrence).length;
    this.planned.push(...planned.map((one) => this.withAnswer(one)));
  }

  /** Says what the person whose calendar it is answered. */
  private withAnswer(planned: PlannedEvent): PlannedEvent {
    const { resource } = planned;
    const mine = (address: string | null | undefined) =>
      address?.toLowerCase() === this.owner.mail.toLowerCase();
    const invited = resource.attendees?.find(({ emailAddress }) => mine(emailAddress?.address));
    const isOwn = !resource.organizer || mine(resource.organizer.emailAddress?.address);
    const responseStatus: Event["responseStatus"] = isOwn
      ? { response: "organizer", time: "0001-01-01T00:00:00Z" }
      : invited?.status;
    return { ...planned, resource: { ...resource, ...(responseStatus && { responseStatus }) } };
  }

  private readZone(block: Block, place: string): ICAL.Component[] {
    try {
      return [readBlock(block)];
    } catch (error) {
      this.warn(place, `A time zone of the file cannot be read: ${reasonOf(error)}`);
      return [];
    }
  }

  private attempt<T>(place: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.refuse(place, `The event cannot be taken apart: ${reasonOf(error)}`);
      return undefined;
    }
  }

  private warn(place: string, message: string): void {
    this.report.warnings.push({ place, message });
  }

  private passOver(text: string, place: string): void {
    for (const kind of ["VTODO", "VJOURNAL", "VFREEBUSY"]) {
      const count = text.match(new RegExp(`^BEGIN:${kind}\\b`, "gim"))?.length ?? 0;
      if (count > 0) this.report.passedOver.push(`${place}: ${count} ${kind}`);
    }
  }
}

function layInto(calendar: CalendarState, planned: readonly PlannedEvent[]): void {
  calendar.events.clear();
  for (const { resource, exceptions } of planned) {
    const event = calendar.add(resource);
    for (const [date, changes] of exceptions) {
      const parts = { attachments: [], extendedProperties: new Map(), extensions: new Map() };
      const isCancelled = changes === undefined;
      event.exceptions.set(date, { changes: changes ?? {}, isCancelled, ...parts });
    }
  }
}

/** UTF-8 as the standard says, and the old encoding of Windows for a file that is none. */
function decode(bytes: Buffer): string {
  return new TextDecoder(isUtf8(bytes) ? "utf-8" : "windows-1252").decode(bytes);
}
