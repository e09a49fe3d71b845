import { laterTexts } from "../../ui/later-texts";
import type { LearningTexts } from "./texts/en";

/** What is said of learning. */
export const useLearningTexts = laterTexts<LearningTexts>({
  sv: async () => (await import("./texts/sv")).sv,
  en: async () => (await import("./texts/en")).en,
});
