import { useEffect, useState } from "react";
import type { WireLogEntry } from "../page-api";
import { usePage, usePreviewEvent } from "./page-context";
import { soon } from "./soon";

/** Entries that are kept in the page. */
const kept = 1000;

/** The calls the panes have made through all doors, newest first; read anew when `generation` changes. */
export function useWireLog(generation: string): WireLogEntry[] {
  const { client, events, report } = usePage();
  const [entries, setEntries] = useState<WireLogEntry[]>([]);
  useEffect(() => {
    client.readWireLog().then((all) => setEntries(merge([], all)), report);
  }, [client, generation, report]);
  const [gather] = useState(() =>
    gatherEntries((more) => setEntries((before) => merge(before, more))),
  );
  usePreviewEvent(events, (event) => {
    if (event.type === "wire-log") gather(event.entry);
  });
  return entries;
}

/** Hands entries over a few at a time: a busy pane makes hundreds of calls a second. */
function gatherEntries(handOver: (entries: WireLogEntry[]) => void): (entry: WireLogEntry) => void {
  let gathered: WireLogEntry[] = [];
  const handOverSoon = soon(() => {
    handOver(gathered);
    gathered = [];
  }, 300);
  return (entry) => {
    gathered.push(entry);
    handOverSoon();
  };
}

function merge(known: WireLogEntry[], more: WireLogEntry[]): WireLogEntry[] {
  const byNumber = new Map([...known, ...more].map((entry) => [entry.number, entry]));
  return [...byNumber.values()].sort((one, other) => other.number - one.number).slice(0, kept);
}
