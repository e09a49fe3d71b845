import type { Element } from "@xmldom/xmldom";
import { isInline, requireUnlocked } from "./control-parts";
import { insertTextAt, removeRuns } from "./insert";
import { emptyControl, inviteWhereEmpty, isInviting } from "./invitation";
import { isEmptySpan, runsOf, spanOfText } from "./span";
import { controlsIn, runsIn, textOf, textOfRun } from "./story";
import type { WordFile } from "./word-file";
import { aboveW } from "./xml";

/** Characters of a paragraph's text, from one place until before another. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * Gives a paragraph another text, as somebody types: only what differs is changed, so that the rest keeps its look. A
 * line feed is a line break within the paragraph, as Shift+Enter makes it. Throws AccessDenied in a locked control.
 */
export function typeInto(file: WordFile, paragraph: Element, text: string): void {
  const before = textOf(paragraph).replace(/[\v\f]/g, "\n");
  if (before === text) return;
  let from = 0;
  while (from < before.length && before[from] === text[from]) from += 1;
  let tail = 0;
  const most = Math.min(before.length, text.length) - from;
  while (tail < most && before.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  const put = text.slice(from, text.length - tail).replaceAll("\n", "\v");
  replaceText(file, paragraph, { from, to: before.length - tail }, put);
}

/**
 * Puts a text in place of a stretch of a paragraph's; a line feed begins a new paragraph. What is written into an
 * invitation takes its place, and a control that is left empty invites again.
 */
export function replaceText(
  file: WordFile,
  paragraph: Element,
  { from, to }: Stretch,
  put: string,
): void {
  requireUnlocked(paragraph);
  file.edit(() => {
    const invited = invitingAt(paragraph, { from, to });
    if (invited) {
      const { control, begin, end } = invited;
      const text = textOf(paragraph);
      answer(control, text.slice(begin, from) + put + text.slice(to, end));
      return;
    }
    const controls = controlsAbout(paragraph);
    const span = spanOfText(paragraph, from, to);
    const edge = isEmptySpan(span) ? span.edge : removeRuns(runsOf(span), [paragraph]);
    requireUnlocked(edge.parent);
    insertTextAt(edge, put);
    inviteWhereEmpty(file, controls);
  });
}

/** Writes what somebody typed into an invitation; nothing leaves it as it was. */
function answer(control: Element, text: string): void {
  if (text !== "") insertTextAt(emptyControl(control), text);
}

/** The inviting control that a stretch lies in, and where its invitation begins and ends. */
function invitingAt(paragraph: Element, { from, to }: Stretch) {
  let begin = 0;
  for (const run of runsIn(paragraph)) {
    const end = begin + textOfRun(run).length;
    const control = aboveW(run, "sdt");
    const isIn = begin <= from && to <= end && (from < to || (begin < from && from < end));
    if (control && isInviting(control) && (isIn || !isInline(control)))
      return { control, begin, end };
    begin = end;
  }
  return undefined;
}

/** The controls in a paragraph, and the nearest around it. */
function controlsAbout(paragraph: Element): Element[] {
  const around = aboveW(paragraph, "sdt");
  return [...controlsIn(paragraph), ...(around ? [around] : [])];
}
