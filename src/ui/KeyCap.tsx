import type { ReactElement } from "react";

/** A key of the keyboard as it is drawn beside what it does. */
export function KeyCap(props: { children: string }): ReactElement {
  return (
    <kbd className="key-cap" aria-hidden="true">
      {props.children}
    </kbd>
  );
}
