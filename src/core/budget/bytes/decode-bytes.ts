import { letterOf, utf8LengthAt, type Encoding } from "./encodings";

/** How many characters are joined at a time; `String.fromCharCode` takes its arguments from the stack. */
const pieceLength = 4096;

/** Filled anew by each call; a letter beyond the basic plane takes two units, hence one place more. */
const scratch = new Uint16Array(pieceLength + 1);

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
  const units = scratch;
  let count = 0;
  let text = "";
  for (let at = from; at < to; at += 1) {
    if (count >= pieceLength) {
      text += toText(units, count);
      count = 0;
    }
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      units[count++] = byte;
      continue;
    }
    const length = encoding === "utf-8" ? utf8LengthAt(bytes, at) : 0;
    if (length === 0) {
      const page = encoding === "cp437" ? "cp437" : "windows-1252";
      units[count++] = letterOf(byte, page).charCodeAt(0);
      continue;
    }
    const code = codePointAt(bytes, at, length);
    if (code >= 0x10000) {
      units[count++] = 0xd800 + ((code - 0x10000) >> 10);
      units[count++] = 0xdc00 + ((code - 0x10000) & 0x3ff);
    } else units[count++] = code;
    at += length - 1;
  }
  return text + toText(units, count);
}

function toText(units: Uint16Array, count: number): string {
  return Reflect.apply(String.fromCharCode, undefined, units.subarray(0, count)) as string;
}

function codePointAt(bytes: Uint8Array, at: number, length: number): number {
  let code = (bytes[at] ?? 0) & (0xff >> (length + 1));
  for (let next = 1; next < length; next += 1) {
    code = (code << 6) | ((bytes[at + next] ?? 0) & 0x3f);
  }
  return code;
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
