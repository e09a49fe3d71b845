import type { Agenda, AgendaItem, ItemType } from "../meeting/agenda";
import { documentWords, type DocumentWords } from "../meeting/document/document-words";
import { keyOf } from "../meeting/document/compare-texts";
import type { DocumentReading } from "../meeting/document/document-reading";
import { readRecord } from "../meeting/document/document-record";
import { findEdits, keysOfRead } from "../meeting/document/find-edits";
import type { Meeting } from "../meeting/meeting";
import type { Parsed, Warning } from "../shared/parsed";
import { displayNameOf, type Person } from "../shared/person";
import { changeItem, removeItem } from "./edit-agenda";
import { layOutAgenda } from "./lay-out-agenda";

/** What she did in the document, to be told. */
export interface TakenEdits {
  agenda: Agenda;
  /** Titles of items that she took out of the document. */
  removedTitles: readonly string[];
  /** How many texts came back from the document. */
  changedTexts: number;
  /** She has put the items in another order. */
  isReordered: boolean;
  /** Keys of the texts that were read back, which may be written as we write them. */
  readKeys: ReadonlySet<string>;
}

/**
 * Brings into the agenda what she has edited, moved and taken out directly in the document, save what she has asked to
 * be written anew. Details that cannot be read are a warning, and stay as she wrote them.
 */
export function takeAgendaEdits(
  agenda: Agenda,
  meeting: Meeting,
  reading: DocumentReading,
  writeAnew: ReadonlySet<string> = new Set(),
): Parsed<TakenEdits> {
  const place = { meetingId: agenda.meetingId, half: "agenda" } as const;
  const written = readRecord(reading.record, agenda.meetingId).written.agenda;
  const wanted = layOutAgenda(agenda, meeting);
  const edits = findEdits({ place, wanted, reading, written, writeAnew });
  const warnings: Warning[] = [];
  let taken = agenda;
  for (const edit of edits.texts) taken = takeText(taken, meeting, edit, warnings);
  const gone = agenda.items.filter(({ id }) => edits.removed.includes(`item.${id}`));
  for (const { id } of gone) taken = removeItem(taken, id);
  taken = takeRemovedTexts(taken, edits.removed);
  const { order } = edits;
  if (order) taken = { ...taken, items: inOrderOf(taken.items, order) };
  const removedTitles = gone.map(({ title }) => title);
  const told = { removedTitles, changedTexts: edits.texts.length, isReordered: !!order };
  const readKeys = keysOfRead(edits, warnings);
  return { value: { agenda: taken, ...told, readKeys }, warnings };
}

function takeText(
  agenda: Agenda,
  meeting: Meeting,
  { block, field, text }: { block: string; field: string; text: string },
  warnings: Warning[],
): Agenda {
  const [kind, id = ""] = block.split(".");
  if (block === "heading") return { ...agenda, title: text };
  if (kind === "purpose") return changeItem(agenda, id, { purpose: text });
  if (field === "decision") return changeItem(agenda, id, { preparedDecision: text });
  if (field === "title") return changeItem(agenda, id, { title: text });
  if (field === "details") {
    const read = readDetails(text, documentWords[agenda.language], meeting);
    if (read) return changeDetails(agenda, id, read);
  }
  const message = `"${block}" was changed in the document and is not read back`;
  warnings.push({ code: "not-read-back", place: keyOf({ block, field }), message });
  return agenda;
}

/** What the line of details says. */
export interface ItemDetails {
  minutes: number;
  /** Absent when the line is that of a pause. */
  type?: ItemType;
  presenter?: Person;
}

/** Reads "Beslut · Mats Oskarsson · 35 min" back; undefined when the length or the type cannot be found. */
export function readDetails(
  text: string,
  words: DocumentWords,
  meeting: Meeting,
): ItemDetails | undefined {
  const parts = text.split("·").map((part) => part.trim());
  const length = parts.findIndex((part) => /^\d{1,4}\s*min/i.test(part));
  const minutes = Number.parseInt(parts[length] ?? "", 10);
  if (Number.isNaN(minutes)) return undefined;
  const types = Object.entries(words.types) as [ItemType, string][];
  const typeOf = (part: string) =>
    types.find(([, word]) => word.toLowerCase() === part.toLowerCase())?.[0];
  const type = parts.map(typeOf).find((one) => one !== undefined);
  if (!type) return parts.length > 1 ? undefined : { minutes };
  const name = parts.find((part, at) => at !== length && part !== "" && !typeOf(part));
  return { minutes, type, ...(name && { presenter: findPerson(name, meeting) }) };
}

/** An item whose line names no presenter any more has none. */
function changeDetails(agenda: Agenda, id: string, details: ItemDetails): Agenda {
  const items = agenda.items.map((item) => {
    if (item.id !== id) return item;
    const { presenter, ...rest } = item;
    const kept = details.type === undefined && presenter ? { presenter } : {};
    return { ...rest, ...kept, ...details };
  });
  return { ...agenda, items };
}

function findPerson(name: string, { attendees }: Meeting): Person {
  const known = attendees.find(
    ({ person }) => displayNameOf(person).toLowerCase() === name.toLowerCase(),
  );
  return known?.person ?? { name, address: "" };
}

/** A purpose or proposal that she deleted in the document is deleted. */
function takeRemovedTexts(agenda: Agenda, removed: readonly string[]): Agenda {
  let taken = agenda;
  for (const block of removed) {
    const [kind, id = ""] = block.split(".");
    if (kind === "purpose") taken = changeItem(taken, id, { purpose: "" });
    if (kind === "proposal") taken = changeItem(taken, id, { preparedDecision: "" });
    if (kind === "papers") taken = changeItem(taken, id, { attachments: [] });
  }
  return taken;
}

function inOrderOf(items: readonly AgendaItem[], order: readonly string[]): AgendaItem[] {
  const placeOf = ({ id }: AgendaItem) => order.indexOf(`item.${id}`);
  const known = items.filter((item) => placeOf(item) >= 0);
  known.sort((one, other) => placeOf(one) - placeOf(other));
  let next = 0;
  return items.map((item) => (placeOf(item) < 0 ? item : (known[next++] ?? item)));
}
