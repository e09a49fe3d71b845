import type { Element } from "@xmldom/xmldom";
import { requireUnlocked } from "./control-parts";
import { blocksIn, runsIn } from "./story";
import type { WordFile } from "./word-file";
import { childrenOf, childW, isW, remove } from "./xml";

/**
 * Makes a paragraph and the one before it into one, as Backspace does at the start of a line. The first keeps its
 * style, unless it is empty. As in Word, nothing is joined over the border of a cell or of a content control; an empty
 * paragraph behind one goes. Gives whether anything was done.
 */
export function joinToPrevious(file: WordFile, paragraph: Element): boolean {
  const home = paragraph.parentNode as Element;
  const blocks = blocksIn(home);
  const previous = blocks[blocks.indexOf(paragraph) - 1];
  if (!previous) return false;
  requireUnlocked(paragraph);
  const isEmpty = runsIn(paragraph).length === 0;
  if (isW(previous, "p") && !childW(previous, "pPr", "sectPr")) {
    file.edit(() => join(previous, paragraph));
    return true;
  }
  const isLast = blocks.at(-1) === paragraph;
  if (!isEmpty || isLast || isW(previous, "p")) return false;
  file.edit(() => remove(paragraph));
  return true;
}

function join(first: Element, second: Element): void {
  if (runsIn(first).length === 0) {
    remove(first);
    return;
  }
  for (const child of childrenOf(second)) if (!isW(child, "pPr")) first.appendChild(child);
  remove(second);
}
