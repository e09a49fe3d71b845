const fourTimes = 0x01010101;

/**
 * The first byte of `from`–`to` that is one of three, found four bytes at a time; `to` when there is none. The end is
 * an argument, because asking a view for its length costs as much as finding a byte.
 */
export function findByte(
  view: DataView,
  from: number,
  to: number,
  one: number,
  other = one,
  third = other,
): number {
  const ones = Math.imul(one, fourTimes);
  const others = Math.imul(other, fourTimes);
  const thirds = Math.imul(third, fourTimes);
  // Said to be of 32 bits, or each step would ask whether it still is.
  let at = from | 0;
  for (; at <= to - 4; at = (at + 4) | 0) {
    const four = view.getInt32(at, true);
    const found = zeroBytes(four ^ ones) | zeroBytes(four ^ others) | zeroBytes(four ^ thirds);
    // Above the first zero byte the bits may be wrong; the lowest one is always right.
    if (found !== 0) return (at + ((31 - Math.clz32(found & -found)) >> 3)) | 0;
  }
  for (; at < to; at = (at + 1) | 0) {
    const byte = view.getUint8(at);
    if (byte === one || byte === other || byte === third) return at;
  }
  return at;
}

/** The high bits of the bytes of a word that are zero. @see Warren, "Hacker's Delight", chapter 6. */
function zeroBytes(word: number): number {
  return (word - fourTimes) & ~word & 0x80808080;
}
