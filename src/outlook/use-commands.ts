import { useCallback, useRef, useState } from "react";
import { displayNameOf, type Person } from "../core/shared/person";
import type { Lane } from "../core/triage/lane";
import type { Progress } from "../core/triage/mailbox";
import type { NamedRole } from "../core/triage/named-people";
import type { NamedFailure } from "../core/triage/triage-desk";
import type { Formats } from "../ui/formats";
import { categoriesOfOthers, laneCategories } from "./lane-categories";
import type { PaneTexts } from "./texts/en";
import type { TriageSession } from "./triage-session";
import { type Trouble, troubleOf } from "../ui/trouble";

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

/** Long work under way, with the way to stop it. */
export interface Work {
  title: string;
  progress: Progress;
  cancel: () => void;
}

/** What she can tell the pane to do in one mailbox, and what came of the last command. */
export interface Commands {
  aftermath: Aftermath | undefined;
  trouble: Trouble | undefined;
  work: Work | undefined;
  move: (ids: readonly string[], lane: Lane) => Promise<void>;
  applyLanes: (which: readonly string[] | "all") => Promise<void>;
  /** Says what a sender is to the executive; without a role, nobody special. */
  namePerson: (person: Person, role: NamedRole | undefined) => Promise<void>;
  undo: (entryId?: string) => Promise<void>;
  readOlder: () => Promise<void>;
  /** Says something in the undo bar; with `putBack` it can be undone there. */
  tell: (words: string, putBack?: () => Promise<string>) => void;
  fail: (thrown: unknown) => void;
  forget: () => void;
}

const olderAtATime = 500;

/** Carries out commands on a session. Whatever goes wrong is caught here and becomes the trouble that the pane shows. */
export function useCommands(
  session: TriageSession,
  speech: { texts: PaneTexts; formats: Formats },
): Commands {
  const [state, setState] = useState<{
    session: TriageSession;
    aftermath?: Aftermath;
    trouble?: Trouble;
  }>({ session });
  const [work, setWork] = useState<Work>();
  const isBusy = useRef(false);
  const { texts, formats } = speech;

  const fail = useCallback(
    (thrown: unknown) => {
      setState({ session, trouble: troubleOf(thrown, new Date().toISOString()) });
    },
    [session],
  );
  // One command at a time: the second of two quick ones would act on what the first has not finished.
  const run = async (act: () => Promise<Aftermath | undefined>): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const aftermath = await act();
      setState(aftermath ? { session, aftermath } : { session });
    } catch (thrown) {
      fail(thrown);
    } finally {
      isBusy.current = false;
      setWork(undefined);
    }
  };
  const startWork = (title: string): { signal: AbortSignal; onProgress: (p: Progress) => void } => {
    const stopper = new AbortController();
    const show = (progress: Progress): void => {
      setWork({
        title,
        progress,
        cancel: () => {
          stopper.abort();
        },
      });
    };
    show({ done: 0 });
    return { signal: stopper.signal, onProgress: show };
  };

  const own = state.session === session;
  return {
    aftermath: own ? state.aftermath : undefined,
    trouble: own ? state.trouble : undefined,
    work,
    move: (ids, lane) =>
      run(async () => {
        const { moved, othersMoved, entryId } = await session.correct(ids, lane);
        if (moved === 0) return { words: texts.alreadyThere(texts.lanes[lane]), failed: [] };
        const sentences = [texts.movedTo(moved, formats.number(moved), texts.lanes[lane])];
        if (othersMoved > 0)
          sentences.push(texts.othersMoved(othersMoved, formats.number(othersMoved)));
        sentences.push(texts.nothingMovedInOutlook);
        return { words: sentences.join(" "), entryId, failed: [] };
      }),
    applyLanes: (which) =>
      run(async () => {
        const { changed, failed, entryId } = await session.applyLanes(
          which,
          laneCategories[formats.language],
          categoriesOfOthers(formats.language),
          startWork(texts.applying),
        );
        return { words: appliedWords(changed, failed.length, texts, formats), entryId, failed };
      }),
    namePerson: (person, role) =>
      run(async () => {
        const { moved } = await session.namePerson(person, role);
        const named = texts.namedAs(displayNameOf(person), role ? texts.roles[role] : texts.noRole);
        const changes = texts.laneChanges(moved, formats.number(moved));
        return { words: `${named} ${changes}`, failed: [] };
      }),
    undo: (entryId) =>
      run(async () => {
        const putBack = entryId === undefined && own ? state.aftermath?.putBack : undefined;
        if (putBack) return { words: await putBack(), failed: [] };
        const outcome = await session.undo(entryId);
        if (!outcome) return { words: texts.nothingToUndo, failed: [] };
        const { restored, failed } = outcome;
        const words = [texts.undone(restored, formats.number(restored))];
        if (failed.length > 0)
          words.push(texts.notChanged(failed.length, formats.number(failed.length)));
        return { words: words.join(" "), failed };
      }),
    readOlder: () =>
      run(async () => {
        const count = await session.readOlder(olderAtATime);
        return { words: texts.olderLoaded(count, formats.number(count)), failed: [] };
      }),
    tell: (words, putBack) => {
      setState({ session, aftermath: { words, putBack, failed: [] } });
    },
    fail,
    forget: () => {
      setState({ session });
    },
  };
}

function appliedWords(changed: number, failed: number, texts: PaneTexts, formats: Formats): string {
  if (failed > 0)
    return `${texts.appliedPartly(formats.number(changed), formats.number(changed + failed))} ${texts.notChanged(failed, formats.number(failed))}`;
  return changed === 0 ? texts.appliedAlready : texts.applied(changed, formats.number(changed));
}
