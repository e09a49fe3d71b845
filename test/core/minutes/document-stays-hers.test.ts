import fc from "fast-check";
import { addItem, changeItem, moveItem, removeItem } from "../../../src/core/agenda/edit-agenda";
import { planAgendaDocument } from "../../../src/core/agenda/plan-agenda-document";
import { readTag } from "../../../src/core/meeting/document/tag";
import type { Minutes, Paragraph } from "../../../src/core/meeting/minutes";
import { draftMinutes } from "../../../src/core/minutes/draft-minutes";
import {
  addAction,
  changeAction,
  changeParagraph,
  insertParagraph,
  moveParagraph,
  removeAction,
  removeParagraph,
} from "../../../src/core/minutes/edit-minutes";
import { planMinutesDocument } from "../../../src/core/minutes/plan-minutes-document";
import {
  documentStep,
  HerDocument,
  place,
  type DocumentStep,
  type Plan,
} from "../meeting/document/her-document";
import { aBody, aMeeting, anAgenda, henrik, maria, mats } from "../meeting/a-meeting";

const meeting = aMeeting();

type PaneChange = (minutes: Minutes, one: Paragraph, mark: string, at: number) => Minutes;

/** What is done with the minutes in the pane. */
const paneChanges = {
  add: (minutes, _, mark, at) =>
    insertParagraph(minutes, at % 4, { title: mark, type: "decision" }),
  remove: (minutes, { id }) => removeParagraph(minutes, id),
  rename: (minutes, { id }, title) => changeParagraph(minutes, id, { title }),
  move: (minutes, { id }, _, at) => moveParagraph(minutes, id, (at % 7) - 3),
  report: (minutes, { id }, mark) => changeParagraph(minutes, id, { report: `${mark}\nSlut.` }),
  "no report": (minutes, { id }) => changeParagraph(minutes, id, { report: "" }),
  decide: (minutes, { id }, decision) => changeParagraph(minutes, id, { decision }),
  vote: (minutes, { id }, _, at) =>
    changeParagraph(minutes, id, {
      vote: { inFavour: at, against: 1, abstained: 0, chairDecided: at === 1 },
    }),
  conflict: (minutes, { id, conflicts }) =>
    changeParagraph(minutes, id, { conflicts: conflicts.length > 0 ? [] : [henrik] }),
  "add action": (minutes, { id }, what) => addAction(minutes, id, { owner: mats, what }),
  "change action": (minutes, { actions }, what) =>
    changeAction(minutes, actions[0]?.id ?? "", { what, due: "2026-12-18" }),
  "remove action": (minutes, { actions }) => removeAction(minutes, actions[0]?.id ?? ""),
  attendance: (minutes, _one, _mark, at) => ({
    ...minutes,
    attendance: minutes.attendance.map((one, place) => ({ ...one, present: place !== at % 9 })),
  }),
  "next status": (minutes) => ({
    ...minutes,
    status: minutes.status === "draft" ? "for approval" : "draft",
  }),
} satisfies Record<string, PaneChange>;

const agendaKinds = ["agenda add", "agenda remove", "agenda rename", "agenda move"] as const;
interface AgendaStep {
  kind: (typeof agendaKinds)[number];
  at: number;
}

/** One thing that is done, in the pane or by her in the document. */
type Step =
  | DocumentStep
  | { kind: "write"; what: "agenda" | "minutes"; isAnew: boolean }
  | { kind: "pane"; change: keyof typeof paneChanges; at: number }
  | AgendaStep;

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: documentStep },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("write" as const),
      what: fc.constantFrom("minutes" as const, "minutes", "agenda"),
      isAnew: fc.nat(3).map((chance) => chance === 0),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      ...{ kind: fc.constant("pane" as const), at: place },
      change: fc.constantFrom(...(Object.keys(paneChanges) as (keyof typeof paneChanges)[])),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom(...agendaKinds),
      at: place,
    }),
  },
);

const readDueDate = (text: string) => {
  const words = /\d{4}-\d\d-\d\d/u.exec(text)?.[0];
  return words === undefined ? undefined : { due: words, words };
};

/** A meeting's work on one document. */
class Work {
  private readonly hers = new HerDocument();
  private agenda = anAgenda([{ title: "punkt-a" }, { title: "punkt-b", type: "decision" }]);
  private minutes = draftMinutes({
    ...{ agenda: this.agenda, meeting, body: aBody(), earlier: [], keeper: maria },
  });
  private marks = 0;

