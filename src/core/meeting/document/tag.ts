/** Which half of a meeting's document a part belongs to. */
export type DocumentHalf = "agenda" | "minutes";

/** A tag taken apart. */
export interface PartTag {
  meetingId: string;
  half: DocumentHalf;
  /** The block: "heading", "item.i7", "report.i7", "action.a3". */
  block: string;
  /** The field within the block; empty for the block itself. */
  field: string;
}

const halves: Readonly<Record<string, DocumentHalf>> = { a: "agenda", m: "minutes" };

/**
 * The tag of a content control: `kansli:<meeting>:<a|m>:<block>[/<field>]`, at most 64 characters, which is all that
 * Word keeps. One id walks from the calendar event (`toMeetingId`) through the tag `kansli:0k3…:a:item.i7`, the tag
 * `kansli:0k3…:m:decision.i7` and the action `kansli:0k3…:m:action.a3` to the task (`toExternalId`).
 */
export function toTag({ meetingId, half, block, field }: PartTag): string {
  const tag = `kansli:${meetingId}:${half === "agenda" ? "a" : "m"}:${block}`;
  return checked(field === "" ? tag : `${tag}/${field}`);
}

/** The tag of a field within the block of a tag. */
export function toFieldTag(blockTag: string, field: string): string {
  return checked(`${blockTag}/${field}`);
}

function checked(tag: string): string {
  if (tag.length > 64) throw new RangeError(`toTag: "${tag}" is longer than 64 characters`);
  return tag;
}

/** Takes a tag apart; `undefined` for a tag that is not ours. */
export function readTag(tag: string): PartTag | undefined {
  const parts = /^kansli:([^:]+):([am]):([^/:]+)(?:\/([^/:]+))?$/.exec(tag);
  const half = halves[parts?.[2] ?? ""];
  if (!parts || !half) return undefined;
  return { meetingId: parts[1] ?? "", half, block: parts[3] ?? "", field: parts[4] ?? "" };
}

/** The id that a task carries (`linkedResources.externalId`), so that publishing again adds nothing. */
export function toExternalId(meetingId: string, part: string): string {
  return `kansli:${meetingId}:${part}`;
}
