import type { DocumentEditing } from "./document-editing";
import { isInEdgeRow, lineWith, putCaret, readLine, type TypedLine } from "./word-caret";

/** A key as it was pressed, wherever that was. */
export interface Stroke {
  key: string;
  shiftKey: boolean;
  isCommand: boolean;
}

/** A key that was pressed in a paragraph of the page. */
export interface PressedKey extends Stroke {
  line: HTMLElement;
  /** The paragraph's text as it was drawn, before anything was typed. */
  drawn: string;
}

/** Does what Word does at a key; false for a key that the browser knows itself. */
export function pressKey(editing: DocumentEditing, pressed: PressedKey): boolean {
  const typed = readLine(pressed.line);
  if (pressed.isCommand) return pressCommand(editing, pressed, typed);
  switch (pressed.key) {
    case "Enter":
      return breakLine(editing, typed, pressed.shiftKey);
    case "Backspace":
      return typed.from + typed.to === 0 && joinBefore(editing, pressed.line, typed);
    case "Delete":
      return isAtEnd(typed) && joinAfter(editing, pressed.line, typed);
    case "ArrowUp":
      return isInEdgeRow(pressed.line, "top") && goTo(typed.number - 1, typed.from);
    case "ArrowDown":
      return isInEdgeRow(pressed.line, "bottom") && goTo(typed.number + 1, typed.from);
    case "ArrowLeft":
      return !pressed.shiftKey && typed.from + typed.to === 0 && goTo(typed.number - 1, Infinity);
    case "ArrowRight":
      return !pressed.shiftKey && isAtEnd(typed) && goTo(typed.number + 1, 0);
    default:
      return false;
  }
}

/** Makes what is selected in a paragraph bold or italic, or plain again; without a selection all of it. */
export function changeLook(
  editing: DocumentEditing,
  line: HTMLElement,
  look: "bold" | "italic",
): void {
  const { number, text, from, to } = readLine(line);
  const stretch = from === to ? { from: 0, to: text.length } : { from, to };
  editing.send({ kind: "look", number, text, look, ...stretch }, { number, from, to });
}

/** Puts lines of text in place of what is selected; each but the last ends its paragraph. */
export function putLines(editing: DocumentEditing, typed: TypedLine, put: string): void {
  const { number, text, from, to } = typed;
  const lines = put.split("\n");
  const at = (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? from : 0);
  const caret = { number: number + lines.length - 1, from: at, to: at };
  editing.send({ kind: "replace", number, text, from, to, put }, caret);
}

function pressCommand(
  editing: DocumentEditing,
  { key, shiftKey, line, drawn }: PressedKey,
  typed: TypedLine,
): boolean {
  const letter = key.toLowerCase();
  if (letter === "b" || letter === "i") {
    changeLook(editing, line, letter === "b" ? "bold" : "italic");
    return true;
  }
  const isRedo = letter === "y" || (letter === "z" && shiftKey);
  if (!isRedo && letter !== "z") return false;
  // What is typed and not yet sent, the browser takes back itself.
  if (typed.text !== drawn) return false;
  const { number, from } = typed;
  editing.send({ kind: isRedo ? "redo" : "undo" }, { number, from, to: from });
  return true;
}

function breakLine(editing: DocumentEditing, typed: TypedLine, isWithin: boolean): boolean {
  putLines(editing, typed, isWithin ? "\v" : "\n");
  return true;
}

function joinBefore(editing: DocumentEditing, line: HTMLElement, typed: TypedLine): boolean {
  const { number, text } = typed;
  const previous = lineWith(number - 1);
  if (!previous || !(isBeside(previous, line) || text === "")) return true;
  const end = previous.textContent.length;
  editing.send(
    { kind: "join", number, text, side: "before" },
    { number: number - 1, from: end, to: end },
  );
  return true;
}

function joinAfter(editing: DocumentEditing, line: HTMLElement, typed: TypedLine): boolean {
  const { number, text } = typed;
  const next = lineWith(number + 1);
  if (!next || !isBeside(line, next)) return true;
  const end = text.length;
  editing.send({ kind: "join", number, text, side: "after" }, { number, from: end, to: end });
  return true;
}

/** Whether two paragraphs stand side by side, with no border of a control or a cell between them. */
function isBeside(first: HTMLElement, second: HTMLElement): boolean {
  return first.closest(".line")?.nextElementSibling === second.closest(".line");
}

function isAtEnd({ from, to, text }: TypedLine): boolean {
  return from === to && from === text.length;
}

function goTo(number: number, at: number): boolean {
  const line = lineWith(number);
  if (!line) return false;
  const place = Math.min(at, line.textContent.length);
  putCaret(line, { number, from: place, to: place });
  return true;
}
