import { runsOf, type Span } from "./span";
import { isBefore } from "./xml";

/** How one span lies to another, in the words of `Word.LocationRelation`; without text in one, "Unrelated". */
export function compareSpans(one: Span, other: Span): string {
  const mine = runsOf(one);
  const theirs = runsOf(other);
  const [a] = mine;
  const [b] = theirs;
  const aEnd = mine.at(-1);
  const bEnd = theirs.at(-1);
  if (!a || !b || !aEnd || !bEnd) return "Unrelated";
  if (a === b && aEnd === bEnd) return "Equal";
  const isInside = mine.every((run) => theirs.includes(run));
  if (isInside) return a === b ? "InsideStart" : aEnd === bEnd ? "InsideEnd" : "Inside";
  const holds = theirs.every((run) => mine.includes(run));
  if (holds) return a === b ? "ContainsStart" : aEnd === bEnd ? "ContainsEnd" : "Contains";
  const overlaps = mine.some((run) => theirs.includes(run));
  if (isBefore(a, b))
    return overlaps ? "OverlapsBefore" : aEnd.nextSibling === b ? "AdjacentBefore" : "Before";
  return overlaps ? "OverlapsAfter" : bEnd.nextSibling === a ? "AdjacentAfter" : "After";
}
