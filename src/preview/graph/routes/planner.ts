import { Hono } from "hono";
import type { PlannerTask } from "@microsoft/microsoft-graph-types";
import type {
  BucketState,
  PlannerState,
  PlannerTaskState,
  PlanState,
} from "../../tenant/planner-state";
import { needDirectoryScope, needScope } from "../access";
import { contextLink, type DoorContext, type DoorEnv } from "../door-env";
import type { EntityType } from "../entity-type";
import { badRequest, GraphFailure } from "../graph-failure";
import { readQuery } from "../odata";
import { answerPage, pageOf, readPlainPath, selected } from "../odata-page";
import { readEntity, readJson } from "../read-body";
import {
  plannerBucketType,
  plannerDetailsType,
  plannerPlanType,
  plannerTaskType,
} from "../task-types";

const mayRead = ["Tasks.Read", "Tasks.ReadWrite", "Group.Read.All", "Group.ReadWrite.All"];
const mayWrite = ["Tasks.ReadWrite", "Group.ReadWrite.All"];
const mayReadGroups = [
  "GroupMember.Read.All",
  "Group.Read.All",
  "Group.ReadWrite.All",
  "Directory.Read.All",
];

/** Planner: the plans of the groups one belongs to, their buckets and tasks. A change wants the entity tag. */
export function plannerRoutes(): Hono<DoorEnv> {
  const routes = new Hono<DoorEnv>();
  routes.get("/me/memberOf", listGroups);
  routes.get("/me/planner/plans", (c) => listPlans(c, planner(c).plansOf(me(c))));
  routes.get("/me/planner/tasks", listOwnTasks);
  routes.get("/groups/:group/planner/plans", listPlansOfGroup);
  routes.post("/planner/plans", addPlan);
  routes.get("/planner/plans/:plan", (c) => answer(c, toPlan(c, planInPath(c)), plannerPlanType));
  routes.get("/planner/plans/:plan/buckets", listBuckets);
  routes.get("/planner/plans/:plan/tasks", (c) => {
    const { id } = planInPath(c);
    return listTasks(c, ({ planId }) => planId === id);
  });
  routes.post("/planner/buckets", addBucket);
  routes.get("/planner/buckets/:bucket", (c) =>
    answer(c, toBucket(bucketInPath(c, mayRead)), plannerBucketType),
  );
  routes.patch("/planner/buckets/:bucket", changeBucket);
  routes.delete("/planner/buckets/:bucket", removeBucket);
  routes.get("/planner/buckets/:bucket/tasks", (c) => {
    const { id } = bucketInPath(c, mayRead);
    return listTasks(c, ({ resource }) => resource.bucketId === id);
  });
  routes.post("/planner/tasks", addTask);
  routes.get("/planner/tasks/:task", (c) =>
    answer(c, toTask(c, taskInPath(c, mayRead)), plannerTaskType),
  );
  routes.patch("/planner/tasks/:task", changeTask);
  routes.delete("/planner/tasks/:task", removeTask);
  routes.get("/planner/tasks/:task/details", (c) =>
    answer(c, toDetails(taskInPath(c, mayRead)), plannerDetailsType),
  );
  routes.patch("/planner/tasks/:task/details", changeDetails);
  return routes;
}

function planner(c: DoorContext): PlannerState {
  return c.get("tenant").planner;
}

function me(c: DoorContext): string {
  return c.get("grant").userId;
}

function listGroups(c: DoorContext): Response {
  needDirectoryScope(c, mayReadGroups);
  const value = [...planner(c).groups.values()]
    .filter(({ memberIds }) => memberIds.has(me(c)))
    .map(({ id, displayName }) => ({ "@odata.type": "#microsoft.graph.group", id, displayName }));
  return c.json({ "@odata.context": contextLink(c, "directoryObjects"), value });
}

function listPlans(c: DoorContext, plans: readonly PlanState[]): Response {
  needScope(c, mayRead);
  return answerAll(
    c,
    plans.map((plan) => toPlan(c, plan)),
    plannerPlanType,
  );
}

function listPlansOfGroup(c: DoorContext): Response {
  const id = c.req.param("group") ?? "";
  if (!planner(c).groups.has(id)) throw notFound();
  needMember(c, id);
  return listPlans(
    c,
    [...planner(c).plans.values()].filter(({ groupId }) => groupId === id),
  );
}

