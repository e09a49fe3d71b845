import type { CalendarLoadReport } from "./real-calendar/calendar-load-report";
import { reportSection } from "./report-section";

/** What a person at a terminal is told of the reading of her calendar: counts first, then what was left out and what was odd. */
export function describeCalendar(report: CalendarLoadReport): string[] {
  const { loaded, seen, owner, series } = report;
  const lines = (remarks: CalendarLoadReport["refused"]) =>
    remarks.map(({ place, message }) => `${place}: ${message}`);
  return [
    `Read ${loaded} of ${seen} events into the calendar of ${owner}: ${series} series.`,
    ...reportSection("could not be read", lines(report.refused)),
    ...reportSection("warnings", lines(report.warnings)),
    ...reportSection("passed over, which are no events", report.passedOver),
  ];
}
