import { partTexts } from "../ui/part-texts";
import { type CardTexts, cardEn } from "./texts/card-en";
import { cardSv } from "./texts/card-sv";

/** The card's own words, which the list need not wait for. */
export const useCardTexts = partTexts<CardTexts>({ sv: cardSv, en: cardEn });
