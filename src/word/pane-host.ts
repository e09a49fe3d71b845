import type { MeetingDocument } from "../core/meeting/document/meeting-document";

/** What the pane asks of Word around it. `index.tsx` puts it together from `office/`. */
export interface PaneHost {
  /** A language tag, "sv-SE". */
  displayLanguage: string;
  /** The document that lies open. */
  document: MeetingDocument;
  /** The document as it stands, as the bytes of a .docx. Rejects with HostError. */
  readDocumentFile(): Promise<Uint8Array>;
  /** What the document says of itself, read anew at every call. */
  documentFacts(): { url: string; isReadOnly: boolean };
}
