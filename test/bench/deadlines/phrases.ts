import { englishPhrases } from "./english-phrases";
import { heldPhrases } from "./held-phrases";
import type { PhraseBlock, Written } from "./phrase-block";
import { swedishPhrases } from "./swedish-phrases";

/** One dated phrase with what is meant by it, as `PhraseBlock` describes. */
export interface Phrase {
  text: string;
  meaning: string;
  language: "sv" | "en";
  written: Written;
  /** Whether it was kept out of sight while the reader was made better. */
  held: boolean;
}

function flatten(blocks: readonly PhraseBlock[], held: boolean): Phrase[] {
  return blocks.flatMap(({ language, written, rows }) =>
    rows.map(([text, meaning]) => ({ text, meaning, language, written, held })),
  );
}

/** Every phrase of the table, Swedish and English, written by hand from how people write to one another at work. */
export const phrases: readonly Phrase[] = [
  ...flatten(swedishPhrases, false),
  ...flatten(englishPhrases, false),
  ...flatten(heldPhrases, true),
];
