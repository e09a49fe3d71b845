import { useEffect, useState } from "react";
import type { Meeting } from "../core/meeting/meeting";
import type { Minutes } from "../core/meeting/minutes";
import { BodyList } from "./body/body-list";
import type { Connection } from "./connection";
import { readEarlierMinutes } from "./earlier-minutes";

/** The minutes of earlier meetings of the same series or body, the latest first; empty until they have come. */
export function useEarlierMinutes(
  connection: Connection,
  meeting: Meeting,
  onTrouble: (thrown: unknown) => void,
): readonly Minutes[] {
  const [found, setFound] = useState<{ id: string; minutes: readonly Minutes[] }>();
  useEffect(() => {
    const { store } = connection;
    new BodyList(store)
      .find(meeting)
      .then((body) => readEarlierMinutes(store, meeting, body?.id))
      .then((minutes) => {
        setFound({ id: meeting.id, minutes });
      }, onTrouble);
  }, [connection, meeting, onTrouble]);
  return found?.id === meeting.id ? found.minutes : [];
}