  async do(step: Step): Promise<void> {
    const mark = `mitt${++this.marks}n`;
    if (step.kind === "write") await this.write(step.what, step.isAnew);
    else if (step.kind === "pane") this.changeMinutes(step, mark);
    else if (isOfAgenda(step)) this.changeAgenda(step, mark);
    else this.hers.do(step, mark);
  }

  private changeMinutes({ change, at }: Extract<Step, { kind: "pane" }>, mark: string): void {
    const { paragraphs } = this.minutes;
    const one = paragraphs[at % paragraphs.length];
    const make: PaneChange = paneChanges[change];
    if (one) this.minutes = make(this.minutes, one, mark, at);
  }

  private changeAgenda({ kind, at }: AgendaStep, title: string): void {
    const { items } = this.agenda;
    const { id = "" } = items[at % items.length] ?? {};
    if (kind === "agenda add") this.agenda = addItem(this.agenda, { title }, at % 4);
    if (kind === "agenda remove") this.agenda = removeItem(this.agenda, id);
    if (kind === "agenda rename") this.agenda = changeItem(this.agenda, id, { title });
    if (kind === "agenda move") this.agenda = moveItem(this.agenda, id, (at % 7) - 3);
  }

  async write(what: "agenda" | "minutes", isAnew = false): Promise<void> {
    await (what === "agenda" ? this.writeAgenda(isAnew) : this.writeMinutes(isAnew));
  }

  private async writeAgenda(isAnew: boolean): Promise<void> {
    const plan: Plan = (reading, writeAnew = new Set()) => {
      const { value } = planAgendaDocument({ agenda: this.agenda, meeting, reading, writeAnew });
      return { ...value, take: () => (this.agenda = value.taken.agenda) };
    };
    await this.hers.update("a", plan, isAnew);
    this.hers.handOver(this.agenda);
  }

  private async writeMinutes(isAnew: boolean): Promise<void> {
    const inDocument = new Set(this.hers.document.tags.filter((tag) => tag.includes(":m:action")));
    const before = actionsOf(this.minutes);
    const written = this.written;
    const plan: Plan = (reading, writeAnew) => {
      const { value } = planMinutesDocument({
        ...{ minutes: this.minutes, reading, readDueDate },
        ...(writeAnew && { writeAnew }),
      });
      return { ...value, take: () => (this.minutes = value.minutes) };
    };
    await this.hers.update("m", plan, isAnew);
    this.hers.handOver(this.minutes);
    const isDeleted = (id: string) =>
      written.has(id) && !inDocument.has(`kansli:${meeting.id}:m:action.${id}`);
    const kept = before.filter((id) => !isDeleted(id));
    expect(actionsOf(this.minutes)).toEqual(expect.arrayContaining(kept));
    this.written = new Set(actionsOf(this.minutes));
    await this.expectNumbers();
  }

  /** The actions that were in the document when it was last written. */
  private written = new Set<string>();

  private async expectNumbers(): Promise<void> {
    const { paragraphs } = this.minutes;
    const numbers = paragraphs.map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, place) => place + 1));
    const numberOf = new Map(paragraphs.map(({ id, number }) => [`par.${id}`, String(number)]));
    const { parts } = await this.hers.document.read();
    const inDocument = parts.flatMap(({ tag, text }) => {
      const { half, block = "", field } = readTag(tag) ?? {};
      return half === "minutes" && field === "no" ? [{ text, wanted: numberOf.get(block) }] : [];
    });
    expect(inDocument.map(({ text }) => text)).toEqual(inDocument.map(({ wanted }) => wanted));
    const shown = inDocument.map(({ text }) => Number(text));
    expect(shown).toEqual(shown.toSorted((one, other) => one - other));
  }
}

function isOfAgenda(step: Step): step is AgendaStep {
  return agendaKinds.some((kind) => kind === step.kind);
}

function actionsOf({ paragraphs }: Minutes): string[] {
  return paragraphs.flatMap(({ actions }) => actions.map(({ id }) => id));
}

test("whatever is done in whatever order, her text stays, nothing comes twice and no action is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 16 }), async (steps) => {
      const work = new Work();
      await work.write("agenda");
      await work.write("minutes");
      for (const one of steps) await work.do(one);
      await work.write("minutes");
      await work.write("agenda");
    }),
    { numRuns: 30 },
  );
}, 60_000);
