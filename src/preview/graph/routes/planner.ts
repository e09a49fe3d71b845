import { Hono } from "hono";
import type { PlanState } from "../../tenant/planner-state";
import { needDirectoryScope, needScope } from "../access";
import { answer, answerAll, answerChange, etagOf, toBucket, toPlan } from "../answer-planner";
import { contextLink, type DoorContext, type DoorEnv } from "../door-env";
import {
  bucketInPath,
  invalid,
  mayReadPlans,
  mayWritePlans,
  me,
  needMatch,
  needMember,
  needText,
  notFound,
  planInPath,
  planner,
  reachablePlan,
} from "../planner-access";
import { readEntity, readJson } from "../read-body";
import { plannerBucketType, plannerPlanType } from "../task-types";

const mayReadGroups = [
  "GroupMember.Read.All",
  "Group.Read.All",
  "Group.ReadWrite.All",
  "Directory.Read.All",
];

/** Planner: the plans of the groups one belongs to and their buckets. A change wants the entity tag. */
export function plannerRoutes(): Hono<DoorEnv> {
  const routes = new Hono<DoorEnv>();
  routes.get("/me/memberOf", listGroups);
  routes.get("/me/planner/plans", (c) => listPlans(c, planner(c).plansOf(me(c))));
  routes.get("/groups/:group/planner/plans", listPlansOfGroup);
  routes.post("/planner/plans", addPlan);
  routes.get("/planner/plans/:plan", (c) => answer(c, toPlan(c, planInPath(c)), plannerPlanType));
  routes.get("/planner/plans/:plan/buckets", listBuckets);
  routes.post("/planner/buckets", addBucket);
  routes.get("/planner/buckets/:bucket", (c) =>
    answer(c, toBucket(bucketInPath(c, mayReadPlans)), plannerBucketType),
  );
  routes.patch("/planner/buckets/:bucket", changeBucket);
  routes.delete("/planner/buckets/:bucket", removeBucket);
  return routes;
}

function listGroups(c: DoorContext): Response {
  needDirectoryScope(c, mayReadGroups);
  const value = [...planner(c).groups.values()]
    .filter(({ memberIds }) => memberIds.has(me(c)))
    .map(({ id, displayName }) => ({ "@odata.type": "#microsoft.graph.group", id, displayName }));
  return c.json({ "@odata.context": contextLink(c, "directoryObjects"), value });
}

function listPlans(c: DoorContext, plans: readonly PlanState[]): Response {
  needScope(c, mayReadPlans);
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
  needScope(c, mayWritePlans);
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
  needScope(c, mayWritePlans);
  const { name, planId, orderHint } = readEntity(await readJson(c), plannerBucketType, "create");
  const plan = reachablePlan(c, planId);
  const hint = typeof orderHint === "string" ? orderHint : " !";
  const bucket = planner(c).addBucket(needText(name, "name"), plan.id, hint);
  return answer(c, toBucket(bucket), plannerBucketType, 201);
}

async function changeBucket(c: DoorContext): Promise<Response> {
  const bucket = bucketInPath(c, mayWritePlans);
  const fields = readEntity(await readJson(c), plannerBucketType, "change");
  needMatch(c, etagOf(bucket.revision));
  Object.assign(bucket, fields);
  bucket.revision++;
  planner(c).changed(bucket.planId);
  return answerChange(c, toBucket(bucket), plannerBucketType);
}

function removeBucket(c: DoorContext): Response {
  const bucket = bucketInPath(c, mayWritePlans);
  needMatch(c, etagOf(bucket.revision));
  planner(c).buckets.delete(bucket.id);
  for (const task of planner(c).tasks.values()) {
    if (task.resource.bucketId === bucket.id) planner(c).tasks.delete(task.id);
  }
  planner(c).changed(bucket.planId);
  return c.body(null, 204);
}
