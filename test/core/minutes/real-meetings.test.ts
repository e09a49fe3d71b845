import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { planAgendaDocument } from "../../../src/core/agenda/plan-agenda-document";
import { draftMinutes } from "../../../src/core/minutes/draft-minutes";
import { planMinutesDocument } from "../../../src/core/minutes/plan-minutes-document";
import { toPlainText } from "../../../src/core/meeting/document/plain-text";
import { sharedData } from "../../preview/real-mail/shared-data";
import { InMemoryMeetingDocument } from "../../support/in-memory-document";
import { aBody, aMeeting, anAgenda } from "../meeting/a-meeting";

interface Item {
  title: string;
  presenter: string;
  report: string;
  decision: string;
}

// The files' shapes are told in the notes beside them; here they are only taken apart.
/* eslint-disable @typescript-eslint/no-explicit-any */
const folder = sharedData("meetings");

function read(name: string): Record<string, any>[] {
  const text = gunzipSync(readFileSync(`${folder!}/${name}.jsonl.gz`)).toString("utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
/* eslint-enable @typescript-eslint/no-explicit-any */

/** Each set of meetings as items with what was said and concluded. */
const sets: Record<string, () => Item[][]> = {
  tc39: () => [
    read("tc39")
      .slice(0, 40)
      .map(({ topic, presenter, summary, conclusion }) => ({
        ...{ title: topic, presenter, report: summary, decision: conclusion },
      })),
  ],
  elitr: () =>
    read("elitr").map(({ meeting, minutes }) => [
      { title: meeting, presenter: "", report: minutes[0].text, decision: "" },
    ]),
  ami: () =>
    read("ami")
      .slice(0, 12)
      .map(({ meeting, sections }) => [
        { title: meeting, presenter: "", report: sections.abstract.join("\n"), decision: "" },
        ...sections.decisions.map((decision: string) => ({
          ...{ title: decision.slice(0, 60), presenter: "", report: "", decision },
        })),
      ]),
};

(folder ? test.each(Object.keys(sets)) : test.skip.each(Object.keys(sets)))(
  "meetings of %s become agendas and minutes with every word and no warning",
  async (name) => {
    for (const items of sets[name]!()) {
      const agenda = anAgenda(
        items.map(({ title, presenter, report, decision }) => ({
          ...{ title, preparedText: report, preparedDecision: decision },
          ...(presenter && { presenter: { name: presenter, address: "" } }),
        })),
        { language: "en" },
      );
      const document = new InMemoryMeetingDocument();
      const meeting = aMeeting();
      const first = planAgendaDocument({ agenda, meeting, reading: await document.read() });
      await document.apply(first.value.plan);
      const minutes = draftMinutes({ agenda, meeting, body: aBody(), earlier: [] });
      for (const round of [1, 2]) {
        const reading = await document.read();
        const readDueDate = () => undefined;
        const { value, warnings } = planMinutesDocument({ minutes, reading, readDueDate });
        await document.apply(value.plan);
        expect([...first.warnings, ...warnings, ...value.questions]).toEqual([]);
        if (round === 2) expect(value.plan.changes).toEqual([]);
      }
      const text = toPlainText(document.text);
      for (const { title, report, decision } of items) {
        for (const words of [title, report, decision]) expect(text).toContain(toPlainText(words));
      }
    }
  },
  60_000,
);
