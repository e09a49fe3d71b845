/** Something odd in one's own mail that did not stop the reading. */
export interface MailWarning {
  /** A stable kebab-case name of the kind of oddity. */
  code: string;
  /** The file, and for an .mbox the message's number in it, counted from 1: "inbox.mbox, message 214". */
  place: string;
  /** What was odd, as a sentence for people. Nothing of the mail's own text is in it. */
  message: string;
}

/** Something that was given as mail and could not be read as such, and why. */
export interface RefusedMail {
  place: string;
  reason: string;
}

/** What came of reading one's own mail. Every message seen is either loaded or refused. */
export interface MailLoadReport {
  /** The address of the person whose mail it is. */
  me: string;
  /** How many pieces of mail the files held. */
  seen: number;
  loaded: { inbox: number; sent: number };
  refused: RefusedMail[];
  warnings: MailWarning[];
  /** Files of a folder that are no mail by their name and their first lines; they were passed over. */
  passedOver: string[];
}

/** Takes note of an oddity at the place that is being read. */
export type Warn = (code: string, message: string) => void;
