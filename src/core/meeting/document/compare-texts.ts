import type { Block } from "./block";
import { fieldsOf, fixedTextOf } from "./block";
import type { DocumentPart } from "./document-reading";
import type { WrittenHalf } from "./document-record";
import type { FoundBlock } from "./find-blocks";
import { toPlainText } from "./plain-text";

/** One text three ways: as it was last written, as it stands in the document, and as it is wanted now. */
export interface ComparedText {
  block: string;
  /** Empty for the whole text of a block without fields. */
  field: string;
  /** Undefined when it is not known what was written. */
  written: string | undefined;
  inDocument: string;
  wanted: string;
  /** Word's id of the control that holds it. */
  handle: number;
}

/** The key under which a text is kept among what was written. */
export function keyOf({ block, field }: { block: string; field: string }): string {
  return field === "" ? block : `${block}/${field}`;
}

/** Compares the texts of a block, of which a field that she has deleted is left out. */
export function compareTexts(
  block: Block,
  found: FoundBlock,
  written: WrittenHalf | undefined,
): ComparedText[] {
  const fields = fieldsOf(block);
  const compare = (field: string, wanted: string) => {
    const part = field === "" ? found.part : found.fields.get(field);
    if (!part) return [];
    const before = written?.texts[keyOf({ block: block.block, field })];
    const texts = { written: before ?? countedIn(field, part), inDocument: part.text, wanted };
    return [{ block: block.block, field, ...texts, handle: part.handle }];
  };
  if (fields.length === 0) return compare("", fixedTextOf(block));
  return fields.flatMap(({ field, text }) => compare(field, text));
}

/** A number is counted by us, also when it is not known what was written, and says nothing of hers. */
function countedIn(field: string, { text }: DocumentPart): string | undefined {
  return field === "no" && /^\d+$/.test(text) ? text : undefined;
}

/** Whether she has changed a text since it was written. What was never known to be written counts as hers. */
export function isEdited({ written, inDocument }: ComparedText): boolean {
  return written === undefined || toPlainText(written) !== toPlainText(inDocument);
}

/** Whether a text stands in the document as it is wanted. */
export function isAsWanted({ inDocument, wanted }: ComparedText): boolean {
  return toPlainText(wanted) === toPlainText(inDocument);
}

/** Whether the wanted text is still the one that was written, so that an edit in the document stands against nothing. */
export function isStillWanted({ written, wanted }: ComparedText): boolean {
  return written !== undefined && toPlainText(written) === toPlainText(wanted);
}

/** What stands in a block beside its fields, with all blanks left out. */
export function textBesideFields({ part, fields }: FoundBlock): string {
  let rest = part.text;
  for (const { text } of fields.values()) {
    const at = rest.indexOf(text);
    if (at >= 0) rest = rest.slice(0, at) + rest.slice(at + text.length);
  }
  return withoutBlanks(rest);
}

/** A text without blanks, to compare what stands between fields. */
export function withoutBlanks(text: string): string {
  return toPlainText(text).replaceAll(" ", "");
}
