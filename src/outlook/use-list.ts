import { useMemo, useState } from "react";
import type { Lane } from "../core/triage/lane";
import type { TriagedMessage } from "../core/triage/triaged-message";
import { type ListCursor, useListCursor } from "../ui/use-list-cursor";
import type { ListState } from "./InboxTab";
import { laneRows, type LaneOrder } from "./lane-rows";

/** The list of the inbox: which lane it shows and how, and where she stands in it. */
export interface TriageListState {
  list: ListState;
  cursor: ListCursor;
  showLane: (lane: Lane) => void;
  sort: (order: LaneOrder) => void;
  search: (words: string | undefined) => void;
}

/** Keeps the lane, the order, the search and the place in the list. */
export function useList(messages: readonly TriagedMessage[]): TriageListState {
  const [lane, setLane] = useState<Lane>("decide");
  const [order, setOrder] = useState<LaneOrder>("score");
  const [search, setSearch] = useState<string>();
  const rows = useMemo(
    () => laneRows(messages, lane, order, search ?? ""),
    [messages, lane, order, search],
  );
  const keys = useMemo(() => rows.map((row) => row.message.id), [rows]);
  const cursor = useListCursor(keys);
  return {
    list: { lane, rows, order, search },
    cursor,
    showLane: (next) => {
      setLane(next);
      setSearch(undefined);
      cursor.reset();
    },
    sort: (next) => {
      setOrder(next);
      cursor.reset();
    },
    search: setSearch,
  };
}
