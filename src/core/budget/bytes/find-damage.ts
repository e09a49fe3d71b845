import type { Warning } from "../../shared/parsed";
import { fileWarning } from "../warnings/file-warning";

/** How UTF-8 writes U+FFFD, which programs put in the place of letters they could not read. */
const lostLetter = [0xef, 0xbf, 0xbd] as const;

/** Warns of letters that were lost before the file came to us, with the line of the first one. */
export function findDamage(bytes: Uint8Array): Warning[] {
  const [first, second, third] = lostLetter;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (bytes[at + 1] !== second || bytes[at + 2] !== third) continue;
    let line = 1;
    for (const byte of bytes.subarray(0, at)) if (byte === 10) line += 1;
    return [fileWarning("damaged-letters", `line ${line}`)];
  }
  return [];
}
