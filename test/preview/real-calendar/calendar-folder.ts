import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CalendarLoadReport } from "../../../src/preview/real-calendar/calendar-load-report";
import { loadRealCalendar } from "../../../src/preview/real-calendar/load-real-calendar";
import type { CalendarState, ShownEvent } from "../../../src/preview/tenant/calendar-state";
import { Tenant } from "../../../src/preview/tenant/tenant";

/** What came of loading a calendar. */
export interface LoadedCalendar {
  report: CalendarLoadReport;
  calendar: CalendarState;
  /** What stands in the calendar in these dates: "2026-03-02T08:00Z Subject". */
  shown: (from: string, to: string) => string[];
}

/** Loads paths as the calendar of a person in Stockholm on 2 March 2026. */
export async function loadPaths(paths: string[]): Promise<LoadedCalendar> {
  const tenant = new Tenant(() => Date.parse("2026-03-02T07:00:00Z"));
  const mail = "me@home.example";
  const me = { id: "me", displayName: "Me", mail, userPrincipalName: mail };
  const { calendar } = tenant.addUser(me, { timeZone: "Europe/Stockholm" });
  tenant.signedInUserId = me.id;
  const report = await loadRealCalendar(tenant, { paths });
  const shown = (from: string, to: string) =>
    calendar.between(Date.parse(from), Date.parse(to)).map(toLine);
  return { report, calendar, shown };
}

/** Writes files into a new folder, loads the folder, and takes it away again. */
export async function loadFiles(files: Record<string, string | Buffer>): Promise<LoadedCalendar> {
  const folder = mkdtempSync(join(tmpdir(), "kansli-calendar-"));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return await loadPaths([folder]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A calendar with one event for each of these texts, which are lines of a VEVENT. */
export function anIcs(...events: string[]): string {
  const blocks = events.map((lines) => `BEGIN:VEVENT\n${lines}\nEND:VEVENT`);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...blocks, "END:VCALENDAR", ""].join("\n");
}

function toLine({ resource, start }: ShownEvent): string {
  return `${new Date(start).toISOString().slice(0, 16)}Z ${resource.subject ?? ""}`;
}
