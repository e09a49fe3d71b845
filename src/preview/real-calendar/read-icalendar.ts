import ICAL from "ical.js";

/**
 * Reads the components VCALENDAR of a text, as many as there are. Throws what the library throws for a text that is
 * no iCalendar.
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function readICalendar(text: string): ICAL.Component[] {
  const parsed = ICAL.parse(text) as unknown[];
  const roots = typeof parsed[0] === "string" ? [parsed] : parsed;
  return roots
    .map((root) => new ICAL.Component(root as [string, object[], object[]]))
    .filter(({ name }) => name === "vcalendar");
}

/** The first value of a property as text; empty when it is not there. */
export function textOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return value === null || value === undefined ? "" : String(value);
}
