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

/** "1 860 000 kr", "4,2 Mkr", "2,5 miljoner kronor". */
const numberFirst = new RegExp(
  String.raw`(?<![\d\p{L}.,])${number}${space}(?:${scale}\.?${space})?(?<currency>kronor|kr|sek|nok|dkk|euro?|usd|dollars?|gbp|chf|€|\$|£|:-)(?!\p{L})`,
  "giu",
);
/** "SEK 12,500.00", "€3,400", "$2.5m". */
const currencyFirst = new RegExp(
  String.raw`(?<!\p{L})(?<currency>sek|nok|dkk|eur|usd|gbp|chf|€|\$|£)${space}${number}(?:${space}${scale}(?!\p{L}))?`,
  "giu",
);

/**
 * Finds amounts of money as they are written in Swedish and English mail, in the order of the text, at most 20.
 * A number without a currency is no amount.
 */
export function readAmounts(text: string): FoundAmount[] {
  const found: { at: number; amount: FoundAmount }[] = [];
  for (const pattern of [numberFirst, currencyFirst]) {
    for (const match of text.matchAll(pattern)) {
      const amount = amountOf(match);
      const isNew = !found.some((other) => overlaps(other, match));
      if (amount && isNew) found.push({ at: match.index, amount });
    }
  }
  return found
    .sort((one, other) => one.at - other.at)
    .slice(0, 20)
    .map(({ amount }) => amount);
}

function overlaps(found: { at: number; amount: FoundAmount }, match: RegExpExecArray): boolean {
  const end = found.at + found.amount.words.length;
  return match.index < end && found.at < match.index + match[0].length;
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
