import { mix } from "../rows/tuple-numbers";

/** A number of 32 bits that is the same for the same bytes, mixed four at a time. */
export function hashBytes(view: DataView, from: number, length: number): number {
  const last = from + length - 4;
  let hash = 0;
  if (length < 4) {
    for (let at = from; at < from + length; at += 1) hash = mix(hash, view.getUint8(at));
    return hash;
  }
  for (let at = from; at < last; at += 4) hash = mix(hash, view.getInt32(at, true));
  // The last four may be looked at twice, which costs less than going on byte by byte.
  return mix(hash, view.getInt32(last, true));
}
