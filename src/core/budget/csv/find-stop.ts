const fourTimes = 0x01010101;
const lineFeeds = 0x0a0a0a0a;
const carriageReturns = 0x0d0d0d0d;

/**
 * The first byte from `from` on that is `stop` or ends a line, found four bytes at a time; -1 when none comes before
 * the last bytes of the file.
 */
export function findStop(view: DataView, from: number, stop: number): number {
  const last = view.byteLength - 4;
  const stops = Math.imul(stop, fourTimes);
  for (let at = from; at <= last; at += 4) {
    const four = view.getInt32(at, true);
    const found =
      zeroBytes(four ^ stops) | zeroBytes(four ^ lineFeeds) | zeroBytes(four ^ carriageReturns);
    // Above the first zero byte the bits may be wrong; the lowest one is always right.
    if (found !== 0) return at + ((31 - Math.clz32(found & -found)) >> 3);
  }
  return -1;
}

/** The high bits of the bytes of a word that are zero. @see Warren, "Hacker's Delight", chapter 6. */
function zeroBytes(word: number): number {
  return (word - fourTimes) & ~word & 0x80808080;
}
