import type {
  CategoryChange,
  CategoryOutcome,
  FailedChange,
  WorkOptions,
} from "../core/triage/mailbox";
import { changedCategories, sameCategories } from "./changed-categories";
import { readInBatches, sendBatch, stepsOfBatch, type StepAnswer } from "./graph-batch";
import { mailboxIn, withQuery, type GraphClient } from "./graph-client";
import { GraphError, graphErrorOf } from "./graph-error";
import { delayBefore, isPassing } from "./retry-policy";

/** One message of five hundred may be unlucky many times while the server as a whole is there. */
const mostAttempts = 12;

/** One change on its way. */
interface Task {
  change: CategoryChange;
  /** As first read; what a redo finds is not what was before. */
  before?: readonly string[];
  /** As last read; absent when what was read may be out of date. */
  current?: { categories: readonly string[]; etag: string };
  attempt: number;
  /** Why it did not work so far. */
  trouble?: GraphError;
  /** True once it is in the report. */
  isSettled: boolean;
}

/** What became of some changes. */
export interface CategoryReport {
  done: CategoryOutcome[];
  failed: FailedChange[];
}

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
  private queue: Task[];
  private readonly report: CategoryReport = { done: [], failed: [] };
  private readonly mailbox: string;

  constructor(
    private readonly client: GraphClient,
    private readonly mailboxPath: string,
    private readonly changes: readonly CategoryChange[],
    private readonly options: WorkOptions,
  ) {
    this.queue = changes.map((change) => ({ change, attempt: 0, isSettled: false }));
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
  private takeTasks(): Task[] {
    const taken: Task[] = [];
    const ids = new Set<string>();
    this.queue = this.queue.filter((task) => {
      const fits = taken.length < stepsOfBatch && !ids.has(task.change.messageId);
      ids.add(task.change.messageId);
      if (fits) taken.push(task);
      return !fits;
    });
    return taken;
  }

  private async work(tasks: readonly Task[]): Promise<void> {
    if (this.options.signal?.aborted) throw new GraphError("cancelled");
    await this.read(tasks.filter((task) => !task.current));
    const writable = tasks.filter((task) => task.current && this.needsWriting(task));
    if (writable.length > 0) await this.write(writable);
  }

  private async read(tasks: readonly Task[]): Promise<void> {
    if (tasks.length === 0) return;
    const steps = tasks.map((task, index) => ({
      id: String(index),
      method: "GET" as const,
      url: withQuery(this.urlOf(task), { $select: "id,categories" }),
    }));
    const { signal } = this.options;
    const answers = await readInBatches(this.client, steps, { mailbox: this.mailbox, signal });
    tasks.forEach((task, index) => this.takeReading(task, answers.get(String(index))));
  }

  private takeReading(task: Task, answer: StepAnswer | undefined): void {
    if (answer?.status !== 200) {
      this.fail(task, this.errorOf(task, answer));
      return;
    }
    const body = answer.body as { categories?: string[]; "@odata.etag"?: string };
    const categories = body.categories ?? [];
    task.current = { categories, etag: body["@odata.etag"] ?? "*" };
    task.before ??= categories;
  }

  /** Finishes what stands as wanted already, or was tried too often; says whether the rest must be written. */
  private needsWriting(task: Task): boolean {
    const now = task.current?.categories ?? [];
    if (sameCategories(now, changedCategories(now, task.change))) {
      this.finish(task, now);
      return false;
    }
    if (task.trouble && task.attempt >= mostAttempts) {
      this.fail(task, task.trouble);
      return false;
    }
    return true;
  }

  private async write(tasks: readonly Task[]): Promise<void> {
    const steps = tasks.map((task, index) => ({
      id: String(index),
      method: "PATCH" as const,
      url: this.urlOf(task),
      headers: { "If-Match": task.current?.etag ?? "*" },
      body: { categories: changedCategories(task.current?.categories ?? [], task.change) },
    }));
    let answers: Map<string, StepAnswer>;
    try {
      // Never cancelled half-way: it would be unknown what was done.
      answers = await sendBatch(this.client, steps, {
        mailbox: this.mailbox,
        isSafeToRepeat: false,
      });
    } catch (error) {
      if (!(error instanceof GraphError) || !error.retryable) throw error;
      for (const task of tasks) this.again(task, error);
      await this.pause(tasks);
      return;
    }
    tasks.forEach((task, index) => this.takeAnswer(task, answers.get(String(index))));
    await this.pause(tasks.filter((task) => !task.isSettled && task.trouble?.retryable));
  }

  private takeAnswer(task: Task, answer: StepAnswer | undefined): void {
    const status = answer?.status ?? 503;
    if (status >= 200 && status < 300) {
      this.finish(task, changedCategories(task.current?.categories ?? [], task.change));
    } else if (isPassing(status) || status === 412 || status === 409) {
      this.again(task, this.errorOf(task, answer));
    } else {
      this.fail(task, this.errorOf(task, answer));
    }
  }

  /** Puts a task back to be read and tried again; reading first is what keeps it from being done twice. */
  private again(task: Task, trouble: GraphError): void {
    delete task.current;
    task.trouble = trouble;
    task.attempt += 1;
    this.queue.push(task);
  }

  private async pause(tasks: readonly Task[]): Promise<void> {
    const { retryPolicy } = this.client;
    const delays = tasks.map((task) => {
      const attempt = Math.min(task.attempt, retryPolicy.retries) - 1;
      return delayBefore(retryPolicy, attempt, task.trouble?.retryAfterMs) ?? 0;
    });
    if (delays.length > 0) await this.client.wait(Math.max(...delays), this.options.signal);
  }

  private finish(task: Task, after: readonly string[]): void {
    const { messageId } = task.change;
    task.isSettled = true;
    this.report.done.push({ messageId, before: task.before ?? [], after });
  }

  private fail(task: Task, { code, message }: { code: string; message: string }): void {
    task.isSettled = true;
    this.report.failed.push({ messageId: task.change.messageId, code, message });
  }

  /** Ends the work: what is left has failed. An error that tells nothing of the outside world is a bug and thrown on. */
  private giveUp(tasks: readonly Task[], error: unknown): void {
    if (!isCoded(error)) throw error;
    const isCancelled = error.code === "cancelled";
    if (this.report.done.length === 0 && !isCancelled) throw error;
    for (const task of new Set([...tasks, ...this.queue])) {
      if (!task.isSettled) this.fail(task, error);
    }
  }

  private errorOf(task: Task, answer: StepAnswer | undefined): GraphError {
    const { status, body, retryAfterMs } = answer ?? { status: 503, body: undefined };
    const retryAfter = retryAfterMs === undefined ? null : String(retryAfterMs / 1000);
    return graphErrorOf({ status, body, retryAfter }, this.urlOf(task));
  }

  private urlOf(task: Task): string {
    return `${this.mailboxPath}/messages/${encodeURIComponent(task.change.messageId)}`;
  }
}

/** Says whether an error is one of our borders' own, Graph's or sign-in's. */
function isCoded(error: unknown): error is Error & { code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}
