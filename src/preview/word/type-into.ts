import { RequestError } from "../request-error";
import { insertTextAt, removeRuns } from "./insert";
import { isEmptySpan, runsOf, spanOfText } from "./span";
import { paragraphsIn, textOf } from "./story";
import type { WordFile } from "./word-file";

/**
 * Gives a paragraph of the body another text, as somebody types: only what differs is changed, so that the rest keeps
 * its look. A line feed begins a new paragraph. Throws RequestError for a paragraph that is not there.
 */
export function typeInto(file: WordFile, number: number, text: string): void {
  const paragraph = paragraphsIn(file.body)[number];
  if (!paragraph) throw new RequestError(404, "No such paragraph");
  const before = textOf(paragraph).replace(/[\v\f]/g, "\n");
  if (before === text) return;
  let from = 0;
  while (from < before.length && before[from] === text[from]) from += 1;
  let tail = 0;
  const most = Math.min(before.length, text.length) - from;
  while (tail < most && before.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  file.edit(() => {
    const span = spanOfText(paragraph, from, before.length - tail);
    const edge = isEmptySpan(span) ? span.edge : removeRuns(runsOf(span), [paragraph]);
    insertTextAt(edge, text.slice(from, text.length - tail));
  });
}
