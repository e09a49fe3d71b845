import { letterOf, utf8LengthAt, type Encoding } from "./encodings";

const commonLetters = new Set("åäöÅÄÖéÉüÜæøÆØ");
/** After so many letters beyond ASCII the matter is settled. */
const enoughLetters = 4_096;

/**
 * Finds the encoding of a file from its bytes alone, since #FORMAT and XML declarations are often wrong. What is
 * mostly valid UTF-8 is UTF-8; otherwise the code page in which the bytes are letters of the Nordic languages.
 */
export function findEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  let sequences = 0;
  let broken = 0;
  const votes = { "windows-1252": 0, cp437: 0 };
  const skipAscii = skipper(bytes);
  for (let at = skipAscii(0); at < bytes.length; at = skipAscii(at + 1)) {
    if (sequences + broken === enoughLetters) break;
    const byte = bytes[at] ?? 0;
    const length = utf8LengthAt(bytes, at);
    if (length > 0) {
      sequences += 1;
      at += length - 1;
      continue;
    }
    broken += 1;
    if (commonLetters.has(letterOf(byte, "windows-1252"))) votes["windows-1252"] += 1;
    if (commonLetters.has(letterOf(byte, "cp437"))) votes.cp437 += 1;
  }
  if (sequences >= broken) return "utf-8";
  return votes.cp437 > votes["windows-1252"] ? "cp437" : "windows-1252";
}

/** Finds the next byte from 0x80 up, four bytes at a time; the file's length when there is none. */
function skipper(bytes: Uint8Array): (from: number) => number {
  const before = -bytes.byteOffset & 3;
  const fours = Math.max(0, (bytes.length - before) >> 2);
  const words =
    fours > 0 ? new Uint32Array(bytes.buffer, bytes.byteOffset + before, fours) : new Uint32Array();
  return (from) => {
    let at = from;
    while (at < bytes.length) {
      if ((bytes[at] ?? 0) >= 0x80) return at;
      at += 1;
      if (((at - before) & 3) !== 0 || at < before) continue;
      let word = (at - before) >> 2;
      while (word < fours && ((words[word] ?? 0) & 0x80808080) === 0) word += 1;
      at = before + word * 4;
    }
    return bytes.length;
  };
}

/** How many bytes of a byte order mark stand first. */
export function markLength(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === "utf-8") {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  }
  return encoding.startsWith("utf-16") ? 2 : 0;
}
