import { lanes } from "../core/triage/lane";
import type { JournalEntry } from "../core/triage/journal-entry";
import type { Formats } from "../ui/formats";
import type { PaneTexts } from "./texts/en";

/** The words of one entry in the history. */
export interface EntryWords {
  title: string;
  /** From where to where, and what else came of it. */
  details: string;
  /** How many messages failed; 0 when all went well. */
  failed: number;
}

/** Says what one entry of the journal did, in figures and lanes; the journal knows no more. */
export function entryWords(entry: JournalEntry, texts: PaneTexts, formats: Formats): EntryWords {
  const words =
    entry.kind === "correction"
      ? correctionWords(entry, texts, formats)
      : categoriesWords(entry, texts, formats);
  return entry.state === "undone"
    ? { ...words, title: texts.entryUndone(words.title), failed: 0 }
    : words;
}

function correctionWords(
  entry: Extract<JournalEntry, { kind: "correction" }>,
  texts: PaneTexts,
  formats: Formats,
): EntryWords {
  const count = entry.moved.length;
  const from = [...new Set(entry.moved.map((move) => texts.lanes[move.from]))];
  const learned = texts.entryLearned(entry.othersMoved, formats.number(entry.othersMoved));
  return {
    title: texts.entryMoved(count, formats.number(count), texts.lanes[entry.lane]),
    details: `${from.join(", ")} → ${texts.lanes[entry.lane]}. ${learned}`,
    failed: 0,
  };
}

function categoriesWords(
  entry: Extract<JournalEntry, { kind: "categories" }>,
  texts: PaneTexts,
  formats: Formats,
): EntryWords {
  const done = entry.changes.length;
  const failed = entry.failed.length;
  const details = lanes
    .filter((lane) => (entry.lanes[lane] ?? 0) > 0)
    .map((lane) => `${texts.lanes[lane]} ${formats.number(entry.lanes[lane] ?? 0)}`)
    .join(" · ");
  return {
    title:
      failed === 0
        ? texts.entryCategories(done, formats.number(done))
        : texts.entryPartly(formats.number(done), formats.number(done + failed)),
    details: entry.state === "begun" ? texts.entryBegun : details,
    failed,
  };
}
