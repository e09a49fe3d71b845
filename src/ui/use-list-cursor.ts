import { useMemo, useState } from "react";
import { allOf, extendedTo, keptIn, noSelection, type Selection, toggled } from "./selection";

/** Where somebody stands in a list, what is chosen, and the ways to move. */
export interface ListCursor {
  activeKey: string | undefined;
  selected: ReadonlySet<string>;
  /** Grows when a command moves the cursor, so that the list follows with the focus. */
  focusTurn: number;
  /** Moves by so many rows and stops at the ends. With `extend` everything passed is chosen. */
  move: (by: number, extend?: boolean) => void;
  /** Stands on a row; with `extend` everything from the anchor to it is chosen. */
  moveTo: (key: string, extend?: boolean) => void;
  /** Chooses the row one stands on, or another, or lets it go. */
  toggle: (key?: string) => void;
  selectAll: () => void;
  clear: () => void;
  /** Begins again at the top of another list. */
  reset: () => void;
}

interface Place {
  key: string | undefined;
  index: number;
  turn: number;
}

/**
 * Keeps the place in a list whose rows come and go: when the row one stands on leaves, the one that takes its place
 * is the next to stand on.
 */
export function useListCursor(keys: readonly string[]): ListCursor {
  const [place, setPlace] = useState<Place>({ key: keys[0], index: 0, turn: 0 });
  const [selection, setSelection] = useState<Selection>(noSelection);
  const indexes = useMemo(() => new Map(keys.map((key, index) => [key, index])), [keys]);
  const kept = useMemo(() => keptIn(selection, keys), [selection, keys]);
  const { key: placeKey = "" } = place;
  const index = indexes.get(placeKey) ?? Math.min(place.index, keys.length - 1);
  const activeKey = keys[index];
  const hasMoved = activeKey !== place.key || index !== place.index;
  // The place goes along with its row: rows that come above must not slide another one under the keys.
  if (place.key !== undefined && activeKey !== undefined && hasMoved)
    setPlace({ ...place, key: activeKey, index });

  const stand = (next: number, extend: boolean): void => {
    const key = keys[next];
    if (key === undefined) return;
    if (extend) setSelection(extendedTo(kept, key, activeKey ?? key, keys));
    setPlace((last) => ({ key, index: next, turn: last.turn + 1 }));
  };
  return {
    activeKey,
    selected: kept.keys,
    focusTurn: place.turn,
    move: (by, extend = false) => {
      stand(Math.min(Math.max(index + by, 0), keys.length - 1), extend);
    },
    moveTo: (key, extend = false) => {
      stand(indexes.get(key) ?? 0, extend);
    },
    toggle: (key = activeKey) => {
      if (key !== undefined) setSelection(toggled(kept, key));
    },
    selectAll: () => {
      setSelection(allOf(keys));
    },
    clear: () => {
      setSelection(noSelection);
    },
    reset: () => {
      setSelection(noSelection);
      setPlace((last) => ({ key: undefined, index: 0, turn: last.turn }));
    },
  };
}
