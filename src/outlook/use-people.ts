import { useCallback, useEffect, useMemo, useState } from "react";
import { type Person, sameAddress } from "../core/shared/person";
import type { Connection } from "./connection";
import { ExecutiveList } from "../core/shared/executive-list";
import type { PaneMemory } from "./pane-host";
import { TriageSession } from "./triage-session";
import { troubleOf } from "../ui/trouble";

/** The people whose mail the pane works with, and whose it is now. */
export interface People {
  /** The assistant first, then the executives. */
  all: readonly Person[];
  chosen: Person;
  /** One session for each mailbox, made when it is first asked for. */
  sessionOf: (person: Person) => TriageSession;
  choose: (person: Person) => void;
  add: (person: Person) => Promise<void>;
  remove: (person: Person) => Promise<void>;
  find: (address: string) => Person | undefined;
}

const now = (): string => new Date().toISOString();

/** Keeps the executives, and opens the pane on the one worked with last. `onTrouble` is told when they cannot be read. */
export function usePeople(
  connection: Connection,
  memory: PaneMemory,
  onTrouble: (thrown: unknown) => void,
): People {
  const list = useMemo(() => new ExecutiveList(connection.store), [connection]);
  const [executives, setExecutives] = useState<readonly Person[]>([]);
  const [chosenAddress, setChosen] = useState(memory.get("executive") ?? connection.me.address);
  useEffect(() => {
    list.read().then(setExecutives, onTrouble);
  }, [list, onTrouble]);

  const [sessions] = useState(() => new Map<string, TriageSession>());
  const sessionOf = useCallback(
    (person: Person) => {
      const known = sessions.get(person.address);
      if (known) return known;
      const session = new TriageSession({
        openDesk: () => connection.openDesk(person),
        toTrouble: (thrown) => troubleOf(thrown, now()),
        now,
      });
      sessions.set(person.address, session);
      return session;
    },
    [connection, sessions],
  );
  const all = useMemo(() => [connection.me, ...executives], [connection, executives]);
  const find = useCallback(
    (address: string) => all.find((person) => sameAddress(person.address, address)),
    [all],
  );
  const choose = useCallback(
    (person: Person) => {
      setChosen(person.address);
      memory.set("executive", person.address).catch(onTrouble);
    },
    [memory, onTrouble],
  );
  return {
    all,
    chosen: find(chosenAddress) ?? connection.me,
    sessionOf,
    choose,
    find,
    add: async (person) => {
      setExecutives(await list.add(person));
      choose(person);
    },
    remove: async (person) => {
      setExecutives(await list.remove(person.address));
      sessions.delete(person.address);
      choose(connection.me);
    },
  };
}
