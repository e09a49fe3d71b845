import { draftNotice } from "../../core/agenda/draft-notice";
import type { Connection } from "../connection";
import { documentAsFile } from "../document-as-file";
import type { PaneHost } from "../pane-host";
import type { MeetingWork } from "../work/meeting-work";

/**
 * Puts the notice with the document among her drafts, or the same draft anew. Rejects with GraphError, and with
 * HostError when the document cannot be read.
 */
export async function makeNotice(
  work: MeetingWork,
  connection: Connection,
  host: PaneHost,
): Promise<void> {
  const view = work.view();
  const { meeting, agenda, state, isAhead } = view;
  if (!meeting || !agenda) throw new RangeError("makeNotice: no agenda is open");
  const files = await documentAsFile(host, view);
  const draft = { ...draftNotice(agenda, meeting, connection.me), files };
  const { webLink, tooLarge } = await connection.drafts.put(draft, work.follow());
  const next = state === "agenda draft" ? "agenda sent" : state;
  work.tell(
    {
      did: "made notice",
      ...{ to: draft.to.length, webLink },
      file: { name: files[0]?.name ?? "", isTooLarge: tooLarge.length > 0, isBehind: isAhead },
    },
    { state: next },
  );
}
