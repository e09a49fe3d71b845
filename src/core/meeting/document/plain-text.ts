/**
 * A text as it is compared with what Word gives back: every run of blanks, tabs and breaks is one blank, since Word
 * writes breaks and cells in its own way.
 */
export function toPlainText(text: string): string {
  return text
    .replaceAll(/[\s\u200b\p{Cc}]+/gu, " ")
    .replaceAll(unwritable, "")
    .trim();
}

/** A text of Word's as core keeps it: lines parted by "\n", no blanks around. */
export function toCoreText(text: string): string {
  return text
    .replaceAll(/\r\n?|\v|\u2028|\u2029/gu, "\n")
    .replaceAll(unwritable, "")
    .trim();
}

/**
 * Characters that XML 1.0 cannot hold: control characters and halves of pairs.
 * @see https://www.w3.org/TR/xml/#charsets
 */
export const unwritable = /[^\P{Cc}\t\n\r]|[\ufffe\uffff\p{Surrogate}]/gu;
