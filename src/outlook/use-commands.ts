import { useState } from "react";
import { displayNameOf, type Person } from "../core/shared/person";
import type { Lane } from "../core/triage/lane";
import type { Progress } from "../core/triage/mailbox";
import type { NamedRole } from "../core/triage/named-people";
import type { Formats } from "../ui/formats";
import { categoriesOfOthers, laneCategories } from "./lane-categories";
import type { PaneTexts } from "./texts/en";
import type { TriageSession } from "./triage-session";
import type { Trouble } from "../ui/trouble";
import { type Aftermath, useCommandLine } from "./use-command-line";

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
  /** An undo is under way or waits for its turn. */
  isUndoing: boolean;
  move: (ids: readonly string[], lane: Lane) => Promise<void>;
  applyLanes: (which: readonly string[] | "all") => Promise<void>;
  /** Says what a sender is to the executive; without a role, nobody special. */
  namePerson: (person: Person, role: NamedRole | undefined) => Promise<void>;
  /** Takes back what is named, or what the undo bar tells of when its turn comes, or else the newest change. */
  undo: (what?: Pick<Aftermath, "entryId" | "putBack">) => Promise<void>;
  readOlder: () => Promise<void>;
  /** Says something in the undo bar; with `putBack` it can be undone there. */
  tell: (words: string, putBack?: () => Promise<string>) => void;
  fail: (thrown: unknown) => void;
  forget: () => void;
}

const olderAtATime = 500;

/** Carries out commands on a session. */
export function useCommands(
  session: TriageSession,
  speech: { texts: PaneTexts; formats: Formats },
): Commands {
  const line = useCommandLine(session);
  const [work, setWork] = useState<Work>();
  const [undosWaiting, setUndosWaiting] = useState(0);
  const { texts, formats } = speech;
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

  const correct = async (ids: readonly string[], lane: Lane): Promise<Aftermath> => {
    const { moved, othersMoved, entryId } = await session.correct(ids, lane);
    if (moved === 0) return { words: texts.alreadyThere(texts.lanes[lane]), failed: [] };
    const sentences = [texts.movedTo(moved, formats.number(moved), texts.lanes[lane])];
    if (othersMoved > 0)
      sentences.push(texts.othersMoved(othersMoved, formats.number(othersMoved)));
    sentences.push(texts.nothingMovedInOutlook);
    return { words: sentences.join(" "), entryId, failed: [] };
  };
  return {
    aftermath: line.aftermath,
    trouble: line.trouble,
    work,
    isUndoing: undosWaiting > 0,
    // On the screen at once, also while others wait to be stored.
    move: (ids, lane) => line.tellOf(correct(ids, lane)),
    applyLanes: (which) =>
      line.run(async () => {
        const { changed, failed, entryId } = await session
          .applyLanes(
            which,
            laneCategories[formats.language],
            categoriesOfOthers(formats.language),
            startWork(texts.applying),
          )
          .finally(() => {
            setWork(undefined);
          });
        return { words: appliedWords(changed, failed.length, texts, formats), entryId, failed };
      }),
    namePerson: (person, role) =>
      line.run(async () => {
        const before = session.roleOf(person.address);
        const name = async (given: NamedRole | undefined): Promise<string> => {
          const { moved } = await session.namePerson(person, given);
          const named = texts.namedAs(
            displayNameOf(person),
            given ? texts.roles[given] : texts.noRole,
          );
          return `${named} ${texts.laneChanges(moved, formats.number(moved))}`;
        };
        return { words: await name(role), putBack: () => name(before), failed: [] };
      }),
    undo: async (what) => {
      setUndosWaiting((count) => count + 1);
      await line.run(async () => {
        const { entryId, putBack } = what ?? line.latest() ?? {};
        if (putBack) return { words: await putBack(), failed: [] };
        const outcome = await session.undo(entryId);
        if (!outcome) return { words: texts.nothingToUndo, failed: [] };
        const { restored, failed } = outcome;
        const words = [texts.undone(restored, formats.number(restored))];
        if (failed.length > 0)
          words.push(texts.notChanged(failed.length, formats.number(failed.length)));
        return { words: words.join(" "), failed };
      });
      setUndosWaiting((count) => count - 1);
    },
    readOlder: () =>
      line.run(async () => {
        const options = startWork(texts.loadOlder);
        const count = await session.readOlder(olderAtATime, options).finally(() => {
          setWork(undefined);
        });
        const figure = formats.number(count);
        const words = options.signal.aborted
          ? texts.stopped(figure, formats.number(olderAtATime))
          : texts.olderLoaded(count, figure);
        return { words, failed: [] };
      }),
    tell: (words, putBack) => {
      line.leave({ words, putBack, failed: [] });
    },
    fail: line.fail,
    forget: () => {
      line.leave();
    },
  };
}

function appliedWords(changed: number, failed: number, texts: PaneTexts, formats: Formats): string {
  if (failed > 0)
    return `${texts.appliedPartly(formats.number(changed), formats.number(changed + failed))} ${texts.notChanged(failed, formats.number(failed))}`;
  return changed === 0 ? texts.appliedAlready : texts.applied(changed, formats.number(changed));
}
