import fc from "fast-check";
import { addItem, changeItem, moveItem, removeItem } from "../../../src/core/agenda/edit-agenda";
import { planAgendaDocument } from "../../../src/core/agenda/plan-agenda-document";
import { documentStep, HerDocument, place } from "../meeting/document/her-document";
import { aMeeting, anAgenda } from "../meeting/a-meeting";

const paneKinds = ["add", "remove", "rename", "purpose", "proposal", "move"] as const;
interface PaneStep {
  kind: (typeof paneKinds)[number];
  at: number;
}
const paneStep = fc.record({ kind: fc.constantFrom(...paneKinds), at: place });
const writing = fc.record({ kind: fc.constant("write" as const), isAnew: fc.boolean() });
const step = fc.oneof(
  { weight: 9, arbitrary: documentStep },
  { weight: 5, arbitrary: writing },
  { weight: 7, arbitrary: paneStep },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function isInPane(step: Step): step is PaneStep {
  return paneKinds.some((kind) => kind === step.kind);
}

/** A morning's work on one document. */
class Work {
  private readonly hers = new HerDocument();
  private agenda = anAgenda([{ title: "punkt-a" }, { title: "punkt-b" }, { title: "punkt-c" }]);
  private marks = 0;

  async do(step: Step): Promise<void> {
    const mark = `mitt${++this.marks}n`;
    if (step.kind === "write") await this.write(step.isAnew);
    else if (isInPane(step)) this.change(step, mark);
    else this.hers.do(step, mark);
  }

  private change({ kind, at }: PaneStep, mark: string): void {
    const { agenda } = this;
    const { id = "" } = agenda.items[at % agenda.items.length] ?? {};
    if (kind === "add") this.agenda = addItem(agenda, { title: mark }, at % 4);
    if (kind === "remove") this.agenda = removeItem(agenda, id);
    if (kind === "rename") this.agenda = changeItem(agenda, id, { title: mark });
    if (kind === "purpose") this.agenda = changeItem(agenda, id, { purpose: `${mark}\nSlut.` });
    if (kind === "proposal") this.agenda = changeItem(agenda, id, { preparedDecision: mark });
    if (kind === "move") this.agenda = moveItem(agenda, id, (at % 9) - 4);
  }

  async write(isAnew = false): Promise<void> {
    await this.hers.update(
      "a",
      (reading, writeAnew = new Set()) => {
        const { agenda } = this;
        const { value } = planAgendaDocument({ agenda, meeting: aMeeting(), reading, writeAnew });
        return { ...value, take: () => (this.agenda = value.taken.agenda) };
      },
      isAnew,
    );
    this.hers.handOver(this.agenda);
  }
}

test("whatever is done in whatever order, her text stays and nothing comes twice", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
      const work = new Work();
      await work.write();
      for (const one of steps) await work.do(one);
      await work.write();
    }),
    { numRuns: 30 },
  );
}, 60_000);
