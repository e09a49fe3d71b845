import type { Agenda, AgendaItem } from "../meeting/agenda";
import type { Body } from "../meeting/body";
import type { Meeting } from "../meeting/meeting";
import type { Language } from "../shared/language";
import { displayNameOf, type Person } from "../shared/person";
import { addItem } from "./edit-agenda";
import type { AgendaTemplate, PresenterRole, TemplateItem } from "./templates/agenda-template";

/** Drafts the agenda of a meeting from a template. The body, when there is one, says who the chair is. */
export function draftAgenda(request: {
  meeting: Meeting;
  template: AgendaTemplate;
  language: Language;
  body?: Body;
}): Agenda {
  const { meeting, template, language } = request;
  const title = [template.heading[language], meeting.title].filter(Boolean).join(", ");
  const empty: Agenda = {
    ...{ meetingId: meeting.id, language, title, templateId: template.id },
    ...{ items: [], idsGiven: 0, skipped: [] },
  };
  const people = presentersOf(meeting, request.body);
  return template.items.reduce(
    (agenda, item) => addItem(agenda, toItem(item, language, people)),
    empty,
  );
}

/** Where new items go in an agenda: after the template's items for them, else before the last three, or at the end. */
export function placeOfNewItems(agenda: Agenda, template: AgendaTemplate | undefined): number {
  const title = template?.items.find(({ takesNewItems }) => takesNewItems)?.title[agenda.language];
  const at = agenda.items.findIndex((item) => item.title === title);
  if (at >= 0) return at + 1;
  return agenda.items.length > 3 ? agenda.items.length - 3 : agenda.items.length;
}

function presentersOf(meeting: Meeting, body?: Body): Record<PresenterRole, Person | undefined> {
  const chair = body?.members.find(({ capacity }) => capacity === "chair")?.person;
  return { chair: chair ?? meeting.organizer, executive: meeting.executive, none: undefined };
}

function toItem(
  item: TemplateItem,
  language: Language,
  people: Record<PresenterRole, Person | undefined>,
): Partial<Omit<AgendaItem, "id">> {
  const { type, minutes, isPause = false } = item;
  const presenter = people[item.presenter];
  const chair = people.chair ? displayNameOf(people.chair) : "{chair}";
  const words = (text?: Record<Language, string>) =>
    (text?.[language] ?? "").replaceAll("{chair}", chair);
  return {
    ...{ title: item.title[language], type, minutes, isPause },
    purpose: words(item.purpose),
    preparedText: words(item.preparedText),
    preparedDecision: words(item.preparedDecision),
    ...(presenter && !isPause && { presenter }),
  };
}
