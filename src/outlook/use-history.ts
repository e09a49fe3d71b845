import { useEffect, useState } from "react";
import type { JournalEntry } from "../core/triage/journal-entry";
import type { TriageSession } from "./triage-session";

/** The history of a mailbox. */
export interface History {
  /** `undefined` until they have come, or while nobody looks. */
  entries: readonly JournalEntry[] | undefined;
  /** They could not be read, and nobody tries now. */
  hasFailed: boolean;
  readAgain: () => void;
}

/** Reads the history of a mailbox, anew whenever `turn` changes. Without a session nothing is read. */
export function useHistory(
  session: TriageSession | undefined,
  turn: unknown,
  onTrouble: (thrown: unknown) => void,
): History {
  const [read, setRead] = useState<{ session: TriageSession; entries: readonly JournalEntry[] }>();
  const [asked, setAsked] = useState(0);
  const [failed, setFailed] = useState<TriageSession>();
  useEffect(() => {
    if (session === undefined) return;
    let isWanted = true;
    session.history().then(
      (entries) => {
        if (isWanted) setRead({ session, entries });
      },
      (thrown: unknown) => {
        if (!isWanted) return;
        setFailed(session);
        onTrouble(thrown);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [session, turn, asked, onTrouble]);
  return {
    entries: read && read.session === session ? read.entries : undefined,
    hasFailed: failed !== undefined && failed === session,
    readAgain: () => {
      setFailed(undefined);
      setAsked(asked + 1);
    },
  };
}
