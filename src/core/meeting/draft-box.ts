import type { Person } from "../shared/person";
import type { WorkOptions } from "../shared/work";

/** A file that a mail carries. */
export interface MailFile {
  /** The name with its ending: "Styrelsemöte 2026-12-03.docx". */
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

/** A mail to be looked through and sent by her. */
export interface DraftMail {
  /** The same mail for the same meeting: writing it again changes the draft and adds none. */
  externalId: string;
  to: readonly Person[];
  subject: string;
  /** Plain text; lines are parted by "\n". */
  text: string;
  /** Addresses of papers that the mail links to. */
  links: readonly { name: string; url: string }[];
  /** Files that the mail carries; one of the same name takes the place of the one that was there. */
  files?: readonly MailFile[];
}

/** What became of a draft. */
export interface PutDraft {
  id: string;
  webLink: string;
  made: "added" | "changed";
  /** Names of the files that are too large to go with a mail. */
  tooLarge: readonly string[];
}

/** Where drafts are put. Nothing is ever sent from here. */
export interface DraftBox {
  /**
   * Writes the draft, or writes the same draft anew. Progress is in bytes of a large file; when the work is stopped,
   * what was written of the draft stays.
   */
  put(draft: DraftMail, options?: WorkOptions): Promise<PutDraft>;
}
