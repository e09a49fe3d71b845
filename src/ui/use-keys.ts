import { useEffect, useRef } from "react";

/** What each key does. A key is named with its modifiers in front: "j", "?", "Alt+1", "Control+a", "Shift+ArrowDown". */
export type KeyTable = Readonly<Record<string, (() => void) | undefined>>;

const closed = "dialog, [role=menu]";
const ownKeys = `input, textarea, select, [contenteditable], ${closed}`;

/** Writes nothing in any field, so it goes on to the pane. */
const keyOutOfFields = "Control+Enter";

/** Held down they go on; any other key does its work once for each press. */
const movingKeys = /^(j|k|(\w+\+)*Arrow\w+)$/;

/**
 * Listens to the whole pane's keyboard. Off while somebody types (but for Control+Enter), in menus and in dialogs, and
 * when a part took the key.
 */
export function useKeys(table: KeyTable): void {
  const latest = useRef(table);
  useEffect(() => {
    latest.current = table;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const name = nameOfKey(event);
      if (event.defaultPrevented || isTakenByTarget(event.target, name)) return;
      const act = latest.current[name];
      if (act === undefined || (event.repeat && !movingKeys.test(name))) return;
      event.preventDefault();
      // Office.js listens on the window, and would move the focus on Escape.
      event.stopPropagation();
      act();
    };
    document.addEventListener("keydown", listen);
    return () => {
      document.removeEventListener("keydown", listen);
    };
  }, []);
}

/** The name of a pressed key as a `KeyTable` writes it. Letters are lower case; Shift is named only for keys that write nothing. */
export function nameOfKey(event: {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  code?: string;
}): string {
  const isLetter = event.key.length === 1;
  // Alt with a digit writes another sign on a Mac, so the place of the key counts there.
  const digit = event.altKey ? /^Digit(\d)$/.exec(event.code ?? "")?.[1] : undefined;
  const key = digit ?? (isLetter ? event.key.toLowerCase() : event.key);
  return [
    event.altKey && "Alt",
    (event.ctrlKey || event.metaKey) && "Control",
    event.shiftKey && !isLetter && "Shift",
    key,
  ]
    .filter(Boolean)
    .join("+");
}

function isTakenByTarget(target: EventTarget | null, name: string): boolean {
  const takers = name === keyOutOfFields ? closed : ownKeys;
  return target instanceof Element && target.closest(takers) !== null;
}
