const plus = 43;
const comma = 44;
const minus = 45;
const point = 46;
const zero = 48;
/** So many digits always fit in 32 bits. */
const mostDigits = 9;

/**
 * Reads "-1234.50", with a comma or a point before two decimals and no mark between thousands, straight from bytes
 * into minor units; NaN for every other spelling.
 */
export function plainCents(bytes: Uint8Array, from: number, to: number): number {
  const sign = bytes[from];
  const begin = sign === minus || sign === plus ? from + 1 : from;
  const mark = to - 3;
  if (mark <= begin || to - begin - 1 > mostDigits) return NaN;
  if (bytes[mark] !== point && bytes[mark] !== comma) return NaN;
  let value = 0;
  for (let at = begin; at < to; at += 1) {
    if (at === mark) continue;
    const digit = (bytes[at] ?? 0) - zero;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = (Math.imul(value, 10) + digit) | 0;
  }
  return sign === minus && value !== 0 ? -value : value;
}
