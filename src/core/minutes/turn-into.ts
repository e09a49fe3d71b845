import type { Person } from "../shared/person";
import type { Minutes } from "../meeting/minutes";
import { readActions, type ActionContext } from "./read-actions";
import { addAction, changeParagraph, insertParagraph } from "./edit-minutes";

/** Where a line of the minutes stands: a line of the report, a line of the decision, or an action. */
export type MinutesLine =
  | { in: "report" | "decision"; paragraphId: string; line: number }
  | { in: "action"; paragraphId: string; actionId: string };

/** What a line can become. */
export type LineTarget = "item" | "decision" | "action" | "report";

/**
 * Turns a line into a § of its own, a decision, an action, or a line of the report. Minutes that are approved cannot be
 * changed so: RangeError. A line that is not there changes nothing. With a context who and when are read in its words.
 */
export function turnInto(
  minutes: Minutes,
  line: MinutesLine,
  target: LineTarget,
  context?: ActionContext,
): Minutes {
  if (minutes.status === "approved") throw new RangeError("turnInto: the minutes are approved");
  const taken = takeLine(minutes, line);
  if (!taken || line.in === target) return minutes;
  const { rest, text, owner } = taken;
  const paragraph = rest.paragraphs.find(({ id }) => id === line.paragraphId);
  if (!paragraph) return minutes;
  const { id } = paragraph;
  switch (target) {
    case "item":
      return insertParagraph(rest, rest.paragraphs.indexOf(paragraph) + 1, { title: text });
    case "action":
      return context
        ? addActions(rest, id, text, context)
        : addAction(rest, id, { owner, what: text });
    case "decision":
      return changeParagraph(rest, id, { decision: joined(paragraph.decision, text) });
    case "report":
      return changeParagraph(rest, id, { report: joined(paragraph.report, text) });
  }
}

/** Adds what a text says that somebody shall do, line by line; a line in which nobody is named is nobody's yet. */
export function addActions(
  minutes: Minutes,
  paragraphId: string,
  text: string,
  context: ActionContext,
): Minutes {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const actions = lines.flatMap((line) => {
    const read = readActions(line, context);
    if (read.length > 0) return read.map(({ words: _words, ...action }) => action);
    const due = context.readDueDate(line)?.due;
    const owner = { name: "", address: "" };
    return [{ owner, what: line.trim(), ...(due !== undefined && { due }) }];
  });
  return actions.reduce((all, action) => addAction(all, paragraphId, action), minutes);
}

/** A text with one more line at its end. */
export function joined(before: string, line: string): string {
  return before === "" ? line : `${before}\n${line}`;
}

function takeLine(
  minutes: Minutes,
  line: MinutesLine,
): { rest: Minutes; text: string; owner: Person } | undefined {
  const paragraph = minutes.paragraphs.find(({ id }) => id === line.paragraphId);
  const nobody = { name: "", address: "" };
  if (line.in === "action") {
    const action = paragraph?.actions.find(({ id }) => id === line.actionId);
    if (!paragraph || !action) return undefined;
    const actions = paragraph.actions.filter((one) => one !== action);
    const rest = changeParagraph(minutes, paragraph.id, { actions });
    return { rest, text: action.what, owner: action.owner };
  }
  const lines = paragraph?.[line.in].split("\n") ?? [];
  const text = lines[line.line]?.trim();
  if (!paragraph || !text) return undefined;
  const left = lines.toSpliced(line.line, 1).join("\n");
  const rest = changeParagraph(minutes, paragraph.id, { [line.in]: left });
  return { rest, text, owner: nobody };
}
