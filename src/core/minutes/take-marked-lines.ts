import type { Minutes } from "../meeting/minutes";
import { addAction, changeParagraph } from "./edit-minutes";
import { readMarkedLine, type ActionContext, type ReadAction } from "./read-actions";

/**
 * Makes actions of the lines "@name what by date" in every report and decision, and takes them out of there: it is how
 * she writes an action while the meeting goes on, in the document or in the pane. Approved minutes stay as they are.
 */
export function takeMarkedLines(minutes: Minutes, context: ActionContext): Minutes {
  if (minutes.status === "approved") return minutes;
  let taken = minutes;
  for (const { id, report, decision } of minutes.paragraphs) {
    for (const [name, text] of Object.entries({ report, decision })) {
      // A name alone is no action: she may still be writing.
      const lines = text.split("\n").map((line) => ({ line, read: readMarkedLine(line, context) }));
      if (lines.every(({ read }) => read === undefined)) continue;
      const rest = lines.filter(({ read }) => read === undefined).map(({ line }) => line);
      taken = changeParagraph(taken, id, { [name]: rest.join("\n") });
      for (const { read } of lines) if (read) taken = addAction(taken, id, withoutWords(read));
    }
  }
  return taken;
}

function withoutWords({ owner, what, due }: ReadAction) {
  return { owner, what, ...(due !== undefined && { due }) };
}
