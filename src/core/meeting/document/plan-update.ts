import { fieldsOf, fixedTextOf, type Block } from "./block";
import type { DocumentChange } from "./change-plan";
import {
  compareTexts,
  isAsWanted,
  isEdited,
  keyOf,
  textBesideFields,
  withoutBlanks,
} from "./compare-texts";
import type { WrittenHalf } from "./document-record";
import type { DocumentPart, DocumentReading } from "./document-reading";
import { findBlocks, type FoundBlock } from "./find-blocks";
import { placeOfFirst } from "./place-of-first";
import { layOutBlocks, layOutContent, type LayoutPlace } from "./lay-out-blocks";
import { longestRow } from "./longest-row";
import { toPlainText } from "./plain-text";
import { toTag } from "./tag";
import { toPackage } from "./to-package";

/** Something in the document that is not as we left it. Nothing of hers is changed until she has said so. */
export interface DocumentQuestion {
  /**
   * `edited`: she wrote one thing and we want another. `removed`: she took a block out. `copied`: a control is there
   * twice; the second becomes plain text. `own-text`: a block is taken out, but she has written in it; her words stay.
   */
  kind: "edited" | "removed" | "copied" | "own-text";
  /** The key to answer by. */
  key: string;
  block: string;
  inDocument: string;
  wanted: string;
}

/** What to lay out, and what is known of the document. */
export interface UpdateRequest {
  place: LayoutPlace;
  wanted: readonly Block[];
  reading: DocumentReading;
  /** What was written last; absent for never. */
  written?: WrittenHalf;
  /** Her answers to questions: write ours anew. Without an answer hers stays. */
  writeAnew?: ReadonlySet<string>;
  /** Keys of her edits that were read back, so that what is wanted holds them already. */
  readBack?: ReadonlySet<string>;
}

/** What to do, what will then have been written, and what to ask. */
export interface UpdatePlan {
  changes: DocumentChange[];
  written: WrittenHalf;
  questions: DocumentQuestion[];
  /** The blocks that are added, changed, moved or taken out, to count what will happen. */
  changedBlocks: readonly string[];
}

/**
 * Plans how the document gets what is wanted: our parts are changed in place, moved, added and taken out; her own text
 * around and within them, and her edits of our texts, stay. Planning again after applying plans nothing.
 */
export function planUpdate(request: UpdateRequest): UpdatePlan {
  return new Planner(request).plan();
}

class Planner {
  private readonly changes: DocumentChange[] = [];
  private readonly questions: DocumentQuestion[] = [];
  private readonly changed = new Set<string>();
  private readonly texts: Record<string, string> = {};
  private readonly found: ReadonlyMap<string, FoundBlock>;
  private readonly inOrder: readonly FoundBlock[];

  constructor(private readonly request: UpdateRequest) {
    const { blocks, strays } = findBlocks(request.place, request.reading);
    this.inOrder = blocks;
    this.found = new Map(blocks.map((block) => [block.block, block]));
    for (const { handle, tag, text } of strays) {
      this.changes.push({ change: "release", handle });
      this.questions.push({
        ...{ kind: "copied", key: tag, block: tag, inDocument: text, wanted: "" },
      });
    }
  }

  plan(): UpdatePlan {
    if (this.inOrder.length === 0) this.insertAll();
    else this.updateAll();
    const order = this.request.wanted.map(({ block }) => block);
    const written = { texts: this.texts, order };
    const { changes, questions } = this;
    return { changes, written, questions, changedBlocks: [...this.changed] };
  }

  private insertAll(): void {
    const { wanted, place, reading } = this.request;
    const xml = this.toXml(wanted);
    if (wanted.length > 0) this.changes.push({ ...placeOfFirst(place, reading), xml });
    for (const block of wanted) this.note(block);
  }

  private updateAll(): void {
    const wanted = this.request.wanted.filter((block) => this.isToBeThere(block));
    for (const block of wanted) {
      const found = this.found.get(block.block);
      if (found) this.updateBlock(block, found);
    }
    this.putInOrder(wanted);
    const names = new Set(this.request.wanted.map(({ block }) => block));
    for (const found of this.inOrder) if (!names.has(found.block)) this.takeOut(found);
  }

  /** A block that she took out of the document stays out until she says otherwise. */
  private isToBeThere(block: Block): boolean {
    const key = block.block;
    const wasWritten = this.request.written?.order.includes(key) === true;
    if (this.found.has(key) || !wasWritten || this.isToBeWritten(key)) return true;
    this.questions.push({ kind: "removed", key, block: key, inDocument: "", wanted: "" });
    const before = Object.entries(this.request.written?.texts ?? {});
    const own = before.filter(([name]) => name === key || name.startsWith(`${key}/`));
    Object.assign(this.texts, Object.fromEntries(own));
    return false;
  }

  private updateBlock(block: Block, found: FoundBlock): void {
    if (this.hasNewForm(block, found)) {
      this.replace(block, found);
      return;
    }
    this.noteForm(block);
    for (const text of compareTexts(block, found, this.request.written)) {
      const key = keyOf(text);
      if (isAsWanted(text)) this.texts[key] = text.wanted;
      else if (isEdited(text) && !this.isToBeWritten(key) && !this.wasReadBack(key)) {
        const { inDocument, wanted } = text;
        this.questions.push({ kind: "edited", key, block: block.block, inDocument, wanted });
        if (text.written !== undefined) this.texts[key] = text.written;
      } else if (text.field === "") this.replace(block, found);
      else {
        this.changes.push({ change: "set-text", handle: text.handle, text: text.wanted });
        this.changed.add(block.block);
        this.texts[key] = text.wanted;
      }
    }
  }

