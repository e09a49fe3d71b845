/** @jest-environment node */
import fc from "fast-check";
import { readDeadlines } from "../../../../src/core/triage/deadlines/read-deadlines";
import type { Deadline, DeadlineContext } from "../../../../src/core/triage/deadline";
import { isRight, readMeaning } from "../../../bench/deadlines/meaning";
import { phrases } from "../../../bench/deadlines/phrases";

/** Monday 23 November 2026, 9:00 in Stockholm, unless put otherwise. */
function aContext(parts: Partial<DeadlineContext> = {}): DeadlineContext {
  return {
    writtenAt: "2026-11-23T08:00:00Z",
    timeZone: "Europe/Stockholm",
    locale: "sv-SE",
    ...parts,
  };
}

function onlyDeadline(text: string, parts: Partial<DeadlineContext> = {}): Deadline {
  const found = readDeadlines(text, aContext(parts));
  expect(found).toHaveLength(1);
  return found[0]!;
}

const tuned = phrases.filter(({ held }) => !held);

test("the table holds at least 150 phrases in each language, a fifth of them held back", () => {
  const count = (language: string) => phrases.filter((phrase) => phrase.language === language);
  expect(count("sv").length).toBeGreaterThanOrEqual(150);
  expect(count("en").length).toBeGreaterThanOrEqual(150);
  expect(phrases.length - tuned.length).toBeGreaterThanOrEqual(phrases.length / 5);
});

test("no phrase stands in the table twice, and every meaning can be read", () => {
  expect(new Set(phrases.map(({ text }) => text)).size).toBe(phrases.length);
  for (const { meaning } of phrases) expect(() => readMeaning(meaning)).not.toThrow();
});

test.each(tuned.map(({ text, meaning, written }) => [text, meaning, written] as const))(
  "%s → %s",
  (text, meaning, written) => {
    const found = readDeadlines(text, written);
    expect({ found, isRight: isRight(found, meaning) }).toMatchObject({ isRight: true });
  },
);

test("the words are those of the text, with the word that made them due", () => {
  const text = "Hej! Kan du svara senast fredag 27 november kl. 12? Tack.";
  const { words, index } = onlyDeadline(text);
  expect(words).toBe("senast fredag 27 november kl. 12");
  expect(text.slice(index, index + words.length)).toBe(words);
});

test("a day without a time ends at midnight in the reader's zone", () => {
  expect(onlyDeadline("senast fredag").until).toBe("2026-11-27T23:00:00.000Z");
  const inNewYork = { timeZone: "America/New_York", locale: "en-US" };
  expect(onlyDeadline("by Friday", inNewYork).until).toBe("2026-11-28T05:00:00.000Z");
});

test("the day of writing is the reader's, not Greenwich's", () => {
  const lateInNewYork = { writtenAt: "2026-11-24T03:00:00Z", timeZone: "America/New_York" };
  expect(onlyDeadline("by tomorrow", lateInNewYork).date).toBe("2026-11-24");
  const earlyInSydney = { writtenAt: "2026-11-23T14:00:00Z", timeZone: "Australia/Sydney" };
  expect(onlyDeadline("by tomorrow", earlyInSydney).date).toBe("2026-11-25");
});

test.each([
  ["senast på söndag kl 18", "2026-10-23T13:00:00Z", "2026-10-25T17:00:00.000Z"],
  ["senast på lördag kl 18", "2026-10-23T13:00:00Z", "2026-10-24T16:00:00.000Z"],
  ["senast på söndag kl 12", "2027-03-25T13:00:00Z", "2027-03-28T10:00:00.000Z"],
  ["senast på söndag", "2027-03-25T13:00:00Z", "2027-03-28T22:00:00.000Z"],
])("%s, written %s, ends at %s across the change of clocks", (text, writtenAt, until) => {
  expect(onlyDeadline(text, { writtenAt }).until).toBe(until);
});

