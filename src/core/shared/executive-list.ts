import { type Person, sameAddress } from "./person";
import type { DeskStore } from "./desk-store";

/** The name of the document that holds the executives. */
const documentName = "executives";

/** The executives whose mail the pane works with, beside the assistant's own. Names and addresses only. */
export class ExecutiveList {
  constructor(private readonly store: DeskStore) {}

  /** The executives in the order they were added. */
  async read(): Promise<readonly Person[]> {
    return (await this.store.read<readonly Person[]>(documentName)) ?? [];
  }

  /** Adds an executive at the end; one who is there already is not added again. Resolves to the new list. */
  async add(person: Person): Promise<readonly Person[]> {
    return this.store.update<readonly Person[]>(documentName, (current = []) =>
      current.some(({ address }) => sameAddress(address, person.address))
        ? current
        : [...current, { name: person.name, address: person.address }],
    );
  }

  /** Takes an executive out of the list. What was learned of the mailbox stays until everything is deleted. */
  async remove(address: string): Promise<readonly Person[]> {
    return this.store.update<readonly Person[]>(documentName, (current = []) =>
      current.filter((person) => !sameAddress(person.address, address)),
    );
  }
}
