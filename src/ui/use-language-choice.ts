import { useEffect, useState } from "react";
import { type Language, languageOf } from "./language";
import type { SharedTexts } from "./texts/pane-en";

/** The language a pane speaks, with its words once they have come. */
export interface LanguageChoice<Texts> {
  language: Language;
  texts: Texts | undefined;
  /** The one she chose; absent while the pane follows its application. */
  chosen: Language | undefined;
  choose: (language: Language | undefined) => void;
}

/**
 * Speaks the language she chose, now or another time (`kept`), else the application's. Its words are fetched when it
 * is first spoken.
 */
export function useLanguageChoice<Texts extends SharedTexts>(
  displayLanguage: string,
  loadTexts: (language: Language) => Promise<Texts>,
  kept?: string,
): LanguageChoice<Texts> {
  const [chosen, choose] = useState(kept === undefined ? undefined : languageOf(kept));
  const language = chosen ?? languageOf(displayLanguage);
  const [loaded, setLoaded] = useState<{ language: Language; texts: Texts }>();
  useEffect(() => {
    let isWanted = true;
    void loadTexts(language).then((texts) => {
      if (isWanted) setLoaded({ language, texts });
    });
    document.documentElement.lang = language;
    return () => {
      isWanted = false;
    };
  }, [language, loadTexts]);
  // Words and formats change together.
  return { language: loaded?.language ?? language, texts: loaded?.texts, chosen, choose };
}
