/** The most each person may approve, by name, in minor units of the workbook's currency. */
export type ApprovalLimits = Readonly<Record<string, number>>;

/** The limit of a person however the name is capitalized; undefined for somebody who has none. */
export function limitOf(limits: ApprovalLimits, person: string): number | undefined {
  const plain = plainName(person);
  const found = Object.entries(limits).find(([name]) => plainName(name) === plain);
  return plain === "" ? undefined : found?.[1];
}

/** The limits with one person's set anew, in the place where it stood; undefined takes the person out. */
export function withLimit(
  limits: ApprovalLimits,
  person: string,
  minor: number | undefined,
): Record<string, number> {
  const plain = plainName(person);
  const isOther = ([name]: [string, number]) => plainName(name) !== plain;
  const others = Object.entries(limits);
  if (minor === undefined) return Object.fromEntries(others.filter(isOther));
  const name = person.trim();
  if (others.every(isOther)) return { ...limits, [name]: minor };
  return Object.fromEntries(others.map((one) => (isOther(one) ? one : [name, minor])));
}

/** Names that differ in capitals, blanks or accents written otherwise are one person's. */
export function plainName(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}
