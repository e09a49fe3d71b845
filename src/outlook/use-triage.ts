import { useEffect, useSyncExternalStore } from "react";
import type { SessionView, TriageSession } from "./triage-session";
import { isOffline } from "../ui/trouble";

/** How often new mail is looked for while the pane is in sight, and how often the line is tried when it is down. */
const refreshMs = 120_000;
const retryMs = 20_000;

/** One mailbox as it is now. It is read when it is first shown, and new mail is looked for while the pane is in sight. */
export function useTriage(session: TriageSession): SessionView {
  const view = useSyncExternalStore(session.subscribe, session.view);
  const wait = isOffline(view.trouble) ? retryMs : refreshMs;
  useEffect(() => {
    if (session.view().triage.phase === "idle") void session.read();
  }, [session]);
  useEffect(() => {
    const readWhenInSight = (): void => {
      if (document.visibilityState === "visible" && session.view().triage.phase !== "stopped")
        void session.read();
    };
    const timer = setInterval(readWhenInSight, wait);
    window.addEventListener("online", readWhenInSight);
    document.addEventListener("visibilitychange", readWhenInSight);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", readWhenInSight);
      document.removeEventListener("visibilitychange", readWhenInSight);
    };
  }, [session, wait]);
  return view;
}
