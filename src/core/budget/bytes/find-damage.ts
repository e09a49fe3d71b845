import type { Warning } from "../../shared/parsed";

/** How UTF-8 writes U+FFFD, which programs put in the place of letters they could not read. */
const lostLetter = [0xef, 0xbf, 0xbd] as const;

/** Warns of letters that were lost before the file came to us, with the line of the first one. */
export function findDamage(bytes: Uint8Array): Warning[] {
  const [first, second, third] = lostLetter;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (bytes[at + 1] !== second || bytes[at + 2] !== third) continue;
    let line = 1;
    for (const byte of bytes.subarray(0, at)) if (byte === 10) line += 1;
    const message = "The file has letters that were already lost when it was written.";
    return [{ code: "damaged-letters", place: `line ${line}`, message }];
  }
  return [];
}
