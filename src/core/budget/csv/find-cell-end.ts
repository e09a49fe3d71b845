const fourTimes = 0x01010101;
const blank = 32;

/**
 * The first byte of `from`–`to` that is `stop` or a control character, as the end of a line is; `to` when there is none.
 * Found four bytes at a time. The end is an argument, because asking a view for its length costs as much as finding a
 * byte.
 */
export function findCellEnd(view: DataView, from: number, to: number, stop: number): number {
  const stops = stop * fourTimes;
  // Said to be of 32 bits, or each step would ask whether it still is.
  let at = from | 0;
  for (; at <= to - 4; at = (at + 4) | 0) {
    const four = view.getInt32(at, true);
    const found = bytesBelow(four ^ stops, 1) | bytesBelow(four, blank);
    // Above the first byte that is found the bits may be wrong; the lowest one is always right.
    if (found !== 0) return (at + ((31 - Math.clz32(found & -found)) >> 3)) | 0;
  }
  return findSingly(view, at, to, stop);
}

function findSingly(view: DataView, from: number, to: number, stop: number): number {
  for (let at = from; at < to; at += 1) {
    const byte = view.getUint8(at);
    if (byte === stop || byte < blank) return at;
  }
  return to;
}

/** The high bits of the bytes of a word that are below one of at most 128. @see Warren, "Hacker's Delight", chapter 6. */
function bytesBelow(word: number, byte: number): number {
  return (word - byte * fourTimes) & ~word & 0x80808080;
}
