import type { ChangePlan, DocumentChange } from "../core/meeting/document/change-plan";
import type { DocumentReading } from "../core/meeting/document/document-reading";
import type { MeetingDocument } from "../core/meeting/document/meeting-document";
import { readRecord, writeRecord } from "./document-record";
import { documentError } from "./document-error";
import { inWord } from "./in-word";

type Controls = Word.ContentControlCollection;

/** A control by Word's own id, and what had to be asked about it. */
interface KnownControl {
  tag: string;
  /** The block with all that is in it, for one that moves. */
  ooxml?: OfficeExtension.ClientResult<string>;
}

/** The document that lies open in Word, through WordApi 1.3: content controls by tag, texts and flat packages. */
export class WordMeetingDocument implements MeetingDocument {
  /** See `MeetingDocument.read`: one round trip. Rejects with HostError. */
  async read(): Promise<DocumentReading> {
    const read = await inWord(async (context) => {
      const controls = context.document.contentControls;
      controls.load("items/id,items/tag,items/text,items/placeholderText");
      const selected = context.document.getSelection();
      selected.load("text");
      const around = context.document.getSelection().parentContentControlOrNullObject;
      around.load("tag");
      const askTracking = prepareTracking(context.document);
      await context.sync();
      const parts = controls.items.map(({ id, tag, text, placeholderText }) => ({
        handle: id,
        tag,
        text: text === placeholderText ? "" : withPlainBreaks(text),
      }));
      const tag = around.isNullObject ? "" : around.tag;
      return {
        parts,
        selection: { text: withPlainBreaks(selected.text), tag },
        ...askTracking(),
      };
    }, "document-not-read");
    const record = readRecord();
    return { ...read, ...(record === undefined ? {} : { record }) };
  }

  /**
   * See `MeetingDocument.apply`: two round trips when blocks move, else one. Everything is changed in the last of them,
   * which Word undoes at once. Rejects with HostError; the record is stored only when the document was changed.
   */
  async apply(plan: ChangePlan): Promise<void> {
    if (isReadOnly()) throw documentError("document-read-only");
    if (plan.changes.length > 0) {
      await inWord(async (context) => {
        const controls = context.document.contentControls;
        const known = await readMoving(context, controls, plan.changes);
        const inOrder = afterTheMoves(plan.changes, known);
        for (const change of inOrder) applyOne(context, change, known);
        await context.sync();
      }, "document-not-changed");
    }
    await writeRecord(plan.record);
  }
}

function isReadOnly(): boolean {
  return Office.context.document.mode === Office.DocumentMode.ReadOnly;
}

/** Asks, in the batch that follows, whether changes are tracked; the answer is there after it. */
function prepareTracking(document: Word.Document): () => Pick<DocumentReading, "tracking"> {
  if (Office.context.requirements.isSetSupported("WordApi", "1.4")) {
    document.load("changeTrackingMode");
    return () => (document.changeTrackingMode === "Off" ? {} : { tracking: "on" });
  }
  // An older Word does not even write its setting into the package it gives, but the changes stand there.
  const whole = document.body.getOoxml();
  return () => (hasChanges(whole) ? { tracking: "has changes" } : {});
}

function hasChanges({ value }: OfficeExtension.ClientResult<string>): boolean {
  return /<w:(?:ins|del|moveFrom|moveTo)\b/u.test(value);
}

function withPlainBreaks(text: string): string {
  return text.replaceAll(/\r\n?|\v/gu, "\n");
}

/** The blocks that move are read whole before anything is changed; without any nothing is asked. */
async function readMoving(
  context: Word.RequestContext,
  controls: Controls,
  changes: readonly DocumentChange[],
): Promise<Map<number, KnownControl>> {
  const moving = new Map<number, OfficeExtension.ClientResult<string>>();
  for (const change of changes) {
    if (change.change !== "move" && change.change !== "move-before") continue;
    moving.set(change.handle, controls.getById(change.handle).getOoxml());
  }
  if (moving.size === 0) return new Map();
  controls.load("items/id,items/tag");
  await context.sync();
  return new Map(
    controls.items.map(({ id, tag }) => {
      const ooxml = moving.get(id);
      return [id, { tag, ...(ooxml === undefined ? {} : { ooxml }) }];
    }),
  );
}

/**
 * A block moves as it was read, so what changes within it changes after the move, and is found by its tag there: the
 * control it was is gone.
 */
function afterTheMoves(
  changes: readonly DocumentChange[],
  known: ReadonlyMap<number, KnownControl>,
): DocumentChange[] {
  const isLate = (change: DocumentChange): boolean =>
    (change.change === "set-text" || change.change === "replace") &&
    isWithinMoved(change.handle, known);
  return [...changes.filter((change) => !isLate(change)), ...changes.filter(isLate)];
}

function isWithinMoved(handle: number, known: ReadonlyMap<number, KnownControl>): boolean {
  const tag = known.get(handle)?.tag;
  if (tag === undefined) return false;
  const block = tag.split("/")[0];
  return [...known.values()].some((other) => other.ooxml !== undefined && other.tag === block);
}

function applyOne(
  context: Word.RequestContext,
  change: DocumentChange,
  known: ReadonlyMap<number, KnownControl>,
): void {
  const controls = context.document.contentControls;
  const byTag = (tag: string): Word.ContentControl => controls.getByTag(tag).getFirst();
  const byHandle = (handle: number): Word.ContentControl =>
    isWithinMoved(handle, known) ? byTag(known.get(handle)?.tag ?? "") : controls.getById(handle);
  switch (change.change) {
    case "insert":
      placeAfter(context, change.after, byTag).insertOoxml(change.xml, "Start");
      break;
    case "insert-before":
      byTag(change.before).getRange("Before").insertOoxml(change.xml, "Start");
      break;
    case "set-text":
      setText(byHandle(change.handle), change.text);
      break;
    case "replace":
      byHandle(change.handle).insertOoxml(change.xml, "Replace");
      break;
    case "move":
    case "move-before": {
      const old = controls.getById(change.handle);
      const place =
        change.change === "move"
          ? byTag(change.after).getRange("After")
          : byTag(change.before).getRange("Before");
      const { ooxml } = known.get(change.handle) ?? {};
      // First away, then back: between the two there would be two controls with one tag.
      old.delete(false);
      place.insertOoxml(ooxml?.value ?? "", "Start");
      break;
    }
    case "remove":
      byHandle(change.handle).delete(false);
      break;
    case "release":
      byHandle(change.handle).delete(true);
      break;
  }
}

function placeAfter(
  context: Word.RequestContext,
  tag: string | undefined,
  byTag: (tag: string) => Word.ContentControl,
): Word.Range {
  return tag === undefined
    ? context.document.getSelection().getRange("After")
    : byTag(tag).getRange("After");
}

/** Room to click in: whatever words an emptied control shows are printed too. */
const blank = "\u2003\u2003\u2003\u2003";

function setText(control: Word.ContentControl, text: string): void {
  if (text !== "") {
    control.insertText(text, "Replace");
    return;
  }
  control.clear();
  control.placeholderText = blank;
}
