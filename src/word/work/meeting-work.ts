import type { Agenda } from "../../core/meeting/agenda";
import type { DocumentReading } from "../../core/meeting/document/document-reading";
import { readRecord } from "../../core/meeting/document/document-record";
import type { MeetingDocument } from "../../core/meeting/document/meeting-document";
import type { Meeting, MeetingState } from "../../core/meeting/meeting";
import type { Minutes } from "../../core/meeting/minutes";
import type { WorkOptions } from "../../core/shared/work";
import type { Trouble } from "../../ui/trouble";
import type { MeetingFile, MeetingFiles } from "../meeting-file";
import { carryKept, type Kept } from "./carry-kept";
import { meetingsIn, ownerOf } from "./document-owner";
import { UnkeptFiles } from "./unkept-files";
import { type Deed, noWork, type WorkView } from "./work-view";

/** What the work on meetings is put together from. */
export interface WorkParts {
  document: MeetingDocument;
  files: MeetingFiles;
  documentUrl: () => string;
  toTrouble: (thrown: unknown) => Trouble;
  /** Told when a meeting's state has changed, for the list. */
  onStateChange: () => void;
}

/** What one step of the work changes; what is left out stays. */
export interface WorkStep {
  agenda?: Agenda;
  minutes?: Minutes;
  state?: MeetingState;
  deed?: Deed;
}

/** Nothing said and nothing wrong. */
const quiet = { deed: undefined, trouble: undefined } as const;
const saveAfterMs = 800;
const saveAgainMs = 10_000;
const mostSteps = 100;

/**
 * The work on the meeting that is open in the pane: its agenda and minutes, the document they stand in, and the way
 * back. Every step is kept in the desk's store soon after it, so that closing the pane loses nothing.
 */
