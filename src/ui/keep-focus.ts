/**
 * Keeps the keyboard in the pane when the part that had the focus goes away or goes grey: office.js answers a Tab that
 * comes from nowhere by leaving the pane. What is only grey for a while gets the focus back; in the place of what is
 * gone comes the row where she stands in a list, what marks itself with `data-stand-in`, the chosen tab, or the first
 * button. A focus taken away by the pointer is left alone, and dialogs keep their own. Gives back how to stop.
 */
export function keepFocus(pane: HTMLElement): () => void {
  let last: HTMLElement | undefined;
  const came = ({ target }: Event): void => {
    last = target instanceof HTMLElement && pane.contains(target) ? target : undefined;
  };
  const pressed = (): void => {
    last = undefined;
  };
  const watch = new MutationObserver(() => {
    if (last === undefined || document.activeElement !== document.body) return;
    if (document.querySelector("dialog[open]") !== null) return;
    if (last.isConnected) last.focus();
    else standIn(pane)?.focus();
  });
  watch.observe(pane, {
    ...{ childList: true, subtree: true, attributes: true },
    attributeFilter: ["disabled", "hidden"],
  });
  document.addEventListener("focusin", came);
  document.addEventListener("pointerdown", pressed);
  return () => {
    watch.disconnect();
    document.removeEventListener("focusin", came);
    document.removeEventListener("pointerdown", pressed);
  };
}

function standIn(pane: HTMLElement): HTMLElement | null {
  return (
    pane.querySelector<HTMLElement>('[role="option"][tabindex="0"]') ??
    pane.querySelector<HTMLElement>("[data-stand-in]") ??
    pane.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]') ??
    pane.querySelector<HTMLElement>("button:not(:disabled)")
  );
}
