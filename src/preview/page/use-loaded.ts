import { useCallback, useEffect, useEffectEvent, useState } from "react";

/** Something read from the server: the value once it is here, or why it is not. */
export interface Loaded<T> {
  value?: T;
  failure?: unknown;
  /** Reads again; the old value stays until the new one is here. */
  reload: () => void;
}

interface Answer<T> {
  key: string;
  value?: T;
  failure?: unknown;
}

/** Reads a value when the part is shown and each time `key` changes; answers that come too late are dropped. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [answer, setAnswer] = useState<Answer<T>>();
  const [turn, setTurn] = useState(0);
  const latest = useEffectEvent(load);
  useEffect(() => {
    let isWanted = true;
    const take = (got: Answer<T>) => {
      if (isWanted) setAnswer(got);
    };
    latest().then(
      (value) => take({ key, value }),
      (failure: unknown) => take({ key, failure }),
    );
    return () => {
      isWanted = false;
    };
  }, [key, turn]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  if (answer?.key !== key) return { reload };
  const { value, failure } = answer;
  return {
    ...(value !== undefined && { value }),
    ...(failure !== undefined && { failure }),
    reload,
  };
}
