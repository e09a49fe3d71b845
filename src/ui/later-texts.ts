import { use } from "react";
import type { Language } from "./language";
import { useFormats } from "./LanguageProvider";

/**
 * Makes a hook that gives words in the language that is spoken now, fetched only when a part first says them. The part
 * around waits until they have come.
 */
export function laterTexts<Texts>(
  loads: Readonly<Record<Language, () => Promise<Texts>>>,
): () => Texts {
  const fetched = new Map<Language, Promise<Texts>>();
  const load = async (language: Language): Promise<Texts> => {
    try {
      return await loads[language]();
    } catch (thrown) {
      // Whoever asks next tries again.
      fetched.delete(language);
      throw thrown;
    }
  };
  return function useLaterTexts() {
    const { language } = useFormats();
    const coming = fetched.get(language) ?? load(language);
    fetched.set(language, coming);
    return use(coming);
  };
}
