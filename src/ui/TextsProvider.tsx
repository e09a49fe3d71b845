import { createContext, type ReactElement, type ReactNode, useContext } from "react";
import type { SharedTexts } from "./texts/pane-en";

const TextsContext = createContext<SharedTexts | undefined>(undefined);

/** Gives everything within a pane its words. */
export function TextsProvider(props: { texts: SharedTexts; children: ReactNode }): ReactElement {
  return <TextsContext value={props.texts}>{props.children}</TextsContext>;
}

/**
 * The words of the pane around, in the language that is spoken now. A pane's own parts know that they are more.
 * Throws RangeError outside a TextsProvider.
 */
export function useTexts(): SharedTexts {
  const texts = useContext(TextsContext);
  if (texts === undefined) throw new RangeError("useTexts: there is no TextsProvider around");
  return texts;
}
