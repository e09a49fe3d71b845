/** The numbers of Sweden and the banks that carry a check digit. */
export type CheckedNumber = "ocr" | "bankgiro" | "plusgiro" | "organization-number" | "iban";

/** Whether a number is well formed: its check digit agrees and its length is one that exists. */
export function hasValidCheckDigit(kind: CheckedNumber, text: string): boolean {
  return rules[kind](text.replace(/[\s-]/g, "").toUpperCase());
}

const rules: Readonly<Record<CheckedNumber, (text: string) => boolean>> = {
  ocr: (text) => /^\d{2,25}$/.test(text) && luhnSum(text) % 10 === 0,
  bankgiro: (text) => /^\d{7,8}$/.test(text) && luhnSum(text) % 10 === 0,
  plusgiro: (text) => /^\d{2,8}$/.test(text) && luhnSum(text) % 10 === 0,
  "organization-number": isOrganizationNumber,
  iban: isIban,
};

/**
 * The sum of digits weighed 2 and 1 from the right, the rightmost by 1.
 * @see Bankgirot, "10-modulen"; ISO/IEC 7812-1, annex B.
 */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48;
    const weighed = at % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum;
}

/** Ten digits, or twelve with 16 or a century first; a sole trader's is a personal number and passes too. */
function isOrganizationNumber(text: string): boolean {
  const ten = /^(?:16|19|20)?(\d{10})$/.exec(text)?.[1];
  return ten !== undefined && luhnSum(ten) % 10 === 0;
}

/**
 * The remainder by 97 of the number with its first four letters last must be 1.
 * @see ISO 13616-1, annex; Swedish IBANs have 24 letters.
 */
function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(text)) return false;
  if (text.startsWith("SE") && text.length !== 24) return false;
  let remainder = 0;
  for (const letter of text.slice(4) + text.slice(0, 4)) {
    for (const digit of String(parseInt(letter, 36))) remainder = (remainder * 10 + +digit) % 97;
  }
  return remainder === 1;
}
