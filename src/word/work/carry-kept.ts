import { carryChanges } from "../../core/meeting/carry-changes";
import type { Minutes } from "../../core/meeting/minutes";
import { renumber } from "../../core/minutes/edit-minutes";
import type { WorkView } from "./work-view";

/** What of the work is kept and can be gone back to. */
export type Kept = Pick<WorkView, "agenda" | "minutes" | "state">;

/**
 * Brings what came back from the document to another state of the work, one that undo goes back to or one that has come
 * meanwhile. `from` is the state that was written, `taken` the same with hers in it.
 */
export function carryKept<Other extends Kept>(
  from: Partial<Kept>,
  taken: Partial<Kept>,
  onto: Other,
): Other {
  const agenda = carryHalf(from.agenda, taken.agenda, onto.agenda, carryChanges);
  const minutes = carryHalf(from.minutes, taken.minutes, onto.minutes, carryMinutes);
  const isBroughtBack = minutes !== undefined && onto.minutes === undefined;
  return {
    ...onto,
    ...(agenda && { agenda }),
    ...(minutes && { minutes }),
    ...(isBroughtBack && from.state && { state: from.state }),
  };
}

/** A half that the other state does not have comes only when she has written in it. */
function carryHalf<Half extends { idsGiven: number }>(
  from: Half | undefined,
  taken: Half | undefined,
  onto: Half | undefined,
  carry: (from: Half, taken: Half, onto: Half) => Half,
): Half | undefined {
  if (!from || !taken || JSON.stringify(from) === JSON.stringify(taken)) return onto;
  return onto ? carry(from, taken, onto) : taken;
}

/** The § are counted anew, since their numbers say only where they stand. */
function carryMinutes(from: Minutes, taken: Minutes, onto: Minutes): Minutes {
  const [first] = [...onto.paragraphs, ...taken.paragraphs];
  const carried = carryChanges(uncounted(from), uncounted(taken), uncounted(onto));
  return renumber(carried, first?.number ?? 1);
}

function uncounted(minutes: Minutes): Minutes {
  return { ...minutes, paragraphs: minutes.paragraphs.map((one) => ({ ...one, number: 0 })) };
}
