import { useEffect, useState } from "react";
import type { Body } from "../core/meeting/body";
import type { Meeting } from "../core/meeting/meeting";
import type { Minutes } from "../core/meeting/minutes";
import { BodyList } from "./body/body-list";
import type { Connection } from "./connection";
import { readEarlierMinutes } from "./earlier-minutes";

/** The body whose meeting it is, and its earlier minutes. */
export interface MeetingBody {
  /** Absent while she has set none. */
  body: Body | undefined;
  earlier: readonly Minutes[];
}

/** Reads the body of a meeting; `undefined` until it has come. The second value keeps a body for the meeting. */
export function useBody(
  connection: Connection,
  meeting: Meeting | undefined,
  onTrouble: (thrown: unknown) => void,
): [MeetingBody | undefined, (body: Body) => void] {
  const [found, setFound] = useState<MeetingBody & { id: string }>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!meeting) return;
    const { store } = connection;
    const read = async (): Promise<void> => {
      const body = await new BodyList(store).find(meeting);
      const earlier = await readEarlierMinutes(store, meeting, body?.id);
      setFound({ id: meeting.id, body, earlier });
    };
    read().catch(onTrouble);
  }, [connection, meeting, onTrouble, turn]);
  const keep = (body: Body): void => {
    if (!meeting) return;
    new BodyList(connection.store).set(body, meeting).then(() => {
      setTurn((last) => last + 1);
    }, onTrouble);
  };
  return [found && found.id === meeting?.id ? found : undefined, keep];
}
