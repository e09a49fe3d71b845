import { useState } from "react";
import type { WorkOptions } from "../core/shared/work";
import type { BudgetSession, WorkKind } from "./budget-session";

/** What was done, in words, and the way back where there is one. */
export interface Aftermath {
  words: string;
  undo?: () => Promise<void>;
}

/** What every command needs: to do a piece of work, and to say what came of it. */
export interface Acting {
  /** Does something, and says what came of it when it went well. */
  act: <T>(
    work: (options: WorkOptions) => Promise<T>,
    after: (result: T) => Aftermath | undefined,
    kind?: WorkKind,
  ) => Promise<void>;
  say: (words: string) => () => Aftermath;
  aftermath: Aftermath | undefined;
  tell: (aftermath: Aftermath | undefined) => void;
}

/** Keeps what was done last, with the way back. */
export function useCommands(session: BudgetSession): Acting {
  const [aftermath, tell] = useState<Aftermath>();
  return {
    aftermath,
    tell,
    act: async (work, after, kind = "working") => {
      // Undefined is what a failure gives; a result is wrapped so that it cannot be taken for one.
      const done = await session.run(kind, async (options) => ({ result: await work(options) }));
      if (done) tell(after(done.result));
    },
    say: (words) => () => ({ words }),
  };
}
