import { useSyncExternalStore } from "react";

const question = "(prefers-color-scheme: dark)";

/** Whether the system asks for dark colours, now and when it changes its mind. */
export function usePrefersDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(question);
      query.addEventListener("change", changed);
      return () => {
        query.removeEventListener("change", changed);
      };
    },
    () => window.matchMedia(question).matches,
  );
}
