import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { ListCursor } from "./use-list-cursor";
import { windowOfRows } from "./window-of-rows";

/** What a list of many rows needs to know of them. */
export interface VirtualListProps<Row> {
  id?: string;
  label: string;
  rows: readonly Row[];
  /** In pixels, the same for every row. */
  rowHeight: number;
  keyOf: (row: Row) => string;
  /** The row as one sentence for those who listen; what is drawn is hidden from them. */
  nameOf: (row: Row, index: number) => string;
  draw: (row: Row, isSelected: boolean) => ReactNode;
  cursor: ListCursor;
  /** A click on the row, or Enter on it. */
  onOpen: (key: string, by: "click" | "key") => void;
}

/** The part of a row that chooses it when it is clicked carries this attribute. */
export const chooseAttribute = { "data-choose": "" };

/**
 * A list box of which only the rows in sight exist, so that ten thousand scroll as smoothly as ten. One row holds the
 * tab stop; the arrows, Home, End, Page Up and Down move it, Shift chooses, Space chooses one, Ctrl+A all.
 */
export function VirtualList<Row>(props: VirtualListProps<Row>): ReactElement {
  const { rows, rowHeight, keyOf, cursor } = props;
  const box = useRef<HTMLDivElement>(null);
  const { firstInSight, viewHeight, measure } = useSight(box, rowHeight);
  const { first, end } = windowOfRows(firstInSight * rowHeight, viewHeight, rowHeight, rows.length);
  const activeIndex = rows.findIndex((row) => keyOf(row) === cursor.activeKey);
  const focus = useFocusThatFollows(box, activeIndex, cursor.focusTurn, rowHeight);

  const drawn = [];
  for (let index = first; index < end; index += 1) drawn.push(index);
  // The row that holds the tab stop always exists, or the keyboard could not come back to it.
  if (activeIndex >= 0 && (activeIndex < first || activeIndex >= end)) drawn.push(activeIndex);

  return (
    <div
      ref={box}
      id={props.id}
      role="listbox"
      aria-label={props.label}
      aria-multiselectable="true"
      className="list"
      tabIndex={rows.length === 0 ? 0 : -1}
      onScroll={measure}
      onFocus={focus.came}
      onBlur={focus.left}
      onKeyDown={(event) => {
        if (
          actOnKey(event, cursor, Math.max(1, Math.floor(viewHeight / rowHeight) - 1), props.onOpen)
        )
          event.preventDefault();
      }}
      onClick={(event) => {
        actOnClick(event, cursor, props.onOpen);
      }}
    >
      <div className="list-body" role="presentation" style={{ height: rows.length * rowHeight }}>
        {drawn.map((index) => {
          const row = rows[index];
          if (row === undefined) return null;
          const key = keyOf(row);
          const isSelected = cursor.selected.has(key);
          return (
            <div
              key={key}
              role="option"
              data-key={key}
              className="list-row"
              aria-selected={isSelected}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              tabIndex={index === activeIndex ? 0 : -1}
              style={{ height: rowHeight, transform: `translateY(${index * rowHeight}px)` }}
            >
              <span className="only-heard">{props.nameOf(row, index)}</span>
              {props.draw(row, isSelected)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Follows scrolling and the box's height, one whole row at a time, so that most scroll events draw nothing. */
function useSight(
  box: RefObject<HTMLDivElement | null>,
  rowHeight: number,
): { firstInSight: number; viewHeight: number; measure: () => void } {
  const [firstInSight, setFirst] = useState(0);
  const [viewHeight, setHeight] = useState(600);
  const measure = (): void => {
    setFirst(Math.floor((box.current?.scrollTop ?? 0) / rowHeight));
  };
  useEffect(() => {
    const element = box.current;
    if (element === null || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => {
      setHeight(element.clientHeight);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [box]);
  return { firstInSight, viewHeight, measure };
}

/** Puts the focus on the row the cursor moved to, and on the next row when the focused one has left the list. */
function useFocusThatFollows(
  box: RefObject<HTMLDivElement | null>,
  activeIndex: number,
  focusTurn: number,
  rowHeight: number,
): { came: () => void; left: () => void } {
  const isWithin = useRef(false);
  const lastTurn = useRef<number>(undefined);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || activeIndex < 0) return;
    // A list that comes back shows the row one stood on, and leaves the focus where it is.
    if (lastTurn.current === undefined) bringIntoSight(element, activeIndex, rowHeight);
    const wasAsked = (lastTurn.current ?? focusTurn) !== focusTurn;
    lastTurn.current = focusTurn;
    const wasLost = isWithin.current && document.activeElement === document.body;
    if (!wasAsked && !wasLost) return;
    bringIntoSight(element, activeIndex, rowHeight);
    element
      .querySelector<HTMLElement>('[role="option"][tabindex="0"]')
      ?.focus({ preventScroll: true });
  });
  return {
    came: () => {
      isWithin.current = true;
    },
    left: () => {
      isWithin.current = false;
    },
  };
}

function bringIntoSight(element: HTMLElement, index: number, rowHeight: number): void {
  const top = index * rowHeight;
  const bottom = top + rowHeight;
  if (top < element.scrollTop) element.scrollTop = top;
  else if (bottom > element.scrollTop + element.clientHeight)
    element.scrollTop = bottom - element.clientHeight;
}

function actOnKey(
  event: KeyboardEvent,
  cursor: ListCursor,
  page: number,
  onOpen: (key: string, by: "key") => void,
): boolean {
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== "a") return false;
    cursor.selectAll();
    return true;
  }
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -Infinity,
    End: Infinity,
  };
  const step = steps[event.key];
  if (step !== undefined) cursor.move(step, event.shiftKey);
  else if (event.key === " ") cursor.toggle();
  else if (event.key === "Enter" && cursor.activeKey !== undefined) onOpen(cursor.activeKey, "key");
  else return false;
  return true;
}

function actOnClick(
  event: MouseEvent,
  cursor: ListCursor,
  onOpen: (key: string, by: "click") => void,
): void {
  const key = keyOfTarget(event.target);
  if (key === undefined) return;
  const isOnChooser = (event.target as Element).closest("[data-choose]") !== null;
  cursor.moveTo(key, event.shiftKey);
  if (event.shiftKey) return;
  if (isOnChooser || event.ctrlKey || event.metaKey) cursor.toggle(key);
  else onOpen(key, "click");
}

function keyOfTarget(target: EventTarget): string | undefined {
  return (target as Element).closest<HTMLElement>("[data-key]")?.dataset.key;
}
