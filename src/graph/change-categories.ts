import type { CategoryChange, WorkOptions } from "../core/triage/mailbox";
import { CategoryTask, type CategoryReport } from "./category-task";
import { readInBatches, sendBatch, stepsOfBatch, type StepAnswer } from "./graph-batch";
import { mailboxIn, withQuery, type GraphClient } from "./graph-client";
import { GraphError, graphErrorOf } from "./graph-error";
import { delayBefore, isPassing } from "./retry-policy";
import { stopIfCancelled } from "./wait";

/** One message of five hundred may be unlucky many times while the server as a whole is there. */
const mostAttempts = 12;

/**
 * Changes categories of messages of one mailbox, each exactly once, whatever happens on the way. Each message is read,
 * changed with `If-Match`, and when it is not certain that a change arrived, read again before anything is redone.
 * Stops between batches when cancelled; what was not done then is among the failed. Rejects only when nothing was
 * changed and nothing could be, as without sign-in.
 */
export async function changeCategories(
  client: GraphClient,
  mailboxPath: string,
  changes: readonly CategoryChange[],
  options: WorkOptions = {},
): Promise<CategoryReport> {
  return new CategoryWork(client, mailboxPath, changes, options).run();
}

class CategoryWork {
  private queue: CategoryTask[];
  private readonly report: CategoryReport = { done: [], failed: [] };
  private readonly mailbox: string;

  constructor(
    private readonly client: GraphClient,
    private readonly mailboxPath: string,
    private readonly changes: readonly CategoryChange[],
    private readonly options: WorkOptions,
  ) {
    this.queue = changes.map((change) => new CategoryTask(change));
    this.mailbox = mailboxIn(mailboxPath);
  }

  async run(): Promise<CategoryReport> {
    while (this.queue.length > 0) {
      const tasks = this.takeTasks();
      try {
        await this.work(tasks);
      } catch (error) {
        this.giveUp(tasks, error);
        break;
      }
      const { done, failed } = this.report;
      this.options.onProgress?.({ done: done.length + failed.length, total: this.changes.length });
    }
    return this.report;
  }

  /** The next twenty; two changes of one message never go together, since the second must see the first. */
  private takeTasks(): CategoryTask[] {
    const taken: CategoryTask[] = [];
    const ids = new Set<string>();
    this.queue = this.queue.filter((task) => {
      const fits = taken.length < stepsOfBatch && !ids.has(task.change.messageId);
      ids.add(task.change.messageId);
      if (fits) taken.push(task);
      return !fits;
    });
    return taken;
  }

  private async work(tasks: readonly CategoryTask[]): Promise<void> {
    stopIfCancelled(this.options.signal);
    await this.read(tasks);
    for (const task of tasks) this.settleWhereDone(task);
    await this.write(tasks.filter((task) => !task.isSettled));
  }

  private async read(tasks: readonly CategoryTask[]): Promise<void> {
    const steps = tasks.map((task, index) => ({
      id: String(index),
      method: "GET" as const,
      url: withQuery(this.urlOf(task), { $select: "id,categories" }),
    }));
    const { signal } = this.options;
    const answers = await readInBatches(this.client, steps, { mailbox: this.mailbox, signal });
    tasks.forEach((task, index) => {
      const answer = answers.get(String(index));
      if (answer?.status !== 200) {
        task.fail(this.report, this.errorOf(task, answer));
        return;
      }
      const body = answer.body as { categories?: string[]; "@odata.etag"?: string };
      task.takeReading(body.categories ?? [], body["@odata.etag"] ?? "*");
    });
  }

  /** Finishes what stands as wanted already, and gives up what was tried too often. */
  private settleWhereDone(task: CategoryTask): void {
    if (task.isSettled) return;
    if (task.isThere) task.finish(this.report);
    else if (task.trouble && task.attempt >= mostAttempts) task.fail(this.report, task.trouble);
  }

  private async write(tasks: readonly CategoryTask[]): Promise<void> {
    if (tasks.length === 0) return;
    const steps = tasks.map((task, index) => ({
      id: String(index),
      method: "PATCH" as const,
      url: this.urlOf(task),
      headers: { "If-Match": task.current?.etag ?? "*" },
      body: { categories: task.wanted },
    }));
    try {
      // Never cancelled half-way: it would be unknown what was done.
      const options = { mailbox: this.mailbox, isSafeToRepeat: false };
      const answers = await sendBatch(this.client, steps, options);
      tasks.forEach((task, index) => this.takeAnswer(task, answers.get(String(index))));
    } catch (error) {
      if (!(error instanceof GraphError) || !error.retryable) throw error;
      for (const task of tasks) this.again(task, error);
    }
    await this.pause(tasks.filter((task) => !task.isSettled && task.trouble?.retryable));
  }

  private takeAnswer(task: CategoryTask, answer: StepAnswer | undefined): void {
    const status = answer?.status ?? 503;
    if (status >= 200 && status < 300) {
      task.finish(this.report);
      return;
    }
    const error = this.errorOf(task, answer);
    if (isPassing(status) || error.isConflict) this.again(task, error);
    else task.fail(this.report, error);
  }

  private again(task: CategoryTask, trouble: GraphError): void {
    task.failAttempt(trouble);
    this.queue.push(task);
  }

  private async pause(tasks: readonly CategoryTask[]): Promise<void> {
    const { retryPolicy } = this.client;
    const delays = tasks.map((task) => {
      const attempt = Math.min(task.attempt, retryPolicy.retries) - 1;
      return delayBefore(retryPolicy, attempt, task.trouble?.retryAfterMs) ?? 0;
    });
    if (delays.length > 0) await this.client.wait(Math.max(...delays), this.options.signal);
  }

  /** Ends the work: what is left has failed. An error that tells nothing of the outside world is a bug and thrown on. */
  private giveUp(tasks: readonly CategoryTask[], error: unknown): void {
    if (!isCoded(error)) throw error;
    const isCancelled = error.code === "cancelled";
    if (this.report.done.length === 0 && !isCancelled) throw error;
    for (const task of new Set([...tasks, ...this.queue])) {
      if (!task.isSettled) task.fail(this.report, error);
    }
  }

  private errorOf(task: CategoryTask, answer: StepAnswer | undefined): GraphError {
    const { status, body, retryAfterMs } = answer ?? { status: 503, body: undefined };
    const retryAfter = retryAfterMs === undefined ? null : String(retryAfterMs / 1000);
    return graphErrorOf({ status, body, retryAfter }, this.urlOf(task));
  }

  private urlOf(task: CategoryTask): string {
    return `${this.mailboxPath}/messages/${encodeURIComponent(task.change.messageId)}`;
  }
}

/** Says whether an error is one of our borders' own, Graph's or sign-in's. */
function isCoded(error: unknown): error is Error & { code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}
