import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { HostRequest, HostView } from "../page-api";
import { usePage } from "./page-context";
import { PreviewError } from "./preview-error";

/** A host for the pane, once the server has opened it. */
export interface PaneHost {
  host?: HostView;
  failure?: unknown;
}

/**
 * Opens a host for a pane and closes it when it is no longer shown. Another application, language, address or `turn`
 * means a new host; a new selection or theme is told to the one there is.
 */
export function usePaneHost(request: HostRequest, turn: number): PaneHost {
  const { client, report } = usePage();
  const key = [request.app, request.language, request.paneUrl ?? "", turn].join(" ");
  const [opened, setOpened] = useState<PaneHost & { key: string }>();
  const open = useEffectEvent(() => client.openHost(request));
  const close = useEffectEvent(({ hostId }: HostView) => {
    client.closeHost(hostId).catch((failure: unknown) => {
      const isClosed = failure instanceof PreviewError && failure.code === "missing";
      if (!isClosed) report(failure);
    });
  });

  useEffect(() => {
    let isWanted = true;
    let mine: HostView | undefined;
    const leave = () => {
      if (mine) close(mine);
      mine = undefined;
    };
    open().then(
      (host) => {
        mine = host;
        if (isWanted) setOpened({ key, host });
        else leave();
      },
      (failure: unknown) => {
        if (isWanted) setOpened({ key, failure });
      },
    );
    window.addEventListener("pagehide", leave);
    return () => {
      isWanted = false;
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [key]);

  const current = opened?.key === key ? opened : undefined;
  useTellHost(current?.host?.hostId, request);
  return current ?? {};
}

/** Tells a host what is open and how it looks, each time one of them changes, in order. */
function useTellHost(hostId: string | undefined, request: HostRequest): void {
  const { client, report } = usePage();
  const turn = useRef<Promise<void>>(Promise.resolve());
  const { selection, theme } = request;
  const inTurn = useEffectEvent((step: () => Promise<void>) => {
    turn.current = turn.current.then(step).catch(report);
  });
  const { userId, messageId, mode } = selection;
  useEffect(() => {
    if (hostId === undefined) return;
    const told = { userId, ...(messageId !== undefined && { messageId }), mode };
    inTurn(() => client.putSelection(hostId, told));
  }, [client, hostId, userId, messageId, mode]);
  useEffect(() => {
    if (hostId !== undefined) inTurn(() => client.putTheme(hostId, theme));
  }, [client, hostId, theme]);
}
