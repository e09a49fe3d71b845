import type { Person } from "../shared/person";

/** A person whose place in the executive's work is known, with a title for the reasons: "board chair". */
export interface KnownPerson extends Person {
  title?: string;
}

/** Somebody whose own mail counts as ours: the executive or the assistant. */
export interface DeskPerson {
  name: string;
  /** The name a greeting uses: "Anna". */
  givenName: string;
  /** Every address that reaches this person, in any case. The first is the main one. */
  addresses: readonly string[];
}

/** What triage knows of the executive and the people around, for one mailbox. */
export interface TriageProfile {
  executive: DeskPerson;
  /** The person at the desk; absent when the executive works alone in her own mailbox. */
  assistant?: DeskPerson;
  /** The executive's manager first, then the manager's manager, and so on. */
  managers: readonly KnownPerson[];
  directReports: readonly KnownPerson[];
  board: readonly KnownPerson[];
  /** People the executive has named as important. */
  vips: readonly KnownPerson[];
  /** The organisation's own mail domains, in lower case. */
  ownDomains: readonly string[];
  /** IANA name: "Europe/Stockholm". */
  timeZone: string;
  /** Decides the order of day and month: "sv-SE", "en-GB". */
  locale: string;
}

/** The profile of a mailbox about whose owner nothing more is known than name and address. */
export function plainProfile(
  owner: Person,
  place: { timeZone: string; locale: string },
): TriageProfile {
  const domain = owner.address.slice(owner.address.lastIndexOf("@") + 1).toLowerCase();
  return {
    executive: {
      name: owner.name,
      givenName: givenNameOf(owner.name),
      addresses: [owner.address.toLowerCase()],
    },
    managers: [],
    directReports: [],
    board: [],
    vips: [],
    ownDomains: domain ? [domain] : [],
    ...place,
  };
}

/** The given name in a written name: "Anna" of "Anna Lindqvist" and of "Lindqvist, Anna". */
export function givenNameOf(name: string): string {
  const [, afterComma] = name.split(",");
  return (afterComma ?? name).trim().split(/\s+/u)[0] ?? "";
}
