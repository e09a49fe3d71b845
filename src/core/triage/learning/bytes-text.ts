const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const valueOf = new Map(Array.from(digits, (digit, value) => [digit, value]));

/** Writes bytes as text, six bits in each character (base64url without padding, RFC 4648). */
export function textOfBytes(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const count = Math.min(3, bytes.length - at) + 1;
    for (let digit = 0; digit < count; digit++)
      text += digits.charAt((three >> (18 - 6 * digit)) & 63);
  }
  return text;
}

/** Reads what `textOfBytes` wrote; `undefined` when the text is something else. */
export function bytesOfText(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let waiting = 0;
  let bits = 0;
  let at = 0;
  for (const digit of text) {
    const value = valueOf.get(digit);
    if (value === undefined) return undefined;
    waiting = ((waiting << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (waiting >> bits) & 255;
  }
  return bytes;
}
