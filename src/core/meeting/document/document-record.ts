import type { Agenda } from "../agenda";
import type { Minutes } from "../minutes";
import type { DocumentHalf } from "./tag";

/** What was last written of one half: texts by `block` or `block/field`, blocks in their order. */
export interface WrittenHalf {
  texts: Readonly<Record<string, string>>;
  order: readonly string[];
}

/**
 * What is stored with the document, so that closing Word loses nothing: the meeting's agenda and minutes as they were
 * last laid out, and what was written then, to tell her edits from ours.
 */
export interface DocumentRecord {
  version: 1;
  meetingId: string;
  /** How many times the document was written, to tell which of two copies of the work is the newer. */
  writings: number;
  agenda?: Agenda;
  minutes?: Minutes;
  written: Partial<Record<DocumentHalf, WrittenHalf>>;
}

/** Reads the record of a meeting; a new one when there is none, or another meeting's, or it cannot be read. */
export function readRecord(json: string | undefined, meetingId: string): DocumentRecord {
  const empty: DocumentRecord = { version: 1, meetingId, writings: 0, written: {} };
  const record = json === undefined ? undefined : (parsed(json) as Partial<DocumentRecord> | null);
  if (record?.version !== 1 || record.meetingId !== meetingId) return empty;
  return { ...empty, ...record };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    // A record that somebody has cut is worth no more than none; what is in the document tells the rest.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
