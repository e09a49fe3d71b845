import { planAgendaDocument } from "../../core/agenda/plan-agenda-document";
import type { ChangePlan } from "../../core/meeting/document/change-plan";
import type { DocumentReading } from "../../core/meeting/document/document-reading";
import { readRecord } from "../../core/meeting/document/document-record";
import type { MeetingDocument } from "../../core/meeting/document/meeting-document";
import type { DocumentQuestion } from "../../core/meeting/document/plan-update";
import type { DocumentHalf } from "../../core/meeting/document/tag";
import { planMinutesDocument } from "../../core/minutes/plan-minutes-document";
import { paragraphOfSelection, turnSelection } from "../../core/minutes/turn-selection";
import type { Minutes } from "../../core/meeting/minutes";
import { dueDateReader } from "../minutes/read-due-date";
import { carryKept } from "./carry-kept";
import type { MeetingWork } from "./meeting-work";
import type { Deed, WorkView } from "./work-view";

/** Her answers to what the document was found to have: the keys that shall be written as the pane has them. */
export type Answers = ReadonlySet<string>;

/** What shall be done beside writing what the pane has. */
export interface WriteRequest {
  half: DocumentHalf;
  answers?: Answers;
  /** What becomes of the words that are selected in the document. */
  turn?: SelectionTurn;
}

/** What becomes of selected words, and the § for those that stand in none. */
export interface SelectionTurn {
  target: "item" | "decision" | "action";
  paragraphId: string | undefined;
}

/**
 * Puts one half of the meeting into the open document or brings it up to date there: three round trips at most. When
 * the document was changed under us, nothing is written and what to ask comes back; with her answers it is written.
 * Rejects with HostError.
 */
export async function writeHalf(
  work: MeetingWork,
  document: MeetingDocument,
  request: WriteRequest,
): Promise<readonly DocumentQuestion[]> {
  const { half, answers, turn } = request;
  const view = work.view();
  const reading = await document.read();
  const planned =
    half === "agenda" ? planAgenda(view, reading, request) : planMinutes(view, reading, request);
  if (turn && planned.turned === undefined) {
    work.tell({
      did: reading.selection?.text.trim() ? "found no paragraph" : "found no selection",
    });
    return [];
  }
  const toAsk = planned.questions.filter(({ kind }) => kind !== "copied");
  if (answers === undefined && toAsk.length > 0) return toAsk;
  await document.apply(planned.plan);
  const { tracking } = reading;
  const isAhead = work.view()[half] !== view[half];
  work.takeIn(view, planned.taken);
  const { writings } = readRecord(planned.plan.record, view.meeting?.id ?? "");
  work.tell(deedOf(half, planned), { isAhead, document: "ours", tracking, writings });
  if (turn && planned.turned) {
    const { paragraph } = planned.turned;
    const { minutes } = carryKept(planned.taken, planned.turned, work.view());
    work.step(minutes ? { minutes } : {});
    work.tell({ did: "turned", paragraph, target: turn.target }, { isAhead });
  }
  return [];
}

/** What both halves plan alike. */
interface PlannedHalf {
  plan: ChangePlan;
  questions: readonly DocumentQuestion[];
  /** What the view has after the writing. */
  taken: Partial<WorkView>;
  changedItems: number;
  takenTexts: number;
  removedTitles: readonly string[];
  /** Texts that she has written in the document and that could not be read back. */
  unreadTexts: number;
  /** What became of the selected words; absent when there are none, or no § for them. */
  turned?: { minutes: Minutes; paragraph: number };
}

function deedOf(half: DocumentHalf, planned: PlannedHalf): Deed {
  const { plan, questions, changedItems, takenTexts, removedTitles, unreadTexts } = planned;
  const isRight = plan.changes.length === 0 && takenTexts === 0 && unreadTexts === 0;
  if (isRight) return { did: "document is right" };
  // A part that is copied brings its fields with it.
  const copied = questions.filter(({ kind }) => kind === "copied");
  const copies = new Set(copied.map(({ block }) => block.split("/")[0])).size;
  const done = { changedItems, takenTexts, removedTitles, unreadTexts, copies };
  return { did: "wrote document", half, ...done };
}

function planAgenda(
  { meeting, agenda, state }: WorkView,
  reading: DocumentReading,
  { answers }: WriteRequest,
): PlannedHalf {
  if (!meeting || !agenda) throw new RangeError("writeHalf: no agenda is open");
  const { value, warnings } = planAgendaDocument({
    ...{ agenda, meeting, reading },
    ...(answers && { writeAnew: answers }),
  });
  const { plan, questions, changedItems, taken } = value;
  return {
    ...{ plan, questions, changedItems, unreadTexts: warnings.length },
    taken: { agenda: taken.agenda, state: state === "no agenda" ? "agenda draft" : state },
    ...{ takenTexts: taken.changedTexts, removedTitles: taken.removedTitles },
  };
}

function planMinutes(
  { meeting, minutes }: WorkView,
  reading: DocumentReading,
  { answers, turn }: WriteRequest,
): PlannedHalf {
  if (!meeting || !minutes) throw new RangeError("writeHalf: no minutes are open");
  const readDueDate = dueDateReader(minutes.date, meeting.timeZone);
  const { selection = { text: "", tag: "" } } = reading;
  const paragraphId = paragraphOfSelection(minutes, selection) ?? turn?.paragraphId;
  const target = turn && paragraphId !== undefined && { target: turn.target, paragraphId };
  const people = minutes.attendance.map(({ person }) => person);
  const change = (before: Minutes): Minutes =>
    target ? turnSelection(before, selection, target, { people, readDueDate }) : before;
  const { value, warnings } = planMinutesDocument({
    ...{ minutes, reading, readDueDate, change },
    ...(answers && { writeAnew: answers }),
  });
  const { plan, questions, changedItems, taken } = value;
  const isTurned = value.minutes !== value.marked;
  const paragraph = minutes.paragraphs.find(({ id }) => id === paragraphId)?.number ?? 0;
  return {
    ...{ plan, questions, changedItems, unreadTexts: warnings.length },
    taken: { minutes: value.marked },
    ...{ takenTexts: taken.changedTexts, removedTitles: taken.removedTitles },
    ...(isTurned && { turned: { minutes: value.minutes, paragraph } }),
  };
}
