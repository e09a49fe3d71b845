/** One change of the document, to be made in the order of the plan. Places are told by tags of blocks. */
export type DocumentChange =
  /** Puts new blocks after a block, or where the selection is (`after` absent). `xml` is a flat OPC package. */
  | { change: "insert"; after?: string; xml: string }
  /** Puts new blocks before a block. */
  | { change: "insert-before"; before: string; xml: string }
  /** Writes a field's text anew, its looks stay; or empties a field or a block. */
  | { change: "set-text"; handle: number; text: string }
  /** Writes the content of a block anew; the block itself stays. `xml` is a flat OPC package without the block. */
  | { change: "replace"; handle: number; xml: string }
  /** Moves a block as it is, with all that was typed into it, to after another block. */
  | { change: "move"; handle: number; after: string }
  /** The same, to before another block. */
  | { change: "move-before"; handle: number; before: string }
  /** Takes a control and what is in it out of the document. */
  | { change: "remove"; handle: number }
  /** Takes a control away and leaves what is in it as plain text of hers. */
  | { change: "release"; handle: number };

/** What shall be done to the document in one undoable step. */
export interface ChangePlan {
  changes: readonly DocumentChange[];
  /** What to store with the document afterwards. */
  record: string;
}