test("24:00 is the end of the day that is named", () => {
  expect(onlyDeadline("före kl 24.00 på fredag")).toMatchObject({
    date: "2026-11-27",
    time: "24:00",
    until: "2026-11-27T23:00:00.000Z",
  });
});

test("a time in another zone is moved to the reader's clock, and to another day if need be", () => {
  expect(onlyDeadline("by 5 pm ET on Friday")).toMatchObject({
    date: "2026-11-27",
    time: "23:00",
    until: "2026-11-27T22:00:00.000Z",
  });
  expect(onlyDeadline("by 8 pm PST on Friday").date).toBe("2026-11-28");
  expect(onlyDeadline("2026-12-01T23:30:00Z")).toMatchObject({ date: "2026-12-02", time: "00:30" });
});

test("an interval ends with its last day and hour", () => {
  expect(onlyDeadline("kl 13–15 på torsdag")).toMatchObject({
    from: "2026-11-26",
    date: "2026-11-26",
    time: "15:00",
  });
  expect(onlyDeadline("28 december–3 januari")).toMatchObject({
    from: "2026-12-28",
    date: "2027-01-03",
  });
});

test("the locale decides what 11/5 means, and it is unsure outside Swedish", () => {
  expect(onlyDeadline("senast 5/11", { writtenAt: "2026-10-01T08:00:00Z" })).toMatchObject({
    date: "2026-11-05",
    unsure: false,
  });
  const inAmerica = { locale: "en-US", writtenAt: "2026-10-01T08:00:00Z" };
  expect(onlyDeadline("by 11/5", inAmerica)).toMatchObject({ date: "2026-11-05", unsure: true });
  const inBritain = { locale: "en-GB", writtenAt: "2026-10-01T08:00:00Z" };
  expect(onlyDeadline("by 5/11", inBritain)).toMatchObject({ date: "2026-11-05", unsure: true });
});

test("numbers that fit only one order are read in it whatever the locale", () => {
  expect(onlyDeadline("27/11/2026", { locale: "en-US" }).date).toBe("2026-11-27");
  expect(onlyDeadline("11/27/2026", { locale: "en-GB" }).date).toBe("2026-11-27");
});

test("a weekday beside the numbers tells which one is the month", () => {
  expect(onlyDeadline("Thu 12/3", { locale: "en-GB" })).toMatchObject({
    date: "2026-12-03",
    unsure: false,
  });
});

test("a weekday that does not fit its date makes it unsure", () => {
  expect(onlyDeadline("torsdag den 27 november 2026").unsure).toBe(true);
  expect(onlyDeadline("fredag den 27 november 2026").unsure).toBe(false);
});

test("a date without a year just before New Year is next year's, and one just gone is gone", () => {
  const writtenAt = "2026-12-28T09:00:00Z";
  expect(onlyDeadline("senast 5 januari", { writtenAt }).date).toBe("2027-01-05");
  expect(readDeadlines("mötet den 15 december", aContext({ writtenAt }))).toEqual([]);
});

test("what was due a few days ago is overdue, and what was due long ago is history", () => {
  expect(onlyDeadline("Fakturan förföll: betalas senast 2026-11-20")).toMatchObject({
    date: "2026-11-20",
    isDue: true,
  });
  expect(readDeadlines("betalas senast 2025-11-20", aContext())).toEqual([]);
});

test("a promise asks nothing of the reader", () => {
  expect(onlyDeadline("I'll get back to you tomorrow.").isDue).toBe(false);
  expect(onlyDeadline("Please get back to me tomorrow.").isDue).toBe(true);
});

test("the head of a quoted message holds no dates", () => {
  const text = "Sent: Friday, November 27, 2026 9:14 AM\nTo: Anna Lindqvist";
  expect(readDeadlines(text, aContext())).toEqual([]);
});

test("each sentence is judged by its own words", () => {
  const [asked, said] = readDeadlines("Please sign today. We meet on Friday.", aContext());
  expect([asked?.isDue, said?.isDue]).toEqual([true, false]);
});

