import { letterOf, utf8LengthAt, type Encoding } from "./encodings";

/** How many bytes are decoded at a time; `String.fromCharCode` takes its arguments from the stack. */
const pieceLength = 4096;

/** Filled anew by each call. A plain array, since the arguments of a call are taken from one in half the time. */
const scratch = Array<number>(pieceLength).fill(0);

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
  let text = "";
  for (let at = from; at < to;) {
    const end = endOfPiece(bytes, encoding, at, to);
    text += toText(scratch, decodeLetters(bytes, encoding, at, end, scratch));
    at = end;
  }
  return text;
}

/** A piece ends where a letter ends: two bytes are one in UTF-16, and those of 10xxxxxx go on in UTF-8. */
function endOfPiece(bytes: Uint8Array, encoding: Encoding, from: number, to: number): number {
  let end = from + pieceLength;
  if (end >= to) return to;
  if (encoding !== "utf-8") return end;
  for (let back = 0; back < 3 && ((bytes[end] ?? 0) & 0xc0) === 0x80; back += 1) end -= 1;
  return end;
}

/**
 * Decodes bytes `from`–`to` into the code units of their text, never more than the bytes, behind the `count` units that
 * are there already. Gives back how many there are then.
 */
export function decodeLetters(
  bytes: Uint8Array,
  encoding: Encoding,
  from: number,
  to: number,
  letters: number[],
  count = 0,
): number {
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    return decodeUtf16(bytes, encoding === "utf-16le", from, to, letters, count);
  }
  let end = count;
  for (let at = from | 0; at < to; at = (at + 1) | 0) {
    const byte = bytes[at] ?? 0;
    let code = byte;
    if (byte >= 0x80) {
      const length = encoding === "utf-8" ? utf8LengthAt(bytes, at) : 0;
      code = length === 0 ? codeOf(byte, encoding) : codePointAt(bytes, at, length);
      if (length > 0) at = (at + length - 1) | 0;
    }
    if (code >= 0x10000) {
      letters[end++] = 0xd800 + ((code - 0x10000) >> 10);
      code = 0xdc00 + ((code - 0x10000) & 0x3ff);
    }
    letters[end++] = code;
  }
  return end;
}

function codeOf(byte: number, encoding: Encoding): number {
  return letterOf(byte, encoding === "cp437" ? "cp437" : "windows-1252").charCodeAt(0);
}

/** The text of the first `count` of some code units. */
export function toText(units: readonly number[], count: number): string {
  let text = "";
  for (let from = 0; from < count; from += pieceLength) {
    text += String.fromCharCode(...units.slice(from, Math.min(from + pieceLength, count)));
  }
  return text;
}

function codePointAt(bytes: Uint8Array, at: number, length: number): number {
  let code = (bytes[at] ?? 0) & (0xff >> (length + 1));
  for (let next = 1; next < length; next += 1) {
    code = (code << 6) | ((bytes[at + next] ?? 0) & 0x3f);
  }
  return code;
}

function decodeUtf16(
  bytes: Uint8Array,
  isLittle: boolean,
  from: number,
  to: number,
  letters: number[],
  count: number,
): number {
  let end = count;
  for (let at = from; at + 1 < to; at += 2) {
    const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    letters[end++] = isLittle ? first | (second << 8) : (first << 8) | second;
  }
  return end;
}
