import type { MeetingDocument } from "../../core/meeting/document/meeting-document";
import type { DocumentQuestion } from "../../core/meeting/document/plan-update";
import { planMinutesDocument } from "../../core/minutes/plan-minutes-document";
import type { Answers } from "../agenda/write-agenda";
import type { MeetingWork } from "../work/meeting-work";
import { dueDateReader } from "./read-due-date";

/**
 * Puts the minutes into the open document or brings them up to date there. When the document was changed under us,
 * nothing is written and what to ask comes back; with her answers it is written. Rejects with HostError.
 */
export async function writeMinutes(
  work: MeetingWork,
  document: MeetingDocument,
  answers?: Answers,
): Promise<readonly DocumentQuestion[]> {
  const { meeting, minutes } = work.view();
  if (!meeting || !minutes) throw new RangeError("writeMinutes: no minutes are open");
  const reading = await document.read();
  const { value } = planMinutesDocument({
    minutes,
    reading,
    readDueDate: dueDateReader(minutes.date, meeting.timeZone),
    ...(answers && { writeAnew: answers }),
  });
  const toAsk = value.questions.filter(({ kind }) => kind !== "copied");
  if (answers === undefined && toAsk.length > 0) return toAsk;
  const { taken, plan, changedItems } = value;
  await document.apply(plan);
  const isRight = plan.changes.length === 0 && taken.changedTexts === 0;
  work.tell(
    isRight
      ? { did: "document is right" }
      : {
          did: "wrote document",
          changedItems,
          takenTexts: taken.changedTexts,
          removedTitles: taken.removedTitles,
        },
    { minutes: taken.minutes, isAhead: false, document: "ours" },
  );
  return [];
}
