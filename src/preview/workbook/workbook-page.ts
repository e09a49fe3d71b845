import type { PreviewEvent } from "../page-api";
import { RequestError } from "../request-error";
import type { WorkbookEdit, WorkbookView } from "../workbook-api";
import type { Area } from "./area";
import { CellHistory } from "./cell-history";
import { editWorkbook } from "./edit-workbook";
import type { LiveWorkbook } from "./live-workbook";
import { Refusal } from "./refusal";
import { viewWorkbook } from "./view-workbook";
import type { WorkbookEvent } from "./workbook-event";

/**
 * What others change is told when they pause, or after some time all the same: to show it means to compute it, which
 * would hold up a pane that is in the middle of its work.
 */
const pauseMs = { usual: 150, longest: 1000 };

/** The page's side of the open workbook: what it shows, what is typed, and that something has changed. */
export class WorkbookPage {
  private readonly history = new CellHistory();
  private readonly stop: () => void;
  private timer: NodeJS.Timeout | undefined;
  private waitingSince: number | undefined;
  private isSelectionOfOthers = false;

  constructor(
    readonly live: LiveWorkbook,
    private readonly tell: (event: PreviewEvent) => void,
  ) {
    this.stop = live.onEvent((event) => this.hear(event));
  }

  view(window: Area, language: "sv" | "en"): Promise<WorkbookView> {
    const { book, file } = this.live;
    return viewWorkbook(book, file.name, this.history, { window, language });
  }

  /** Rejects with RequestError, 403 and the workbook's own sentence, when it does not let it happen. */
  async edit(edit: WorkbookEdit): Promise<void> {
    const { book } = this.live;
    try {
      await book.as("page", () => editWorkbook(book, this.history, edit));
    } catch (error) {
      if (error instanceof Refusal) throw new RequestError(403, error.message, { cause: error });
      throw error;
    }
    // These choose cells for the person.
    this.isSelectionOfOthers ||= ["go", "undo", "redo"].includes(edit.kind);
    this.tellNow();
  }

  close(): void {
    this.stop();
    clearTimeout(this.timer);
  }

  private hear(event: WorkbookEvent | "replaced"): void {
    if (event === "replaced") this.history.forget();
    else if (event.type === "calculated") return;
    else if (event.by !== "page") {
      const isMoved = event.type === "cells" && event.how !== "RangeEdited";
      if (isMoved || event.type === "sheets") this.history.forget();
    }
    this.isSelectionOfOthers ||=
      event === "replaced" ||
      (event.by !== "page" && (event.type === "selection" || event.type === "sheets"));
    this.tellSoon();
  }

  private tellSoon(): void {
    this.waitingSince ??= performance.now();
    clearTimeout(this.timer);
    const left = this.waitingSince + pauseMs.longest - performance.now();
    this.timer = setTimeout(() => this.tellNow(), Math.max(0, Math.min(pauseMs.usual, left)));
  }

  private tellNow(): void {
    clearTimeout(this.timer);
    this.waitingSince = undefined;
    this.tell({ type: "workbook-changed", isSelected: this.isSelectionOfOthers });
    this.isSelectionOfOthers = false;
  }
}
