import type { DocumentEdit } from "../page-api";
import type { PageClient } from "./page-client";
import type { Caret } from "./word-caret";

interface Surroundings {
  client: PageClient;
  report: (failure: unknown) => void;
  /** Reads the document again. */
  reload: () => void;
}

/**
 * Sends what is done in the page's document, one change after the other, and remembers where the caret is to stand when
 * the changed document is drawn. What is typed until then is held and not lost.
 */
export class DocumentEditing {
  /** Where the caret stood last, for the buttons above the page. */
  last: Caret | undefined;
  private queue: Promise<void> = Promise.resolve();
  private wanted: Caret | undefined;
  private isWaiting = false;
  private typed = "";

  constructor(private readonly surroundings: Surroundings) {}

  /** Sends a change; with a caret, that is where it stands afterwards. */
  send(change: DocumentEdit, caret?: Caret): void {
    if (caret) this.isWaiting = true;
    this.queue = this.queue.then(() => this.post(change, caret));
  }

  /** Shows another document, once the changes of this one are sent. */
  show(name: string): void {
    const { client, report } = this.surroundings;
    this.queue = this.queue.then(() => client.showDocument(name)).catch(report);
  }

  /** Whether a caret is on its way, and the paragraph that still has it is no more the right one. */
  get isMoving(): boolean {
    return this.isWaiting;
  }

  /** Keeps a text that was typed while the caret is on its way. */
  hold(text: string): void {
    this.typed += text;
  }

  /** The caret for a paragraph that was just drawn, and what was typed meanwhile. */
  takeCaret(number: number): { caret: Caret; typed: string } | undefined {
    const { wanted, typed } = this;
    if (wanted?.number !== number) return undefined;
    this.settle();
    return { caret: wanted, typed };
  }

  /** Told when everything is drawn: a caret that no paragraph took has no place any more. */
  drawn(): void {
    if (this.wanted) this.settle();
  }

  private async post(change: DocumentEdit, caret: Caret | undefined): Promise<void> {
    const { client, report, reload } = this.surroundings;
    try {
      await client.editDocument(change);
      if (caret) this.wanted = caret;
    } catch (failure) {
      this.settle();
      report(failure);
    }
    reload();
  }

  private settle(): void {
    this.wanted = undefined;
    this.isWaiting = false;
    this.typed = "";
  }
}
