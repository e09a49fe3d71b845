import type { DocumentEditing, TakenCaret } from "./document-editing";
import { pressKey, putLines, type Stroke } from "./line-keys";
import { lineOfCaret, putCaret, putText, readLine } from "./word-caret";

/** What was typed, pasted or pressed while the caret was on its way. */
export type HeldInput = { text: string } | Stroke;

/** How the browser moves the caret at a key, with and without Control. */
const moves: Readonly<Record<string, readonly [string, string, string]>> = {
  ArrowLeft: ["left", "character", "word"],
  ArrowRight: ["right", "character", "word"],
  ArrowUp: ["backward", "line", "paragraph"],
  ArrowDown: ["forward", "line", "paragraph"],
  Home: ["backward", "lineboundary", "documentboundary"],
  End: ["forward", "lineboundary", "documentboundary"],
  Backspace: ["backward", "character", "word"],
  Delete: ["forward", "character", "word"],
};

/** Whether a key waits for the caret; characters come as text, and other keys are the browser's at once. */
export function mustWait({ key, isCommand }: Stroke): boolean {
  return key === "Enter" || key in moves || (isCommand && "biyz".includes(key.toLowerCase()));
}

/** Puts the caret where it was to stand, and does there what was typed and pressed meanwhile, in its order. */
export function takeUp(
  editing: DocumentEditing,
  { caret, held, hasLeft }: TakenCaret,
  line: HTMLElement,
  drawn: string,
): void {
  if (!hasLeft) {
    putCaret(line, caret);
    replay(editing, held, line, drawn);
    return;
  }
  if (held.length === 0) return;
  const { activeElement } = document;
  const place = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0).cloneRange() : undefined;
  putCaret(line, caret);
  replay(editing, held, line, drawn);
  line.blur();
  if (activeElement instanceof HTMLElement) activeElement.focus();
  if (place)
    getSelection()?.setBaseAndExtent(
      place.startContainer,
      place.startOffset,
      place.endContainer,
      place.endOffset,
    );
}

function replay(
  editing: DocumentEditing,
  held: readonly HeldInput[],
  first: HTMLElement,
  drawn: string,
): void {
  for (const input of held) {
    const line = lineOfCaret() ?? first;
    // One of these may itself set the caret on its way; the rest waits for it.
    if (editing.isMoving) editing.hold(input);
    else if (!("text" in input)) {
      const pressed = { ...input, line, drawn: line === first ? drawn : line.textContent };
      if (!pressKey(editing, pressed)) pressAsBrowser(input);
    } else if (input.text.includes("\n")) putLines(editing, readLine(line), input.text);
    else putText(input.text);
  }
}

/** What the browser itself does at a key. */
function pressAsBrowser({ key, shiftKey, isCommand }: Stroke): void {
  const selection = getSelection();
  const move = moves[key];
  if (!selection || !move) return;
  const [direction, step, longStep] = move;
  const isDeleting = key === "Backspace" || key === "Delete";
  if (!isDeleting || selection.isCollapsed)
    selection.modify(
      isDeleting || shiftKey ? "extend" : "move",
      direction,
      isCommand ? longStep : step,
    );
  if (isDeleting) selection.deleteFromDocument();
}
