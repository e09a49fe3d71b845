import { type Person, sameAddress } from "../shared/person";
import type { DeskStore } from "../shared/desk-store";

/** What the assistant can say that somebody is to the executive: on the board, or important for another reason. */
export type NamedRole = "board" | "vip";

/** Somebody the assistant has named herself. */
export interface NamedPerson extends Person {
  role: NamedRole;
}

/** Keeps whom the assistant has named as important for one executive: names and addresses, nothing of any mail. */
export class NamedPeople {
  private readonly document: string;

  constructor(
    private readonly store: DeskStore,
    mailbox: string,
  ) {
    this.document = `people-${mailbox}`;
  }

  /** Everybody she has named so far, in the order in which she did. */
  async read(): Promise<readonly NamedPerson[]> {
    return (await this.store.read<readonly NamedPerson[]>(this.document)) ?? [];
  }

  /** Says what somebody is; without a role, nobody special. Resolves to everybody she has named. */
  name(person: Person, role: NamedRole | undefined): Promise<readonly NamedPerson[]> {
    const { name, address } = person;
    return this.store.update<readonly NamedPerson[]>(this.document, (current = []) => [
      ...current.filter((other) => !sameAddress(other.address, address)),
      ...(role ? [{ name, address: address.toLowerCase(), role }] : []),
    ]);
  }
}
