import { useEffect, useRef, useState } from "react";
import type { Lane } from "../../core/triage/lane";
import { isHigher } from "../../core/triage/lane-threshold";
import type { SpotCheck, SpotCheckOutcome } from "../../core/triage/spot-checking";
import type { TriagedMessage } from "../../core/triage/triaged-message";
import type { TriageSession } from "../triage-session";
import { type Deed, useDeed } from "./use-deed";

/** What she did with one message of the spot check. */
export interface Moved {
  entryId: string;
  lane: Lane;
  /** It lay too low. */
  isRaised: boolean;
  othersMoved: number;
}

/** A spot check under way. */
export interface SpotCheckWork {
  /** `undefined` until it has come. */
  check: SpotCheck | undefined;
  /** The messages as they stand now. */
  rows: readonly TriagedMessage[];
  moved: ReadonlyMap<string, Moved>;
  /** What was moved, or put back, last. */
  last: { id: string; moved?: Moved } | undefined;
  /** Present once it was answered. */
  outcome: SpotCheckOutcome | undefined;
  deed: Deed;
  begin: () => void;
  move: (id: string, lane: Lane) => void;
  putBack: (id: string) => void;
  answer: () => void;
  /** Takes the answer back; what was moved stays moved. */
  reopen: () => void;
  putOff: (then: () => void) => void;
}

/** Walks through one spot check of a mailbox. Each message has at most one correction, so that each counts once. */
export function useSpotCheck(session: TriageSession): SpotCheckWork {
  const [check, setCheck] = useState<SpotCheck>();
  const [moved, setMoved] = useState<ReadonlyMap<string, Moved>>(new Map());
  // As it is when a deed's turn comes, which may be after others.
  const latest = useRef(moved);
  const isAnswered = useRef(false);
  const [last, setLast] = useState<SpotCheckWork["last"]>();
  const [outcome, setOutcome] = useState<SpotCheckOutcome>();
  const deed = useDeed();
  const begin = (): void => {
    deed.run(async () => {
      setCheck(await (await session.learning()).spotChecking.begin());
    });
  };
  // Read once: what she corrects must not change the sample.
  useEffect(begin, [session]);

  const keep = (all: ReadonlyMap<string, Moved>): void => {
    latest.current = all;
    setMoved(all);
  };
  const takeBack = async (id: string): Promise<void> => {
    const before = latest.current.get(id);
    if (before === undefined) return;
    await session.undo(before.entryId);
    keep(new Map([...latest.current].filter(([other]) => other !== id)));
  };
  return {
    check,
    rows: check?.messages.map((row) => session.find(row.message.id) ?? row) ?? [],
    moved,
    last,
    outcome,
    deed,
    begin,
    move: (id, lane) => {
      deed.follow(async () => {
        await takeBack(id);
        const from = session.find(id)?.lane;
        const { entryId, othersMoved } = await session.correct([id], lane);
        if (entryId === undefined || from === undefined) {
          setLast({ id });
          return;
        }
        const made = { entryId, lane, isRaised: isHigher(lane, from), othersMoved };
        keep(new Map(latest.current).set(id, made));
        setLast({ id, moved: made });
      });
    },
    putBack: (id) => {
      deed.follow(async () => {
        await takeBack(id);
        setLast({ id });
      });
    },
    answer: () => {
      deed.follow(async () => {
        if (isAnswered.current) return;
        const raised = [...latest.current.values()].filter(({ isRaised }) => isRaised);
        const { spotChecking } = await session.learning();
        const ids = raised.map(({ entryId }) => entryId);
        setOutcome(await spotChecking.answer(check?.messages.length ?? 0, ids));
        isAnswered.current = true;
      });
    },
    reopen: () => {
      deed.run(async () => {
        if (outcome) await (await session.learning()).spotChecking.takeBack(outcome.at);
        isAnswered.current = false;
        setOutcome(undefined);
      });
    },
    putOff: (then) => {
      deed.run(async () => {
        await (await session.learning()).spotChecking.putOff();
        then();
      });
    },
  };
}
