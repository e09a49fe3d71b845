import type { DocumentPart, DocumentReading } from "./document-reading";
import type { LayoutPlace } from "./lay-out-blocks";
import { readTag } from "./tag";

/** A block of ours as it stands in the document. */
export interface FoundBlock {
  block: string;
  part: DocumentPart;
  fields: ReadonlyMap<string, DocumentPart>;
}

/** What of one half is in the document. */
export interface FoundBlocks {
  /** The blocks in the order of the document. */
  blocks: readonly FoundBlock[];
  /** Controls with a tag that another has already, and fields whose block is gone: they are only her text now. */
  strays: readonly DocumentPart[];
}

/** Finds the blocks of one half of a meeting among the controls of a document. */
export function findBlocks(place: LayoutPlace, { parts }: DocumentReading): FoundBlocks {
  const found = new Map<string, FoundBlock & { fields: Map<string, DocumentPart> }>();
  const strays: DocumentPart[] = [];
  const copied = new Set<string>();
  for (const part of parts) {
    const tag = readTag(part.tag);
    if (tag?.meetingId !== place.meetingId || tag.half !== place.half) continue;
    const { block, field } = tag;
    const holder = found.get(block);
    // What follows a second control of a block is the copy's, also a field that the first has lost.
    const isFree = holder && !copied.has(block) && !holder.fields.has(field);
    if (field === "" && !holder) found.set(block, { block, part, fields: new Map() });
    else if (field !== "" && isFree) holder.fields.set(field, part);
    else strays.push(part);
    if (field === "" && holder) copied.add(block);
  }
  return { blocks: [...found.values()], strays };
}
