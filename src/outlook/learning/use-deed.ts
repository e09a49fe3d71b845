import { useCallback, useRef, useState } from "react";
import { type Trouble, troubleOf } from "../../ui/trouble";

/** One thing done after the other, and what went wrong with the last. */
export interface Deed {
  trouble: Trouble | undefined;
  isBusy: boolean;
  /** Does it unless something is being done already; what goes wrong becomes the trouble. */
  run: (act: () => Promise<void>) => void;
}

/** Keeps a dialog's deeds in order: the second of two quick ones would act on what the first has not finished. */
export function useDeed(): Deed {
  const [trouble, setTrouble] = useState<Trouble>();
  const [isBusy, setBusy] = useState(false);
  const isRunning = useRef(false);
  const start = useCallback(async (act: () => Promise<void>): Promise<void> => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(true);
    try {
      await act();
      setTrouble(undefined);
    } catch (thrown) {
      setTrouble(troubleOf(thrown, new Date().toISOString()));
    }
    isRunning.current = false;
    setBusy(false);
  }, []);
  const run = useCallback((act: () => Promise<void>) => void start(act), [start]);
  return { trouble, isBusy, run };
}
