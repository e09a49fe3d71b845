import { draftNotice } from "../../core/agenda/draft-notice";
import type { Connection } from "../connection";
import type { MeetingWork } from "../work/meeting-work";

/** Puts the notice among her drafts, or the same draft anew. Rejects with GraphError. */
export async function makeNotice(work: MeetingWork, connection: Connection): Promise<void> {
  const { meeting, agenda, state } = work.view();
  if (!meeting || !agenda) throw new RangeError("makeNotice: no agenda is open");
  const draft = draftNotice(agenda, meeting, connection.me);
  const { webLink } = await connection.drafts.put(draft);
  const next = state === "agenda draft" ? "agenda sent" : state;
  work.tell({ did: "made notice", to: draft.to.length, webLink }, { state: next });
}
