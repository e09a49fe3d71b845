import type { Agenda, AgendaItem } from "../meeting/agenda";

/** A new item without anything in it, to be put otherwise in part. */
export function newItem(id: string, parts: Partial<Omit<AgendaItem, "id">> = {}): AgendaItem {
  return {
    ...{ id, title: "", type: "information", minutes: 10, purpose: "" },
    ...{ preparedText: "", preparedDecision: "", attachments: [] },
    ...{ isPause: false, canWait: false },
    ...parts,
  };
}

/** Adds an item with an id of its own, at a place counted from 0, or at the end. */
export function addItem(
  agenda: Agenda,
  parts: Partial<Omit<AgendaItem, "id">>,
  place: number = agenda.items.length,
): Agenda {
  const idsGiven = agenda.idsGiven + 1;
  const items = agenda.items.toSpliced(place, 0, newItem(`i${idsGiven}`, parts));
  return { ...agenda, items, idsGiven };
}

/** Changes some of an item; an id that is not there changes nothing. */
export function changeItem(
  agenda: Agenda,
  id: string,
  parts: Partial<Omit<AgendaItem, "id">>,
): Agenda {
  const items = agenda.items.map((item) => (item.id === id ? { ...item, ...parts } : item));
  return { ...agenda, items };
}

/** Moves an item by a number of places, up for a negative one, and no further than to the end. */
export function moveItem(agenda: Agenda, id: string, by: number): Agenda {
  const from = agenda.items.findIndex((item) => item.id === id);
  const item = agenda.items[from];
  if (!item) return agenda;
  const to = Math.min(Math.max(from + by, 0), agenda.items.length - 1);
  return { ...agenda, items: agenda.items.toSpliced(from, 1).toSpliced(to, 0, item) };
}

/** Takes an item out. What it was is in the agenda from before, which is what undo goes back to. */
export function removeItem(agenda: Agenda, id: string): Agenda {
  return { ...agenda, items: agenda.items.filter((item) => item.id !== id) };
}
