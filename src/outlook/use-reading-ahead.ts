import { useEffect } from "react";
import type { People } from "./use-people";

/** Once the list can be used, the other mailboxes are read one after the other, so that their counts are there. */
export function useReadingAhead({ all, sessionOf }: People, isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return;
    let isWanted = true;
    const readInTurn = async (): Promise<void> => {
      for (const session of all.map(sessionOf))
        if (isWanted && session.view().triage.phase === "idle") await session.read();
    };
    void readInTurn();
    return () => {
      isWanted = false;
    };
  }, [all, sessionOf, isReady]);
}
