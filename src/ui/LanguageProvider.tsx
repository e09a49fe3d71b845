import { createContext, type ReactElement, type ReactNode, useContext, useMemo } from "react";
import { createFormats, type Formats } from "./formats";
import type { Language } from "./language";
import { en, type UiTexts } from "./texts/en";
import { sv } from "./texts/sv";

interface Speech {
  texts: UiTexts;
  formats: Formats;
}

const SpeechContext = createContext<Speech>({ texts: en, formats: createFormats("en") });

/** Makes everything within speak one language, and write dates as they are in one time zone (IANA; the machine's by default). */
export function LanguageProvider(props: {
  language: Language;
  timeZone?: string;
  children: ReactNode;
}): ReactElement {
  const { language, timeZone, children } = props;
  const speech = useMemo(
    () => ({
      texts: language === "sv" ? sv : en,
      formats: createFormats(language, timeZone),
    }),
    [language, timeZone],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** How numbers and dates are written where this is used. */
export function useFormats(): Formats {
  return useContext(SpeechContext).formats;
}

/** The words every pane shares. */
export function useUiTexts(): UiTexts {
  return useContext(SpeechContext).texts;
}
