import type { Person } from "../shared/person";

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
}

/** Where drafts are put. Nothing is ever sent from here. */
export interface DraftBox {
  /** Writes the draft, or writes the same draft anew. */
  put(draft: DraftMail): Promise<{ id: string; webLink: string; made: "added" | "changed" }>;
}