export class MeetingWork {
  private current: WorkView = noWork;
  private steps: Kept[] = [];
  /** What runs just now, which belongs to the meeting that is open. */
  private running: Promise<void> | undefined;
  private saving: ReturnType<typeof setTimeout> | undefined;
  /** Something was done on the open meeting since it was last taken to be kept. */
  private isChanged = false;
  private readonly unkept: UnkeptFiles;
  /** What was told of work that could not be kept. */
  private toldOf: Trouble | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly parts: WorkParts) {
    this.unkept = new UnkeptFiles(parts.files);
  }

  /** What to show now; bound, for React. */
  readonly view = (): WorkView => this.current;

  /** Calls `listener` whenever the view is replaced, until the returned function is called. Bound, for React. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Opens the meeting whose parts stand in the open document, if it was worked on here. */
  async openFromDocument(): Promise<boolean> {
    const reading = await this.parts.document.read();
    for (const id of meetingsIn(reading)) {
      const file = await this.unkept.read(id);
      if (!file) continue;
      this.show(newestOf(file, reading), reading);
      return true;
    }
    return false;
  }

  /** Opens a meeting: the newer of what was kept of it and what the document's record has. Never rejects; the view says why. */
  async open(meeting: Meeting): Promise<void> {
    await this.settle();
    this.steps = [];
    this.replace({ ...noWork, meeting, isBusy: true });
    try {
      const [file, reading] = await Promise.all([
        this.unkept.read(meeting.id),
        this.parts.document.read(),
      ]);
      if (this.current.meeting !== meeting) return;
      const newest = file
        ? newestOf({ ...file, meeting }, reading)
        : withRecord({ meeting, state: "no agenda", documentUrl: "" }, reading);
      this.show(newest, reading);
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  /** Takes a step that can be undone, and keeps it. */
  step(step: WorkStep): void {
    const { agenda, minutes, state } = this.current;
    this.steps = [...this.steps, { state, ...(agenda && { agenda }), ...(minutes && { minutes }) }];
    this.steps = this.steps.slice(-mostSteps);
    this.replace({ ...this.current, ...quiet, ...step, isAhead: true, canUndo: true });
    this.saveSoon();
  }

  /** Says what was done; nothing of it is undone here. */
  tell(deed: Deed, changes: Partial<WorkView> = {}): void {
    this.replace({ ...this.current, ...quiet, ...changes, deed });
    this.saveSoon();
  }

  /**
   * Takes in what came back from the document when `from` was written: into what is shown, whatever was done there
   * meanwhile, and into every step to go back to, since undo takes back nothing that she has written in the document.
   */
  takeIn(from: WorkView, taken: Partial<WorkView>): void {
    this.steps = this.steps.map((step) => carryKept(from, taken, step));
    this.replace({
      ...carryKept(from, taken, this.current),
      ...(taken.state && { state: taken.state }),
    });
  }

  /** Goes one step back. What stands in the document follows when it is written the next time. */
  undo(): void {
    const last = this.steps.pop();
    if (!last) {
      this.tell({ did: "nothing to undo" });
      return;
    }
    const { state } = last;
    const agenda = withIdsOf(this.current.agenda, last.agenda);
    const minutes = withIdsOf(this.current.minutes, last.minutes);
    const canUndo = this.steps.length > 0;
    const back = { agenda, minutes, state, isAhead: true, canUndo } as const;
    this.replace({ ...this.current, ...quiet, ...back, deed: { did: "undone" } });
    this.saveSoon();
  }

  /** Runs something that takes a while, one at a time. What goes wrong is in the view. */
  async run(work: () => Promise<void>): Promise<void> {
    if (this.current.isBusy) return;
    this.replace({ ...this.current, ...quiet, isBusy: true });
    this.running = this.runThrough(work);
    await this.running;
  }

  private async runThrough(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      if (this.parts.toTrouble(thrown).code === "cancelled") this.tell({ did: "stopped" });
      else this.fail(thrown);
    } finally {
      this.running = undefined;
      this.replace({ ...this.current, isBusy: false, underWay: undefined });
    }
  }

  /** Lets what runs tell how far it has come, and be stopped by her from then on. */
  follow(): WorkOptions {
    const controller = new AbortController();
    const stop = (): void => {
      controller.abort();
    };
    return {
      signal: controller.signal,
      onProgress: (progress) => {
        this.replace({ ...this.current, underWay: { progress, stop } });
      },
    };
  }

  /** Closes what was said. */
  forget(): void {
    this.replace({ ...this.current, ...quiet });
  }

  /** Shows what went wrong; bound, to be handed on. */
  readonly fail = (thrown: unknown): void => {
    this.replace({ ...this.current, isBusy: false, trouble: this.parts.toTrouble(thrown) });
  };

  /** Keeps what is not kept yet. Rejects with GraphError; then it is tried again until it is kept. */
  async flush(): Promise<void> {
    if (this.saving === undefined) return;
    clearTimeout(this.saving);
    this.saving = undefined;
    try {
      await this.save();
    } catch (thrown) {
      this.toldOf ??= this.parts.toTrouble(thrown);
      // What was done meanwhile is on its way to be kept already.
      if (!this.isChanged) this.saveIn(saveAgainMs);
      throw thrown;
    }
    if (this.toldOf && this.current.trouble?.code === this.toldOf.code) this.forgetTrouble();
    this.toldOf = undefined;
  }

  /** Lets what runs end and what was done be kept, so that neither comes into the next meeting. */
  private async settle(): Promise<void> {
    do {
      await this.running;
      // What cannot be kept now waits, and is tried again beside the work on the next meeting.
      await this.flush().catch(() => undefined);
    } while (this.running || this.isChanged);
  }

  private show(file: MeetingFile, reading: DocumentReading): void {
    const { meeting, state, agenda, minutes, writings = 0 } = file;
    this.steps = [];
    this.replace({
      ...noWork,
      meeting,
      state,
      writings,
      ...(agenda && { agenda }),
      ...(minutes && { minutes }),
      document: ownerOf(reading, meeting.id),
      tracking: reading.tracking,
      ...(this.toldOf && { trouble: this.toldOf }),
      isAhead: agenda !== undefined,
    });
  }

  private saveSoon(): void {
    this.isChanged = true;
    this.saveIn(saveAfterMs);
  }

  private saveIn(milliseconds: number): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => {
      const isTold = this.toldOf !== undefined;
      this.flush().catch((thrown: unknown) => {
        if (!isTold) this.fail(thrown);
      });
    }, milliseconds);
  }

  private async save(): Promise<void> {
    const { meeting, state, agenda, minutes, writings } = this.current;
    if (meeting && this.isChanged)
      this.unkept.add({
        meeting,
        state,
        writings,
        ...(agenda && { agenda }),
        ...(minutes && { minutes }),
        documentUrl: this.parts.documentUrl(),
      });
    this.isChanged = false;
    await this.unkept.write();
    this.parts.onStateChange();
  }

  private forgetTrouble(): void {
    this.replace({ ...this.current, trouble: undefined });
  }

  private replace(view: WorkView): void {
    this.current = view;
    for (const listener of this.listeners) listener();
  }
}

/** An id that was given out is not given again, though what had it is gone: a task may carry it, or the document. */
function withIdsOf<Half extends { idsGiven: number }>(
  current: Half | undefined,
  last: Half | undefined,
): Half | undefined {
  return last && { ...last, idsGiven: Math.max(last.idsGiven, current?.idsGiven ?? 0) };
}

/**
 * The work as it was kept or, when the document was written once more after that, as its record has it: Word may close
 * before the work is kept, or while there is no network.
 */
function newestOf(file: MeetingFile, reading: DocumentReading): MeetingFile {
  const { writings } = readRecord(reading.record, file.meeting.id);
  return writings > (file.writings ?? 0) ? withRecord(file, reading) : file;
}

/** The work with the agenda and the minutes that a document carries, also one that came from elsewhere. */
function withRecord(file: MeetingFile, reading: DocumentReading): MeetingFile {
  const { agenda, minutes, writings } = readRecord(reading.record, file.meeting.id);
  const begun = agenda && file.state === "no agenda" ? "agenda draft" : file.state;
  return {
    ...file,
    writings,
    state: minutes && !file.minutes ? "minutes draft" : begun,
    ...(agenda && { agenda }),
    ...(minutes && { minutes }),
  };
}
