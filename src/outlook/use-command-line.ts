import { useCallback, useRef, useState } from "react";
import type { NamedFailure } from "../core/triage/triage-desk";
import { type Trouble, troubleOf } from "../ui/trouble";
import type { TriageSession } from "./triage-session";

/** What a command left behind: words for the undo bar, and what can still be done about it. */
export interface Aftermath {
  words: string;
  /** The entry Undo takes back; absent when there is nothing to take back. */
  entryId?: string | undefined;
  /** Takes back what the journal does not know of; says what came of it. */
  putBack?: (() => Promise<string>) | undefined;
  /** The messages that were not changed, named. */
  failed: readonly NamedFailure[];
}

/** The commands of one mailbox in line, and what came of the last. */
export interface CommandLine {
  aftermath: Aftermath | undefined;
  trouble: Trouble | undefined;
  /** The aftermath as it is when a command's turn comes. */
  latest: () => Aftermath | undefined;
  /** Does it when its turn comes, unless something failed meanwhile: it was meant for what did not come about. */
  run: (act: () => Promise<Aftermath>) => Promise<void>;
  /** Tells of what has begun already when its turn comes. */
  tellOf: (begun: Promise<Aftermath>) => Promise<void>;
  leave: (aftermath?: Aftermath) => void;
  fail: (thrown: unknown) => void;
}

interface Left {
  session: TriageSession;
  aftermath?: Aftermath | undefined;
  trouble?: Trouble;
}

/**
 * Lets commands follow each other, so that no press of a key is lost and none acts on what another has not finished.
 * Whatever goes wrong is caught here and becomes the trouble that the pane shows.
 */
export function useCommandLine(session: TriageSession): CommandLine {
  const [left, setLeft] = useState<Left>({ session });
  const latest = useRef(left);
  const line = useRef(Promise.resolve());
  const failures = useRef(0);

  const put = useCallback((next: Left): void => {
    latest.current = next;
    setLeft(next);
  }, []);
  const fail = useCallback(
    (thrown: unknown): void => {
      failures.current += 1;
      put({ session, trouble: troubleOf(thrown, new Date().toISOString()) });
    },
    [session, put],
  );
  const finish = async (act: () => Promise<Aftermath>): Promise<void> => {
    try {
      put({ session, aftermath: await act() });
    } catch (thrown) {
      fail(thrown);
    }
  };
  const inLine = (act: () => Promise<void>): Promise<void> => {
    line.current = line.current.then(act);
    return line.current;
  };
  return {
    aftermath: left.session === session ? left.aftermath : undefined,
    trouble: left.session === session ? left.trouble : undefined,
    latest: () => (latest.current.session === session ? latest.current.aftermath : undefined),
    run: (act) => {
      const before = failures.current;
      return inLine(async () => {
        if (failures.current === before) await finish(act);
      });
    },
    tellOf: (begun) => {
      // Told when its turn comes; until then it is no failure that nobody heard of.
      begun.catch(() => undefined);
      return inLine(() => finish(() => begun));
    },
    leave: (aftermath) => {
      put({ session, aftermath });
    },
    fail,
  };
}
