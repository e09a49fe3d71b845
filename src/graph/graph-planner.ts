import type {
  PlannerPlan,
  PlannerTask,
  PlannerTaskDetails,
  User,
} from "@microsoft/microsoft-graph-types";
import type { MeetingTask, TaskList, TaskOutcome } from "../core/meeting/task-list";
import type { Language } from "../core/shared/language";
import { readInBatches } from "./graph-batch";
import { withQuery, type GraphClient } from "./graph-client";
import { GraphError } from "./graph-error";
import { mailboxPath } from "./graph-mailbox";
import { addMissing } from "./task-outcomes";

/** A plan that the assistant can see. */
export interface Plan {
  id: string;
  title: string;
}

/** The basic plans that the assistant can see, by title. Premium plans are not in Graph. */
export async function readPlans(client: GraphClient): Promise<Plan[]> {
  const plans: Plan[] = [];
  for await (const page of client.pages<PlannerPlan>("/me/planner/plans")) {
    plans.push(...page.value.map(({ id, title }) => ({ id: id ?? "", title: title ?? "" })));
  }
  return plans.sort((one, other) => one.title.localeCompare(other.title));
}

/**
 * One plan as a task list for other people's actions. A plan's task has no place for an id of ours but its notes, so
 * the id is a line of them and is looked for there.
 * @see https://learn.microsoft.com/graph/api/resources/planner-overview
 */
export class GraphPlanner implements TaskList {
  readonly kind = "plan";
  readonly name: string;
  private readonly userIds = new Map<string, string | undefined>();

  constructor(
    private readonly client: GraphClient,
    private readonly plan: Plan,
    private readonly language: Language,
  ) {
    this.name = plan.title;
  }

  /** See `TaskList.add`. Rejects with GraphError when the plan cannot be read. */
  async add(tasks: readonly MeetingTask[]): Promise<TaskOutcome[]> {
    if (tasks.length === 0) return [];
    const known = await this.readKnown();
    return addMissing(tasks, known, this.language, (task) => this.addOne(task));
  }

  private async readKnown(): Promise<Map<string, string>> {
    const ids: string[] = [];
    const all = `/planner/plans/${encodeURIComponent(this.plan.id)}/tasks`;
    for await (const page of this.client.pages<PlannerTask>(all)) {
      ids.push(
        ...page.value.flatMap(({ id, hasDescription }) => (hasDescription && id ? [id] : [])),
      );
    }
    const steps = ids.map((id) => ({ id, method: "GET" as const, url: `${taskPath(id)}/details` }));
    const answers = await readInBatches(this.client, steps, { mailbox: "me" });
    const known = new Map<string, string>();
    for (const [id, { body }] of answers) {
      const { description } = (body ?? {}) as PlannerTaskDetails;
      const externalId = /^kansli:\S+$/mu.exec(description ?? "")?.[0];
      if (externalId !== undefined) known.set(externalId, id);
    }
    return known;
  }

  private async addOne(task: MeetingTask): Promise<string> {
    const userId = await this.userIdOf(task.owner.address);
    const made = await this.client.post<PlannerTask>("/planner/tasks", {
      planId: this.plan.id,
      title: userId === undefined ? `${task.owner.name}: ${task.title}` : task.title,
      ...(task.due ? { dueDateTime: `${task.due}T12:00:00Z` } : {}),
      ...(userId === undefined ? {} : { assignments: { [userId]: assignment } }),
    });
    const id = made.id ?? "";
    try {
      await this.writeNotes(id, task);
    } catch (error) {
      // Without its id the task would be made once more the next time.
      await this.takeBack(id);
      throw error;
    }
    return id;
  }

  /** The plan itself touches a task that has just come, so that its tag may be another a moment later. */
  private async writeNotes(id: string, task: MeetingTask, triesLeft = 3): Promise<void> {
    const { origin, url, externalId } = task;
    const path = `${taskPath(id)}/details`;
    const details = await this.client.get<WithEtag>(path);
    const description = [origin, url, externalId].filter((line) => line !== "").join("\n");
    const headers = { "If-Match": details["@odata.etag"] ?? "*" };
    try {
      await this.client.patch(path, { description }, { headers });
    } catch (error) {
      const mayTryAgain = error instanceof GraphError && error.isConflict && triesLeft > 1;
      if (!mayTryAgain) throw error;
      await this.writeNotes(id, task, triesLeft - 1);
    }
  }

  private async takeBack(id: string): Promise<void> {
    const task = await this.client.get<WithEtag>(taskPath(id));
    await this.client.delete(taskPath(id), { headers: { "If-Match": task["@odata.etag"] ?? "*" } });
  }

  /** The id by which a plan assigns; absent for somebody the directory does not know, whose name stands in the title then. */
  private async userIdOf(address: string): Promise<string | undefined> {
    if (!address) return undefined;
    if (!this.userIds.has(address)) this.userIds.set(address, await this.lookUp(address));
    return this.userIds.get(address);
  }

  private async lookUp(address: string): Promise<string | undefined> {
    try {
      const path = withQuery(mailboxPath(address), { $select: "id" });
      return (await this.client.get<User>(path)).id;
    } catch (error) {
      const isUnknown =
        error instanceof GraphError &&
        ["not-allowed", "not-allowed-in-shared", "not-found", "no-mailbox"].includes(error.code);
      if (!isUnknown) throw error;
      return undefined;
    }
  }
}

const assignment = { "@odata.type": "#microsoft.graph.plannerAssignment", orderHint: " !" };

interface WithEtag {
  "@odata.etag"?: string;
}

function taskPath(id: string): string {
  return `/planner/tasks/${encodeURIComponent(id)}`;
}
