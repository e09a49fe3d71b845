/** An amount of money in whole minor units (öre, cents) of one currency. */
export interface Money {
  /** Whole minor units; never a fraction, never beyond 2^53. */
  minor: number;
  /** The three letters of the currency, "SEK". */
  currency: string;
}

/**
 * Decimals of the currencies that have not two.
 * @see ISO 4217, the list of active codes.
 */
const otherDigits: Readonly<Record<string, number>> = {
  ...{ BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0 },
  ...{ UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0 },
  ...{ BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3 },
};

/** How many decimals a currency has: 2 for SEK, 0 for JPY, 3 for KWD; 2 for a currency that is not known. */
export function minorDigitsOf(currency: string): number {
  return otherDigits[currency] ?? 2;
}

/** Adds two amounts. Two currencies, or a sum beyond 2^53 minor units, are a bug of the caller: RangeError. */
export function addMoney(one: Money, other: Money): Money {
  if (one.currency !== other.currency) {
    throw new RangeError(`addMoney: ${one.currency} and ${other.currency} do not add up`);
  }
  const minor = one.minor + other.minor;
  if (!Number.isSafeInteger(minor)) throw new RangeError("addMoney: the sum is beyond 2^53");
  return { minor, currency: one.currency };
}

/** Writes an amount as a plain decimal number, "-1234.50", for files and messages; the screen uses `Intl`. */
export function toDecimalText({ minor, currency }: Money): string {
  const digits = minorDigitsOf(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, "0");
  const sign = minor < 0 ? "-" : "";
  if (digits === 0) return sign + text;
  return `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Rounds a share of whole minor units to whole ones, halves away from zero, as bookkeeping does. */
export function roundMinor(value: number): number {
  const rounded = Math.sign(value) * Math.round(Math.abs(value));
  return rounded === 0 ? 0 : rounded;
}
