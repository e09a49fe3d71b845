// The marks that parts of files are told by, as bytes; the same numbers as letters of a text.
export const tab = 9;
export const blank = 32;
export const quote = 34;
export const backslash = 92;
export const openBrace = 123;
export const closeBrace = 125;
