import type { Agenda, AgendaItem, SkippedItem } from "../meeting/agenda";
import type { Minutes, Paragraph } from "../meeting/minutes";
import type { CalendarDate } from "../shared/calendar-date";
import { displayNameOf } from "../shared/person";
import { addItem } from "./edit-agenda";

/** Something of an earlier meeting of the same series or body that is not finished. */
export interface Unfinished {
  /** Lasting: the same thing is never offered twice once it is taken over or skipped. */
  key: string;
  kind: "open action" | "postponed" | "referred back";
  title: string;
  /** The minutes, § and day it comes from. */
  minutesNumber: string;
  paragraph: number;
  date: CalendarDate;
  /** An action whose date has passed. */
  isLate: boolean;
  /** What the item in the new agenda will hold. */
  item: Partial<Omit<AgendaItem, "id">>;
}

/**
 * What is left of earlier meetings, the latest first: open actions, postponed items and items that were referred back,
 * save what the agenda has already or she has skipped. `isFollowed` says that later minutes took the thing up.
 */
export function findUnfinished(
  earlier: readonly Minutes[],
  agenda: Agenda,
  today: CalendarDate,
): Unfinished[] {
  const known = new Set([
    ...agenda.skipped.map(({ key }) => key),
    ...agenda.items.map(({ source }) => source?.actionId ?? source?.title ?? ""),
  ]);
  const followed = new Set(
    earlier.flatMap(({ paragraphs }) => paragraphs.map(({ source }) => source?.actionId ?? "")),
  );
  return earlier
    .toSorted((one, other) => other.date.localeCompare(one.date))
    .flatMap((minutes) =>
      minutes.paragraphs.flatMap((paragraph) => unfinishedOf(minutes, paragraph, today)),
    )
    .filter(({ key }) => !known.has(key) && !followed.has(key));
}

function unfinishedOf(minutes: Minutes, paragraph: Paragraph, today: CalendarDate): Unfinished[] {
  const { number: minutesNumber, date } = minutes;
  const from = { minutesNumber, paragraph: paragraph.number, date };
  const title = `${minutesNumber} § ${paragraph.number}`;
  const source = (actionId: string) => ({ kind: "minutes" as const, title, actionId });
  const open = paragraph.actions
    .filter(({ done }) => !done)
    .map((action): Unfinished => {
      const key = `${minutes.meetingId}:${action.id}`;
      const isLate = action.due !== undefined && action.due < today;
      const owner = displayNameOf(action.owner);
      const item = {
        ...({ title: action.what, type: "information", minutes: 5, source: source(key) } as const),
        ...(owner && { presenter: action.owner }),
      };
      return { key, kind: "open action", title: action.what, ...from, isLate, item };
    });
  if (paragraph.outcome !== "postponed" && paragraph.outcome !== "referred back") return open;
  const key = `${minutes.meetingId}:${paragraph.id}`;
  const { attachments, type } = paragraph;
  const item = { title: paragraph.title, type, minutes: 15, attachments, source: source(key) };
  const kind = paragraph.outcome;
  return [...open, { key, kind, title: paragraph.title, ...from, isLate: false, item }];
}

/** Takes over what she has ticked, at a place in the agenda. */
export function takeOver(agenda: Agenda, ticked: readonly Unfinished[], place: number): Agenda {
  return ticked.reduce((taken, { item }, at) => addItem(taken, item, place + at), agenda);
}

/** Leaves something out on purpose, with her reason, so that it is not offered again for this meeting. */
export function skipUnfinished(agenda: Agenda, { key, title }: Unfinished, reason: string): Agenda {
  const skipped: SkippedItem = { key, title, reason };
  return { ...agenda, skipped: [...agenda.skipped.filter((one) => one.key !== key), skipped] };
}
