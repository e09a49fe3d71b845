import { lanes, type Lane } from "../core/triage/lane";

/** What each key does; the names are those of `useKeys`. */
export type KeyTable = Record<string, () => void>;

/** What the keys of the Outlook pane can ask for now. */
export interface KeyDeeds {
  onKeys: () => void;
  onSearch: () => void;
  onUndo: () => void;
  onSpotCheck: () => void;
  onLearned: () => void;
  /** Opens a tab by its place, 0 being the first. */
  onTab: (index: number) => void;
  /** Leaves the search, or the selection. */
  onLeave: () => void;
  /** The list, when it is shown and has rows. */
  list: ListDeeds | undefined;
  /** What can be done with the messages that are acted on; absent when there are none. */
  messages: MessageDeeds | undefined;
}

interface ListDeeds {
  move: (by: number) => void;
  toggle: () => void;
  selectAll: () => void;
}

interface MessageDeeds {
  onCategory: () => void;
  onLane: (lane: Lane) => void;
}

/** Lays out the keys: those that always work, those of the list and those of the messages. */
export function paneKeys(deeds: KeyDeeds): KeyTable {
  return {
    "?": deeds.onKeys,
    "/": deeds.onSearch,
    z: deeds.onUndo,
    s: deeds.onSpotCheck,
    l: deeds.onLearned,
    ...Object.fromEntries(
      [0, 1, 2].map((index) => [
        `Alt+${index + 1}`,
        () => {
          deeds.onTab(index);
        },
      ]),
    ),
    Escape: deeds.onLeave,
    ...(deeds.messages && keysForMessages(deeds.messages)),
    ...(deeds.list && keysForList(deeds.list)),
  };
}

function keysForMessages({ onCategory, onLane }: MessageDeeds): KeyTable {
  const moves = lanes.map((lane, index) => [
    String(index + 1),
    () => {
      onLane(lane);
    },
  ]);
  return { c: onCategory, ...Object.fromEntries(moves) } as KeyTable;
}

function keysForList({ move, toggle, selectAll }: ListDeeds): KeyTable {
  return {
    j: () => {
      move(1);
    },
    k: () => {
      move(-1);
    },
    x: () => {
      toggle();
    },
    "Control+a": selectAll,
  };
}
