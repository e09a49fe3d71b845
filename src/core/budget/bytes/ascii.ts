/**
 * The marks that parts of files are told by, as bytes; the same numbers as letters of a text. Take them into constants
 * of your own: in a loop over bytes, looking them up here would take as long as the work itself.
 */
export const ascii = {
  ...{ tab: 9, blank: 32, quote: 34, backslash: 92 },
  ...{ openBrace: 123, closeBrace: 125 },
} as const;
