/** Where the caret stands in a paragraph of the page, or what is selected in it. */
export interface Caret {
  /** The paragraph's place among all of the document. */
  number: number;
  /** Characters before the selection's start and its end; the same where nothing is selected. */
  from: number;
  to: number;
}

/** What stands in a paragraph of the page now, and where its caret is. */
export interface TypedLine extends Caret {
  text: string;
}

/** Reads a paragraph of the page; without a caret in it, as if it stood at the end. */
export function readLine(line: HTMLElement): TypedLine {
  const { textContent: text } = line;
  const number = Number(line.dataset.number);
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  if (!range || !line.contains(range.startContainer) || !line.contains(range.endContainer))
    return { number, text, from: text.length, to: text.length };
  const before = (node: Node, offset: number) => {
    const stretch = document.createRange();
    stretch.setStart(line, 0);
    stretch.setEnd(node, offset);
    return stretch.toString().length;
  };
  const from = before(range.startContainer, range.startOffset);
  return { number, text, from, to: before(range.endContainer, range.endOffset) };
}

/** Puts the caret into a paragraph of the page. */
export function putCaret(line: HTMLElement, { from, to }: Caret): void {
  line.focus();
  getSelection()?.setBaseAndExtent(...placeOf(line, from), ...placeOf(line, to));
}

/** Puts a text in place of what is selected, and the caret behind it. */
export function putText(text: string): void {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  range.deleteContents();
  range.insertNode(document.createTextNode(text));
  selection.collapseToEnd();
}

/** The paragraph of the page in which the caret stands. */
export function lineOfCaret(): HTMLElement | null {
  const node = getSelection()?.anchorNode;
  const inside = node instanceof Element ? node : node?.parentElement;
  return inside?.closest<HTMLElement>(".paper [data-number]") ?? null;
}

/** The paragraph of the page with a number. */
export function lineWith(number: number): HTMLElement | null {
  return document.querySelector(`.paper [data-number="${number}"]`);
}

/** Whether the caret stands in the first row of a paragraph, or in its last. */
export function isInEdgeRow(line: HTMLElement, edge: "top" | "bottom"): boolean {
  const { from, to, text } = readLine(line);
  if (from !== to) return false;
  if (text === "" || from === (edge === "top" ? 0 : text.length)) return true;
  const caret = getSelection()?.getRangeAt(0).getClientRects()[0];
  const rows = document.createRange();
  rows.selectNodeContents(line);
  const all = rows.getBoundingClientRect();
  const room = (caret?.height ?? 0) / 2;
  if (!caret) return true;
  return edge === "top" ? caret.top < all.top + room : caret.bottom > all.bottom - room;
}

/** Selects the whole of an invitation when the caret comes into it, so that what is typed takes its place. */
export function selectInvitation(line: HTMLElement): void {
  const selection = getSelection();
  const node = selection?.anchorNode;
  if (!selection?.isCollapsed || !node || !line.contains(node)) return;
  const inside = node instanceof Element ? node : node.parentElement;
  const invitation = inside?.closest(".invitation") ?? onlyInvitation(line);
  if (invitation) selection.selectAllChildren(invitation);
}

/** An invitation that is all there is in a paragraph. */
function onlyInvitation(line: HTMLElement): Element | null {
  const found = line.querySelector(".invitation");
  return found?.textContent === line.textContent ? found : null;
}

function placeOf(line: HTMLElement, offset: number): [Node, number] {
  const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left <= length) return [node, left];
    left -= length;
  }
  return [line, line.childNodes.length];
}
