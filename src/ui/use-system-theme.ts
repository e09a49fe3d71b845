import { useSyncExternalStore } from "react";
import type { ThemeKind } from "./theme-kind";

const dark = "(prefers-color-scheme: dark)";
const strong = "(prefers-contrast: more)";

/** The theme that the system asks for, now and when it changes its mind; strong contrast on white is painted light. */
export function useSystemTheme(): ThemeKind {
  return useSyncExternalStore(subscribe, systemTheme);
}

function systemTheme(): ThemeKind {
  if (!window.matchMedia(dark).matches) return "light";
  return window.matchMedia(strong).matches ? "contrast" : "dark";
}

function subscribe(changed: () => void): () => void {
  const queries = [dark, strong].map((question) => window.matchMedia(question));
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
  };
}
