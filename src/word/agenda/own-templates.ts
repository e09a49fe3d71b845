import type { AgendaTemplate } from "../../core/agenda/templates/agenda-template";
import type { DeskStore } from "../../core/shared/desk-store";

const documentName = "templates";

/** The templates she has made of her own agendas, or taken in from a file. */
export class OwnTemplates {
  constructor(private readonly store: DeskStore) {}

  /** Her templates, in the order they were added. */
  async read(): Promise<readonly AgendaTemplate[]> {
    return (await this.store.read<readonly AgendaTemplate[]>(documentName)) ?? [];
  }

  /** Adds templates; one with the same id takes the place of the old. Resolves to all of hers. */
  async add(added: readonly AgendaTemplate[]): Promise<readonly AgendaTemplate[]> {
    const ids = new Set(added.map(({ id }) => id));
    return this.store.update<readonly AgendaTemplate[]>(documentName, (own = []) => [
      ...own.filter(({ id }) => !ids.has(id)),
      ...added,
    ]);
  }

  /** Takes a template out. Resolves to those that are left. */
  async remove(id: string): Promise<readonly AgendaTemplate[]> {
    return this.store.update<readonly AgendaTemplate[]>(documentName, (own = []) =>
      own.filter((template) => template.id !== id),
    );
  }
}
