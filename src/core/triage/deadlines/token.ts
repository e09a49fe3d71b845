import type { Phrase, Sense } from "./lexicon";

/** A word or phrase, a row of digits or a single sign, with what it can mean. */
export interface Token {
  /** The word in lower case when it can mean something or is an ending, the digits, or the sign; "" for other words. */
  text: string;
  index: number;
  end: number;
  sense: Sense | undefined;
  /** The phrases that may begin here. */
  phrases: readonly Phrase[];
  /** The value of a row of at most eight digits; -1 for everything else. */
  number: number;
  /** Whether nothing, not even a space, stands between this and the token before. */
  glued: boolean;
  /** Whether a sentence begins here. */
  opens: boolean;
  /** Whether the word begins with a capital letter. */
  capital: boolean;
}

/** Most tokens begin no phrase. */
export const NO_PHRASES: readonly Phrase[] = [];

/** Stands after the last token: a sentence of no words. */
const END: Token = {
  text: "",
  index: 0,
  end: 0,
  sense: undefined,
  phrases: NO_PHRASES,
  number: -1,
  glued: false,
  opens: true,
  capital: false,
};

/** The token at an index, or the end, which opens a sentence and means nothing. */
export function tokenAt(tokens: readonly Token[], at: number): Token {
  return tokens[at] ?? END;
}
