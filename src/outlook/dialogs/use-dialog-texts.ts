import type { Language } from "../../core/shared/language";
import { useFormats } from "../../ui/LanguageProvider";
import { en, type DialogTexts } from "./texts/en";
import { sv } from "./texts/sv";

const texts: Readonly<Record<Language, DialogTexts>> = { sv, en };

/** What is said in dialogs. Both languages come with them, so that a dialog opens at once and without a network. */
export function useDialogTexts(): DialogTexts {
  return texts[useFormats().language];
}
