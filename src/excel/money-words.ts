import { readAmount } from "../core/budget/amounts/read-amount";
import { minorDigitsOf } from "../core/shared/money";
import type { Language } from "../ui/language";

/** How amounts are written in one language and currency. Input is always whole minor units. */
export interface MoneyWords {
  /** With all decimals: "−1,295.00". */
  exact: (minor: number) => string;
  /** Rounded to whole units, for narrow places: "−40,400". */
  whole: (minor: number) => string;
  /** Rounded, with the currency: "535,550 kr", "€535,550". */
  withCurrency: (minor: number) => string;
  /** The currency alone, for the head of a column: "kr". */
  currency: string;
}

const locales = { sv: "sv-SE", en: "en-GB" } as const;

/** Makes the words for amounts. A currency that is not three letters is written without any. */
export function moneyWords(language: Language, currency: string): MoneyWords {
  const locale = locales[language];
  const digits = minorDigitsOf(currency);
  const unit = 10 ** digits;
  const exact = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: true,
  });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: true });
  const sign = currencySign(locale, currency);
  return {
    exact: (minor) => withMinus(exact.format(minor / unit)),
    whole: (minor) => withMinus(whole.format(roundedUnits(minor, unit))),
    withCurrency: (minor) => `${withMinus(whole.format(roundedUnits(minor, unit)))} ${sign}`.trim(),
    currency: sign,
  };
}

/**
 * Reads an amount that somebody typed, as either language writes it. In a currency with three decimals a lone mark
 * before three digits is the language's own decimal mark, elsewhere it parts thousands. Undefined when it is none.
 */
export function readTypedAmount(
  text: string,
  language: Language,
  currency: string,
): number | undefined {
  const reading = readAmount(text, { currency });
  if (reading?.unsure !== true || minorDigitsOf(currency) < 3) return reading?.minor;
  return readAmount(text, { currency, decimalMark: language === "sv" ? "," : "." })?.minor;
}

/** Percent with its sign: "+22 %". Swedish and our English both put a space before the mark. */
export function percentWords(language: Language, percent: number): string {
  const format = new Intl.NumberFormat(locales[language], {
    signDisplay: "exceptZero",
    maximumFractionDigits: Math.abs(percent) < 10 ? 1 : 0,
  });
  return `${withMinus(format.format(percent))} %`;
}

/** Halves go away from zero, as in `roundMinor`; never "−0". */
function roundedUnits(minor: number, unit: number): number {
  const rounded = Math.sign(minor) * Math.round(Math.abs(minor) / unit);
  return rounded === 0 ? 0 : rounded;
}

/** Krona is written "kr" in both languages; other signs come from Intl. */
function currencySign(locale: string, currency: string): string {
  if (currency === "SEK") return "kr";
  if (!/^[A-Z]{3}$/.test(currency)) return "";
  const parts = new Intl.NumberFormat(locale, { style: "currency", currency }).formatToParts(0);
  return parts.find(({ type }) => type === "currency")?.value ?? currency;
}

function withMinus(text: string): string {
  return text.replace("-", "−");
}
