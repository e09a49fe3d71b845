/** Something odd in the input that did not stop the work. */
export interface Warning {
  /** A stable kebab-case name of the kind of oddity, for texts and tests. */
  code: string;
  /** Where it was: a line, an element, a message id; empty when the whole input is meant. */
  place: string;
  /** What was odd, in plain English, for logs of the developer and as the fallback text. */
  message: string;
  /** The texts, names and amounts that the message names, for saying it in another language. */
  given?: readonly string[];
}

/** What reading untidy input gives back: the best value that could be read, and what was odd on the way. */
export interface Parsed<T> {
  value: T;
  warnings: Warning[];
}
