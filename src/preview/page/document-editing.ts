import type { DocumentEdit } from "../page-api";
import type { HeldInput } from "./held-input";
import type { PageClient } from "./page-client";
import type { Caret } from "./word-caret";

interface Surroundings {
  client: PageClient;
  report: (failure: unknown) => void;
  /** Reads the document again. */
  reload: () => void;
}

/** A caret that its paragraph takes up, and what was done while it was on its way. */
export interface TakenCaret {
  caret: Caret;
  held: readonly HeldInput[];
  /** Whether she went elsewhere meanwhile. */
  hasLeft: boolean;
}

/**
 * Sends what is done in the page's document, one change after the other, and remembers where the caret is to stand when
 * the changed document is drawn. What is typed and pressed until then is held and not lost.
 */
export class DocumentEditing {
  /** Where the caret stood last, for the buttons above the page. */
  last: Caret | undefined;
  private queue: Promise<void> = Promise.resolve();
  private wanted: Caret | undefined;
  private isWaiting = false;
  private held: HeldInput[] = [];
  private hasLeft = false;

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

  /** Keeps what was typed or pressed while the caret is on its way. */
  hold(input: HeldInput): void {
    this.held.push(input);
  }

  /** Told when she goes elsewhere while the caret is on its way: it must not call her back. */
  leave(): void {
    this.hasLeft = true;
  }

  /** The caret for a paragraph that was just drawn, and what was done meanwhile. */
  takeCaret(number: number): TakenCaret | undefined {
    const { wanted, held, hasLeft } = this;
    if (wanted?.number !== number) return undefined;
    this.settle();
    return { caret: wanted, held, hasLeft };
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
    this.held = [];
    this.hasLeft = false;
  }
}
