import type { Sense } from "./lexicon";

/** A word or phrase, a row of digits or a single sign, with what it can mean. */
export interface Token {
  /** The word in lower case when it can mean something or is an ending, the digits, or the sign; "" for other words. */
  text: string;
  index: number;
  end: number;
  sense: Sense | undefined;
  /** The value of a row of at most eight digits; -1 for everything else. */
  number: number;
  /** Whether nothing, not even a space, stands between this and the token before. */
  glued: boolean;
  /** Whether a sentence begins here. */
  opens: boolean;
  /** Whether the word begins with a capital letter. */
  capital: boolean;
}
