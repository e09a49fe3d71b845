import type { PlannerTask } from "@microsoft/microsoft-graph-types";
import { Hono } from "hono";
import type { PlannerTaskState } from "../../tenant/planner-state";
import { needScope } from "../access";
import {
  answer,
  answerAll,
  answerChange,
  etagOf,
  toDetails,
  toIdentity,
  toTask,
} from "../answer-planner";
import type { DoorContext, DoorEnv } from "../door-env";
import {
  bucketInPath,
  invalid,
  mayReadPlans,
  mayWritePlans,
  me,
  needMatch,
  needText,
  planInPath,
  planner,
  reachablePlan,
  taskInPath,
} from "../planner-access";
import { readEntity, readJson } from "../read-body";
import { plannerDetailsType, plannerTaskType } from "../task-types";

/** Planner's tasks and their details: those of a plan, of a bucket, and one's own. */
export function plannerTaskRoutes(): Hono<DoorEnv> {
  const routes = new Hono<DoorEnv>();
  routes.get("/me/planner/tasks", listOwnTasks);
  routes.get("/planner/plans/:plan/tasks", (c) => {
    const { id } = planInPath(c);
    return listTasks(c, ({ planId }) => planId === id);
  });
  routes.get("/planner/buckets/:bucket/tasks", (c) => {
    const { id } = bucketInPath(c, mayReadPlans);
    return listTasks(c, ({ resource }) => resource.bucketId === id);
  });
  routes.post("/planner/tasks", addTask);
  routes.get("/planner/tasks/:task", (c) =>
    answer(c, toTask(c, taskInPath(c, mayReadPlans)), plannerTaskType),
  );
  routes.patch("/planner/tasks/:task", changeTask);
  routes.delete("/planner/tasks/:task", removeTask);
  routes.get("/planner/tasks/:task/details", (c) =>
    answer(c, toDetails(taskInPath(c, mayReadPlans)), plannerDetailsType),
  );
  routes.patch("/planner/tasks/:task/details", changeDetails);
  return routes;
}

function listOwnTasks(c: DoorContext): Response {
  return listTasks(c, ({ resource }) => me(c) in (resource.assignments ?? {}));
}

function listTasks(c: DoorContext, isWanted: (task: PlannerTaskState) => boolean): Response {
  needScope(c, mayReadPlans);
  const tasks = [...planner(c).tasks.values()].filter(isWanted);
  return answerAll(
    c,
    tasks.map((task) => toTask(c, task)),
    plannerTaskType,
  );
}

async function addTask(c: DoorContext): Promise<Response> {
  needScope(c, mayWritePlans);
  const fields = readEntity(await readJson(c), plannerTaskType, "create");
  const plan = reachablePlan(c, fields.planId);
  needText(fields.title, "title");
  const resource = finished(c, {}, { ...fields, assignments: assigned(c, {}, fields) });
  checkTask(c, plan.id, resource);
  return answer(c, toTask(c, planner(c).addTask(plan.id, resource, me(c))), plannerTaskType, 201);
}

async function changeTask(c: DoorContext): Promise<Response> {
  const task = taskInPath(c, mayWritePlans);
  const fields = readEntity(await readJson(c), plannerTaskType, "change");
  needMatch(c, etagOf(task.revision));
  const assignments = assigned(c, { ...task.resource.assignments }, fields);
  const resource = finished(c, task.resource, { ...task.resource, ...fields, assignments });
  checkTask(c, task.planId, resource);
  task.resource = resource;
  task.revision++;
  planner(c).changed(task.planId);
  return answerChange(c, toTask(c, task), plannerTaskType);
}

function removeTask(c: DoorContext): Response {
  const task = taskInPath(c, mayWritePlans);
  needMatch(c, etagOf(task.revision));
  planner(c).tasks.delete(task.id);
  planner(c).changed(task.planId);
  return c.body(null, 204);
}

async function changeDetails(c: DoorContext): Promise<Response> {
  const task = taskInPath(c, mayWritePlans);
  const fields = readEntity(await readJson(c), plannerDetailsType, "change") as {
    references?: Record<string, unknown>;
    checklist?: Record<string, unknown>;
  };
  needMatch(c, etagOf(task.detailsRevision));
  // An address as a name would be no name to OData.
  if (Object.keys(fields.references ?? {}).some((url) => /[.:@#]|%(?![\da-f]{2})/i.test(url))) {
    throw invalid(
      "The address of a reference must have its . : % @ # written as %2E %3A %25 %40 %23.",
    );
  }
  const { references, checklist } = task.details as typeof fields;
  task.details = {
    ...task.details,
    ...fields,
    references: merged(references, fields.references),
    checklist: merged(checklist, fields.checklist),
  };
  task.detailsRevision++;
  planner(c).changed(task.planId);
  return answerChange(c, toDetails(task), plannerDetailsType);
}

/** Planner changes what is named, and takes away what is named with null. */
function merged(before: Record<string, unknown> = {}, changes: Record<string, unknown> = {}) {
  const all = Object.entries({ ...before, ...changes });
  return Object.fromEntries(all.filter(([, value]) => value !== null));
}

function assigned(
  c: DoorContext,
  before: Record<string, unknown>,
  { assignments }: Record<string, unknown>,
): Record<string, unknown> {
  const changes = Object.entries((assignments ?? {}) as Record<string, object | null>);
  const assignedDateTime = new Date(c.get("tenant").now()).toISOString();
  const written = changes.map(([userId, assignment]) => {
    if (!c.get("tenant").users.has(userId)) throw invalid(`There is nobody with the id ${userId}.`);
    if (assignment === null) return [userId, null] as const;
    const assignedBy = { user: { id: me(c) } };
    return [userId, { ...assignment, orderHint: "8585", assignedDateTime, assignedBy }] as const;
  });
  return merged(before, Object.fromEntries(written));
}

/** Notes who finished a task and when, at the moment it is finished. */
function finished(c: DoorContext, before: PlannerTask, after: PlannerTask): PlannerTask {
  const isDone = after.percentComplete === 100;
  if (isDone === (before.percentComplete === 100)) return after;
  const completedDateTime = isDone ? new Date(c.get("tenant").now()).toISOString() : null;
  return { ...after, completedDateTime, completedBy: isDone ? toIdentity(c, me(c)) : null };
}

function checkTask(c: DoorContext, planId: string, task: PlannerTask): void {
  const bucket = task.bucketId ? planner(c).buckets.get(task.bucketId) : undefined;
  if (task.bucketId && bucket?.planId !== planId) throw invalid("The bucket is not in the plan.");
  const percent = task.percentComplete ?? 0;
  const priority = task.priority ?? 5;
  if (percent < 0 || percent > 100) throw invalid("percentComplete is from 0 to 100.");
  if (priority < 0 || priority > 10) throw invalid("priority is from 0 to 10.");
  if ((task.title ?? "").length > 255) throw invalid("The title is longer than 255 characters.");
}
