const earliestYear = 1965;
const latestYear = 2100;

const looksLikeDate =
  /\b\d{1,2}[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}|\b\d{4}-\d\d-\d\d/i;

/**
 * Reads the date of a mail header or a From_ line: RFC 5322, asctime and what JavaScript reads besides.
 * A date without a zone is taken as UTC. Gives `undefined` for text that is no date and for a year that no mail can have.
 */
export function readMailDate(text: string): Date | undefined {
  const tidy = text
    .replace(/\([^()]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  // JavaScript reads a date out of almost any text, so what is no date has to be kept from it.
  if (!looksLikeDate.test(tidy)) return undefined;
  for (const attempt of [withZone(tidy), tidy]) {
    const milliseconds = Date.parse(attempt);
    if (Number.isNaN(milliseconds)) continue;
    const date = new Date(milliseconds);
    const year = date.getUTCFullYear();
    return year >= earliestYear && year <= latestYear ? date : undefined;
  }
  return undefined;
}

function withZone(text: string): string {
  // asctime puts the year last and any zone after or before it; a bare one means UTC in mail.
  const asctime =
    /^(\w{3}),? (\w{3}) (\d{1,2}) (\d{1,2}:\d\d(?::\d\d)?)(?: ([A-Z]{2,5}))? (\d{4})(?: ([+-]\d{4}))?$/;
  const match = asctime.exec(text);
  if (match) {
    const [, , month, day, time, name, year, offset] = match;
    return `${day} ${month} ${year} ${time} ${offset ?? name ?? "+0000"}`;
  }
  return /(?:[+-]\d\d:?\d\d|Z|[A-Z]{2,5})$/.test(text) ? text : `${text} +0000`;
}

/** The date in a Received header: what stands after its last semicolon. */
export function readReceivedDate(header: string): Date | undefined {
  const mark = header.lastIndexOf(";");
  return mark < 0 ? undefined : readMailDate(header.slice(mark + 1));
}
