import fc from "fast-check";
import type { ChangePlan } from "../../../../src/core/meeting/document/change-plan";
import type { DocumentReading } from "../../../../src/core/meeting/document/document-reading";
import { InMemoryMeetingDocument } from "../../../support/in-memory-document";

/** One thing that she does in the document itself. Places are counted round among the parts that are there. */
export type DocumentStep =
  | { kind: "lose record" }
  | { kind: "erase" | "release" | "copy" | "drag" | "mark line"; at: number; to: number }
  | { kind: "type text"; at: number }
  | { kind: "type paragraph"; at: number; where: "after" | "within" };

/** A place, counted round among what is there. */
export const place = fc.nat(60);

/** Everything that she does in a document. */
export const documentStep: fc.Arbitrary<DocumentStep> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("lose record" as const) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom("erase" as const, "release", "copy", "drag", "mark line"),
      ...{ at: place, to: place },
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("type text" as const), at: place }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("type paragraph" as const),
      at: place,
      where: fc.constantFrom("after" as const, "within" as const),
    }),
  },
);

/** What a half of the meeting makes of a reading of the document. */
export interface Planned {
  plan: ChangePlan;
  questions: readonly { key: string; kind: string; inDocument: string }[];
  /** Takes over in the pane what came back from the document, once it is written. */
  take: () => void;
}

/** Plans how the document gets a half of the meeting; keys in `writeAnew` are written as the pane has them. */
export type Plan = (reading: DocumentReading, writeAnew?: ReadonlySet<string>) => Planned;

/** A document in which she writes beside the pane, and what in it is hers. */
export class HerDocument {
  readonly document = new InMemoryMeetingDocument();
  /** Her own words, each with a mark of its own, until the pane has them too. */
  private hers: string[] = [];

  /** Does one thing in the document. What she does may undo what she did before; what is left is what must stay. */
  do(step: DocumentStep, mark: string): void {
    if (step.kind === "lose record") this.document.loseRecord();
    else this.change(step, mark);
    this.hers = [...this.hers, mark];
    this.keep((one) => this.document.text.includes(one));
  }

  private change(step: Exclude<DocumentStep, { kind: "lose record" }>, mark: string): void {
    const { document } = this;
    const blocks = document.tags.filter((tag) => !tag.includes("/"));
    const place = step.at;
    const block = at(blocks, place);
    if (block === undefined) return;
    const there = "to" in step ? (at(blocks, step.to) ?? block) : block;
    const text = at(this.texts, place) ?? block;
    const whole =
      at(
        this.texts.filter((tag) => blocks.includes(tag)),
        place,
      ) ?? block;
    if (step.kind === "type paragraph") document.typeParagraph(block, mark, step.where);
    if (step.kind === "type text") document.type(text, mark);
    if (step.kind === "mark line") document.type(whole, `@Mats Oskarsson ordna ${mark}`);
    if (step.kind === "erase") document.erase(at(this.controls, place) ?? block);
    if (step.kind === "release") document.erase(at(this.controls, place) ?? block, true);
    if (step.kind === "copy") document.copy(block, there);
    if (step.kind === "drag") document.drag(block, there);
  }

  /** Fields, and blocks that are one text. */
  private get texts(): string[] {
    const { controls } = this;
    return controls.filter((tag) => !controls.some((other) => other.startsWith(`${tag}/`)));
  }

  private get controls(): string[] {
    return this.document.tags.filter((tag) => !tag.endsWith("/no"));
  }

  /**
   * Brings the document up to date with one half, and expects that all of hers is there still, that nothing is there
   * twice and that doing it again does nothing. With `isAnew` she lets ours be written wherever she is asked.
   */
  async update(half: "a" | "m", plan: Plan, isAnew = false): Promise<void> {
    const before = this.document.text;
    const asked = isAnew ? plan(await this.document.read()).questions : [];
    const given = asked.filter(({ kind }) => kind !== "copied");
    this.keep((mark) => !given.some(({ inDocument }) => inDocument.includes(mark)));
    await this.apply(plan, new Set(given.map(({ key }) => key)));
    this.expectAllThere(before);
    const tags = this.document.tags.filter((tag) => tag.split(":")[2] === half);
    expect(tags.filter((tag, place) => tags.indexOf(tag) !== place)).toEqual([]);
    expect(await this.apply(plan)).toEqual([]);
  }

  private async apply(plan: Plan, writeAnew?: ReadonlySet<string>) {
    const planned = plan(await this.document.read(), writeAnew);
    await this.document.apply(planned.plan);
    planned.take();
    return planned.plan.changes;
  }

  private expectAllThere(before: string): void {
    const { text } = this.document;
    const lost = this.hers.filter((mark) => !text.includes(mark));
    expect(lost).toEqual([]);
    const isTwice = (mark: string) => count(text, mark) > Math.max(1, count(before, mark));
    expect(this.hers.filter((mark) => isTwice(mark) && !isInTable(text, mark))).toEqual([]);
  }

  /** What the pane has is the pane's from now on, and may be changed there. */
  handOver(pane: unknown): void {
    const all = JSON.stringify(pane).toLowerCase();
    this.keep((mark) => !all.includes(mark));
  }

  private keep(isHers: (mark: string) => boolean): void {
    this.hers = this.hers.filter(isHers);
  }
}

/** Words of an action stand a second time in the table of all actions. */
function isInTable(text: string, mark: string): boolean {
  return text.split("\n").some((line) => line.includes("\t") && line.includes(mark));
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

function at<Value>(values: readonly Value[], place: number): Value | undefined {
  return values[place % values.length];
}
