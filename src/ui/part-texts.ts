import type { Language } from "./language";
import { useFormats } from "./LanguageProvider";

/**
 * Makes a hook that gives a part's own words in the language that is spoken now. Both languages come with the part, so
 * that it is drawn at once and without a network.
 */
export function partTexts<Texts>(texts: Readonly<Record<Language, Texts>>): () => Texts {
  return function usePartTexts() {
    return texts[useFormats().language];
  };
}
