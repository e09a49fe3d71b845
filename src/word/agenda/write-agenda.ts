import { planAgendaDocument } from "../../core/agenda/plan-agenda-document";
import type { MeetingDocument } from "../../core/meeting/document/meeting-document";
import type { DocumentQuestion } from "../../core/meeting/document/plan-update";
import type { MeetingWork } from "../work/meeting-work";

/** Her answers to what the document was found to have: the keys that shall be written as the agenda has them. */
export type Answers = ReadonlySet<string>;

/**
 * Puts the agenda into the open document or brings it up to date there. When the document was changed under us,
 * nothing is written and what to ask comes back; with her answers it is written. Rejects with HostError.
 */
export async function writeAgenda(
  work: MeetingWork,
  document: MeetingDocument,
  answers?: Answers,
): Promise<readonly DocumentQuestion[]> {
  const { meeting, agenda } = work.view();
  if (!meeting || !agenda) throw new RangeError("writeAgenda: no agenda is open");
  const reading = await document.read();
  const { value } = planAgendaDocument({
    agenda,
    meeting,
    reading,
    ...(answers && { writeAnew: answers }),
  });
  const toAsk = value.questions.filter(({ kind }) => kind !== "copied");
  if (answers === undefined && toAsk.length > 0) return toAsk;
  const { taken, plan, changedItems } = value;
  await document.apply(plan);
  const isRight = plan.changes.length === 0 && taken.changedTexts === 0;
  const state = work.view().state === "no agenda" ? "agenda draft" : work.view().state;
  work.tell(
    isRight
      ? { did: "document is right" }
      : {
          did: "wrote document",
          changedItems,
          takenTexts: taken.changedTexts,
          removedTitles: taken.removedTitles,
        },
    { agenda: taken.agenda, isAhead: false, document: "ours", state },
  );
  return [];
}
