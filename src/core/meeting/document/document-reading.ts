/** One content control of the document as it stands now. */
export interface DocumentPart {
  /** Word's own id of the control, to speak of one of two with the same tag. */
  handle: number;
  tag: string;
  /** Its text, paragraphs parted by "\n", with that of the controls within it; empty while its placeholder is shown. */
  text: string;
}

/** The document as it lies open. */
export interface DocumentReading {
  /** Every content control in the order of the document, a control before those within it. */
  parts: readonly DocumentPart[];
  /** The words that are selected, and the tag of the innermost control around them; empty outside all of them. */
  selection?: { text: string; tag: string };
  /** Whether Word tracks changes: what is written stands as changes to accept. Absent where Word does not tell. */
  isTracking?: boolean;
  /** What was last stored with the document; absent for none. Made and read by core alone. */
  record?: string;
}
