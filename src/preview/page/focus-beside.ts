/** What the Tab key stops at, as far as a selector can tell. */
export const reachable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, iframe, [tabindex="0"]';

/**
 * Moves the focus from a frame to what the Tab key would reach after it, or before it, as a host must when office.js
 * says that the pane has no more to go to. After the last comes the first.
 */
export function focusBeside(frame: HTMLElement, isBackwards: boolean): void {
  const all = [...document.querySelectorAll<HTMLElement>(reachable)].filter(
    (element) => element === frame || (element.tabIndex >= 0 && isShown(element)),
  );
  const next = all.indexOf(frame) + (isBackwards ? -1 : 1);
  all[(next + all.length) % all.length]?.focus();
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
