import type { LinkedResource, TodoTask, TodoTaskList } from "@microsoft/microsoft-graph-types";
import type { MeetingTask, TaskList, TaskOutcome } from "../core/meeting/task-list";
import type { Language } from "../core/shared/language";
import { withQuery, type GraphClient } from "./graph-client";
import { addMissing } from "./task-outcomes";

/** How the tasks name where they came from. */
const applicationName = "Kansli";

/**
 * The assistant's own To Do list for what meetings decide. Each task carries the id of its action as the external id
 * of its linked resource, so that adding it again finds it. To Do of other people cannot be reached.
 * @see https://learn.microsoft.com/graph/api/resources/todo-overview
 */
export class GraphTaskList implements TaskList {
  readonly kind = "own";

  /** `name` is the list's; it is made when the first task is added. Sentences about failures are in `language`. */
  constructor(
    private readonly client: GraphClient,
    readonly name: string,
    private readonly language: Language,
  ) {}

  /** See `TaskList.add`. Rejects with GraphError when the list itself cannot be read or made. */
  async add(tasks: readonly MeetingTask[]): Promise<TaskOutcome[]> {
    if (tasks.length === 0) return [];
    const path = await this.findOrMake();
    const known = await this.readKnown(path);
    return addMissing(tasks, known, this.language, async (task) => {
      const made = await this.client.post<TodoTask>(`${path}/tasks`, toWire(task));
      return made.id ?? "";
    });
  }

  private async findOrMake(): Promise<string> {
    const lists = withQuery("/me/todo/lists", { $top: 100 });
    for await (const page of this.client.pages<TodoTaskList>(lists)) {
      const found = page.value.find(({ displayName }) => displayName === this.name);
      if (found?.id) return pathOf(found.id);
    }
    const made = await this.client.post<TodoTaskList>("/me/todo/lists", { displayName: this.name });
    return pathOf(made.id ?? "");
  }

  private async readKnown(path: string): Promise<Map<string, string>> {
    const known = new Map<string, string>();
    const all = withQuery(`${path}/tasks`, { $expand: "linkedResources", $top: 100 });
    for await (const page of this.client.pages<TodoTask>(all)) {
      for (const { id, linkedResources } of page.value) {
        for (const externalId of externalIdsIn(linkedResources)) known.set(externalId, id ?? "");
      }
    }
    return known;
  }
}

function pathOf(listId: string): string {
  return `/me/todo/lists/${encodeURIComponent(listId)}`;
}

function externalIdsIn(resources: LinkedResource[] | null | undefined): string[] {
  return (resources ?? []).flatMap(({ externalId }) => externalId ?? []);
}

function toWire({ title, due, origin, url, externalId }: MeetingTask): TodoTask {
  const link = {
    applicationName,
    displayName: origin,
    externalId,
    ...(url ? { webUrl: url } : {}),
  };
  return {
    title,
    ...(due ? { dueDateTime: { dateTime: `${due}T00:00:00`, timeZone: "UTC" } } : {}),
    linkedResources: [link],
  };
}
