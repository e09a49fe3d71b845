import type { ChangePlan } from "../meeting/document/change-plan";
import { countItems } from "../meeting/document/count-items";
import type { DocumentReading } from "../meeting/document/document-reading";
import { readRecord } from "../meeting/document/document-record";
import { planUpdate, type DocumentQuestion } from "../meeting/document/plan-update";
import type { Minutes } from "../meeting/minutes";
import type { Parsed } from "../shared/parsed";
import { layOutMinutes } from "./lay-out-minutes";
import type { ReadDueDate } from "./read-actions";
import { takeMarkedLines } from "./take-marked-lines";
import { takeMinutesEdits, type TakenMinutesEdits } from "./take-minutes-edits";

/** How the document gets the minutes, and what came back from it. */
export interface MinutesDocumentPlan {
  /** The minutes with her edits of the document in them. */
  taken: TakenMinutesEdits;
  /** The same with actions made of the lines that are marked as such. */
  marked: Minutes;
  /** The minutes as they are written: `marked`, and the change that was asked for. */
  minutes: Minutes;
  plan: ChangePlan;
  questions: readonly DocumentQuestion[];
  /** How many § and actions will be added, changed, moved or taken out. */
  changedItems: number;
}

/** Changes minutes when her edits of the document are in them. */
export type ChangeMinutes = (minutes: Minutes) => Minutes;

/**
 * Plans how the open document gets minutes, for the first time or again: her edits are taken into the minutes first,
 * then what differs is changed. Keys of questions in `writeAnew` are written as the minutes have them.
 */
export function planMinutesDocument(request: {
  minutes: Minutes;
  reading: DocumentReading;
  readDueDate: ReadDueDate;
  writeAnew?: ReadonlySet<string>;
  change?: ChangeMinutes;
}): Parsed<MinutesDocumentPlan> {
  const { reading, readDueDate, writeAnew = new Set<string>() } = request;
  const { meetingId } = request.minutes;
  const read = takeMinutesEdits(request.minutes, reading, readDueDate, writeAnew);
  const { value: taken, warnings } = read;
  const people = taken.minutes.attendance.map(({ person }) => person);
  const marked = takeMarkedLines(taken.minutes, { people, readDueDate });
  const minutes = request.change?.(marked) ?? marked;
  const record = readRecord(reading.record, meetingId);
  const { written: before } = record;
  const update = planUpdate({
    place: { meetingId, half: "minutes" },
    wanted: layOutMinutes(minutes),
    reading,
    ...(before.minutes && { written: before.minutes }),
    writeAnew,
    readBack: taken.readKeys,
  });
  const written = { ...before, minutes: update.written };
  const next = { ...record, writings: record.writings + 1, minutes, written };
  const plan = { changes: update.changes, record: JSON.stringify(next) };
  const changedItems = countItems(update.changedBlocks);
  return {
    value: { taken, marked, minutes, plan, questions: update.questions, changedItems },
    warnings,
  };
}
