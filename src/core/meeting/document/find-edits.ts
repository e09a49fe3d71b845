import type { Warning } from "../../shared/parsed";
import type { Block } from "./block";
import { compareTexts, isAsWanted, isEdited, isStillWanted, keyOf } from "./compare-texts";
import type { WrittenHalf } from "./document-record";
import type { DocumentReading } from "./document-reading";
import { findBlocks } from "./find-blocks";
import type { LayoutPlace } from "./lay-out-blocks";
import { toCoreText } from "./plain-text";

/** What she has done in the document since it was written, where nothing of ours stands against it. */
export interface DocumentEdits {
  /** Texts that she has written otherwise. */
  texts: readonly { block: string; field: string; text: string }[];
  /** Blocks that she has taken out. */
  removed: readonly string[];
  /** The blocks in her order, when it is another than was written; absent when it is the same. */
  order?: readonly string[];
}

/**
 * Finds her edits. A text that has been changed in the pane as well is no edit: it is a question of the update plan.
 * A document without any of our blocks has no edits; it is another one, or a fresh one.
 */
export function findEdits(request: {
  place: LayoutPlace;
  wanted: readonly Block[];
  reading: DocumentReading;
  written: WrittenHalf | undefined;
  /** Keys of what she has asked to be written anew. */
  writeAnew: ReadonlySet<string>;
}): DocumentEdits {
  const { place, wanted, reading, written, writeAnew } = request;
  const { blocks } = findBlocks(place, reading);
  if (blocks.length === 0 || !written) return { texts: [], removed: [] };
  const found = new Map(blocks.map((block) => [block.block, block]));
  const texts = wanted.flatMap((block) => {
    const there = found.get(block.block);
    if (!there) return [];
    return compareTexts(block, there, written)
      .filter((text) => isEdited(text) && isStillWanted(text) && !isAsWanted(text))
      .filter((text) => !writeAnew.has(keyOf(text)))
      .map(({ field, inDocument }) => ({
        ...{ block: block.block, field, text: toCoreText(inDocument) },
      }));
  });
  const removed = written.order.filter((block) => !found.has(block) && !writeAnew.has(block));
  const order = blocks.map(({ block }) => block);
  const before = written.order.filter((block) => found.has(block));
  const known = order.filter((block) => before.includes(block));
  const isMoved = known.some((block, at) => block !== before[at]);
  return isMoved ? { texts, removed, order } : { texts, removed };
}

/** The keys of edits that were read back: all but those that became a warning. */
export function keysOfRead({ texts }: DocumentEdits, warnings: readonly Warning[]): Set<string> {
  const unread = new Set(warnings.map(({ place }) => place));
  return new Set(texts.map(keyOf).filter((key) => !unread.has(key)));
}
