import { useEffect, useState, useSyncExternalStore } from "react";
import { retold, type TriagedMessage } from "../core/triage/triaged-message";
import type { TriageSession } from "./triage-session";
import { type Trouble, troubleOf } from "../ui/trouble";

/** A message for the card: at once what the list knows, then with the facts of its whole body. */
export interface Card {
  triaged: TriagedMessage | undefined;
  /** Why it could not be read. */
  trouble?: Trouble;
}

interface Looked extends Card {
  id: string;
  session: TriageSession;
}

/** Looks at a message by any id Outlook gives. Lane and score follow the list; the facts come from the body. */
export function useCard(session: TriageSession, id: string | undefined): Card {
  const [looked, setLooked] = useState<Looked>();
  useSyncExternalStore(session.subscribe, session.view);
  useEffect(() => {
    if (id === undefined || id === "") return;
    let isWanted = true;
    session.lookAt(id).then(
      (triaged) => {
        if (isWanted) setLooked({ id, session, triaged });
      },
      (thrown: unknown) => {
        if (isWanted)
          setLooked({
            id,
            session,
            triaged: undefined,
            trouble: troubleOf(thrown, new Date().toISOString()),
          });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [session, id]);
  if (id === undefined) return { triaged: undefined };
  const own = looked?.id === id && looked.session === session ? looked : undefined;
  const listed = session.find(own?.triaged?.message.id ?? id);
  if (listed === undefined) return own ?? { triaged: undefined };
  if (own?.triaged === undefined) return { triaged: listed };
  return { triaged: retold(listed, { facts: own.triaged.facts }) };
}
