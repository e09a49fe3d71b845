import type { Body } from "../meeting/body";
import type { Attendance, MeetingMoment, Minutes, Paragraph } from "../meeting/minutes";
import { displayNameOf, sameAddress, type Person } from "../shared/person";

/** Why somebody does not count in a §. */
export interface OutOfParagraph {
  person: Person;
  reason: "absent" | "not yet there" | "left" | "conflict of interest";
}

/** Whether enough members take part in one §. */
export interface Quorum {
  paragraph: number;
  /** Members who take part: elected, employees' and deputies who step in. */
  taking: number;
  needed: number;
  /** How many there should be in all. */
  elected: number;
  isQuorate: boolean;
  out: readonly OutOfParagraph[];
}

/** How many must take part: more than half of the whole board as elected, or what the articles ask for if it is more. */
export function membersNeeded({ electedMembers, quorumOfArticles = 0 }: Body): number {
  return Math.max(Math.floor(electedMembers / 2) + 1, quorumOfArticles);
}

/**
 * Counts who takes part in a §. Those who are absent, have left, or have a conflict of interest do not count;
 * employees' members and deputies who step in do; adjuncts never.
 * @see Aktiebolagslagen (2005:551) ch. 8, section 21 (quorum) and section 23 (conflict of interest).
 */
export function countQuorum(
  minutes: Pick<Minutes, "attendance">,
  paragraph: Pick<Paragraph, "number" | "time" | "conflicts">,
  body: Body,
): Quorum {
  const entitled = minutes.attendance.filter(
    ({ capacity, stepsIn }) => capacity !== "adjunct" && (capacity !== "deputy" || stepsIn),
  );
  const out = entitled.flatMap((one): OutOfParagraph[] => {
    const reason = reasonOut(one, paragraph);
    return reason ? [{ person: one.person, reason }] : [];
  });
  const taking = entitled.length - out.length;
  const needed = membersNeeded(body);
  const { electedMembers: elected } = body;
  return { paragraph: paragraph.number, taking, needed, elected, isQuorate: taking >= needed, out };
}

function reasonOut(
  { person, present, arrived, left }: Attendance,
  paragraph: Pick<Paragraph, "number" | "time" | "conflicts">,
): OutOfParagraph["reason"] | undefined {
  if (!present) return "absent";
  if (arrived && !hasCome(arrived, paragraph)) return "not yet there";
  if (left && hasCome(left, paragraph)) return "left";
  const isOut = paragraph.conflicts.some((one) => samePerson(one, person));
  return isOut ? "conflict of interest" : undefined;
}

/** Whether a moment has come when a § is dealt with. A § without a time is after every time. */
function hasCome(moment: MeetingMoment, { number, time }: Pick<Paragraph, "number" | "time">) {
  if ("paragraph" in moment) return moment.paragraph <= number;
  return time === "" || moment.time <= time;
}

/** Whether two are the same person: by address, or by name where one has none. */
export function samePerson(one: Person, other: Person): boolean {
  if (one.address && other.address) return sameAddress(one.address, other.address);
  return displayNameOf(one).toLowerCase() === displayNameOf(other).toLowerCase();
}
