import type { Agenda } from "../meeting/agenda";
import type { Body } from "../meeting/body";
import { documentWords } from "../meeting/document/document-words";
import { toExternalId } from "../meeting/document/tag";
import type { DraftMail } from "../meeting/draft-box";
import type { Meeting } from "../meeting/meeting";
import { dayOf, toLongDate } from "../meeting/meeting-clock";
import { toCalendarDate, toDayNumber, type CalendarDate } from "../shared/calendar-date";
import type { Language } from "../shared/language";
import { displayNameOf, type Person } from "../shared/person";
import { toDetails, toFacts } from "./lay-out-agenda";
import { scheduleAgenda } from "./schedule-agenda";

const noticeWords: Readonly<
  Record<
    Language,
    { subject: string; called: string; agenda: string; papers: string; reply: string }
  >
> = {
  sv: {
    ...{ subject: "Kallelse: ", called: "Härmed kallas du till ", agenda: "Dagordning" },
    ...{ papers: "Underlag", reply: "Meddela förhinder genom att svara på detta brev." },
  },
  en: {
    ...{ subject: "Notice: ", called: "You are called to ", agenda: "Agenda" },
    ...{ papers: "Papers", reply: "Please reply to this message if you cannot attend." },
  },
};

/** Drafts the notice: a mail to all attendees with time, place, agenda and papers. It is never sent from here. */
export function draftNotice(agenda: Agenda, meeting: Meeting, sender?: Person): DraftMail {
  const words = noticeWords[agenda.language];
  const papers = agenda.items.flatMap(({ attachments }) => attachments);
  const lines = [
    `${words.called}${meeting.title}.`,
    toFacts(agenda, meeting),
    ...(meeting.onlineUrl ? [meeting.onlineUrl] : []),
    "",
    words.agenda,
    ...toAgendaLines(agenda, meeting),
    ...(papers.length > 0 ? ["", words.papers, ...papers.map(({ name }) => `– ${name}`)] : []),
    "",
    words.reply,
    ...(sender ? ["", displayNameOf(sender)] : []),
  ];
  return {
    externalId: toExternalId(meeting.id, "notice"),
    to: meeting.attendees.filter(({ role }) => role !== "resource").map(({ person }) => person),
    subject: words.subject + meeting.title,
    text: lines.join("\n"),
    links: papers.flatMap(({ name, url }) => (url === undefined ? [] : [{ name, url }])),
  };
}

function toAgendaLines(agenda: Agenda, meeting: Meeting): string[] {
  const words = documentWords[agenda.language];
  const { times } = scheduleAgenda(meeting, agenda.items);
  return agenda.items.map((item, at) => {
    const { number, clock = "" } = times[at] ?? {};
    const start = [clock, number === undefined ? "" : `${number}.`].filter(Boolean).join(" ");
    return `${start} ${item.title} (${toDetails(item, words)})`.trim();
  });
}

/** When the notice must have gone out, and how that stands today. */
export interface NoticeDeadline {
  /** The last day on which it may be sent. */
  latest: CalendarDate;
  latestInWords: string;
  /** Negative when the day has passed. */
  daysLeft: number;
}

/** The last day for the notice by the articles' notice days; undefined when the body has none. */
export function noticeDeadline(
  meeting: Meeting,
  { noticeDays, language }: Body,
  today: CalendarDate,
): NoticeDeadline | undefined {
  if (noticeDays === undefined) return undefined;
  const day = toDayNumber(dayOf(meeting)) - noticeDays;
  const latest = toCalendarDate(day);
  return {
    ...{ latest, latestInWords: toLongDate(latest, language) },
    daysLeft: day - toDayNumber(today),
  };
}
