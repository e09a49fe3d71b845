import { ownTextEnd } from "./own-text";
import { WordScan } from "./word-scan";

/**
 * The words of one message, scanned once for all who look at them: signs, dates, names. Used again for the next
 * message.
 */
export class MessageScan {
  readonly subject = new WordScan();
  /** The writer's own words: quoted history is left out. */
  readonly text = new WordScan();

  /** Scans a subject and a text. */
  scan(subject: string, text: string): void {
    this.subject.scan(subject);
    this.text.scan(text, ownTextEnd(text));
  }
}
