import type { DocumentReading } from "../../core/meeting/document/document-reading";
import { readTag } from "../../core/meeting/document/tag";

/** The ids of the meetings whose parts stand in a document, in the order of the document. */
export function meetingsIn(reading: DocumentReading): string[] {
  const ids = reading.parts.flatMap(({ tag }) => readTag(tag)?.meetingId ?? []);
  return [...new Set(ids)];
}

/** Whose a document is, seen from one meeting. */
export function ownerOf(
  reading: DocumentReading,
  meetingId: string,
): "empty" | "ours" | "another meeting's" {
  const ids = meetingsIn(reading);
  if (ids.length === 0) return "empty";
  return ids.includes(meetingId) ? "ours" : "another meeting's";
}
