import type { DocumentReading } from "./document-reading";
import { findBlocks } from "./find-blocks";
import type { LayoutPlace } from "./lay-out-blocks";
import { readTag, toTag, type DocumentHalf } from "./tag";

/** Where a half goes that is not in the document yet. */
export type PlaceOfFirst =
  { change: "insert"; after?: string } | { change: "insert-before"; before: string };

/**
 * The minutes come after the agenda and the agenda before the minutes, so that neither lands within the other, where
 * the cursor may stand. Words of another meeting are passed the same way. Otherwise it is where the cursor is.
 */
export function placeOfFirst(place: LayoutPlace, reading: DocumentReading): PlaceOfFirst {
  const { meetingId, half } = place;
  const other: DocumentHalf = half === "agenda" ? "minutes" : "agenda";
  const blocks = blocksOf({ meetingId, half: other }, reading);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (half === "agenda" && first !== undefined) return { change: "insert-before", before: first };
  return afterThis(last ?? lastAroundSelection(reading));
}

function afterThis(tag: string | undefined): PlaceOfFirst {
  return tag === undefined ? { change: "insert" } : { change: "insert", after: tag };
}

/** The last part of the half that the cursor stands in; `undefined` outside all of them. */
function lastAroundSelection(reading: DocumentReading): string | undefined {
  const around = readTag(reading.selection?.tag ?? "");
  return around && blocksOf(around, reading).at(-1);
}

function blocksOf({ meetingId, half }: LayoutPlace, reading: DocumentReading): string[] {
  const { blocks } = findBlocks({ meetingId, half }, reading);
  return blocks.map(({ block }) => toTag({ meetingId, half, block, field: "" }));
}
