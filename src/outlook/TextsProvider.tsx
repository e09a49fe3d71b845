import { createContext, type ReactElement, type ReactNode, useContext } from "react";
import { en, type PaneTexts } from "./texts/en";

const TextsContext = createContext<PaneTexts>(en);

/** Gives everything within the Outlook pane its words. */
export function TextsProvider(props: { texts: PaneTexts; children: ReactNode }): ReactElement {
  return <TextsContext value={props.texts}>{props.children}</TextsContext>;
}

/** The Outlook pane's words, in the language that is spoken now. */
export function usePaneTexts(): PaneTexts {
  return useContext(TextsContext);
}
