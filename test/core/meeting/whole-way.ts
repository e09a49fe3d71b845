import { draftAgenda } from "../../../src/core/agenda/draft-agenda";
import { planAgendaDocument } from "../../../src/core/agenda/plan-agenda-document";
import { templates } from "../../../src/core/agenda/templates/templates";
import type { Meeting } from "../../../src/core/meeting/meeting";
import { draftMinutes } from "../../../src/core/minutes/draft-minutes";
import { planMinutesDocument } from "../../../src/core/minutes/plan-minutes-document";
import { InMemoryMeetingDocument } from "../../support/in-memory-document";
import { aBody, maria } from "./a-meeting";

const board = templates.find(({ id }) => id === "board-ab")!;

/** The whole way of a meeting: agenda and minutes in one document, each written twice. */
export async function wholeWay(meeting: Meeting) {
  const document = new InMemoryMeetingDocument();
  const agenda = draftAgenda({ meeting, template: board, language: "sv", body: aBody() });
  const minutes = draftMinutes({ agenda, meeting, body: aBody(), earlier: [], keeper: maria });
  const readDueDate = () => undefined;
  const write = async () => {
    const first = planAgendaDocument({ agenda, meeting, reading: await document.read() });
    await document.apply(first.value.plan);
    const second = planMinutesDocument({ minutes, reading: await document.read(), readDueDate });
    await document.apply(second.value.plan);
    return [first, second];
  };
  await write();
  const again = await write();
  expect(again.flatMap(({ warnings }) => warnings)).toEqual([]);
  expect(again.flatMap(({ value }) => [...value.plan.changes, ...value.questions])).toEqual([]);
  return { document, agenda, minutes };
}
