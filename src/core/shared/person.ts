/** A name with an address, as it stands in a message, a meeting or an organisation chart. */
export interface Person {
  /** The name as written; empty when only an address was given. */
  name: string;
  /** The SMTP address in lower case; empty when it is unknown. */
  address: string;
}

/** Says whether two addresses reach the same mailbox. Case never matters; an empty address equals nothing. */
export function sameAddress(one: string, other: string): boolean {
  return one !== "" && one.toLowerCase() === other.toLowerCase();
}

/** The part of an address after the last "@", in lower case; empty when there is none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 0 ? "" : address.slice(at + 1).toLowerCase();
}

/** The name by which a person is shown: the name, else the address. */
export function displayNameOf(person: Person): string {
  return person.name || person.address;
}
