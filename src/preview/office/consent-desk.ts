import { randomUUID } from "node:crypto";
import type { PreviewEvent } from "../page-api";

/** Asks the person at the page whether a pane may have scopes, and waits for the answer. */
export class ConsentDesk {
  private readonly open = new Map<string, (allow: boolean) => void>();

  /** `tell` brings the question to the page. */
  constructor(private readonly tell: (event: PreviewEvent) => void) {}

  /** Raises the question; true when the person allows it. */
  ask(user: string, scopes: string[]): Promise<boolean> {
    const requestId = randomUUID();
    const answered = new Promise<boolean>((resolve) => this.open.set(requestId, resolve));
    this.tell({ type: "consent", requestId, scopes, user });
    return answered;
  }

  /** Brings the answer; false when nobody waits for it (any more). */
  answer(requestId: string, allow: boolean): boolean {
    const resolve = this.open.get(requestId);
    this.open.delete(requestId);
    resolve?.(allow);
    return resolve !== undefined;
  }

  /** Answers every open question with no, as when the server stops. */
  close(): void {
    for (const requestId of [...this.open.keys()]) this.answer(requestId, false);
  }
}
