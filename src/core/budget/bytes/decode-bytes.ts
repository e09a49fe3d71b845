import { letterOf, utf8LengthAt, type Encoding } from "./encodings";

/** How many characters are joined at a time; `String.fromCharCode` takes its arguments from the stack. */
const pieceLength = 4096;

/**
 * Decodes bytes `from`–`to` of a file. Own tables, because core knows no `TextDecoder` and no browser's knows code
 * page 437. A byte that is no UTF-8 in a UTF-8 file is read as Windows-1252, since such files are two joined ones.
 */
export function decodeBytes(
  bytes: Uint8Array,
  encoding: Encoding,
  from = 0,
  to = bytes.length,
): string {
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    return decodeUtf16(bytes, encoding === "utf-16le", from, to);
  }
  let text = "";
  let units: number[] = [];
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (units.length >= pieceLength) {
      text += String.fromCharCode(...units);
      units = [];
    }
    if (byte < 0x80) units.push(byte);
    else if (encoding !== "utf-8") units.push(letterOf(byte, encoding).charCodeAt(0));
    else {
      const length = utf8LengthAt(bytes, at);
      if (length === 0) units.push(letterOf(byte, "windows-1252").charCodeAt(0));
      else pushCodePoint(units, codePointAt(bytes, at, length));
      at += Math.max(length, 1) - 1;
    }
  }
  return text + String.fromCharCode(...units);
}

function codePointAt(bytes: Uint8Array, at: number, length: number): number {
  let code = (bytes[at] ?? 0) & (0xff >> (length + 1));
  for (let next = 1; next < length; next += 1) {
    code = (code << 6) | ((bytes[at + next] ?? 0) & 0x3f);
  }
  return code;
}

function pushCodePoint(units: number[], code: number): void {
  if (code < 0x10000) units.push(code);
  else units.push(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff));
}

function decodeUtf16(bytes: Uint8Array, isLittle: boolean, from: number, to: number): string {
  let text = "";
  for (let at = from; at + 1 < to; at += 2 * pieceLength) {
    const units: number[] = [];
    for (let pair = at; pair + 1 < Math.min(to, at + 2 * pieceLength); pair += 2) {
      const [first, second] = [bytes[pair] ?? 0, bytes[pair + 1] ?? 0];
      units.push(isLittle ? first | (second << 8) : (first << 8) | second);
    }
    text += String.fromCharCode(...units);
  }
  return text;
}
