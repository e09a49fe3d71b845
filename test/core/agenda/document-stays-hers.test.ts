import fc from "fast-check";
import { addItem, changeItem, moveItem, removeItem } from "../../../src/core/agenda/edit-agenda";
import { planAgendaDocument } from "../../../src/core/agenda/plan-agenda-document";
import type { Agenda } from "../../../src/core/meeting/agenda";
import { InMemoryMeetingDocument } from "../../support/in-memory-document";
import { aMeeting, anAgenda } from "../meeting/a-meeting";

/** One thing that is done, by her in the document or in the pane. */
type Step =
  | { kind: "update" | "lose record" }
  | { kind: "add" | "remove" | "rename" | "purpose"; at: number }
  | { kind: "move"; at: number; by: number }
  | { kind: "type field" | "erase" | "erase control" | "copy" | "drag"; at: number; to: number }
  | { kind: "type paragraph"; at: number; where: "after" | "within" };

const place = fc.nat(30);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("update" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("lose record" as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "add" as const,
        "remove" as const,
        "rename" as const,
        "purpose" as const,
      ),
      at: place,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("move" as const),
      at: place,
      by: fc.integer({ min: -4, max: 4 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        ...(["type field", "type field", "erase", "erase control", "copy", "drag"] as const),
      ),
      ...{ at: place, to: place },
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("type paragraph" as const),
      at: place,
      where: fc.constantFrom("after" as const, "within" as const),
    }),
  },
);

/** A morning's work on one document. */
class Work {
  readonly document = new InMemoryMeetingDocument();
  agenda: Agenda = anAgenda([{ title: "punkt-a" }, { title: "punkt-b" }, { title: "punkt-c" }]);
  private written = 0;
  /** Her own paragraphs, which stay for ever. */
  private paragraphs: string[] = [];
  /** Her edits of our fields, which stay until they have become the agenda's own. */
  private edits: string[] = [];

  async do(step: Step): Promise<void> {
    const mark = `mitt-${++this.written}-`;
    const item = "at" in step ? this.agenda.items[step.at % this.agenda.items.length] : undefined;
    switch (step.kind) {
      case "update":
        return this.update();
      case "lose record":
        this.document.loseRecord();
        break;
      case "add":
        this.agenda = addItem(this.agenda, { title: `punkt-${mark}` }, step.at % 4);
        break;
      case "remove":
        if (item) this.agenda = removeItem(this.agenda, item.id);
        break;
      case "rename":
        if (item) this.agenda = changeItem(this.agenda, item.id, { title: `namn-${mark}` });
        break;
      case "purpose":
        if (item) this.agenda = changeItem(this.agenda, item.id, { purpose: `syfte-${mark}` });
        break;
      case "move":
        if (item) this.agenda = moveItem(this.agenda, item.id, step.by);
        break;
      case "type field":
      case "type paragraph":
      case "erase":
      case "erase control":
      case "copy":
      case "drag":
        this.inDocument(step, mark);
    }
  }

  /** What she does in the document may undo what she did before; what is left then is what must stay. */
  private inDocument(step: Extract<Step, { at: number }>, mark: string): void {
    const { document } = this;
    const blocks = [...new Set(document.tags.filter((tag) => !tag.includes("/")))];
    const fields = document.tags.filter((tag) => tag.endsWith("/title"));
    const block = blocks[step.at % blocks.length];
    if (block === undefined) return;
    const other = "to" in step ? blocks[step.to % blocks.length]! : block;
    if (step.kind === "type paragraph") {
      document.typeParagraph(block, mark, step.where);
      this.paragraphs.push(mark);
    }
    if (step.kind === "type field" && fields.length > 0) {
      document.type(fields[step.at % fields.length]!, mark);
      this.edits.push(mark);
    }
    if (step.kind === "erase" || step.kind === "erase control") {
      document.erase(block, step.kind === "erase control");
    }
    if (step.kind === "copy") document.copy(block, other);
    if (step.kind === "drag") document.drag(block, other);
    const { text } = document;
    this.paragraphs = this.paragraphs.filter((one) => text.includes(one));
    this.edits = this.edits.filter((one) => text.includes(one));
  }

  async update(): Promise<void> {
    await this.planAndApply();
    const { text, tags } = this.document;
    for (const mark of [...this.paragraphs, ...this.edits]) expect(text).toContain(mark);
    this.edits = [];
    expect(tags.filter((tag, at) => tags.indexOf(tag) !== at)).toEqual([]);
    // Doing it again does nothing.
    expect(await this.planAndApply()).toEqual([]);
  }

  private async planAndApply() {
    const reading = await this.document.read();
    const { value } = planAgendaDocument({ agenda: this.agenda, meeting: aMeeting(), reading });
    await this.document.apply(value.plan);
    this.agenda = value.taken.agenda;
    return value.plan.changes;
  }
}

test("whatever is done in whatever order, her text stays and nothing comes twice", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
      const work = new Work();
      await work.update();
      for (const one of steps) await work.do(one);
      await work.update();
    }),
    { numRuns: 60 },
  );
}, 60_000);
