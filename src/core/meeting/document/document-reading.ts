/** One content control of the document as it stands now. */
export interface DocumentPart {
  /** Word's own id of the control, to speak of one of two with the same tag. */
  handle: number;
  tag: string;
  /** Its text, paragraphs parted by "\n", with that of the controls within it; empty while its placeholder is shown. */
  text: string;
}

/**
 * "on" when Word tracks changes, so that what is written stands as changes to accept; "has changes" where Word does not
 * tell whether it still does, but some stand in the document.
 */
export type Tracking = "on" | "has changes";

/** The document as it lies open. */
export interface DocumentReading {
  /** Every content control in the order of the document, a control before those within it. */
  parts: readonly DocumentPart[];
  /** The words that are selected, and the tag of the innermost control around them; empty outside all of them. */
  selection?: { text: string; tag: string };
  /** Whether changes are tracked in it; absent for no. */
  tracking?: Tracking;
  /** What was last stored with the document; absent for none. Made and read by core alone. */
  record?: string;
}
