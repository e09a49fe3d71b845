import type { AbortSignalLike } from "../core/triage/mailbox";
import { GraphError } from "./graph-error";

/** Exchange serves at most this many requests at once for one app and mailbox, and so many of a batch in parallel. */
export const slotsOfMailbox = 4;

interface Waiting {
  slots: number;
  enter: () => void;
}

/**
 * Lets at most four requests at once into each mailbox, in the order they came. A batch takes as many slots as
 * Exchange would work on at once, so that inner requests are counted too.
 *
 * @see https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits
 */
export class MailboxGate {
  private readonly taken = new Map<string, number>();
  private readonly queues = new Map<string, Waiting[]>();

  /** Resolves when `slots` of a mailbox are free, to a function that gives them back. Rejects when cancelled. */
  async enter(mailbox: string, slots: number, signal?: AbortSignalLike): Promise<() => void> {
    if (slots < 1 || slots > slotsOfMailbox) throw new RangeError(`MailboxGate.enter: ${slots}`);
    await this.turn(mailbox, slots, signal);
    return () => {
      this.taken.set(mailbox, this.takenOf(mailbox) - slots);
      this.letIn(mailbox);
    };
  }

  private turn(mailbox: string, slots: number, signal?: AbortSignalLike): Promise<void> {
    return new Promise((resolve, reject) => {
      const queue = this.queues.get(mailbox) ?? [];
      this.queues.set(mailbox, queue);
      const leave = () => {
        queue.splice(queue.indexOf(waiting), 1);
        this.letIn(mailbox);
        reject(new GraphError("cancelled", { cause: signal?.reason }));
      };
      const enter = () => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      const waiting = { slots, enter };
      queue.push(waiting);
      if (signal?.aborted) leave();
      else signal?.addEventListener("abort", leave, { once: true });
      this.letIn(mailbox);
    });
  }

  private letIn(mailbox: string): void {
    const queue = this.queues.get(mailbox) ?? [];
    for (let first = queue[0]; first; first = queue[0]) {
      if (this.takenOf(mailbox) + first.slots > slotsOfMailbox) return;
      this.taken.set(mailbox, this.takenOf(mailbox) + first.slots);
      queue.shift();
      first.enter();
    }
  }

  private takenOf(mailbox: string): number {
    return this.taken.get(mailbox) ?? 0;
  }
}
