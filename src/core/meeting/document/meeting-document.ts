/** One content control of the document as it stands now. */
export interface DocumentPart {
  /** Word's own id of the control, to speak of one of two with the same tag. */
  handle: number;
  tag: string;
  /** Its text, paragraphs parted by "\n"; that of the controls within it with it. */
  text: string;
}

/** The document as it lies open. */
export interface DocumentReading {
  /** Every content control in the order of the document, a control before those within it. */
  parts: readonly DocumentPart[];
  /** What was last stored with the document; absent for none. Made and read by core alone. */
  record?: string;
}

/** One change of the document, to be made in the order of the plan. Places are told by tags of blocks. */
export type DocumentChange =
  /** Puts new blocks after a block, or where the selection is (`after` absent). `xml` is a flat OPC package. */
  | { change: "insert"; after?: string; xml: string }
  /** Puts new blocks before a block. */
  | { change: "insert-before"; before: string; xml: string }
  /** Writes a field's text anew; its looks stay. */
  | { change: "set-text"; handle: number; text: string }
  /** Writes the content of a block anew; the block itself stays. `xml` is a flat OPC package without the block. */
  | { change: "replace"; handle: number; xml: string }
  /** Moves a block as it is, with all that was typed into it, to after another block. */
  | { change: "move"; handle: number; after: string }
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

/** The document that lies open in Word. */
export interface MeetingDocument {
  /** Reads the parts that are in the document, in one round trip. */
  read(): Promise<DocumentReading>;
  /** Makes the changes of a plan in at most two round trips, and stores its record. All or nothing is undone at once. */
  apply(plan: ChangePlan): Promise<void>;
}
