import type { CategoryChange, CategoryOutcome, FailedChange } from "../core/triage/mailbox";
import { changedCategories, sameCategories } from "./changed-categories";
import type { GraphError } from "./graph-error";

/** What became of some changes. */
export interface CategoryReport {
  done: CategoryOutcome[];
  failed: FailedChange[];
}

/** One change on its way. */
export class CategoryTask {
  /** As last read; absent when what was read may be out of date. */
  current: { categories: readonly string[]; etag: string } | undefined;
  /** How often it was tried in vain. */
  attempt = 0;
  /** Why it did not work so far. */
  trouble: GraphError | undefined;
  /** True once it is in the report. */
  isSettled = false;
  /** As first read; what a redo finds is not what was before. */
  private before: readonly string[] | undefined;

  constructor(readonly change: CategoryChange) {}

  /** Notes how the message stands at the server. */
  takeReading(categories: readonly string[], etag: string): void {
    this.current = { categories, etag };
    this.before ??= categories;
  }

  /** What the categories shall be, given what they are. */
  get wanted(): string[] {
    return changedCategories(this.current?.categories ?? [], this.change);
  }

  /** Says whether the message stands as wanted already. */
  get isThere(): boolean {
    return sameCategories(this.current?.categories ?? [], this.wanted);
  }

  /** Notes an attempt in vain; before the next one the message is read again, so that nothing is done twice. */
  failAttempt(trouble: GraphError): void {
    this.current = undefined;
    this.trouble = trouble;
    this.attempt += 1;
  }

  /** Puts it into the report as done. */
  finish(report: CategoryReport): void {
    const { messageId } = this.change;
    this.isSettled = true;
    report.done.push({ messageId, before: this.before ?? [], after: this.wanted });
  }

  /** Puts it into the report as failed. */
  fail(report: CategoryReport, { code, message }: { code: string; message: string }): void {
    this.isSettled = true;
    report.failed.push({ messageId: this.change.messageId, code, message });
  }
}
