import { minorDigitsOf } from "../../shared/money";

/**
 * Amounts are below so many minor units: 15 digits are what Excel keeps of a number, and the sum of nine such amounts
 * is still exact here.
 */
export const minorLimit = 1e15;

/** The mark between whole units and minor units. */
export type DecimalMark = "," | ".";

/** What is known about how a column or a format writes its amounts. */
export interface AmountSpelling {
  /** The decimal mark when it is known; otherwise it is judged from the one text. */
  decimalMark?: DecimalMark;
  /** The currency, for its number of decimals; SEK's two when it is not said. */
  currency?: string;
}

/** An amount that could be read. */
export interface AmountReading {
  /** Whole minor units. */
  minor: number;
  /** True when the text had more decimals than the currency and was rounded, halves away from zero. */
  rounded: boolean;
  /** True when "1.234" could mean a thousand or one and some: read as a thousand. */
  unsure: boolean;
}

/** Why a text is not read as an amount. */
export type AmountRefusal = "amount-unread" | "amount-too-large";

/** Three letters O are zeros that somebody typed wrongly, and no currency. */
const currencyMark = /^(?:[A-Z]{3}(?![A-Z])|kr\.?|[€$£¥])|(?:(?!O{3})[A-Z]{3}|kr\.?|:-|[€$£¥])$/i;
const spaces = /[\s\u00a0\u2007\u2009\u202f'’]/g;
const wellGrouped = /^(?:\d{1,3}(?:([\s\u00a0\u2007\u2009\u202f'’.,])\d{3})(?:\1\d{3})*|\d*)$/;

/**
 * Reads an amount in any spelling an office meets: "1 234,50", "1.234,50-", "(1,234.50)", "−12 kr", "SEK 5", with any
 * of the hard spaces between thousands. Undefined when it is none ("12,3O", "NaN", "1e15"), when its groups are not
 * of three digits, or when it reaches `minorLimit`. It is never read as 0.
 */
export function readAmount(text: string, spelling: AmountSpelling = {}): AmountReading | undefined {
  const reading = readAnySize(text, spelling);
  return reading && Math.abs(reading.minor) < minorLimit ? reading : undefined;
}

/** Why `readAmount` does not read a text: it is too large, or no amount. */
export function amountRefusal(text: string, spelling: AmountSpelling = {}): AmountRefusal {
  return readAnySize(text, spelling) ? "amount-too-large" : "amount-unread";
}

function readAnySize(text: string, spelling: AmountSpelling): AmountReading | undefined {
  const { body, negative } = splitSign(text);
  if (body === undefined) return undefined;
  const mark = spelling.decimalMark ?? judgeDecimalMark(body);
  const cut = mark === undefined || mark === "unsure" ? -1 : body.lastIndexOf(mark);
  const whole = cut < 0 ? body : body.slice(0, cut);
  const fraction = cut < 0 ? "" : body.slice(cut + 1);
  const isRepeated = cut >= 0 && whole.includes(mark ?? "");
  if (isRepeated || !wellGrouped.test(whole) || !/^\d*$/.test(fraction)) return undefined;
  if (whole + fraction === "") return undefined;
  const digits = minorDigitsOf(spelling.currency ?? "SEK");
  const { minor, rounded } = toMinor(whole.replace(/\D/g, ""), fraction, digits);
  const unsigned = { rounded, unsure: mark === "unsure" };
  return { minor: negative && minor !== 0 ? -minor : minor, ...unsigned };
}

function splitSign(text: string): { body: string | undefined; negative: boolean } {
  let body = text.trim();
  const inBrackets = /^\((.*)\)$/.exec(body);
  if (inBrackets?.[1] !== undefined) body = inBrackets[1].trim();
  body = body.replace(currencyMark, "").trim();
  const sign = /^[-+−–]|[-+−–]$/.exec(body);
  if (sign) body = (sign.index === 0 ? body.slice(1) : body.slice(0, -1)).trim();
  body = body.replace(currencyMark, "").trim();
  const isAmount = /^[\d.,\s\u00a0\u2007\u2009\u202f'’]*\d[.,]?$|^[.,]\d+$/.test(body);
  const negative = inBrackets !== null || (sign !== null && sign[0] !== "+");
  const signedTwice = inBrackets !== null && sign !== null;
  return { body: isAmount && !signedTwice ? body : undefined, negative };
}

/** Which mark parts the minor units in one text; undefined for none, "unsure" for a lone mark before three digits. */
export function judgeDecimalMark(body: string): DecimalMark | "unsure" | undefined {
  const comma = body.lastIndexOf(",");
  const point = body.lastIndexOf(".");
  if (comma < 0 && point < 0) return undefined;
  const mark = comma > point ? "," : ".";
  const last = Math.max(comma, point);
  const isRepeated = body.indexOf(mark) !== last;
  if (isRepeated) return undefined;
  if (Math.min(comma, point) >= 0) return mark;
  const before = body.slice(0, last).replace(spaces, "");
  const couldGroup = body.length - last - 1 === 3 && /^[1-9]\d{0,2}$/.test(before);
  return couldGroup ? "unsure" : mark;
}

function toMinor(whole: string, fraction: string, digits: number) {
  const kept = Number(whole + fraction.slice(0, digits).padEnd(digits, "0"));
  const rest = fraction.slice(digits);
  const roundsUp = rest !== "" && (rest[0] ?? "0") >= "5";
  return { minor: roundsUp ? kept + 1 : kept, rounded: /[1-9]/.test(rest) };
}
