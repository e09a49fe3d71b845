import { letterOf, utf8LengthAt, type Encoding } from "./encodings";

const commonLetters = new Set("åäöÅÄÖéÉüÜæøÆØ");

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
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
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

/** How many bytes of a byte order mark stand first. */
export function markLength(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === "utf-8") {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  }
  return encoding.startsWith("utf-16") ? 2 : 0;
}
