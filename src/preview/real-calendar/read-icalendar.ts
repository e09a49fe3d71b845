import ICAL from "ical.js";

/** One component as it stands in a text. */
export interface Block {
  text: string;
  /** False when its END is missing, as in a file that was cut. */
  isWhole: boolean;
}

/** Says whether a text is iCalendar by its first words. */
export function isICalendar(text: string): boolean {
  return /^\uFEFF?\s*BEGIN:VCALENDAR\b/i.test(text);
}

/**
 * The components of a kind in a text, one by one, so that one that cannot be read does not take the others with it.
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function blocksOf(text: string, kind: "VEVENT" | "VTIMEZONE"): Block[] {
  const [, ...pieces] = text.split(new RegExp(`^(?=BEGIN:${kind}[ \\t]*\\r?$)`, "im"));
  return pieces.map((piece) => {
    const end = new RegExp(`^END:${kind}`, "im").exec(piece);
    return { text: piece.slice(0, end ? end.index + end[0].length : undefined), isWhole: !!end };
  });
}

/** Reads the one component of a block. Throws what the library throws for a text that is none. */
export function readBlock(block: Block): ICAL.Component {
  const lines = block.text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return new ICAL.Component(ICAL.parse(lines.join("\r\n")) as [string, object[], object[]]);
}

/** The first value of a property as text; empty when it is not there. */
export function textOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return value === null ? "" : String(value);
}

/** The first value of a parameter, which the library gives as `undefined` for one that is not there. */
export function parameterOf(property: ICAL.Property, name: string): string | undefined {
  return property.getFirstParameter(name);
}

/** Why a calendar was not understood, without its own words. The library throws plain errors; RangeErrors are bugs of ours, and are thrown on. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error) || error instanceof RangeError) throw error;
  // Its words quote the calendar's own text behind the first quotation mark.
  return error.message.split(/["']/, 1)[0]?.trim() ?? "";
}
