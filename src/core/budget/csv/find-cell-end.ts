const fourTimes = 0x01010101;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * The first byte of `from`–`to` that is `stop` or ends a line, found four bytes at a time; `to` when there is none. The
 * end is an argument, because asking a view for its length costs as much as finding a byte.
 */
export function findCellEnd(view: DataView, from: number, to: number, stop: number): number {
  const stops = Math.imul(stop, fourTimes);
  // Said to be of 32 bits, or each step would ask whether it still is.
  let at = from | 0;
  for (; at <= to - 4; at = (at + 4) | 0) {
    const four = view.getInt32(at, true);
    const found =
      zeroBytes(four ^ stops) |
      zeroBytes(four ^ (lineFeed * fourTimes)) |
      zeroBytes(four ^ (carriageReturn * fourTimes));
    // Above the first zero byte the bits may be wrong; the lowest one is always right.
    if (found !== 0) return (at + ((31 - Math.clz32(found & -found)) >> 3)) | 0;
  }
  return findSingly(view, at, to, stop);
}

function findSingly(view: DataView, from: number, to: number, stop: number): number {
  for (let at = from; at < to; at += 1) {
    const byte = view.getUint8(at);
    if (byte === stop || byte === lineFeed || byte === carriageReturn) return at;
  }
  return to;
}

/** The high bits of the bytes of a word that are zero. @see Warren, "Hacker's Delight", chapter 6. */
function zeroBytes(word: number): number {
  return (word - fourTimes) & ~word & 0x80808080;
}
