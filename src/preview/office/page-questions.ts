import { randomUUID } from "node:crypto";
import type { PreviewEvent } from "../page-api";

/** What the server asks of an open page, and waits for: whether the person consents, what a picture looks like. */
export class PageQuestions<Answer> {
  private readonly open = new Map<string, (answer: Answer) => void>();

  /** `tell` brings a question to the page; `otherwise` is the answer where none comes: when the server stops, or in time. */
  constructor(
    private readonly tell: (event: PreviewEvent) => void,
    private readonly otherwise: Answer,
    private readonly patience?: number,
  ) {}

  /** Raises the question. */
  async ask(question: (requestId: string) => PreviewEvent): Promise<Answer> {
    const requestId = randomUUID();
    const answered = new Promise<Answer>((resolve) => this.open.set(requestId, resolve));
    this.tell(question(requestId));
    const giveUp = () => this.answer(requestId, this.otherwise);
    const timer = this.patience === undefined ? undefined : setTimeout(giveUp, this.patience);
    return answered.finally(() => clearTimeout(timer));
  }

  /** Brings the answer; false when nobody waits for it (any more). */
  answer(requestId: string, answer: Answer): boolean {
    const resolve = this.open.get(requestId);
    this.open.delete(requestId);
    resolve?.(answer);
    return resolve !== undefined;
  }

  /** Gives every open question up, as when the server stops. */
  close(): void {
    for (const requestId of [...this.open.keys()]) this.answer(requestId, this.otherwise);
  }
}
