import type { FoundAmount } from "./triaged-message";

/** A currency as people write it, and what it is in ISO 4217. */
const currencies: Readonly<Record<string, string>> = {
  kr: "SEK",
  kronor: "SEK",
  sek: "SEK",
  ":-": "SEK",
  nok: "NOK",
  dkk: "DKK",
  "€": "EUR",
  eur: "EUR",
  euro: "EUR",
  $: "USD",
  usd: "USD",
  dollar: "USD",
  dollars: "USD",
  "£": "GBP",
  gbp: "GBP",
  chf: "CHF",
};

/** How many a multiplier word stands for. */
const multipliers: Readonly<Record<string, number>> = {
  t: 1e3,
  k: 1e3,
  tusen: 1e3,
  m: 1e6,
  mn: 1e6,
  milj: 1e6,
  miljon: 1e6,
  miljoner: 1e6,
  million: 1e6,
  millions: 1e6,
  md: 1e9,
  mdr: 1e9,
  miljard: 1e9,
  miljarder: 1e9,
  bn: 1e9,
  billion: 1e9,
};

const number = String.raw`(?<digits>\d{1,3}(?:[ .,'\u00a0\u202f\u2009]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,12}(?:[.,]\d{1,2})?(?!\d))`;
const scale = String.raw`(?<scale>tusen|milj(?:on(?:er)?|arder|ard)?|millions?|billion|mdr|md|mn|bn|[tkm])`;
const space = String.raw`[ \u00a0\u202f\u2009]?`;

/** "1 860 000 kr", "4,2 Mkr", "2,5 miljoner kronor". Tried where a number begins. */
const numberFirst = new RegExp(
  String.raw`${number}${space}(?:${scale}\.?${space})?(?<currency>kronor|kr|sek|nok|dkk|euro?|usd|dollars?|gbp|chf|€|\$|£|:-)(?!\p{L})`,
  "iuy",
);
/** "SEK 12,500.00", "€3,400", "$2.5m". Tried where what stands before a number begins. */
const currencyFirst = new RegExp(
  String.raw`(?<currency>sek|nok|dkk|eur|usd|gbp|chf|€|\$|£)${space}${number}(?:${space}${scale}(?!\p{L}))?`,
  "iuy",
);
const joinsNumber = /[\d\p{L}.,]/u;
/** A currency at the end of what stands before a number. */
const currencyBefore = new RegExp(
  String.raw`(?:(?<!\p{L})(?:sek|nok|dkk|eur|usd|gbp|chf)|[€$£])${space}$`,
  "iu",
);
/** No currency before a number is longer, with the space after it and the character before. */
const longestBefore = 5;
/** Further amounts are not listed. */
const mostAmounts = 20;

/**
 * Finds amounts of money as they are written in Swedish and English mail, in the order of the text, at most 20.
 * A number without a currency is no amount.
 */
export function readAmounts(text: string): FoundAmount[] {
  const found: FoundAmount[] = [];
  // No pattern is tried where no digits begin.
  for (let at = 0; at < text.length && found.length < mostAmounts; at++) {
    if (!isDigit(text.charCodeAt(at)) || isDigit(text.charCodeAt(at - 1))) continue;
    const match = numberFirstAt(text, at) ?? currencyFirstAt(text, at);
    const amount = match && amountOf(match);
    if (amount) found.push(amount);
    if (match) at = match.index + match[0].length - 1;
  }
  return found;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function numberFirstAt(text: string, digit: number): RegExpExecArray | null {
  if (digit > 0 && joinsNumber.test(text.charAt(digit - 1))) return null;
  numberFirst.lastIndex = digit;
  return numberFirst.exec(text);
}

function currencyFirstAt(text: string, digit: number): RegExpExecArray | null {
  const floor = Math.max(0, digit - longestBefore);
  const before = currencyBefore.exec(text.slice(floor, digit));
  if (!before) return null;
  currencyFirst.lastIndex = floor + before.index;
  return currencyFirst.exec(text);
}

function amountOf({ 0: words, groups = {} }: RegExpExecArray): FoundAmount | undefined {
  const currency = currencies[groups.currency?.toLowerCase() ?? ""];
  const times = multipliers[groups.scale?.toLowerCase() ?? ""] ?? 1;
  const minorUnits = Math.round(unitsOf(groups.digits ?? "") * times * 100);
  if (!currency || minorUnits === 0 || !Number.isSafeInteger(minorUnits)) return undefined;
  return { words: words.trim(), minorUnits, currency };
}

/** A last group of one or two digits after a point or a comma is decimals; every other mark divides thousands. */
function unitsOf(digits: string): number {
  const decimals = /[.,](\d{1,2})$/u.exec(digits);
  const whole = decimals ? digits.slice(0, decimals.index) : digits;
  return Number(`${whole.replace(/\D/gu, "")}.${decimals?.[1] ?? "0"}`);
}
