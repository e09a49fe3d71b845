/** Names shorter than this differ by one letter by chance too often. */
const shortestName = 6;

/** Letters that look like others, written as what they look like. */
const disguises: readonly (readonly [RegExp, string])[] = [
  [/rn/gu, "m"],
  [/vv/gu, "w"],
  [/0/gu, "o"],
  [/[1i|]/gu, "l"],
  [/[àáâãäåа]/gu, "a"],
  [/[èéêëе]/gu, "e"],
  [/[òóôõöо]/gu, "o"],
];

/**
 * Domains that are trusted, kept so that a domain which looks like one of them is found at once: one letter more,
 * less, other or swapped, or letters that look alike.
 */
export class TrustedDomains {
  private readonly exact = new Set<string>();
  /** Every trusted domain under itself, under its disguise-free form, and under itself with one letter left out. */
  private readonly near = new Map<string, string>();

  /** Trusts a domain. */
  add(domain: string): void {
    if (domain === "" || this.exact.has(domain)) return;
    this.exact.add(domain);
    if (nameOf(domain).length < shortestName) return;
    for (const key of nearKeys(domain)) if (!this.near.has(key)) this.near.set(key, domain);
  }

  /** Whether a domain, or the domain it is a part of, is trusted. */
  has(domain: string): boolean {
    if (this.exact.has(domain)) return true;
    const parent = domain.indexOf(".");
    return parent > 0 && this.exact.has(domain.slice(parent + 1));
  }

  /** The trusted domain that another one resembles without being it; `undefined` when there is none. */
  resembledBy(domain: string): string | undefined {
    if (domain.length > 253 || nameOf(domain).length < shortestName || this.has(domain)) {
      return undefined;
    }
    for (const key of nearKeys(domain)) {
      const trusted = this.near.get(key);
      if (trusted !== undefined && isNear(domain, trusted)) return trusted;
    }
    return undefined;
  }
}

/** Whether two domains are one letter apart, have two neighboring letters swapped, or look alike. */
export function isNear(one: string, other: string): boolean {
  if (one === other) return false;
  return undisguised(one) === undisguised(other) || isOneEditApart(one, other);
}

function isOneEditApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const restOne = one.slice(start);
  const restOther = other.slice(start);
  if (one.length !== other.length) {
    return restOne.slice(1) === restOther || restOne === restOther.slice(1);
  }
  const swapped =
    restOne[0] === restOther[1] &&
    restOne[1] === restOther[0] &&
    restOne.slice(2) === restOther.slice(2);
  return restOne.slice(1) === restOther.slice(1) || swapped;
}

function nearKeys(domain: string): Set<string> {
  const keys = new Set([domain, undisguised(domain)]);
  for (let at = 0; at < domain.length; at++) keys.add(domain.slice(0, at) + domain.slice(at + 1));
  return keys;
}

function undisguised(domain: string): string {
  return disguises.reduce((text, [letters, plain]) => text.replace(letters, plain), domain);
}

/** The part of a domain before its last point. */
function nameOf(domain: string): string {
  const point = domain.lastIndexOf(".");
  return point < 0 ? domain : domain.slice(0, point);
}
