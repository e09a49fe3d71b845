import type { Body } from "../meeting/body";
import type { Minutes } from "../meeting/minutes";
import type { Person } from "../shared/person";
import { samePerson } from "./count-quorum";

/**
 * Who shall approve the minutes beside the chair: the present member whose turn is longest ago, those who never have
 * first, in the body's own order. The chair and the keeper do not take turns. None when the board has a single member.
 * @see Aktiebolagslagen (2005:551) ch. 8, section 24: one more member approves where the board has several.
 */
export function suggestApprovers(
  minutes: Pick<Minutes, "attendance" | "chair" | "keeper">,
  body: Body,
  earlier: readonly Pick<Minutes, "date" | "approvers">[],
): Person[] {
  if (body.electedMembers < 2) return [];
  const { chair, keeper } = minutes;
  const members = minutes.attendance.filter(
    ({ person, present, capacity, stepsIn, left }) =>
      present &&
      !left &&
      (capacity === "member" || capacity === "employee" || (capacity === "deputy" && stepsIn)) &&
      ![chair, keeper].some((one) => one && samePerson(one, person)),
  );
  const lastTurn = ({ person }: { person: Person }) =>
    earlier
      .filter(({ approvers }) => approvers.some((one) => samePerson(one, person)))
      .reduce((last, { date }) => (date > last ? date : last), "");
  const inTurn = members.toSorted((one, other) => lastTurn(one).localeCompare(lastTurn(other)));
  return inTurn.slice(0, 1).map(({ person }) => person);
}
