import { lazy, useEffect, useState } from "react";

const loads = {
  bulk: () => import("./BulkBar").then(({ BulkBar }) => ({ default: BulkBar })),
  message: () => import("./MessageTab").then(({ MessageTab }) => ({ default: MessageTab })),
  notices: () => import("./learning/InboxNotices").then((part) => ({ default: part.InboxNotices })),
  history: () => import("./HistoryTab").then(({ HistoryTab }) => ({ default: HistoryTab })),
  dialogs: () =>
    import("./dialogs/PaneDialogs").then(({ PaneDialogs }) => ({ default: PaneDialogs })),
  categorizing: () => import("../core/triage/categorizing"),
  correcting: () => import("../core/triage/correcting"),
  journal: () => import("../core/triage/desk-journal"),
};

/** The parts of the pane that are fetched only when they are wanted, or once the list can be used. */
export const laterParts = {
  BulkBar: lazy(loads.bulk),
  MessageTab: lazy(loads.message),
  HistoryTab: lazy(loads.history),
  InboxNotices: lazy(loads.notices),
  PaneDialogs: lazy(loads.dialogs),
};

/** Half a second, so that the list is drawn before anything else is asked for. */
const pauseMs = 500;

/** Fetches the later parts once the list is usable, so that each opens at once. Gives whether that time has come. */
export function usePreloading(isReady: boolean): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => {
      setLater(true);
      // What cannot be had now is asked for again, and told of, when it is wanted.
      for (const load of Object.values(loads)) load().catch(() => undefined);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [isReady]);
  return isLater;
}
