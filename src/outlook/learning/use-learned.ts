import { useEffect, useState } from "react";
import type { CorrectionEntry, JournalEntry } from "../../core/triage/journal-entry";
import type { ToldHabits } from "../../core/triage/learning/told-habits";
import type { MissEstimate } from "../../core/triage/spot-check";
import type { TriageSession } from "../triage-session";
import { type Deed, useDeed } from "./use-deed";

/** Everything that can be said of what was learned for a mailbox. */
export interface Learned {
  /** From habits; `undefined` while the mailbox has not been gone through. */
  habits: ToldHabits | undefined;
  corrections: readonly CorrectionEntry[];
  estimate: MissEstimate;
}

/** Reads what was learned for a mailbox; `learned` is `undefined` until it has come. */
export function useLearned(session: TriageSession): {
  learned: Learned | undefined;
  deed: Deed;
  readAgain: () => void;
} {
  const [learned, setLearned] = useState<Learned>();
  const deed = useDeed();
  const readAgain = (): void => {
    deed.run(async () => {
      const { care, spotChecking } = await session.learning();
      const [habits, entries, { estimate }] = await Promise.all([
        care.told(),
        session.history(),
        spotChecking.begin(),
      ]);
      const corrections = entries.filter(isStanding).filter(({ id }) => care.knows(id));
      setLearned({ habits, corrections, estimate });
    });
  };
  useEffect(readAgain, [session]);
  return { learned, deed, readAgain };
}

function isStanding(entry: JournalEntry): entry is CorrectionEntry {
  return entry.kind === "correction" && entry.state !== "undone";
}
