import { keyOf } from "../meeting/document/compare-texts";
import type { DocumentReading } from "../meeting/document/document-reading";
import { readRecord } from "../meeting/document/document-record";
import { findEdits, keysOfRead } from "../meeting/document/find-edits";
import type { Minutes, Paragraph } from "../meeting/minutes";
import type { CalendarDate } from "../shared/calendar-date";
import type { Parsed, Warning } from "../shared/parsed";
import { displayNameOf, type Person } from "../shared/person";
import { changeAction, changeParagraph, removeAction, removeParagraph } from "./edit-minutes";
import { layOutMinutes } from "./lay-out-minutes";
import type { ReadDueDate } from "./read-actions";

/** What she did in the document, to be told. */
export interface TakenMinutesEdits {
  minutes: Minutes;
  /** Titles of the § that she took out of the document. */
  removedTitles: readonly string[];
  changedTexts: number;
  isReordered: boolean;
  /** Keys of the texts that were read back, which may be written as we write them. */
  readKeys: ReadonlySet<string>;
}

/**
 * Brings into the minutes what she has written, edited, moved and taken out directly in the document, save what she has
 * asked to be written anew. What cannot be read back is a warning, and stays as she wrote it.
 */
export function takeMinutesEdits(
  minutes: Minutes,
  reading: DocumentReading,
  readDueDate: ReadDueDate,
  writeAnew: ReadonlySet<string> = new Set(),
): Parsed<TakenMinutesEdits> {
  const place = { meetingId: minutes.meetingId, half: "minutes" } as const;
  const written = readRecord(reading.record, minutes.meetingId).written.minutes;
  const edits = findEdits({ place, wanted: layOutMinutes(minutes), reading, written, writeAnew });
  const warnings: Warning[] = [];
  let taken = minutes;
  for (const edit of edits.texts) taken = takeText(taken, edit, readDueDate, warnings);
  for (const block of edits.removed) taken = takeRemoved(taken, block);
  for (const block of edits.removed) taken = takeOutHeading(taken, block);
  if (edits.order) taken = inOrderOf(taken, edits.order);
  const told = { changedTexts: edits.texts.length, isReordered: edits.order !== undefined };
  const readKeys = keysOfRead(edits, warnings);
  const isLeft = (id: string) => taken.paragraphs.some((one) => one.id === id);
  const removedTitles = minutes.paragraphs.flatMap(({ id, title }) => (isLeft(id) ? [] : [title]));
  return { value: { minutes: taken, removedTitles, ...told, readKeys }, warnings };
}

function takeText(
  minutes: Minutes,
  { block, field, text }: { block: string; field: string; text: string },
  readDueDate: ReadDueDate,
  warnings: Warning[],
): Minutes {
  const [kind, id = ""] = block.split(".");
  if (block === "heading") return { ...minutes, title: text };
  if (kind === "par" && field === "title") return changeParagraph(minutes, id, { title: text });
  if (kind === "report") return changeParagraph(minutes, id, { report: text });
  if (kind === "decision") return changeParagraph(minutes, id, { decision: text });
  if (field === "what") return changeAction(minutes, id, { what: text });
  if (field === "who") return changeAction(minutes, id, { owner: findPerson(text, minutes) });
  if (field === "when") {
    const due = readDate(text, readDueDate);
    if (due !== undefined || text === "") return changeAction(minutes, id, { due });
  }
  const message = `"${block}" was changed in the document and is not read back`;
  warnings.push({ code: "not-read-back", place: keyOf({ block, field }), message });
  return minutes;
}

function readDate(text: string, readDueDate: ReadDueDate): CalendarDate | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? text : readDueDate(text)?.due;
}

function findPerson(name: string, { attendance }: Minutes): Person {
  const isNamed = ({ person }: { person: Person }) =>
    displayNameOf(person).toLowerCase() === name.toLowerCase();
  return attendance.find(isNamed)?.person ?? { name, address: "" };
}

function takeRemoved(minutes: Minutes, block: string): Minutes {
  const [kind, id = ""] = block.split(".");
  if (kind === "report") return changeParagraph(minutes, id, { report: "" });
  if (kind === "decision") return changeParagraph(minutes, id, { decision: "" });
  return kind === "action" ? removeAction(minutes, id) : minutes;
}

/**
 * A § whose heading she deleted is taken out. Actions of it that she left stand under the § above then, and are that
 * one's: none is forgotten because of a heading.
 */
function takeOutHeading(minutes: Minutes, block: string): Minutes {
  const [kind, id = ""] = block.split(".");
  const at = minutes.paragraphs.findIndex((one) => one.id === id);
  const gone = minutes.paragraphs[at];
  if (kind !== "par" || !gone) return minutes;
  const rest = removeParagraph(minutes, id);
  if (gone.actions.length === 0) return rest;
  const heir = rest.paragraphs[Math.max(at - 1, 0)];
  if (!heir) return minutes;
  return changeParagraph(rest, heir.id, { actions: [...heir.actions, ...gone.actions] });
}

function inOrderOf(minutes: Minutes, order: readonly string[]): Minutes {
  const placeOf = ({ id }: Paragraph) => order.indexOf(`par.${id}`);
  const known = minutes.paragraphs.filter((one) => placeOf(one) >= 0);
  known.sort((one, other) => placeOf(one) - placeOf(other));
  const first = minutes.paragraphs[0]?.number ?? 1;
  let next = 0;
  const paragraphs = minutes.paragraphs
    .map((one) => (placeOf(one) < 0 ? one : (known[next++] ?? one)))
    .map((one, at) => ({ ...one, number: first + at }));
  return { ...minutes, paragraphs };
}
