import type { Agenda } from "../meeting/agenda";
import type { ChangePlan } from "../meeting/document/change-plan";
import { countItems } from "../meeting/document/count-items";
import type { DocumentReading } from "../meeting/document/document-reading";
import { readRecord } from "../meeting/document/document-record";
import { planUpdate, type DocumentQuestion } from "../meeting/document/plan-update";
import type { Meeting } from "../meeting/meeting";
import type { Parsed } from "../shared/parsed";
import { layOutAgenda } from "./lay-out-agenda";
import { takeAgendaEdits, type TakenEdits } from "./take-document-edits";

/** How the document gets the agenda, and what came back from it. */
export interface AgendaDocumentPlan {
  /** The agenda with her edits of the document in it. */
  taken: TakenEdits;
  plan: ChangePlan;
  /** What she must be asked; until then hers stays. */
  questions: readonly DocumentQuestion[];
  /** How many items will be added, changed, moved or taken out. */
  changedItems: number;
}

/**
 * Plans how the open document gets an agenda, for the first time or again: her edits are taken into the agenda first,
 * then what differs is changed. Keys of questions in `writeAnew` are written as the agenda has them.
 */
export function planAgendaDocument(request: {
  agenda: Agenda;
  meeting: Meeting;
  reading: DocumentReading;
  writeAnew?: ReadonlySet<string>;
}): Parsed<AgendaDocumentPlan> {
  const { meeting, reading, writeAnew = new Set<string>() } = request;
  const { meetingId } = request.agenda;
  const { value: taken, warnings } = takeAgendaEdits(request.agenda, meeting, reading, writeAnew);
  const { agenda } = taken;
  const record = readRecord(reading.record, meetingId);
  const { written: before } = record;
  const update = planUpdate({
    place: { meetingId, half: "agenda" },
    wanted: layOutAgenda(agenda, meeting),
    reading,
    ...(before.agenda && { written: before.agenda }),
    writeAnew,
    readBack: taken.readKeys,
  });
  const written = { ...before, agenda: update.written };
  const next = { ...record, writings: record.writings + 1, agenda, written };
  const plan = { changes: update.changes, record: JSON.stringify(next) };
  const changedItems = countItems(update.changedBlocks);
  return { value: { taken, plan, questions: update.questions, changedItems }, warnings };
}
