import type { CalendarDate } from "../shared/calendar-date";
import type { Person } from "../shared/person";

/** An action item on its way to a task list. */
export interface MeetingTask {
  /** Made by `toExternalId`; the task carries it, so that making it again adds nothing. */
  externalId: string;
  title: string;
  owner: Person;
  due?: CalendarDate;
  /** The minutes and the §, "Protokoll 2026:6 § 67". */
  origin: string;
  /** Where the document is opened; empty when it has no address. */
  url: string;
}

/** What became of one task. */
export interface TaskOutcome {
  externalId: string;
  made: "added" | "already there" | "failed";
  /** The id in the task list; empty when it failed. */
  taskId: string;
  /** A sentence for people when it failed; empty otherwise. */
  message: string;
}

/** A list of tasks, the assistant's own (To Do) or a plan of many (Planner). */
export interface TaskList {
  readonly kind: "own" | "plan";
  /** As the list is called. */
  readonly name: string;
  /** Adds the tasks whose external id is not in the list yet, and says of each what became of it. */
  add(tasks: readonly MeetingTask[]): Promise<TaskOutcome[]>;
}
