import type {
  BucketState,
  PlannerState,
  PlannerTaskState,
  PlanState,
} from "../tenant/planner-state";
import { needScope } from "./access";
import type { DoorContext } from "./door-env";
import { badRequest, GraphFailure } from "./graph-failure";

/** The permissions of which one is enough to read plans and tasks. */
export const mayReadPlans = [
  "Tasks.Read",
  "Tasks.ReadWrite",
  "Group.Read.All",
  "Group.ReadWrite.All",
];

/** The permissions of which one is enough to change them. */
export const mayWritePlans = ["Tasks.ReadWrite", "Group.ReadWrite.All"];

/** The plans, buckets and tasks of everybody. */
export function planner(c: DoorContext): PlannerState {
  return c.get("tenant").planner;
}

/** Who is signed in. */
export function me(c: DoorContext): string {
  return c.get("grant").userId;
}

/** The plan that the address names, for one who may read it. */
export function planInPath(c: DoorContext): PlanState {
  needScope(c, mayReadPlans);
  return reachablePlan(c, c.req.param("plan"));
}

/** A plan by its id; refused where it is none or one of a group that she is not in. */
export function reachablePlan(c: DoorContext, id: unknown): PlanState {
  const plan = planner(c).plans.get(String(id));
  if (!plan) throw notFound();
  needMember(c, plan.groupId);
  return plan;
}

/** The bucket that the address names. */
export function bucketInPath(c: DoorContext, scopes: readonly string[]): BucketState {
  needScope(c, scopes);
  const bucket = planner(c).buckets.get(c.req.param("bucket") ?? "");
  if (!bucket) throw notFound();
  reachablePlan(c, bucket.planId);
  return bucket;
}

/** The task that the address names. */
export function taskInPath(c: DoorContext, scopes: readonly string[]): PlannerTaskState {
  needScope(c, scopes);
  const task = planner(c).tasks.get(c.req.param("task") ?? "");
  if (!task) throw notFound();
  reachablePlan(c, task.planId);
  return task;
}

/** Refuses one who is not in a group. */
export function needMember(c: DoorContext, groupId: string): void {
  if (planner(c).groups.get(groupId)?.memberIds.has(me(c))) return;
  throw new GraphFailure(
    403,
    "",
    "You do not have the required permissions to access this item, or the item may not exist.",
  );
}

/** Planner changes nothing for one who does not say which state she has seen. */
export function needMatch(c: DoorContext, etag: string): void {
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

/** A text that must be there and not empty. */
export function needText(value: unknown, name: string): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw invalid(`The field '${name}' is required.`);
}

/** What is asked for is not there. */
export function notFound(): GraphFailure {
  return new GraphFailure(404, "", "The requested item is not found.");
}

/** What was sent is wrong. */
export function invalid(message: string): GraphFailure {
  return badRequest(message, "");
}
