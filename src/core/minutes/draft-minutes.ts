import type { Agenda, AgendaItem } from "../meeting/agenda";
import type { Body, Capacity } from "../meeting/body";
import type { Meeting } from "../meeting/meeting";
import { clockAfter, dayOf, slotMinutesOf } from "../meeting/meeting-clock";
import type { Attendance, Minutes, Paragraph } from "../meeting/minutes";
import { toLongDate } from "../meeting/meeting-clock";
import { displayNameOf, type Person } from "../shared/person";
import { samePerson } from "./count-quorum";
import { firstParagraph, nextNumber } from "./number-minutes";
import { suggestApprovers } from "./suggest-approvers";

const titles = { sv: "Protokoll", en: "Minutes" } as const;

/** All earlier minutes of the body, in any order. */
export interface DraftMinutesRequest {
  agenda: Agenda;
  meeting: Meeting;
  body: Body;
  earlier: readonly Minutes[];
  /** Who keeps the minutes: the assistant, as a rule. */
  keeper?: Person;
  /** The next meeting, for the item that announces it. */
  nextMeeting?: Meeting;
}

/**
 * Turns an agenda into minutes in one step: heading, number, attendance, chair, keeper and approvers, and a § for every
 * item but pauses, with the prepared words in place.
 */
export function draftMinutes(request: DraftMinutesRequest): Minutes {
  const { agenda, meeting, body, keeper } = request;
  // The same meeting drafted again keeps its own number.
  const earlier = request.earlier.filter(({ meetingId }) => meetingId !== meeting.id);
  const date = dayOf(meeting);
  const attendance = toAttendance(meeting, body);
  const chair = attendance.find(({ capacity, present }) => capacity === "chair" && present)?.person;
  const number = nextNumber(body, earlier, date);
  const slot = slotMinutesOf(meeting);
  const minutes: Minutes = {
    ...{ meetingId: meeting.id, bodyId: body.id, language: agenda.language, number, date },
    ...(meeting.seriesId !== undefined && { seriesId: meeting.seriesId }),
    title: `${titles[agenda.language]} ${number}, ${meeting.title || body.name}`,
    startTime: meeting.isAllDay ? "" : clockAfter(meeting, 0),
    endTime: slot === undefined ? "" : clockAfter(meeting, slot),
    ...{ place: meeting.place, attendance, approvers: [] },
    ...(keeper && { keeper }),
    ...(chair && { chair }),
    paragraphs: toParagraphs(agenda, meeting, firstParagraph(body, earlier, date)),
    ...{ status: "draft", version: 1, versions: [], idsGiven: agenda.idsGiven },
  };
  const approvers = body.isBoard ? suggestApprovers(minutes, body, earlier) : [];
  return fillSlots({ ...minutes, approvers }, request.nextMeeting);
}

function toParagraphs(agenda: Agenda, meeting: Meeting, first: number): Paragraph[] {
  let afterMinutes = 0;
  let number = first;
  return agenda.items.flatMap((item) => {
    const time = meeting.isAllDay ? "" : clockAfter(meeting, afterMinutes);
    afterMinutes += item.minutes;
    return item.isPause ? [] : [toParagraph(item, number++, time)];
  });
}

function toParagraph(item: AgendaItem, number: number, time: string): Paragraph {
  const { id, title, type, preparedText, preparedDecision, attachments, source } = item;
  return {
    ...{ id, number, title, type, report: preparedText, decision: preparedDecision, attachments },
    ...{ outcome: "dealt with", actions: [], conflicts: [], objections: [], time },
    ...(source && { source }),
  };
}

/** The body's members, present unless they have declined, and others who were called, as adjuncts. */
function toAttendance({ attendees }: Meeting, body: Body): Attendance[] {
  const people = attendees.filter(({ role }) => role !== "resource");
  const calledAs = (person: Person) => people.find((one) => samePerson(one.person, person));
  const members = body.members.map(({ person, capacity, title }): Attendance => {
    const called = calledAs(person);
    const present = called !== undefined && called.response !== "declined";
    return { ...of(person, capacity, present), ...(title !== undefined && { title }) };
  });
  const isMember = (person: Person) => body.members.some((one) => samePerson(one.person, person));
  const capacity = body.members.length > 0 && body.isBoard ? "adjunct" : "member";
  const others = people
    .filter(({ person }) => !isMember(person))
    .map(({ person, response }) => of(person, capacity, response !== "declined"));
  return [...members, ...others];
}

function of(person: Person, capacity: Capacity, present: boolean): Attendance {
  return { person, capacity, present, stepsIn: false };
}

/** Puts names and days into the prepared words; a slot of which nothing is known is a gap of dots for her to fill. */
function fillSlots(minutes: Minutes, nextMeeting?: Meeting): Minutes {
  const { chair, keeper, approvers, language } = minutes;
  const values: Record<string, string | undefined> = {
    chair: chair && displayNameOf(chair),
    keeper: keeper && displayNameOf(keeper),
    approver: approvers.map(displayNameOf).join(", ") || undefined,
    date: nextMeeting && toLongDate(dayOf(nextMeeting), language),
  };
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "…");
  const paragraphs = minutes.paragraphs.map((paragraph) => ({
    ...paragraph,
    report: fill(paragraph.report),
    decision: fill(paragraph.decision),
  }));
  return { ...minutes, paragraphs };
}
