import { useCallback, useRef, useState } from "react";
import { type Trouble, troubleOf } from "../../ui/trouble";

/** One thing done after the other, and what went wrong with the last. */
export interface Deed {
  trouble: Trouble | undefined;
  isBusy: boolean;
  /** Does it unless something is being done already, as at a double click; what goes wrong becomes the trouble. */
  run: (act: () => Promise<void>) => void;
  /** Does it after what is being done, so that no press is lost. */
  follow: (act: () => Promise<void>) => void;
}

/** Keeps a dialog's deeds in order: the second of two quick ones would act on what the first has not finished. */
export function useDeed(): Deed {
  const [trouble, setTrouble] = useState<Trouble>();
  const [isBusy, setBusy] = useState(false);
  const waiting = useRef(0);
  const line = useRef(Promise.resolve());
  const follow = useCallback((act: () => Promise<void>): void => {
    waiting.current += 1;
    setBusy(true);
    const turn = async (): Promise<void> => {
      try {
        await act();
        setTrouble(undefined);
      } catch (thrown) {
        setTrouble(troubleOf(thrown, new Date().toISOString()));
      }
      waiting.current -= 1;
      if (waiting.current === 0) setBusy(false);
    };
    line.current = line.current.then(turn);
  }, []);
  const run = useCallback(
    (act: () => Promise<void>): void => {
      if (waiting.current === 0) follow(act);
    },
    [follow],
  );
  return { trouble, isBusy, run, follow };
}
