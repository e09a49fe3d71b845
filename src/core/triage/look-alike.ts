/** Names shorter than this differ by one letter by chance too often. */
const shortestName = 6;
/** No domain is longer. */
const longestDomain = 253;

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
 * Domains that are known, kept so that those which look like another are found at once: one letter more, less, other
 * or swapped, letters that look alike, or the organisation's own name with something added.
 */
export class KnownDomains {
  private readonly known = new Set<string>();
  private readonly own: string[] = [];
  /** Every known domain under itself, under its disguise-free form, and under itself with one letter left out. */
  private readonly near = new Map<string, string[]>();

  /** Notes a domain. */
  add(domain: string): void {
    if (this.known.has(domain) || domain.length > longestDomain) return;
    this.known.add(domain);
    if (nameOf(domain).length < shortestName) return;
    for (const key of nearKeys(domain)) {
      const others = this.near.get(key);
      if (others) others.push(domain);
      else this.near.set(key, [domain]);
    }
  }

  /** Notes a domain of the organisation itself: its name with something added ("nordvik-it") is a look-alike too. */
  addOwn(domain: string): void {
    this.add(domain);
    if (nameOf(registrable(domain)).length >= 4) this.own.push(domain);
  }

  /** The known domains that another one looks like, without being a part of them or they of it. */
  likenessesOf(domain: string): string[] {
    if (domain.length > longestDomain || nameOf(domain).length < shortestName) return [];
    const found = new Set(this.own.filter((own) => borrowsName(domain, own)));
    for (const key of nearKeys(domain)) {
      for (const other of this.near.get(key) ?? []) {
        if (registrable(other) !== registrable(domain) && isNear(domain, other)) found.add(other);
      }
    }
    return [...found];
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
  const [a, b] = [one.slice(start), other.slice(start)];
  const isSwapped =
    a.charAt(0) + a.charAt(1) === b.charAt(1) + b.charAt(0) && a.slice(2) === b.slice(2);
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || isSwapped;
}

function nearKeys(domain: string): Set<string> {
  const keys = new Set([domain, undisguised(domain)]);
  for (let at = 0; at < domain.length; at++) keys.add(domain.slice(0, at) + domain.slice(at + 1));
  return keys;
}

function undisguised(domain: string): string {
  return disguises.reduce((text, [letters, plain]) => text.replace(letters, plain), domain);
}

/** "nordvik-it.example" and "it-nordvik.example" borrow the name of "nordvik.example". */
function borrowsName(domain: string, own: string): boolean {
  const words = nameOf(registrable(domain)).split("-");
  return words.length > 1 && words.includes(nameOf(registrable(own)));
}

/** The last two labels: what somebody must have registered. */
function registrable(domain: string): string {
  return domain.split(".").slice(-2).join(".");
}

/** The part of a domain before its last point. */
function nameOf(domain: string): string {
  const point = domain.lastIndexOf(".");
  return point < 0 ? domain : domain.slice(0, point);
}
