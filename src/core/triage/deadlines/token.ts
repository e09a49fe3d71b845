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

/** A word that means nothing here and where nobody asks where it stands, only that it is long. */
function meaningless(glued: boolean, opens: boolean): Token {
  return {
    text: "",
    index: 0,
    end: 1_000,
    sense: undefined,
    phrases: NO_PHRASES,
    number: -1,
    glued,
    opens,
    capital: false,
  };
}

const [apart, opening, inside, openingInside] = [
  meaningless(false, false),
  meaningless(false, true),
  meaningless(true, false),
  meaningless(true, true),
] as const;

/** The token of a word that is none of the lexicon's, as most are: one for all, so that none need be made. */
export function plainWord(glued: boolean, opens: boolean): Token {
  if (glued) return opens ? openingInside : inside;
  return opens ? opening : apart;
}

/** Stands after the last token: a sentence of no words. */
const END: Token = { ...meaningless(false, true), end: 0 };

/** The token at an index, or the end, which opens a sentence and means nothing. */
export function tokenAt(tokens: readonly Token[], at: number): Token {
  return tokens[at] ?? END;
}