async function addPlan(c: DoorContext): Promise<Response> {
  needScope(c, mayWrite);
  const given = readEntity(await readJson(c), plannerPlanType, "create") as {
    title?: string;
    owner?: string;
    container?: { containerId?: string; url?: string };
  };
  const { container, owner } = given;
  const groupId = container?.containerId ?? container?.url?.split("/").at(-1) ?? owner ?? "";
  if (!planner(c).groups.has(groupId)) throw invalid("A plan needs a container that is a group.");
  needMember(c, groupId);
  const plan = planner(c).addPlan(needText(given.title, "title"), groupId, me(c));
  return answer(c, toPlan(c, plan), plannerPlanType, 201);
}

function listBuckets(c: DoorContext): Response {
  const { id } = planInPath(c);
  const buckets = [...planner(c).buckets.values()].filter(({ planId }) => planId === id);
  return answerAll(c, buckets.map(toBucket), plannerBucketType);
}

async function addBucket(c: DoorContext): Promise<Response> {
  needScope(c, mayWrite);
  const { name, planId, orderHint } = readEntity(await readJson(c), plannerBucketType, "create");
  const plan = reachablePlan(c, planId);
  const hint = typeof orderHint === "string" ? orderHint : " !";
  const bucket = planner(c).addBucket(needText(name, "name"), plan.id, hint);
  return answer(c, toBucket(bucket), plannerBucketType, 201);
}

async function changeBucket(c: DoorContext): Promise<Response> {
  const bucket = bucketInPath(c, mayWrite);
  const fields = readEntity(await readJson(c), plannerBucketType, "change");
  needMatch(c, etagOf(bucket.revision));
  Object.assign(bucket, fields);
  bucket.revision++;
  planner(c).changed(bucket.planId);
  return answerChange(c, toBucket(bucket), plannerBucketType);
}

function removeBucket(c: DoorContext): Response {
  const bucket = bucketInPath(c, mayWrite);
  needMatch(c, etagOf(bucket.revision));
  planner(c).buckets.delete(bucket.id);
  for (const task of planner(c).tasks.values()) {
    if (task.resource.bucketId === bucket.id) planner(c).tasks.delete(task.id);
  }
  planner(c).changed(bucket.planId);
  return c.body(null, 204);
}

function listOwnTasks(c: DoorContext): Response {
  return listTasks(c, ({ resource }) => me(c) in (resource.assignments ?? {}));
}

function listTasks(c: DoorContext, isWanted: (task: PlannerTaskState) => boolean): Response {
  needScope(c, mayRead);
  const tasks = [...planner(c).tasks.values()].filter(isWanted);
  return answerAll(
    c,
    tasks.map((task) => toTask(c, task)),
    plannerTaskType,
  );
}

async function addTask(c: DoorContext): Promise<Response> {
  needScope(c, mayWrite);
  const fields = readEntity(await readJson(c), plannerTaskType, "create");
  const plan = reachablePlan(c, fields.planId);
  needText(fields.title, "title");
  const resource = finished(c, {}, { ...fields, assignments: assigned(c, {}, fields) });
  checkTask(c, plan.id, resource);
  return answer(c, toTask(c, planner(c).addTask(plan.id, resource, me(c))), plannerTaskType, 201);
}

async function changeTask(c: DoorContext): Promise<Response> {
  const task = taskInPath(c, mayWrite);
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
  const task = taskInPath(c, mayWrite);
  needMatch(c, etagOf(task.revision));
  planner(c).tasks.delete(task.id);
  planner(c).changed(task.planId);
  return c.body(null, 204);
}

