import type { HostView, WireAnswer } from "../page-api";

/** The way between a pane and its host. */
export interface PaneRelay {
  /** Gives the pane a message that no call asked for. */
  post: (message: string) => void;
  stop: () => void;
}

/**
 * Carries the texts a pane posts to its host, one after another in the order they came, and the answers back. It reads
 * none of them. Only texts from the pane's own frame and origin are taken, and only that origin is answered.
 */
export function relayPane(
  frame: HTMLIFrameElement,
  host: HostView,
  send: (message: string) => Promise<WireAnswer>,
  report: (failure: unknown) => void,
): PaneRelay {
  let turn: Promise<unknown> = Promise.resolve();
  const post = (message: string) => frame.contentWindow?.postMessage(message, host.paneOrigin);
  const carry = async (message: string) => {
    const { messages } = await send(message);
    messages.forEach(post);
  };
  const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
    const isFromPane = source === frame.contentWindow && origin === host.paneOrigin;
    if (!isFromPane || typeof data !== "string") return;
    turn = turn.then(() => carry(data)).catch(report);
  };
  window.addEventListener("message", hear);
  return { post, stop: () => window.removeEventListener("message", hear) };
}
