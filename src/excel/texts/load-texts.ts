import type { Language } from "../../ui/language";
import type { PaneTexts } from "./en";

/** Fetches the words of one language; the other is never fetched. */
export async function loadTexts(language: Language): Promise<PaneTexts> {
  return language === "sv" ? (await import("./sv")).sv : (await import("./en")).en;
}
