import { domainOf } from "../shared/person";
import type { NamedPerson } from "./named-people";
import type { KnownPerson, TriageProfile } from "./triage-profile";

/** What a person is to the executive. */
export type Role = "manager" | "board" | "vip" | "report";

/** What the shape of an address tells about who writes from it. */
export type AddressKind = "person" | "office" | "noReply" | "list" | "none";

/** What is known of an address before a message is looked at. */
export interface Acquaintance {
  domain: string;
  kind: AddressKind;
  /** The strongest role, when the person has one. */
  role?: Role;
  /** How many steps up a manager is: 1 for the executive's own. */
  stepsUp?: number;
  title?: string;
  /** The address is in one of the organisation's own domains. */
  isColleague: boolean;
}

const noReply =
  /^(?:.*[._+-])?(?:no-?_?reply|do-?_?not-?_?reply|donotreply|no\.?address|svara-?ej|ej-?svar|inget-?svar|notifications?|notifiering|notis|avisering|mailer-daemon|postmaster|bounces?|automail|auto|alerts?|system|robot|daemon|calendar-notification)(?:[._+-].*)?$/u;
const list =
  /^(?:.*[._+-])?(?:newsletters?|nyhetsbrev|news|nyheter|marketing|marknad|marknadsforing|kampanj|campaigns?|offers?|erbjudanden?|deals|promo|promotions?|digest|mailings?|utskick|updates?|medlem|members?|community|events?|webinars?|seminarier|announcements?|announce|list|lists|listserv|majordomo|owner|subscriptions?|prenumeration|press|hello|hej)(?:[._+-].*)?$/u;
const office =
  /^(?:info|kontakt|contact|office|kontor|kundtjanst|kundservice|support|help|helpdesk|it|hr|admin|administration|reception|ekonomi|faktura|fakturor|invoices?|billing|accounts?|accounting|finance|payments?|orders?|order|bokning|booking|bookings|reservations?|sales|salj|registrator|service(?:desk)?|team|kansli|mail|post|styrelsen|board)(?:[._+-].*)?$/u;

/** Says what kind of address it is, by its local part alone. */
export function addressKindOf(address: string): AddressKind {
  const at = address.lastIndexOf("@");
  if (at <= 0) return "none";
  const local = address.slice(0, Math.min(at, 80));
  if (noReply.test(local)) return "noReply";
  if (list.test(local)) return "list";
  return office.test(local) ? "office" : "person";
}

/**
 * Whether a name and an address belong to a person: two names, one of which, or its first letters, stands in the
 * address ("Eva Lund", eva.lund@). An office's name does not ("Karantän", karantan@), nor a shop's.
 */
export function looksPersonal(name: string, address: string): boolean {
  const local = plainLetters(address.slice(0, Math.max(0, address.lastIndexOf("@"))));
  const parts = plainLetters(name)
    .split(/[^a-z]+/u)
    .filter((part) => part.length > 1);
  if (/^[a-z]{2,}[._][a-z]{2,}\d*$/u.test(local)) return true;
  if (parts.length === 0) return local !== "";
  return parts.length > 1 && parts.some((part) => local.includes(part.slice(0, 4)));
}

/** The people around the executive, by address. Remembers what it has worked out. */
export class KnownPeople {
  private readonly roles = new Map<string, Pick<Acquaintance, "role" | "stepsUp" | "title">>();
  private readonly worked = new Map<string, { name: string; acquaintance: Acquaintance }>();
  private readonly addressesByName = new Map<string, string>();
  private named: ReadonlyMap<string, NamedPerson> = new Map();
  private readonly keys = new Map<string, string>();
  private readonly ownDomains: ReadonlySet<string>;

  constructor(profile: TriageProfile) {
    this.ownDomains = new Set(profile.ownDomains.map((domain) => domain.toLowerCase()));
    this.note(profile.directReports, "report");
    this.note(profile.vips, "vip");
    this.note(profile.board, "board");
    profile.managers.forEach((manager, index) => this.note([manager], "manager", index + 1));
    for (const person of [profile.executive, profile.assistant]) {
      const address = person?.addresses[0];
      if (person && address) this.addressesByName.set(nameKey(person.name), address.toLowerCase());
    }
  }

  /** Takes the people the assistant has named herself, in place of those she had named before. */
  setNamed(people: readonly NamedPerson[]): void {
    this.named = new Map(people.map((person) => [person.address.toLowerCase(), person]));
    this.worked.clear();
    for (const { name, address } of people) this.noteName(name, address.toLowerCase());
  }

  /** What is known of an address, which must be in lower case, and of whom the name with it speaks. */
  of(address: string, name = ""): Acquaintance {
    const known = this.worked.get(address);
    if (known?.name === name) return known.acquaintance;
    const acquaintance = this.workOut(address, name);
    this.worked.set(address, { name, acquaintance });
    return acquaintance;
  }

  private workOut(address: string, name: string): Acquaintance {
    const domain = domainOf(address);
    const role = this.named.get(address)?.role;
    return {
      domain,
      kind: kindOf(address, name),
      isColleague: this.isOwn(domain),
      ...this.roles.get(address),
      ...(role && { role }),
    };
  }

  /** The address that a known person's name belongs to; `undefined` for a name that nobody known has. */
  addressOf(name: string): string | undefined {
    // Most mail comes from few names; to fold each anew would cost more than all else that is asked of it.
    let key = this.keys.get(name);
    if (key === undefined) this.keys.set(name, (key = nameKey(name)));
    return this.addressesByName.get(key);
  }

  /** Whether a domain is one of the organisation's, or a part of one. */
  isOwn(domain: string): boolean {
    if (this.ownDomains.has(domain)) return true;
    const parent = domain.indexOf(".");
    return parent > 0 && this.ownDomains.has(domain.slice(parent + 1));
  }

  private note(people: readonly KnownPerson[], role: Role, stepsUp?: number): void {
    for (const person of people) {
      const address = person.address.toLowerCase();
      if (address === "") continue;
      this.roles.set(address, {
        role,
        ...(stepsUp === undefined ? {} : { stepsUp }),
        ...(person.title ? { title: person.title } : {}),
      });
      this.noteName(person.name, address);
    }
  }

  private noteName(name: string, address: string): void {
    if (name) this.addressesByName.set(nameKey(name), address);
  }
}

/** A name under which somebody writes to many: "Energy Briefs", "HR Newsletter". */
const listName =
  /\b(?:newsletter|nyhetsbrev(?:et)?|news|announcements?|digest|daily|weekly|bulletin|briefs?|alerts?|utskick)\b/iu;

function kindOf(address: string, name: string): AddressKind {
  const kind = addressKindOf(address);
  if (kind !== "person") return kind;
  if (looksPersonal(name, address) && !listName.test(name)) return "person";
  return listName.test(name) ? "list" : "office";
}

function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
}

function plainLetters(text: string): string {
  return text
    .slice(0, 100)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .toLowerCase();
}
