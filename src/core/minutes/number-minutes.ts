import type { Body, NumberFormat } from "../meeting/body";
import type { Minutes } from "../meeting/minutes";
import type { CalendarDate } from "../shared/calendar-date";

/** A number of minutes taken apart. */
export interface MinutesNumber {
  /** Absent in plain numbers. */
  year?: number;
  count: number;
}

/** Writes a number in a body's format: `2026-04`, `4/2026`, `2026:4` or `4`. */
export function writeNumber(format: NumberFormat, year: number, count: number): string {
  switch (format) {
    case "year-dash":
      return `${year}-${String(count).padStart(2, "0")}`;
    case "slash-year":
      return `${count}/${year}`;
    case "year-colon":
      return `${year}:${count}`;
    case "plain":
      return String(count);
  }
}

/** Reads a number in any of the formats; undefined for another text. */
export function readNumber(text: string): MinutesNumber | undefined {
  const yearFirst = /^(\d{4})\s*[-:]\s*(\d{1,3})$/.exec(text.trim());
  if (yearFirst) return { year: Number(yearFirst[1]), count: Number(yearFirst[2]) };
  const yearLast = /^(\d{1,3})\s*\/\s*(\d{4})$/.exec(text.trim());
  if (yearLast) return { year: Number(yearLast[2]), count: Number(yearLast[1]) };
  return /^\d{1,6}$/.test(text.trim()) ? { count: Number(text) } : undefined;
}

/** What is known of the minutes before: all of a body, in any order. */
export type EarlierMinutes = Pick<Minutes, "number" | "date" | "paragraphs" | "meetingId">;

const yearOf = (date: CalendarDate) => Number(date.slice(0, 4));

/** The next number of a body's minutes for a meeting on a day. Numbers with a year begin at 1 with the year. */
export function nextNumber(
  { numberFormat }: Body,
  earlier: readonly EarlierMinutes[],
  date: CalendarDate,
): string {
  const year = yearOf(date);
  const counts = earlier.flatMap(({ number }) => {
    const read = readNumber(number);
    return read && (numberFormat === "plain" || read.year === year) ? [read.count] : [];
  });
  return writeNumber(numberFormat, year, Math.max(0, ...counts) + 1);
}

/** The first § of the next minutes: 1, or one after the last § of the same year. */
export function firstParagraph(
  { paragraphs }: Body,
  earlier: readonly EarlierMinutes[],
  date: CalendarDate,
): number {
  if (paragraphs === "from-1") return 1;
  const ofYear = earlier.filter((one) => yearOf(one.date) === yearOf(date));
  return Math.max(0, ...ofYear.flatMap((one) => one.paragraphs.map(({ number }) => number))) + 1;
}

/** A hole or a double in a row of numbers. */
export interface NumberGap {
  kind: "missing" | "twice";
  /** The series: minutes, or paragraphs. */
  of: "minutes" | "paragraph";
  /** The number as it is written. */
  number: string;
}

/**
 * The holes and doubles in the numbers of a body's minutes, year by year, and in the § when they run on through the
 * year.
 */
export function findGaps(body: Body, all: readonly EarlierMinutes[]): NumberGap[] {
  const years = [...new Set(all.map(({ date }) => yearOf(date)))].sort((one, other) => one - other);
  const plain = body.numberFormat === "plain";
  const minutesOf = (year?: number) =>
    all.flatMap(({ number }) => {
      const read = readNumber(number);
      return read && (year === undefined || read.year === year) ? [read.count] : [];
    });
  const write = (year: number) => (count: number) => writeNumber(body.numberFormat, year, count);
  const ofMinutes = plain
    ? gapsIn(minutesOf(), "minutes", String)
    : years.flatMap((year) => gapsIn(minutesOf(year), "minutes", write(year)));
  if (body.paragraphs === "from-1") {
    const each = all.flatMap(({ paragraphs }) =>
      gapsIn(
        paragraphs.map(({ number }) => number),
        "paragraph",
        String,
      ),
    );
    return [...ofMinutes, ...each];
  }
  const ofParagraphs = years.flatMap((year) => {
    const inYear = all.filter(({ date }) => yearOf(date) === year);
    const numbers = inYear.flatMap(({ paragraphs }) => paragraphs.map(({ number }) => number));
    return gapsIn(numbers, "paragraph", String);
  });
  return [...ofMinutes, ...ofParagraphs];
}

function gapsIn(
  numbers: readonly number[],
  of: NumberGap["of"],
  write: (count: number) => string,
): NumberGap[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  // A body may begin to use Kansli in the middle of a year, so that the row starts at its lowest number.
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const gaps: NumberGap[] = [];
  for (let number = low; number <= high; number++) {
    const count = counts.get(number) ?? 0;
    if (count !== 1) gaps.push({ kind: count ? "twice" : "missing", of, number: write(number) });
  }
  return gaps;
}
