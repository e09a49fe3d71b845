import { useFormats } from "../ui/LanguageProvider";
import { type CardTexts, cardEn } from "./texts/card-en";
import { cardSv } from "./texts/card-sv";

/** The card's own words. They come with the card, so that the list waits for less. */
export function useCardTexts(): CardTexts {
  return useFormats().language === "sv" ? cardSv : cardEn;
}
