const fourTimes = 0x01010101;

/**
 * The first byte from `from` on that is one of three, found four bytes at a time; the length of the view when there is
 * none.
 */
export function findByte(
  view: DataView,
  from: number,
  one: number,
  other = one,
  third = other,
): number {
  const length = view.byteLength;
  const ones = Math.imul(one, fourTimes);
  const others = Math.imul(other, fourTimes);
  const thirds = Math.imul(third, fourTimes);
  let at = from;
  for (; at <= length - 4; at += 4) {
    const four = view.getInt32(at, true);
    const found = zeroBytes(four ^ ones) | zeroBytes(four ^ others) | zeroBytes(four ^ thirds);
    // Above the first zero byte the bits may be wrong; the lowest one is always right.
    if (found !== 0) return at + ((31 - Math.clz32(found & -found)) >> 3);
  }
  for (; at < length; at += 1) {
    const byte = view.getUint8(at);
    if (byte === one || byte === other || byte === third) return at;
  }
  return length;
}

/** The high bits of the bytes of a word that are zero. @see Warren, "Hacker's Delight", chapter 6. */
function zeroBytes(word: number): number {
  return (word - fourTimes) & ~word & 0x80808080;
}
