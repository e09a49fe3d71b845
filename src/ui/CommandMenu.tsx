import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { type KeyboardEvent, type ReactElement, useEffect, useLayoutEffect, useRef } from "react";
import { stepped } from "./stepped";

/** One line of a menu. */
export interface MenuChoice {
  key: string;
  label: string;
  icon?: ReactElement;
  /** The key of the keyboard that does the same; in the open menu it chooses the line. */
  hint?: string;
  /** Present in menus where one line is the present choice. */
  isChosen?: boolean;
  isDisabled?: boolean;
  onChoose: () => void;
}

/**
 * A menu at its button. Arrows, Home and End move, Enter chooses, a line's own key chooses it, a letter leads to the
 * next line that begins with it, Escape and Tab close.
 */
export function CommandMenu(props: {
  label: string;
  anchor: HTMLElement;
  choices: readonly MenuChoice[];
  onClose: () => void;
}): ReactElement {
  const { label, anchor, choices, onClose } = props;
  const menu = useRef<HTMLDivElement>(null);
  useOpening(menu, anchor, onClose);

  const choose = (choice: MenuChoice): void => {
    if (choice.isDisabled === true) return;
    onClose();
    choice.onChoose();
  };
  const act = (event: KeyboardEvent<HTMLDivElement>): void => {
    const items = itemsIn(menu.current);
    const index = items.indexOf(document.activeElement as HTMLElement);
    const byHint = hasModifier(event)
      ? undefined
      : choices.find((choice) => choice.hint === event.key);
    const next = stepped(event, index, items.length) ?? indexByLetter(event, choices, index);
    if (byHint) choose(byHint);
    else if (next !== undefined) items[next]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") onClose();
    else return;
    event.preventDefault();
    // Office.js on the window would move the focus as well.
    event.stopPropagation();
  };
  return (
    <div ref={menu} role="menu" aria-label={label} className="menu" onKeyDown={act} tabIndex={-1}>
      {choices.map((choice) => (
        <button
          key={choice.key}
          type="button"
          role={choice.isChosen === undefined ? "menuitem" : "menuitemradio"}
          aria-checked={choice.isChosen}
          aria-disabled={choice.isDisabled}
          tabIndex={-1}
          onClick={() => {
            choose(choice);
          }}
        >
          <span className="icon" aria-hidden="true">
            {choice.icon ?? (choice.isChosen === true && <CheckmarkRegular />)}
          </span>
          {choice.label}
          {choice.hint !== undefined && (
            <span className="quiet" aria-hidden="true">
              {choice.hint}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

/** Puts the menu at its button and the focus into it, and closes it when something else is pressed. */
function useOpening(
  menu: { current: HTMLDivElement | null },
  anchor: HTMLElement,
  onClose: () => void,
): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    placeAt(element, anchor.getBoundingClientRect());
    const items = itemsIn(element);
    (items.find((item) => item.ariaChecked === "true") ?? items[0])?.focus();
    const leave = (event: PointerEvent): void => {
      const target = event.target as Node;
      if (!element.contains(target) && !anchor.contains(target)) latest.current();
    };
    document.addEventListener("pointerdown", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
    };
  }, [menu, anchor]);
}

const edge = 4;

/** Below the button and flush with its end; above it where there is no room below. */
function placeAt(menu: HTMLElement, button: DOMRect): void {
  const { width, height } = menu.getBoundingClientRect();
  const below = button.bottom + 2;
  const fitsBelow = below + height <= window.innerHeight - edge;
  const top = fitsBelow ? below : Math.max(edge, button.top - height - 2);
  const mostLeft = Math.max(edge, window.innerWidth - width - edge);
  const left = Math.min(Math.max(edge, button.right - width), mostLeft);
  menu.style.top = `${top}px`;
  menu.style.left = `${left}px`;
}

function itemsIn(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>("button") ?? [])];
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey;
}

function indexByLetter(
  event: KeyboardEvent,
  choices: readonly MenuChoice[],
  from: number,
): number | undefined {
  if (!/^\p{L}$/u.test(event.key) || hasModifier(event)) return undefined;
  const letter = event.key.toLocaleLowerCase();
  const count = choices.length;
  for (let step = 1; step <= count; step += 1) {
    const index = (from + step) % count;
    if (choices[index]?.label.toLocaleLowerCase().startsWith(letter)) return index;
  }
  return undefined;
}
