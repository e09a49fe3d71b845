import { useEffect, useRef, useState } from "react";
import { DismissRegular, PanelRightExpandRegular } from "@fluentui/react-icons";
import type {
  FormRequest,
  HostRequest,
  HostView,
  NotificationView,
  PictureOrder,
} from "../page-api";
import { focusBeside } from "./focus-beside";
import { Notice } from "./Notice";
import { usePage, usePreviewEvent } from "./page-context";
import { paintPicture } from "./paint-picture";
import { relayPane, type PaneRelay } from "./pane-relay";
import { usePaneHost } from "./use-pane-host";

interface PaneProps {
  request: HostRequest;
  /** CSS pixels. */
  width: number;
  openForm: (form: FormRequest) => void;
  notify: (notifications: readonly NotificationView[]) => void;
  /** Goes back to the document. */
  leave: () => void;
}

/** The pane at the right: the real one, in a frame, with its host behind the server. */
export function PaneFrame(props: PaneProps) {
  const { texts } = usePage();
  const [isOpen, setOpen] = useState(true);
  if (!isOpen) {
    return (
      <aside className="pane closed" aria-label={texts.pane}>
        <button
          type="button"
          className="plain"
          aria-label={texts.openPane}
          title={texts.openPane}
          onClick={() => setOpen(true)}
        >
          <PanelRightExpandRegular aria-hidden />
        </button>
      </aside>
    );
  }
  return (
    <aside className="pane" aria-label={texts.pane} style={{ width: props.width }}>
      <header>
        <h2>Kansli</h2>
        <button
          type="button"
          className="plain"
          aria-label={texts.closePane}
          title={texts.closePane}
          onClick={() => setOpen(false)}
        >
          <DismissRegular aria-hidden />
        </button>
      </header>
      <RunningPane {...props} />
    </aside>
  );
}

function RunningPane(props: PaneProps) {
  const { events, texts } = usePage();
  const [turn, setTurn] = useState(0);
  const [build, setBuild] = useState<{ isRunning: boolean; complaint: string }>();
  const { host, failure } = usePaneHost(props.request, turn);
  usePreviewEvent(events, (event) => {
    // Each document has a pane of its own beside it.
    if (event.type === "document-shown" && props.request.app === "Word") {
      setTurn((before) => before + 1);
    }
    if (event.type === "panes-building") setBuild({ isRunning: true, complaint: "" });
    if (event.type === "panes-built") {
      setBuild({ isRunning: false, complaint: event.ok ? "" : event.message });
      if (event.ok) setTurn((before) => before + 1);
    }
  });
  return (
    <>
      {build?.isRunning && <Notice kind="info">{texts.building}</Notice>}
      {build && build.complaint !== "" && (
        <Notice kind="error">
          {texts.buildFailed} <code>{build.complaint}</code>
        </Notice>
      )}
      {failure !== undefined && (
        <Notice kind="error">
          {texts.failed} {failure instanceof Error ? failure.message : ""}{" "}
          <button type="button" className="link" onClick={() => setTurn(turn + 1)}>
            {texts.tryAgain}
          </button>
        </Notice>
      )}
      {host && <HostedPane key={host.hostId} {...props} host={host} />}
    </>
  );
}

function HostedPane(props: PaneProps & { host: HostView }) {
  const { client, events, report, texts } = usePage();
  const { host } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const relay = useRef<PaneRelay>(undefined);
  useEffect(() => {
    if (!frame.current) return;
    const running = relayPane(
      frame.current,
      host,
      (message) => client.sendWire(host.hostId, message),
      report,
    );
    relay.current = running;
    return () => running.stop();
  }, [host, client, report]);
  const answerPainted = ({ requestId, ...order }: PictureOrder & { requestId: string }) => {
    const painted = paintPicture(order).then(
      (picture) => client.answerPicture({ requestId, picture }),
      (failure: unknown) => {
        report(failure);
        return client.answerPicture({ requestId });
      },
    );
    painted.catch(report);
  };
  usePreviewEvent(events, (event) => {
    if (!("hostId" in event) || event.hostId !== host.hostId) return;
    if (event.type === "wire") relay.current?.post(event.message);
    if (event.type === "paint") answerPainted(event);
    if (event.type === "pane-left") {
      if (event.way === "document") props.leave();
      else if (frame.current) focusBeside(frame.current, event.way === "back");
    }
    if (event.type === "open-form") props.openForm(event.form);
    if (event.type === "notifications") props.notify(event.notifications);
  });
  /** F6 is the host's own, wherever the focus is; a pane from elsewhere keeps its keys to itself. */
  const listenInPane = () => {
    // There is a document for this page's own origin only, not for the browser's page of what could not be fetched.
    frame.current?.contentDocument?.defaultView?.addEventListener("keydown", (event) => {
      if (event.key === "F6" && !event.ctrlKey) props.leave();
    });
  };
  // React sets the name and the address before it puts the frame into the document, as office.js needs it.
  return (
    <iframe
      ref={frame}
      title={texts.pane}
      name={host.frameName}
      src={host.paneUrl}
      onLoad={() => listenInPane()}
      sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads"
    />
  );
}
