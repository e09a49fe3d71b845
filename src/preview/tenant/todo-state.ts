import { randomBytes, randomUUID } from "node:crypto";
import type { ChecklistItem, LinkedResource, TodoTask } from "@microsoft/microsoft-graph-types";

/** A list of To Do. */
export interface TodoListState {
  id: string;
  displayName: string;
  wellknownListName: "none" | "defaultList";
  tasks: Map<string, TodoTaskState>;
  revision: number;
}

/** A task of To Do: Graph's resource without id and times, and what hangs on it. */
export interface TodoTaskState {
  id: string;
  resource: TodoTask;
  linkedResources: (LinkedResource & { id: string })[];
  checklistItems: (ChecklistItem & { id: string })[];
  createdAt: string;
  modifiedAt: string;
  revision: number;
}

/** One person's To Do; nobody else is let in. */
export class TodoState {
  readonly lists = new Map<string, TodoListState>();

  constructor(
    private readonly now: () => number,
    private readonly tell: () => void,
  ) {
    this.addList("Tasks", "defaultList");
  }

  /** The list everybody has. */
  get main(): TodoListState {
    const found = [...this.lists.values()].find((one) => one.wellknownListName === "defaultList");
    if (!found) throw new RangeError("TodoState.main: everybody has a list of tasks");
    return found;
  }

  /** Makes a list. */
  addList(
    displayName: string,
    wellknownListName: TodoListState["wellknownListName"] = "none",
  ): TodoListState {
    const list = { id: newId(), displayName, wellknownListName, tasks: new Map(), revision: 1 };
    this.lists.set(list.id, list);
    this.tell();
    return list;
  }

  /** Renames a list. */
  renameList(list: TodoListState, displayName: string): void {
    list.displayName = displayName;
    list.revision++;
    this.tell();
  }

  /** Deletes a list with its tasks. */
  removeList(list: TodoListState): void {
    this.lists.delete(list.id);
    this.tell();
  }

  /** Puts a task into a list. */
  addTask(
    list: TodoListState,
    resource: TodoTask,
    linked: readonly LinkedResource[] = [],
    checklist: readonly ChecklistItem[] = [],
  ): TodoTaskState {
    const at = this.moment();
    const task: TodoTaskState = {
      id: newId(),
      resource: {},
      linkedResources: linked.map((one) => ({ ...one, id: randomUUID() })),
      checklistItems: checklist.map((one) => ({ ...one, id: randomUUID() })),
      createdAt: at,
      modifiedAt: at,
      revision: 0,
    };
    list.tasks.set(task.id, task);
    this.changeTask(task, { status: "notStarted", importance: "normal", ...resource });
    return task;
  }

  /** Changes a task; one that is completed notes when. */
  changeTask(task: TodoTaskState, changes: TodoTask): void {
    const isDone = changes.status === "completed";
    const completedDateTime = isDone
      ? { dateTime: `${this.moment().slice(0, 19)}.0000000`, timeZone: "UTC" }
      : null;
    task.resource = { ...task.resource, ...(changes.status && { completedDateTime }), ...changes };
    this.touch(task);
  }

  /** Deletes a task. */
  removeTask(list: TodoListState, task: TodoTaskState): void {
    list.tasks.delete(task.id);
    this.tell();
  }

  /** Notes that something that hangs on a task was changed. */
  touch(task: TodoTaskState): void {
    task.revision++;
    task.modifiedAt = this.moment();
    this.tell();
  }

  private moment(): string {
    return new Date(this.now()).toISOString();
  }
}

function newId(): string {
  return `AAMkTd${randomBytes(24).toString("base64url")}`;
}
