/** @jest-environment node */
import fc from "fast-check";
import { draftMinutes } from "../../src/core/minutes/draft-minutes";
import {
  addAction,
  changeParagraph,
  insertParagraph,
  moveParagraph,
} from "../../src/core/minutes/edit-minutes";
import { planMinutesDocument } from "../../src/core/minutes/plan-minutes-document";
import type { Minutes } from "../../src/core/meeting/minutes";
import { troubleOf } from "../../src/ui/trouble";
import { MeetingFiles } from "../../src/word/meeting-file";
import { MeetingWork } from "../../src/word/work/meeting-work";
import { writeHalf } from "../../src/word/work/write-half";
import { aBody, aMeeting, anAgenda, maria, mats } from "../core/meeting/a-meeting";
import { InMemoryMeetingDocument } from "../support/in-memory-document";
import { InMemoryDeskStore } from "../support/in-memory";

const meeting = aMeeting();
const agenda = anAgenda([{ title: "Läget" }, { title: "Ram 2027", type: "decision" }]);
const drafted = draftMinutes({ agenda, meeting, body: aBody(), earlier: [], keeper: maria });

const at = fc.nat(20);
const step = fc.oneof(
  fc.record({ kind: fc.constantFrom("write", "undo"), at }),
  fc.record({ kind: fc.constantFrom("add §", "move §", "decide", "add action"), at }),
  fc.record({ kind: fc.constantFrom("report in document", "action in document"), at }),
);

/** Does one thing with the minutes in the pane. */
function inPane(kind: string, place: number, minutes: Minutes): Minutes {
  const { id = "" } = minutes.paragraphs[place % minutes.paragraphs.length] ?? {};
  if (kind === "add §") return insertParagraph(minutes, place % 3, { title: `Ny ${place}` });
  if (kind === "move §") return moveParagraph(minutes, id, (place % 3) - 1);
  if (kind === "decide") return changeParagraph(minutes, id, { decision: `Beslut ${place}.` });
  return addAction(minutes, id, { owner: mats, what: `Ordna ${place}` });
}

test("whatever is undone and done meanwhile, her words in the document stay, and no id is given twice", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 6, maxLength: 16 }),
      fc.boolean(),
      async (steps, isSlow) => {
        const document = new InMemoryMeetingDocument();
        const slow = { read: () => document.read(), apply: document.apply.bind(document) };
        const work = new MeetingWork({
          ...{ document: slow, files: new MeetingFiles(new InMemoryDeskStore()) },
          ...{ documentUrl: () => "", onStateChange: () => undefined },
          toTrouble: (thrown) => troubleOf(thrown, "2026-12-03T08:00:00Z"),
        });
        await work.open(meeting);
        work.step({ agenda, state: "agenda draft" });
        work.step({ minutes: drafted, state: "minutes draft" });
        const write = () => writeHalf(work, slow, { half: "minutes", answers: new Set() });
        await write();
        const hers: string[] = [];
        let writing: Promise<unknown> | undefined;
        for (const [count, one] of steps.entries()) {
          const { minutes } = work.view();
          if (one.kind.endsWith("in document")) {
            await writing;
            const reports = document.tags.filter((tag) => tag.includes(":m:report"));
            const tag = reports[one.at % reports.length];
            const { parts } = await document.read();
            if (!tag || parts.find((part) => part.tag === tag)?.text !== "") continue;
            const mark = `mitt${count}n`;
            document.type(tag, one.kind.startsWith("report") ? mark : `@Mats Oskarsson ${mark}`);
            hers.push(mark);
          } else if (one.kind === "undo") work.undo();
          else if (one.kind === "write" && minutes) {
            await writing;
            writing = write();
            if (!isSlow) await writing;
          } else if (minutes) work.step({ minutes: inPane(one.kind, one.at, minutes) });
        }
        await writing;
        if (work.view().minutes) await write();
        for (const mark of hers) expect(document.text.toLowerCase()).toContain(mark);
        const { minutes } = work.view();
        const ids = (minutes?.paragraphs ?? []).flatMap(({ id, actions }) => [
          id,
          ...actions.map((action) => action.id),
        ]);
        expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
        const numbers = (minutes?.paragraphs ?? []).map(({ number }) => number);
        expect(numbers).toEqual(numbers.map((_, place) => place + 1));
        if (minutes) {
          const reading = await document.read();
          const { value } = planMinutesDocument({ minutes, reading, readDueDate: () => undefined });
          expect(value.plan.changes).toEqual([]);
        }
        await work.flush();
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);
