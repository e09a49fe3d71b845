import { useCallback, useEffect, useMemo, useState } from "react";
import { ExecutiveList } from "../core/shared/executive-list";
import { type Person, sameAddress } from "../core/shared/person";
import { troubleOf } from "../ui/trouble";
import type { Connection } from "./connection";
import { MeetingFiles } from "./meeting-file";
import { MeetingsSession } from "./meetings/meetings-session";

/** The people whose meetings the pane shows, and whose they are now. */
export interface Executives {
  /** The assistant first, then the executives she added in any pane. */
  all: readonly Person[];
  chosen: Person;
  choose: (person: Person) => void;
  add: (person: Person) => Promise<void>;
  remove: (person: Person) => Promise<void>;
  /** One session for each calendar, made when it is first asked for. */
  sessionOf: (person: Person) => MeetingsSession;
}

const now = (): string => new Date().toISOString();

/** Keeps the executives and a session for each. `onTrouble` is told when they cannot be read. */
export function useExecutives(
  connection: Connection,
  onTrouble: (thrown: unknown) => void,
): Executives {
  const list = useMemo(() => new ExecutiveList(connection.store), [connection]);
  const files = useMemo(() => new MeetingFiles(connection.store), [connection]);
  const [executives, setExecutives] = useState<readonly Person[]>([]);
  const [chosen, choose] = useState(connection.me);
  useEffect(() => {
    list.read().then(setExecutives, onTrouble);
  }, [list, onTrouble]);
  const [sessions] = useState(() => new Map<string, MeetingsSession>());
  const sessionOf = useCallback(
    (owner: Person) => {
      const known = sessions.get(owner.address);
      if (known) return known;
      const session = new MeetingsSession({
        calendar: connection.calendarOf(owner),
        files,
        toTrouble: (thrown) => troubleOf(thrown, now()),
        now,
      });
      sessions.set(owner.address, session);
      return session;
    },
    [connection, files, sessions],
  );
  const all = useMemo(
    () => [
      connection.me,
      ...executives.filter(({ address }) => !sameAddress(address, connection.me.address)),
    ],
    [connection, executives],
  );
  return {
    all,
    chosen,
    choose,
    sessionOf,
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
