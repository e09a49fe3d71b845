import type { ActionItem, Minutes, MinutesStatus, Paragraph, Vote } from "../meeting/minutes";
import { keepVoteInStep } from "./vote-words";

/** What may be changed of a §; `vote: undefined` takes its vote away. */
export type ParagraphChange = Partial<Omit<Paragraph, "id" | "number" | "vote">> & {
  vote?: Vote | undefined;
};

/** Changes some of a §, its vote in step with its decision; an id that is not there changes nothing. */
export function changeParagraph(minutes: Minutes, id: string, parts: ParagraphChange): Minutes {
  const { vote, ...rest } = parts;
  const change = (one: Paragraph): Paragraph => {
    const changed = { ...one, ...rest };
    if (!("vote" in parts)) return changed;
    delete changed.vote;
    return vote === undefined ? changed : { ...changed, vote };
  };
  const paragraphs = minutes.paragraphs.map((one) =>
    one.id === id ? keepVoteInStep(one, change(one), minutes.language) : one,
  );
  return { ...minutes, paragraphs };
}

/** Puts a new § in at a place counted from 0; those after it move on by one. */
export function insertParagraph(
  minutes: Minutes,
  place: number,
  parts: Partial<Omit<Paragraph, "id" | "number">>,
): Minutes {
  const idsGiven = minutes.idsGiven + 1;
  const fresh: Paragraph = {
    ...{ id: `i${idsGiven}`, number: 0, title: "", type: "information", report: "", decision: "" },
    ...{ outcome: "dealt with", actions: [], conflicts: [], objections: [], attachments: [] },
    time: "",
    ...parts,
  };
  const paragraphs = minutes.paragraphs.toSpliced(place, 0, fresh);
  return renumber({ ...minutes, paragraphs, idsGiven }, firstOf(minutes));
}

/** Takes a § out; those after it move up by one. */
export function removeParagraph(minutes: Minutes, id: string): Minutes {
  const paragraphs = minutes.paragraphs.filter((one) => one.id !== id);
  return renumber({ ...minutes, paragraphs }, firstOf(minutes));
}

/** Moves a § by a number of places, and numbers all anew from the same first. */
export function moveParagraph(minutes: Minutes, id: string, by: number): Minutes {
  const from = minutes.paragraphs.findIndex((one) => one.id === id);
  const paragraph = minutes.paragraphs[from];
  if (!paragraph) return minutes;
  const to = Math.min(Math.max(from + by, 0), minutes.paragraphs.length - 1);
  const paragraphs = minutes.paragraphs.toSpliced(from, 1).toSpliced(to, 0, paragraph);
  return renumber({ ...minutes, paragraphs }, firstOf(minutes));
}

function firstOf({ paragraphs }: Minutes): number {
  return paragraphs[0]?.number ?? 1;
}

/** Numbers every § anew, one after the other from the first. */
export function renumber(minutes: Minutes, first: number): Minutes {
  const paragraphs = minutes.paragraphs.map((one, at) => ({ ...one, number: first + at }));
  return { ...minutes, paragraphs };
}

/** Adds an action to a § with an id of its own. */
export function addAction(
  minutes: Minutes,
  paragraphId: string,
  action: Omit<ActionItem, "id" | "done">,
): Minutes {
  const idsGiven = minutes.idsGiven + 1;
  const added = { id: `a${idsGiven}`, done: false, ...action };
  const paragraphs = minutes.paragraphs.map((one) =>
    one.id === paragraphId ? { ...one, actions: [...one.actions, added] } : one,
  );
  return { ...minutes, paragraphs, idsGiven };
}

/** Changes an action, wherever it is. `due: undefined` takes its date away. */
export function changeAction(
  minutes: Minutes,
  actionId: string,
  parts: Partial<Omit<ActionItem, "id" | "due">> & { due?: string | undefined },
): Minutes {
  const { due, ...rest } = parts;
  const change = (action: ActionItem): ActionItem => {
    if (action.id !== actionId) return action;
    const changed = { ...action, ...rest };
    if (!("due" in parts)) return changed;
    delete changed.due;
    return due === undefined ? changed : { ...changed, due };
  };
  const paragraphs = minutes.paragraphs.map((one) => ({
    ...one,
    actions: one.actions.map(change),
  }));
  return { ...minutes, paragraphs };
}

/** Takes an action out. */
export function removeAction(minutes: Minutes, actionId: string): Minutes {
  const paragraphs = minutes.paragraphs.map((one) => ({
    ...one,
    actions: one.actions.filter(({ id }) => id !== actionId),
  }));
  return { ...minutes, paragraphs };
}

/** Where minutes may go from where they are. */
const steps: Readonly<Record<MinutesStatus, readonly MinutesStatus[]>> = {
  draft: ["for approval"],
  "for approval": ["draft", "approved"],
  approved: [],
};

/** Whether the status can be changed so; approved minutes are only ever reopened with a note. */
export function canBecome(from: MinutesStatus, to: MinutesStatus): boolean {
  return steps[from].includes(to);
}

/** Takes the minutes a step on, or back to draft before they are approved. RangeError for a step there is not. */
export function setStatus(minutes: Minutes, status: MinutesStatus): Minutes {
  if (!canBecome(minutes.status, status)) {
    throw new RangeError(`setStatus: ${minutes.status} minutes cannot become ${status}`);
  }
  return { ...minutes, status };
}

/**
 * Opens approved minutes for a change: a new version with a note of why, which goes for approval again. `now` is a UTC
 * instant in ISO form. RangeError when the minutes are not approved or the note is empty.
 */
export function reopen(minutes: Minutes, note: string, now: string): Minutes {
  if (minutes.status !== "approved") throw new RangeError("reopen: the minutes are not approved");
  if (note.trim() === "") throw new RangeError("reopen: a change after approval needs a note");
  const version = minutes.version + 1;
  const versions = [...minutes.versions, { version, at: now, note: note.trim() }];
  return { ...minutes, status: "draft", version, versions };
}
