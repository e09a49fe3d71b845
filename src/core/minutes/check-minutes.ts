import type { Body } from "../meeting/body";
import type { Minutes } from "../meeting/minutes";
import { displayNameOf } from "../shared/person";
import { checkWording, type WordingFinding } from "./check-wording";
import { countQuorum } from "./count-quorum";
import { findGaps, type EarlierMinutes } from "./number-minutes";

/** The points of the check list, in its order. */
export const minutesChecks = [
  "approvers chosen",
  "keeper and chair",
  "every decision item decided",
  "every action has an owner",
  "every action has a date",
  "attachments are there",
  "numbers unbroken",
  "conflicts noted",
  "quorum in every decision",
  "votes add up",
  "wording",
] as const;

/** One point of the check list. */
export type MinutesCheck = (typeof minutesChecks)[number];

/** Something that is to be put right before the minutes can go out. */
export interface MinutesFinding {
  check: MinutesCheck;
  /** The § it is about; absent for the whole minutes. */
  paragraphId?: string;
  actionId?: string;
  /** A name, number or word that tells what: "Henrik Sandell", "3", "decision without att". */
  what: string;
  wording?: WordingFinding;
}

/** Goes through the check list. A check without a finding has passed. `earlier` are the body's other minutes. */
export function checkMinutes(
  minutes: Minutes,
  body: Body,
  earlier: readonly EarlierMinutes[] = [],
): MinutesFinding[] {
  return [
    ...checkPeople(minutes, body),
    ...minutes.paragraphs.flatMap((paragraph) => checkParagraph(minutes, paragraph, body)),
    ...checkNumbers(minutes, body, earlier),
  ];
}

function checkPeople({ approvers, chair, keeper }: Minutes, body: Body): MinutesFinding[] {
  const needsApprover = body.isBoard && body.electedMembers > 1 && approvers.length === 0;
  return [
    ...(needsApprover ? [{ check: "approvers chosen" as const, what: "" }] : []),
    ...(chair && keeper ? [] : [{ check: "keeper and chair" as const, what: "" }]),
  ];
}

function checkParagraph(
  minutes: Minutes,
  paragraph: Minutes["paragraphs"][number],
  body: Body,
): MinutesFinding[] {
  const { id: paragraphId, type, decision, report, actions, conflicts, outcome, vote } = paragraph;
  const of = (check: MinutesCheck, what = "") => ({ check, paragraphId, what });
  const isOpen = type === "decision" && decision.trim() === "" && outcome === "dealt with";
  const text = `${report}\n${decision}`.toLowerCase();
  const lastName = (name: string) => name.split(" ").at(-1)?.toLowerCase() ?? "";
  const unnoted = conflicts.filter((one) => {
    const isNoted = text.includes(lastName(displayNameOf(one)));
    return !isNoted || !/jäv|conflict of interest/.test(text);
  });
  const { isQuorate, taking, needed } = countQuorum(minutes, paragraph, body);
  const isShort = body.isBoard && decision !== "" && !isQuorate;
  const votes = vote ? vote.inFavour + vote.against + vote.abstained : taking;
  // A meeting of shareholders or members votes by other counts than heads in the attendance.
  const isMiscounted = body.isBoard && votes !== taking;
  return [
    ...(isOpen ? [of("every decision item decided")] : []),
    ...actions
      .filter(({ owner }) => displayNameOf(owner) === "")
      .map((one) => ({ ...of("every action has an owner", one.what), actionId: one.id })),
    ...actions
      .filter(({ due }) => due === undefined)
      .map((one) => ({ ...of("every action has a date", one.what), actionId: one.id })),
    ...missingAttachments(minutes, text).map((number) => of("attachments are there", number)),
    ...unnoted.map((one) => of("conflicts noted", displayNameOf(one))),
    ...(isShort ? [of("quorum in every decision", `${taking}/${needed}`)] : []),
    ...(isMiscounted ? [of("votes add up", `${votes}/${taking}`)] : []),
    ...checkWording(paragraph).map((wording) => ({ ...of("wording", wording), wording })),
  ];
}

/** Numbers of attachments that a text mentions and the meeting does not have. */
function missingAttachments({ paragraphs }: Minutes, text: string): string[] {
  const count = paragraphs.reduce((sum, { attachments }) => sum + attachments.length, 0);
  const mentioned = [...text.matchAll(/\b(?:bilaga|attachment|appendix)\s+(\d{1,3})\b/gi)];
  const numbers = new Set(mentioned.map((found) => found[1] ?? ""));
  return [...numbers].filter((number) => Number(number) < 1 || Number(number) > count);
}

function checkNumbers(
  minutes: Minutes,
  body: Body,
  earlier: readonly EarlierMinutes[],
): MinutesFinding[] {
  const others = earlier.filter(({ meetingId }) => meetingId !== minutes.meetingId);
  return findGaps(body, [...others, minutes]).map(({ number, of }) => {
    return { check: "numbers unbroken", what: of === "paragraph" ? `§ ${number}` : number };
  });
}
