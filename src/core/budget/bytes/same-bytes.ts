/** Whether the `length` bytes at two places are the same, compared four at a time. */
export function sameBytes(view: DataView, one: number, other: number, length: number): boolean {
  const last = length - 4;
  if (last < 0) {
    for (let at = 0; at < length; at += 1) {
      if (view.getUint8(one + at) !== view.getUint8(other + at)) return false;
    }
    return true;
  }
  for (let at = 0; at < last; at += 4) {
    if (view.getInt32(one + at, true) !== view.getInt32(other + at, true)) return false;
  }
  // The last four may be compared twice, which costs less than going on byte by byte.
  return view.getInt32(one + last, true) === view.getInt32(other + last, true);
}
