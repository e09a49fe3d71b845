/** Writes a text as UTF-8, a lone half of a pair as U+FFFD. Own, because core knows no `TextEncoder`. */
export function toUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let count = 0;
  for (const letter of text) {
    const found = letter.codePointAt(0) ?? 0;
    const code = found >= 0xd800 && found < 0xe000 ? 0xfffd : found;
    if (code < 0x80) bytes[count++] = code;
    else if (code < 0x800) bytes[count++] = 0xc0 | (code >> 6);
    else if (code < 0x10000) {
      bytes[count++] = 0xe0 | (code >> 12);
      bytes[count++] = 0x80 | ((code >> 6) & 0x3f);
    } else {
      bytes[count++] = 0xf0 | (code >> 18);
      bytes[count++] = 0x80 | ((code >> 12) & 0x3f);
      bytes[count++] = 0x80 | ((code >> 6) & 0x3f);
    }
    if (code >= 0x80) bytes[count++] = 0x80 | (code & 0x3f);
  }
  return bytes.slice(0, count);
}
