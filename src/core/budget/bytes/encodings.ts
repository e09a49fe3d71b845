/** The encodings of the files that banks and accounting systems write. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "cp437";

/**
 * The upper half of code page 437, bytes 0x80–0xFF.
 * @see https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/CP437.TXT
 */
const upper437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐" +
  "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

/**
 * Bytes 0x80–0x9F of Windows-1252; above them it is Latin-1.
 * @see https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT
 */
const middle1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The letter of a byte from 0x80 up in one of the two code pages. */
export function letterOf(byte: number, encoding: "windows-1252" | "cp437"): string {
  if (encoding === "cp437") return upper437[byte - 0x80] ?? "";
  return byte < 0xa0 ? (middle1252[byte - 0x80] ?? "") : String.fromCharCode(byte);
}

/**
 * The length of the UTF-8 sequence that begins at a byte from 0x80 up, or 0 when it is not one.
 * @see RFC 3629, section 4.
 */
export function utf8LengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first < 0xe0 ? 0 : first < 0xf0 ? 3 : 4;
  if (length === 0 || first > 0xf4) return 0;
  for (let next = 1; next < length; next += 1) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0;
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0;
  return length;
}
