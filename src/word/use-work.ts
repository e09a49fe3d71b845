import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { troubleOf } from "../ui/trouble";
import type { Connection } from "./connection";
import { MeetingFiles } from "./meeting-file";
import type { PaneHost } from "./pane-host";
import { MeetingWork } from "./work/meeting-work";
import type { WorkView } from "./work/work-view";

/** The work on the open meeting, one for as long as the pane is open. `onStateChange` is told when the list has news. */
export function useWork(
  { host, connection }: { host: PaneHost; connection: Connection },
  onStateChange: () => void,
): { work: MeetingWork; view: WorkView } {
  const latest = useRef(onStateChange);
  useEffect(() => {
    latest.current = onStateChange;
  });
  const [work] = useState(
    () =>
      new MeetingWork({
        document: host.document,
        files: new MeetingFiles(connection.store),
        documentUrl: () => host.documentFacts().url,
        toTrouble: (thrown) => troubleOf(thrown, new Date().toISOString()),
        onStateChange: () => {
          latest.current();
        },
      }),
  );
  return { work, view: useSyncExternalStore(work.subscribe, work.view) };
}