async function changeDetails(c: DoorContext): Promise<Response> {
  const task = taskInPath(c, mayWrite);
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

function planInPath(c: DoorContext): PlanState {
  needScope(c, mayRead);
  return reachablePlan(c, c.req.param("plan"));
}

function reachablePlan(c: DoorContext, id: unknown): PlanState {
  const plan = planner(c).plans.get(String(id));
  if (!plan) throw notFound();
  needMember(c, plan.groupId);
  return plan;
}

function bucketInPath(c: DoorContext, scopes: readonly string[]): BucketState {
  needScope(c, scopes);
  const bucket = planner(c).buckets.get(c.req.param("bucket") ?? "");
  if (!bucket) throw notFound();
  reachablePlan(c, bucket.planId);
  return bucket;
}

function taskInPath(c: DoorContext, scopes: readonly string[]): PlannerTaskState {
  needScope(c, scopes);
  const task = planner(c).tasks.get(c.req.param("task") ?? "");
  if (!task) throw notFound();
  reachablePlan(c, task.planId);
  return task;
}

function needMember(c: DoorContext, groupId: string): void {
  if (planner(c).groups.get(groupId)?.memberIds.has(me(c))) return;
  throw new GraphFailure(
    403,
    "",
    "You do not have the required permissions to access this item, or the item may not exist.",
  );
}

/** Planner changes nothing for one who does not say which state she has seen. */
function needMatch(c: DoorContext, etag: string): void {
  const wanted = c.req.header("If-Match");
  if (!wanted) {
    throw new GraphFailure(428, "", "The If-Match header must be specified for this request.");
  }
  if (!/^W\/".*"$/.test(wanted)) throw invalid("The If-Match header contains an invalid value.");
  if (wanted === etag) return;
  throw new GraphFailure(
    412,
    "",
    "The provided etag does not match the current state of the item.",
  );
}

function etagOf(revision: number): string {
  return `W/"${Buffer.from(`JzEtVGFzay${revision}`).toString("base64")}"`;
}

function toIdentity(c: DoorContext, id: string) {
  return { user: { id, displayName: c.get("tenant").users.get(id)?.displayName ?? null } };
}

function toPlan(c: DoorContext, plan: PlanState) {
  return {
    etag: etagOf(plan.revision),
    id: plan.id,
    title: plan.title,
    owner: plan.groupId,
    container: {
      containerId: plan.groupId,
      type: "group",
      url: `https://graph.microsoft.com/v1.0/groups/${plan.groupId}`,
    },
    createdDateTime: plan.createdAt,
    createdBy: toIdentity(c, plan.createdBy),
  };
}

function toBucket({ id, name, planId, orderHint, revision }: BucketState) {
  return { etag: etagOf(revision), id, name, planId, orderHint };
}

function toTask(c: DoorContext, task: PlannerTaskState) {
  const { resource, details } = task;
  const checklist = Object.values(
    (details.checklist ?? {}) as Record<string, { isChecked?: boolean }>,
  );
  return {
    percentComplete: 0,
    priority: 5,
    orderHint: "8585",
    assigneePriority: "",
    appliedCategories: {},
    previewType: "automatic",
    ...resource,
    etag: etagOf(task.revision),
    id: task.id,
    planId: task.planId,
    createdDateTime: task.createdAt,
    createdBy: toIdentity(c, task.createdBy),
    hasDescription: Boolean(details.description),
    referenceCount: Object.keys(details.references ?? {}).length,
    checklistItemCount: checklist.length,
    activeChecklistItemCount: checklist.filter(({ isChecked }) => !isChecked).length,
  };
}

function toDetails({ id, details, detailsRevision }: PlannerTaskState) {
  const nothing = { description: "", previewType: "automatic", references: {}, checklist: {} };
  return { ...nothing, ...details, etag: etagOf(detailsRevision), id };
}

function answerAll(c: DoorContext, items: readonly Written[], type: EntityType): Response {
  const query = readQuery(c, type);
  const page = pageOf(items, { ...query, top: query.top ?? 400 }, readPlainPath);
  return answerPage(c, query, page, (item) => ({
    "@odata.etag": item.etag,
    ...selected(item, query, type),
  }));
}

interface Written {
  etag: string;
}

function answer(
  c: DoorContext,
  item: Written,
  type: EntityType,
  status: 200 | 201 = 200,
): Response {
  const resource = selected(item, readQuery(c, type), type);
  const context = contextLink(c, `planner/${type.name}/$entity`);
  return c.json({ "@odata.context": context, "@odata.etag": item.etag, ...resource }, status);
}

/** A change is answered with nothing, unless Prefer asks for what came of it. */
function answerChange(c: DoorContext, item: Written, type: EntityType): Response {
  const wantsIt = /return=representation/i.test(c.req.header("Prefer") ?? "");
  return wantsIt ? answer(c, item, type) : c.body(null, 204);
}

function needText(value: unknown, name: string): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw invalid(`The field '${name}' is required.`);
}

function notFound(): GraphFailure {
  return new GraphFailure(404, "", "The requested item is not found.");
}

function invalid(message: string): GraphFailure {
  return badRequest(message, "");
}
