import type { DocumentReading } from "../meeting/document/document-reading";
import { toCoreText } from "../meeting/document/plain-text";
import { readTag } from "../meeting/document/tag";
import type { Minutes, Paragraph } from "../meeting/minutes";
import { changeParagraph, insertParagraph } from "./edit-minutes";
import type { ActionContext } from "./read-actions";
import { addActions, joined, type LineTarget } from "./turn-into";

/** The words that are selected in the document. */
export type Selection = NonNullable<DocumentReading["selection"]>;

/** The § in whose report or decision the selected words stand; `undefined` for words elsewhere. */
export function paragraphOfSelection(minutes: Minutes, selection: Selection): string | undefined {
  return placeOf(minutes, selection)?.id;
}

/**
 * Turns what is selected in the document into a § of its own after the given one, or into its decision or actions.
 * Words of a report or a decision are taken from there; her own text stays where it is. RangeError when the minutes are
 * approved; an empty selection or a § that is not there changes nothing.
 */
export function turnSelection(
  minutes: Minutes,
  selection: Selection,
  { target, paragraphId }: { target: Exclude<LineTarget, "report">; paragraphId: string },
  context: ActionContext,
): Minutes {
  if (minutes.status === "approved")
    throw new RangeError("turnSelection: the minutes are approved");
  const text = toCoreText(selection.text);
  const rest = text === "" ? minutes : withoutWords(minutes, selection, text);
  const paragraph = rest.paragraphs.find(({ id }) => id === paragraphId);
  if (!paragraph || text === "") return minutes;
  switch (target) {
    case "item": {
      const [title = "", ...report] = text.split("\n");
      const place = rest.paragraphs.indexOf(paragraph) + 1;
      return insertParagraph(rest, place, { title, report: report.join("\n") });
    }
    case "decision": {
      const decision = joined(paragraph.decision, text);
      return changeParagraph(rest, paragraphId, { decision });
    }
    case "action":
      return addActions(rest, paragraphId, text, context);
  }
}

function placeOf(
  { meetingId, paragraphs }: Minutes,
  { tag }: Selection,
): { id: string; field: "report" | "decision" } | undefined {
  const read = readTag(tag);
  if (read?.meetingId !== meetingId || read.half !== "minutes") return undefined;
  const [field, id = ""] = read.block.split(".");
  const isThere = paragraphs.some((one: Paragraph) => one.id === id);
  if (!isThere || (field !== "report" && field !== "decision")) return undefined;
  return { id, field };
}

/** A decision that is selected whole and becomes one again is first taken away, so that it is not there twice. */
function withoutWords(minutes: Minutes, selection: Selection, words: string): Minutes {
  const place = placeOf(minutes, selection);
  const paragraph = minutes.paragraphs.find(({ id }) => id === place?.id);
  if (!place || !paragraph) return minutes;
  const text = paragraph[place.field];
  const at = onlyPlaceOf(words, text);
  if (at === undefined) return minutes;
  const left = (text.slice(0, at) + text.slice(at + words.length))
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return changeParagraph(minutes, place.id, { [place.field]: left.join("\n") });
}

/** Where words stand in a text as words of their own; undefined for more than one place, since Word does not tell which. */
function onlyPlaceOf(words: string, text: string): number | undefined {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  const isPart = /[\p{L}\p{N}]/u;
  const whole = places.filter(
    (at) => !isPart.test(text.charAt(at - 1)) && !isPart.test(text.charAt(at + words.length)),
  );
  const fits = whole.length > 0 ? whole : places;
  return fits.length === 1 ? fits[0] : undefined;
}
