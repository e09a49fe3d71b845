import type { Agenda, AgendaItem } from "../meeting/agenda";
import { toLines, type Block, type Span } from "../meeting/document/block";
import { documentWords, type DocumentWords } from "../meeting/document/document-words";
import type { Meeting } from "../meeting/meeting";
import { clockAfter, dayOf, slotMinutesOf, toLongDate } from "../meeting/meeting-clock";
import { numberAttachments } from "../meeting/number-attachments";
import { displayNameOf } from "../shared/person";
import { scheduleAgenda, type ItemTime } from "./schedule-agenda";

/** How many of those who are called are named before the rest is counted. */
const mostNamed = 40;

/** Lays an agenda out as the blocks of its document. */
export function layOutAgenda(agenda: Agenda, meeting: Meeting): Block[] {
  const words = documentWords[agenda.language];
  const { times } = scheduleAgenda(meeting, agenda.items);
  const numbers = numberAttachments(agenda.items);
  return [
    { block: "heading", title: words.heading, content: toLines("title", agenda.title) },
    textBlock("facts", words.facts, "subtitle", toFacts(agenda, meeting)),
    ...layOutInvited(meeting, words),
    ...agenda.items.flatMap((item, at) => {
      const time = times[at];
      return time ? layOutItem(item, time, numbers.get(item.id) ?? [], words) : [];
    }),
  ];
}

/** Day, time and place in one line: "torsdag 3 december 2026 kl. 09:00–12:00, Hamnsalen". */
export function toFacts({ language }: Agenda, meeting: Meeting): string {
  const words = documentWords[language];
  const slot = slotMinutesOf(meeting);
  const end = slot === undefined ? "" : `–${clockAfter(meeting, slot)}`;
  const time = meeting.isAllDay ? words.allDay : `${words.at} ${clockAfter(meeting, 0)}${end}`;
  const day = toLongDate(dayOf(meeting), language);
  const line = `${day} ${time}${meeting.place && `, ${meeting.place}`}`;
  return line.slice(0, 1).toUpperCase() + line.slice(1);
}

function layOutInvited({ attendees }: Meeting, words: DocumentWords): Block[] {
  const people = attendees.filter(({ role }) => role !== "resource");
  if (people.length === 0) return [];
  const names = people.slice(0, mostNamed).map(({ person }) => displayNameOf(person));
  const rest = people.length - names.length;
  const all = rest > 0 ? [...names, words.andMore(rest)] : names;
  return [textBlock("invited", words.invited, "text", words.invited + all.join(", "))];
}

function layOutItem(
  item: AgendaItem,
  time: ItemTime,
  numbers: readonly number[],
  words: DocumentWords,
): Block[] {
  const { id, purpose, preparedDecision } = item;
  const text = withBlanks(preparedDecision);
  const decision = { field: "decision", text, title: words.decision };
  const proposal = { look: "detail", spans: [words.proposal, decision] } as const;
  return [
    layOutHead(item, time, words),
    ...(purpose ? [textBlock(`purpose.${id}`, words.purpose, "detail", purpose)] : []),
    ...(preparedDecision
      ? [{ block: `proposal.${id}`, title: words.decision, content: [proposal] }]
      : []),
    ...(item.attachments.length > 0
      ? [textBlock(`papers.${id}`, words.attachment, "detail", toPapers(item, numbers, words))]
      : []),
  ];
}

/** A slot that the minutes will fill, such as who keeps them, is a blank in the agenda. */
function withBlanks(prepared: string): string {
  return prepared.replaceAll(/\{\w+\}/gu, "…");
}

function layOutHead(item: AgendaItem, { clock, number }: ItemTime, words: DocumentWords): Block {
  const field = (name: string, text: string, title = name): Span => ({
    ...{ field: name, text, title },
  });
  const title = field("title", item.title, words.fill.title);
  const details = field("details", toDetails(item, words), words.details);
  const head = [
    ...(clock ? [field("time", clock), "\t"] : []),
    ...(number === undefined ? ["\t"] : [field("no", String(number)), ".\t"]),
    title,
  ];
  const content = [
    { look: "item", spans: head } as const,
    { look: "detail", spans: [details] } as const,
  ];
  return { block: `item.${item.id}`, title: item.isPause ? words.pause : words.item, content };
}

/** Type, presenter and length in one line, "Beslut · Mats Oskarsson · 35 min", which can be read back. */
export function toDetails(item: AgendaItem, words: DocumentWords): string {
  const presenter = item.presenter && displayNameOf(item.presenter);
  const length = `${item.minutes} ${words.minutesShort}`;
  if (item.isPause) return length;
  return [words.types[item.type], presenter, length].filter(Boolean).join(" · ");
}

function toPapers(item: AgendaItem, numbers: readonly number[], words: DocumentWords): string {
  return item.attachments
    .map(({ name }, at) => `${words.attachment} ${numbers[at] ?? at + 1}: ${name}`)
    .join("\n");
}

function textBlock(
  block: string,
  title: string,
  look: "subtitle" | "text" | "detail",
  text: string,
): Block {
  return { block, title: title.replace(/: $/, ""), content: toLines(look, text) };
}
