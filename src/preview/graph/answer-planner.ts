import type { BucketState, PlannerTaskState, PlanState } from "../tenant/planner-state";
import { contextLink, type DoorContext } from "./door-env";
import type { EntityType } from "./entity-type";
import { readQuery } from "./odata";
import { answerPage, pageOf, readPlainPath, selected } from "./odata-page";

/** What is answered with: an entity and the state of it that is seen. */
interface Written {
  etag: string;
}

/** The entity tag of a revision. */
export function etagOf(revision: number): string {
  return `W/"${Buffer.from(`JzEtVGFzay${revision}`).toString("base64")}"`;
}

/** Somebody as Planner names who did something. */
export function toIdentity(c: DoorContext, id: string) {
  return { user: { id, displayName: c.get("tenant").users.get(id)?.displayName ?? null } };
}

/** A plan as Graph gives it. */
export function toPlan(c: DoorContext, plan: PlanState) {
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

/** A bucket as Graph gives it. */
export function toBucket({ id, name, planId, orderHint, revision }: BucketState) {
  return { etag: etagOf(revision), id, name, planId, orderHint };
}

/** A task as Graph gives it, without its details. */
export function toTask(c: DoorContext, task: PlannerTaskState) {
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

/** The details of a task as Graph gives them. */
export function toDetails({ id, details, detailsRevision }: PlannerTaskState) {
  const nothing = { description: "", previewType: "automatic", references: {}, checklist: {} };
  return { ...nothing, ...details, etag: etagOf(detailsRevision), id };
}

/** Answers with a page of entities. */
export function answerAll(c: DoorContext, items: readonly Written[], type: EntityType): Response {
  const query = readQuery(c, type);
  const page = pageOf(items, { ...query, top: query.top ?? 400 }, readPlainPath);
  return answerPage(c, query, page, (item) => ({
    "@odata.etag": item.etag,
    ...selected(item, query, type),
  }));
}

/** Answers with one entity. */
export function answer(
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
export function answerChange(c: DoorContext, item: Written, type: EntityType): Response {
  const wantsIt = /return=representation/i.test(c.req.header("Prefer") ?? "");
  return wantsIt ? answer(c, item, type) : c.body(null, 204);
}
