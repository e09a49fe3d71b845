import type { AbortSignalLike } from "../core/triage/mailbox";
import { GraphError } from "./graph-error";

/** Waits some milliseconds, or until cancelled. */
export type Wait = (milliseconds: number, signal?: AbortSignalLike) => Promise<void>;

/** Waits, and rejects with the GraphError "cancelled" as soon as `signal` is aborted. */
export const wait: Wait = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new GraphError("cancelled", { cause: signal?.reason }));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });

/** Throws the GraphError "cancelled" when `signal` is aborted. */
export function stopIfCancelled(signal: AbortSignalLike | undefined): void {
  if (signal?.aborted) throw new GraphError("cancelled", { cause: signal.reason });
}

/** Makes the platform's own AbortController that follows `signal`; call `release` when the work is done. */
export function followSignal(signal: AbortSignalLike | undefined): {
  controller: AbortController;
  release: () => void;
} {
  const controller = new AbortController();
  const follow = () => controller.abort(signal?.reason);
  if (signal?.aborted) follow();
  else signal?.addEventListener("abort", follow, { once: true });
  return { controller, release: () => signal?.removeEventListener("abort", follow) };
}
