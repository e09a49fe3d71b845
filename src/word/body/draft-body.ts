import type { Body, BodyMember } from "../../core/meeting/body";
import type { Meeting } from "../../core/meeting/meeting";
import type { Language } from "../../core/shared/language";
import { sameAddress } from "../../core/shared/person";

const boardWords = /styrelse|\bboard\b/iu;
const subjects = {
  sv: { board: "Styrelsen", other: "Mötet" },
  en: { board: "The Board", other: "The meeting" },
} as const;

/** A first version of the body of a meeting: those who are called are its members, for her to put right. */
export function draftBody(meeting: Meeting, language: Language, id: string): Body {
  const isBoard = boardWords.test(meeting.title);
  const called = meeting.attendees.filter(({ role }) => role !== "resource");
  const members = called.map(({ person }, at): BodyMember => {
    const organizes = sameAddress(person.address, meeting.organizer?.address ?? "");
    const isChair = organizes || (!meeting.organizer && at === 0);
    return { person, capacity: isChair ? "chair" : "member" };
  });
  return {
    id,
    name: meeting.title.replace(/[\d:/.-]+\s*$/u, "").trim() || meeting.title,
    subject: subjects[language][isBoard ? "board" : "other"],
    language,
    members,
    // A body of nobody is asked about as one of one.
    electedMembers: Math.max(1, members.length),
    numberFormat: "year-colon",
    paragraphs: isBoard ? "through-year" : "from-1",
    isBoard,
  };
}
