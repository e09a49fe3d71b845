import { useTexts } from "../ui/TextsProvider";
import type { PaneTexts } from "./texts/en";

/** The Excel pane's words, in the language that is spoken now. */
export function usePaneTexts(): PaneTexts {
  return useTexts() as PaneTexts;
}