  /** Whether the fixed words around the fields are to be others, and she has neither written among them nor edited. */
  private hasNewForm(block: Block, found: FoundBlock): boolean {
    const before = this.request.written?.texts[block.block];
    if (before === undefined || fieldsOf(block).length === 0) return false;
    if (withoutBlanks(before) === withoutBlanks(fixedTextOf(block))) return false;
    if (textBesideFields(found) !== withoutBlanks(before)) return false;
    return !compareTexts(block, found, this.request.written).some(
      (text) => isEdited(text) && !isAsWanted(text),
    );
  }

  private replace(block: Block, { part }: FoundBlock): void {
    const { handle } = part;
    if (block.content.length === 0) this.changes.push({ change: "set-text", handle, text: "" });
    else {
      const xml = toPackage(layOutContent(this.request.place, block));
      this.changes.push({ change: "replace", handle, xml });
    }
    this.changed.add(block.block);
    this.note(block);
  }

  private putInOrder(wanted: readonly Block[]): void {
    const place = new Map(this.inOrder.map(({ block }, at) => [block, at]));
    const there = wanted.filter(({ block }) => place.has(block));
    const pinned = new Set(longestRow(there.map(({ block }) => place.get(block) ?? 0)));
    const pinnedNames = new Set(there.filter((_, at) => pinned.has(at)).map(({ block }) => block));
    let before: string | undefined;
    for (let at = 0; at < wanted.length; at++) {
      const block = wanted[at];
      if (!block) continue;
      if (!pinnedNames.has(block.block)) {
        const next = wanted.slice(at).find((later) => pinnedNames.has(later.block));
        const run = this.newFrom(wanted, at);
        if (run.length > 0) this.insert(run, before, next?.block);
        else this.move(block.block, before, next?.block);
        at += Math.max(run.length - 1, 0);
      }
      before = wanted[at]?.block;
    }
  }

  /** The blocks from a place on that are not in the document, as one run. */
  private newFrom(wanted: readonly Block[], start: number): readonly Block[] {
    const end = wanted.findIndex(({ block }, at) => at >= start && this.found.has(block));
    return wanted.slice(start, end < 0 ? undefined : end);
  }

  /** New blocks go before the next one that stays, so that what she wrote under the one before stays with it. */
  private insert(run: readonly Block[], before?: string, next?: string): void {
    const xml = this.toXml(run);
    if (next !== undefined) {
      this.changes.push({ change: "insert-before", before: this.tagOf(next), xml });
    } else if (before !== undefined) {
      this.changes.push({ change: "insert", after: this.tagOf(before), xml });
    } else this.changes.push({ change: "insert", xml });
    for (const block of run) this.note(block);
  }

  private move(block: string, before?: string, next?: string): void {
    const handle = this.found.get(block)?.part.handle;
    if (handle === undefined) return;
    if (before !== undefined) {
      this.changes.push({ change: "move", handle, after: this.tagOf(before) });
    } else if (next !== undefined) {
      this.changes.push({ change: "move-before", handle, before: this.tagOf(next) });
    }
    this.changed.add(block);
  }

  private takeOut(found: FoundBlock): void {
    const { block, part, fields } = found;
    this.changed.add(block);
    const texts = this.request.written?.texts ?? {};
    const beside = fields.size > 0 ? textBesideFields(found) : withoutBlanks(part.text);
    const isHers = (text: string, key: string) =>
      texts[key] === undefined || withoutBlanks(texts[key]) !== withoutBlanks(text);
    const isEditedField = (name: string, { text }: DocumentPart) =>
      toPlainText(text) !== "" && isHers(text, `${block}/${name}`);
    const hers = [...fields].filter(([name, field]) => isEditedField(name, field));
    if ((!isHers(beside, block) && hers.length === 0) || this.isToBeWritten(block)) {
      this.changes.push({ change: "remove", handle: part.handle });
      return;
    }
    const kept = { key: block, block, inDocument: part.text, wanted: "" };
    this.questions.push({ kind: "own-text", ...kept });
    for (const [name, field] of fields) {
      const change = isEditedField(name, field) ? "release" : "remove";
      this.changes.push({ change, handle: field.handle });
    }
    this.changes.push({ change: "release", handle: part.handle });
  }

  private note(block: Block): void {
    this.changed.add(block.block);
    this.texts[block.block] = fixedTextOf(block);
    this.noteForm(block);
    for (const { field, text } of fieldsOf(block)) this.texts[`${block.block}/${field}`] = text;
  }

  /** Notes the fixed words of a block with fields. */
  private noteForm(block: Block): void {
    if (fieldsOf(block).length > 0) this.texts[block.block] = fixedTextOf(block);
  }

  private isToBeWritten(key: string): boolean {
    return this.request.writeAnew?.has(key) === true;
  }

  private wasReadBack(key: string): boolean {
    return this.request.readBack?.has(key) === true;
  }

  private tagOf(block: string): string {
    return toTag({ ...this.request.place, block, field: "" });
  }

  private toXml(blocks: readonly Block[]): string {
    return toPackage(layOutBlocks(this.request.place, blocks));
  }
}
