import { laterTexts } from "../../ui/later-texts";
import type { AddingTexts } from "./texts/en";

/** What is said when an executive is added. */
export const useAddingTexts = laterTexts<AddingTexts>({
  sv: async () => (await import("./texts/sv")).sv,
  en: async () => (await import("./texts/en")).en,
});
