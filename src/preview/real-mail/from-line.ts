import { readMailDate } from "./mail-date";

/** What an mbox From_ line says of its message. */
export interface Envelope {
  /** The address the message came from at delivery; empty when the line has none. */
  sender: string;
  /** When it was delivered; absent when the line has no date that can be read. */
  date?: Date;
}

const dated =
  /^From .*\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:[A-Z][a-z]{2} +\d{1,2}|\d{1,2} +[A-Z][a-z]{2}).*\d{1,2}:\d\d.*$/;
const undated = /^From (?:\S+@\S+|-|MAILER-DAEMON|\?\?\?@\?\?\?)(?:\s|$)/i;

/** Says whether a line that begins with "From " begins a message, given what stands around it. */
export function isFromLine(
  line: string,
  around: { afterEmptyLine: boolean; beforeHeader: boolean },
): boolean {
  if (dated.test(line) && /\b\d{4}\b/.test(line))
    return around.afterEmptyLine || around.beforeHeader;
  return undated.test(line) && around.afterEmptyLine && around.beforeHeader;
}

/** Reads the address and the date of a From_ line. */
export function readFromLine(line: string): Envelope {
  const words = /^From (.*?)\s*((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +.*)?$/.exec(line);
  const sender = /[^\s<>]+@[^\s<>]+/.exec(words?.[1] ?? "")?.[0] ?? "";
  const date = readMailDate(words?.[2] ?? "");
  return { sender, ...(date && { date }) };
}
