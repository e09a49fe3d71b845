import { useEffect, useState } from "react";
import type { JournalEntry } from "../core/triage/journal-entry";
import type { TriageSession } from "./triage-session";

/** The history of a mailbox, read anew whenever `turn` changes; `undefined` until it has come, or while nobody looks. */
export function useHistory(
  session: TriageSession | undefined,
  turn: unknown,
  onTrouble: (thrown: unknown) => void,
): readonly JournalEntry[] | undefined {
  const [read, setRead] = useState<{ session: TriageSession; entries: readonly JournalEntry[] }>();
  useEffect(() => {
    if (session === undefined) return;
    let isWanted = true;
    session.history().then(
      (entries) => {
        if (isWanted) setRead({ session, entries });
      },
      (thrown: unknown) => {
        if (isWanted) onTrouble(thrown);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [session, turn, onTrouble]);
  return read && read.session === session ? read.entries : undefined;
}
