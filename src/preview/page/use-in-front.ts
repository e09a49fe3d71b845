import { useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { reachable } from "./focus-beside";

/** The page's own part of the workplace, or the pane beside it. */
export type Side = "page" | "pane";

/**
 * Which side has the keyboard and, where there is no room for both, is the one to be seen. F6 goes from the page into
 * the pane, as in Office; `bring` goes to a side, in the page back to where one was.
 */
export function useInFront(): { inFront: Side; bring: (side: Side) => void } {
  const [inFront, setInFront] = useState<Side>("page");
  const left = useRef<Element>(null);
  const bring = (side: Side) => {
    const { activeElement } = document;
    if (side === "pane" && activeElement?.closest(".workplace")) left.current = activeElement;
    // What is not to be seen takes no focus.
    flushSync(() => setInFront(side));
    if (side === "pane") enterPane();
    else (stillThere(left.current) ?? pageToFocus())?.focus();
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "F6") return;
    event.preventDefault();
    bring(document.activeElement?.closest(".pane") ? "page" : "pane");
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
  return { inFront, bring };
}

function stillThere(element: Element | null): HTMLElement | undefined {
  const isShown = element instanceof HTMLElement && element.getClientRects().length > 0;
  return isShown ? element : undefined;
}

/** Goes to the first part of the pane, as office.js does when a host asks; of a pane from elsewhere to the whole. */
function enterPane(): void {
  const frame = document.querySelector<HTMLIFrameElement>(".pane iframe");
  (frame ?? document.querySelector<HTMLElement>(".pane button"))?.focus();
  frame?.contentDocument?.querySelector<HTMLElement>(reachable)?.focus();
}

function pageToFocus(): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>(".workplace > :not(.pane, .in-front) *")];
  const isToFocus = (what: string) =>
    all.find((element) => element.matches(what) && stillThere(element));
  return isToFocus('[tabindex="0"]') ?? isToFocus("button:enabled");
}
