import type { Person } from "../shared/person";
import type { Minutes } from "../meeting/minutes";
import { addAction, changeParagraph, insertParagraph } from "./edit-minutes";

/** Where a line of the minutes stands: a line of the report, a line of the decision, or an action. */
export type MinutesLine =
  | { in: "report" | "decision"; paragraphId: string; line: number }
  | { in: "action"; paragraphId: string; actionId: string };

/** What a line can become. */
export type LineTarget = "item" | "decision" | "action" | "report";

/**
 * Turns a line into a § of its own, a decision, an action, or a line of the report. Minutes that are approved cannot be
 * changed so: RangeError. A line that is not there changes nothing.
 */
export function turnInto(minutes: Minutes, line: MinutesLine, target: LineTarget): Minutes {
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
      return addAction(rest, id, { owner, what: text });
    case "decision":
      return changeParagraph(rest, id, { decision: joined(paragraph.decision, text) });
    case "report":
      return changeParagraph(rest, id, { report: joined(paragraph.report, text) });
  }
}

function joined(before: string, line: string): string {
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
