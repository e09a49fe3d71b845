import { SignInError } from "./sign-in-error";

/** Watches a window that a person may close. */
export interface ClosedWatch {
  /** Rejects with the SignInError "cancelled" once the person has closed the window; never resolves. */
  closed: Promise<never>;
  /** Tells which window to watch. */
  follow(opened: Window): void;
  stop(): void;
}

const lookEveryMs = 300;
/** The answer may still be on its way when the window is gone already. */
const graceMs = 1500;

/**
 * Finds out that a person has closed the sign-in window. A page with Cross-Origin-Opener-Policy cuts the tie to its
 * opener, and then its window looks closed though it is not; so a window counts as closed only when our own page has
 * the focus again as well.
 */
export function closedByPerson(): ClosedWatch {
  let opened: Window | undefined;
  let goneSince: number | undefined;
  let timer = 0;
  const stop = () => window.clearInterval(timer);
  const closed = new Promise<never>((_resolve, reject) => {
    timer = window.setInterval(() => {
      const isGone = opened?.closed === true && document.hasFocus();
      goneSince = isGone ? (goneSince ?? Date.now()) : undefined;
      if (goneSince !== undefined && Date.now() - goneSince >= graceMs) {
        stop();
        reject(new SignInError("cancelled"));
      }
    }, lookEveryMs);
  });
  return {
    closed,
    follow: (next) => {
      opened = next;
    },
    stop,
  };
}