test("a date said twice in a row is one date", () => {
  expect(onlyDeadline("by COB tomorrow, Tuesday 24 November").words).toBe(
    "by COB tomorrow, Tuesday 24 November",
  );
});

test("letters with accents of their own are read, as a Mac writes them", () => {
  expect(onlyDeadline("senast måndag kl 12".normalize("NFD")).date).toBe("2026-11-30");
});

test("non-breaking spaces and line ends may stand anywhere between the words", () => {
  const nbsp = String.fromCharCode(0xa0);
  expect(onlyDeadline(`senast${nbsp}27${nbsp}november\r\nkl.${nbsp}12`)).toMatchObject({
    date: "2026-11-27",
    time: "12:00",
  });
});

test.each([
  "99/99",
  "31 februari",
  "2026-02-30",
  "2026-13-01",
  "30/2/2026",
  "2026-1127",
  "08-12 34 56",
  "+46 8 12 34 56 78",
  "bankgiro 5050-1055",
  "10.0.12.11",
  "v3",
  "v3.12.1",
  "12:1",
  "16:9",
  "kl 25",
  "12.15 kr",
  "$12.15",
  "50 %",
  "550e8400-e29b-41d4-a716-446655440000",
  "SE35 5000 0000 0549 1000 0003",
  "0000-00-00",
  "99999999999999999999/12/12",
  "https://example.com/2026/11/27/news",
  "the 40th",
  "week 99",
  "v. 0",
])("there is no date in %s", (text) => {
  expect(readDeadlines(text, aContext())).toEqual([]);
});

const pieces = fc.constantFrom(
  ...phrases.map(({ text }) => text),
  ..."fredag senast den 27 : . / - – 12 99 kl v. Q4 om inom två veckor next last by the \n \u{1f600} \ud83d \ude00 ǻ".split(
    " ",
  ),
);
const anyText = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(" ")),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 200 }),
);

test("whatever stands in a text, what is found stands there, in order, as whole dates", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0;
      for (const found of readDeadlines(text, aContext())) {
        expect(text.slice(found.index, found.index + found.words.length)).toBe(found.words);
        expect(found.words).not.toBe("");
        expect(found.index).toBeGreaterThanOrEqual(end);
        expect(found.from <= found.date).toBe(true);
        expect(found.date).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(new Date(found.until).toISOString()).toBe(found.until);
        end = found.index + found.words.length;
      }
    }),
    { numRuns: 300 },
  );
});

test("a paragraph more does not change what is found before it, so that no text is skipped too soon", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const alone = readDeadlines(text, aContext());
      const more = readDeadlines(`${text}\n\n\n\nX X X X X X X X\n\nDecember 24`, aContext());
      expect(more.slice(0, alone.length)).toEqual(alone);
      expect(more.length - alone.length).toBe(1);
    }),
    { numRuns: 300 },
  );
});

const LONG = 300_000;

test.each([
  "1/",
  "a week from ",
  "next ",
  "the ",
  "fredag och ",
  "between ",
  "mellan 9 och ",
  "kl. kl. ",
  "\n ",
  " ",
  "\ud83d",
  "ǻ",
  "9",
  "x",
  "end of the next ",
])("a very long text of %j is read in time that grows with its length", (piece) => {
  const text = piece.repeat(Math.ceil(LONG / piece.length));
  const read = (part: string) => {
    const start = process.cpuUsage().user;
    readDeadlines(part, aContext());
    return process.cpuUsage().user - start;
  };
  const tenth = read(text.slice(0, LONG / 10));
  // Ten times the text takes ten times as long, and four times that on a busy machine; squared it would be a hundred.
  expect(read(text)).toBeLessThan(Math.max(40 * tenth, 400_000));
});

test("a time of writing that is none, and an unknown zone, are bugs of the caller", () => {
  expect(() => readDeadlines("fredag", aContext({ writtenAt: "yesterday" }))).toThrow(RangeError);
  expect(() => readDeadlines("fredag", aContext({ timeZone: "Europe/Atlantis" }))).toThrow(
    RangeError,
  );
});
