/**
 * Keeps small JSON documents that must outlive the pane: learned weights, the undo journal, settings.
 * No document may hold text of anyone's mail.
 */
export interface DeskStore {
  /** Reads one document; `undefined` when it was never written. */
  read<T>(name: string): Promise<T | undefined>;
  /**
   * Changes one document: `change` is given what is stored now and returns what shall be stored. When another
   * writer was first, the document is read again and `change` runs again on the fresh value, so it must be pure.
   * Returns what was stored.
   */
  update<T>(name: string, change: (current: T | undefined) => T): Promise<T>;
  /** The names and sizes of everything that is stored, for "show everything stored". */
  list(): Promise<readonly { name: string; sizeBytes: number; changedAt: string }[]>;
  /** Deletes everything that is stored. */
  clear(): Promise<void>;
}
