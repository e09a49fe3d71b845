import { useTexts } from "../ui/TextsProvider";
import type { PaneTexts } from "./texts/en";

/** The Word pane's words, in the language that is spoken now. */
export function usePaneTexts(): PaneTexts {
  return useTexts() as PaneTexts;
}
