import { use } from "react";
import type { Language } from "../../core/shared/language";
import { useFormats } from "../../ui/LanguageProvider";
import type { LearningTexts } from "./texts/en";

const fetched = new Map<Language, Promise<LearningTexts>>();

/** What is said of learning, in the language that is spoken now. The part around waits until the words have come. */
export function useLearningTexts(): LearningTexts {
  const { language } = useFormats();
  const coming = fetched.get(language) ?? load(language);
  fetched.set(language, coming);
  return use(coming);
}

async function load(language: Language): Promise<LearningTexts> {
  try {
    return language === "sv" ? (await import("./texts/sv")).sv : (await import("./texts/en")).en;
  } catch (thrown) {
    // Whoever asks next tries again.
    fetched.delete(language);
    throw thrown;
  }
}
