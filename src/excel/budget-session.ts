import type { BudgetDesk } from "../core/budget/desk/budget-desk";
import type { BudgetContents } from "../core/budget/workbook/read-budget";
import type { Progress, WorkOptions } from "../core/shared/work";
import type { Trouble } from "../ui/trouble";

/** What is being worked on. */
export type WorkKind = "reading" | "reading-file" | "adding" | "undoing" | "working";

/** What one workbook looks like in the pane at one moment. Never changed, only replaced. */
export interface BudgetView {
  /** "none" is a workbook without budget tables. */
  phase: "opening" | "none" | "ready";
  contents?: BudgetContents;
  /** When it was read last, an instant in UTC, ISO 8601. */
  readAt?: string;
  work?: { kind: WorkKind; progress: Progress; mayCancel: boolean };
  /** What went wrong the last time, in reading or in doing. */
  trouble?: Trouble;
  /** Somebody else, or she herself, has changed the tables since they were read. */
  isStale: boolean;
}

/** What a session is put together from. */
export interface SessionParts {
  desk: BudgetDesk;
  toTrouble: (thrown: unknown) => Trouble;
  now: () => string;
  /** Calls back once, after a moment without changes; the clock of the pane. */
  after?: (milliseconds: number, act: () => void) => () => void;
}

/** So long it must have been quiet in the sheet before it is read again by itself. */
const quietMs = 1_200;
/** A workbook with more rows is read again only when she asks for it. */
const mostRowsReadAlone = 30_000;

/**
 * One workbook in the pane: what is read of it, the one piece of work that is under way, and what went wrong. Work
 * comes one after the other, since Excel and Graph want it so.
 */
export class BudgetSession {
  readonly desk: BudgetDesk;
  private current: BudgetView = { phase: "opening", isStale: false };
  private readonly listeners = new Set<() => void>();
  private cancelling: AbortController | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private forgetRefresh: () => void = () => undefined;
  private refreshing: AbortController | undefined;

  constructor(private readonly parts: SessionParts) {
    this.desk = parts.desk;
  }

  /** What to show now. The same object until something changes; bound, for React. */
  readonly view = (): BudgetView => this.current;

  /** Calls `listener` whenever the view is replaced, until the returned function is called. Bound, for React. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads the workbook. What went wrong is in the view, and the last figures stay. */
  async read(): Promise<void> {
    await this.run("reading", (options) => this.desk.open(options), true);
  }

  /**
   * Does a piece of work when its turn comes and shows how far it is. Gives undefined when it failed; why is in the
   * view then.
   */
  async run<T>(
    kind: WorkKind,
    work: (options: WorkOptions) => Promise<T>,
    mayCancel = false,
  ): Promise<T | undefined> {
    // What she asks for does not wait for what we do by ourselves.
    this.refreshing?.abort();
    const turn = this.last.then(() => this.doNow(kind, work, mayCancel));
    this.last = turn;
    return turn;
  }

  /** Calls off the work under way. Bound, for React. */
  readonly cancel = (): void => {
    this.cancelling?.abort();
  };

  /** Takes the notice of what went wrong away. Bound, for React. */
  readonly forgetTrouble = (): void => {
    const rest = { ...this.current };
    delete rest.trouble;
    this.replace(rest);
  };

  /**
   * Says that the tables were changed by somebody since, and reads them again when the sheet has been quiet for a
   * moment. While we work it is ourselves. Bound, for Excel's event.
   */
  readonly noteChange = (): void => {
    if (this.current.work || this.current.phase !== "ready") return;
    if (!this.current.isStale) this.replace({ ...this.current, isStale: true });
    const after = this.parts.after ?? inAWhile;
    this.forgetRefresh();
    this.forgetRefresh = after(quietMs, () => {
      this.last = this.last.then(() => this.refresh());
    });
  };

  /** Reads without a word; what fails stays marked as changed, and reading by her own command tells why. */
  private async refresh(): Promise<void> {
    const rows = this.desk.contents?.transactions.length ?? 0;
    if (!this.current.isStale || rows > mostRowsReadAlone) return;
    const refreshing = new AbortController();
    this.refreshing = refreshing;
    try {
      await this.desk.open({ signal: refreshing.signal, rest });
      this.finish(this.current.trouble, true);
    } catch (thrown) {
      // The mark "changed since" stays, and reading at her command tells why. A bug of ours is told at once.
      const trouble = this.parts.toTrouble(thrown);
      const isBug = trouble.code === "unexpected" && !refreshing.signal.aborted;
      if (isBug) this.finish(trouble, false);
    } finally {
      this.refreshing = undefined;
    }
  }

  private async doNow<T>(
    kind: WorkKind,
    work: (options: WorkOptions) => Promise<T>,
    mayCancel: boolean,
  ): Promise<T | undefined> {
    const cancelling = new AbortController();
    this.cancelling = cancelling;
    const show = (progress: Progress) => {
      this.replace({ ...this.current, work: { kind, progress, mayCancel } });
    };
    // What went wrong before is no longer news when she goes on.
    this.forgetTrouble();
    show({ done: 0 });
    try {
      const { signal } = cancelling;
      const coming = work({ signal, onProgress: show, rest });
      // What is written must be known; a reading that Excel does not answer need not be waited for.
      const result = await (kind === "reading" ? untilCalledOff(coming, signal) : coming);
      this.finish(undefined, kind === "reading");
      return result;
    } catch (thrown) {
      // That she called it off is no trouble.
      const isCalledOff = cancelling.signal.aborted && endsWork(thrown);
      this.finish(isCalledOff ? undefined : this.parts.toTrouble(thrown), false);
      return undefined;
    }
  }

  /** `wasRead` says that the whole workbook has been read just now. */
  private finish(trouble: Trouble | undefined, wasRead: boolean): void {
    const { phase, isStale, readAt } = this.current;
    const { contents } = this.desk;
    const wasReadAt = wasRead ? this.parts.now() : readAt;
    this.replace({
      // Until it has been read once nobody knows whether it has a budget.
      phase: contents ? "ready" : phase === "opening" && !wasRead ? "opening" : "none",
      isStale: wasRead ? false : isStale,
      ...(contents ? { contents } : {}),
      ...(trouble ? { trouble } : {}),
      ...(wasReadAt === undefined ? {} : { readAt: wasReadAt }),
    });
  }

  private replace(view: BudgetView): void {
    this.current = view;
    for (const listener of this.listeners) listener();
  }
}

/** Waits for a piece of work until it is called off; then it rejects with the signal's AbortError at once. */
function untilCalledOff<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const calledOff = new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => {
      reject(signal.reason as Error);
    });
  });
  return Promise.race([work, calledOff]);
}

/** Whether what was thrown only says that the work was called off, in the words of Excel's gateway or of Graph's. */
function endsWork(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  return thrown.name === "AbortError" || ("code" in thrown && thrown.code === "cancelled");
}

/** Lets what waits on the pane's thread go first: a click, a key, the painting. */
function rest(): Promise<void> {
  return new Promise((go) => setTimeout(go));
}

function inAWhile(milliseconds: number, act: () => void): () => void {
  const timer = setTimeout(act, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}
