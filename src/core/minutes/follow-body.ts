import type { Body } from "../meeting/body";
import type { Minutes } from "../meeting/minutes";
import { samePerson } from "./count-quorum";
import { renumber } from "./edit-minutes";
import { firstParagraph, readNumber, writeNumber, type EarlierMinutes } from "./number-minutes";

/**
 * Brings minutes that are begun to what has been changed of their body: the number in the body's format, also in the
 * title, the § from where they begin, and in what capacity each member takes part. Approved minutes stay as they are.
 */
export function followBody(
  minutes: Minutes,
  body: Body,
  earlier: readonly EarlierMinutes[],
): Minutes {
  if (minutes.status === "approved") return minutes;
  const { date, number: before, title, meetingId } = minutes;
  const read = readNumber(before);
  const year = read?.year ?? Number(date.slice(0, 4));
  const number = read ? writeNumber(body.numberFormat, year, read.count) : before;
  const others = earlier.filter((one) => one.meetingId !== meetingId);
  const attendance = minutes.attendance.map((one) => {
    const member = body.members.find(({ person }) => samePerson(person, one.person));
    return member ? { ...one, capacity: member.capacity } : one;
  });
  const chair = attendance.find(({ capacity, present }) => capacity === "chair" && present)?.person;
  const changed = {
    ...minutes,
    ...{ number, attendance, title: title.replace(` ${before},`, ` ${number},`) },
    ...(chair && { chair }),
  };
  return renumber(changed, firstParagraph(body, others, date));
}
