import { displayNameOf } from "../core/shared/person";
import type { Deadline } from "../core/triage/deadline";
import type { TriagedMessage } from "../core/triage/triaged-message";
import type { Formats } from "../ui/formats";
import type { PaneTexts } from "./texts/en";

/** One chip of a row. */
export interface RowChip {
  key: string;
  look: "plain" | "due" | "unsure";
  words: string;
}

/** What the words of a row are made with. */
export interface RowWordsContext {
  texts: PaneTexts;
  formats: Formats;
  /** The present instant in UTC, ISO 8601. */
  now: string;
}

const mostChips = 2;
const dueSignals = /deadline|due/u;

/**
 * The chips of a row: a doubt first, because it asks for her eye, then the nearest deadline and the strongest reasons.
 * At most two; the rest is on the card.
 */
export function rowChips(row: TriagedMessage, context: RowWordsContext): RowChip[] {
  const { texts, formats } = context;
  const chips: RowChip[] = [];
  if (row.marks.unsure) chips.push({ key: "unsure", look: "unsure", words: texts.unsure });
  if (row.marks.due)
    chips.push({ key: "due", look: "due", words: dueWords(row.marks.due, context, formats.day) });
  if (row.marks.newSender) chips.push({ key: "new", look: "unsure", words: texts.newSender });
  if (row.marks.waiting) chips.push({ key: "waiting", look: "plain", words: texts.waiting });
  const reasons = row.contributions
    .filter(({ chip, signal }) => chip && !(row.marks.due && dueSignals.test(signal)))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  for (const { signal, chip } of reasons) {
    const words = chip?.[formats.language];
    if (words && chips.every((other) => other.words !== words))
      chips.push({ key: signal, look: "plain", words });
  }
  return chips.slice(0, mostChips);
}

/** The row as one sentence for those who listen: who, what, why, how high, and where in the list. */
export function rowName(
  row: TriagedMessage,
  place: { index: number; count: number },
  context: RowWordsContext,
): string {
  const { texts, formats } = context;
  const { message, marks } = row;
  const sender = [displayNameOf(message.from) || texts.noSender, !message.isRead && texts.unread];
  const reasons = [
    ...rowChips(row, context)
      .filter((chip) => chip.look !== "due")
      .map((chip) => chip.words),
    marks.due && dueWords(marks.due, context, formats.longDay),
    message.hasAttachments && texts.hasAttachments,
  ];
  return [
    sender.filter(Boolean).join(", "),
    message.subject || texts.noSubject,
    sentence(reasons.filter(Boolean).join(", ")),
    texts.scoreIs(formats.number(row.score)),
    texts.rowOf(formats.number(place.index + 1), formats.number(place.count)),
  ]
    .filter(Boolean)
    .map((part) => (/[.!?…]$/u.test(part) ? part : `${part}.`))
    .join(" ");
}

/** "due today", "due Fri 27 Nov", "was due Thu 19 Nov"; `write` says how a date is written. */
export function dueWords(
  due: Deadline,
  { texts, formats, now }: RowWordsContext,
  write: (date: string) => string,
): string {
  const today = formats.dateOf(now);
  if (due.date === today) return texts.dueToday;
  if (due.date === dayAfter(today)) return texts.dueTomorrow;
  return due.date < today ? texts.overdue(write(due.date)) : texts.due(write(due.date));
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
