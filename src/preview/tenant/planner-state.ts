import { randomBytes, randomUUID } from "node:crypto";
import type { PlannerTask, PlannerTaskDetails } from "@microsoft/microsoft-graph-types";

/** A group of people, whose plans its members share. */
export interface GroupState {
  id: string;
  displayName: string;
  memberIds: Set<string>;
}

/** What everything in Planner has. */
interface Kept {
  id: string;
  revision: number;
}

/** A plan of a group. */
export interface PlanState extends Kept {
  title: string;
  groupId: string;
  createdAt: string;
  createdBy: string;
}

/** A column of a plan. */
export interface BucketState extends Kept {
  name: string;
  planId: string;
  orderHint: string;
}

/** A task of a plan: Graph's resource without id, and its details, which have an entity tag of their own. */
export interface PlannerTaskState extends Kept {
  planId: string;
  resource: PlannerTask;
  details: PlannerTaskDetails;
  detailsRevision: number;
  createdAt: string;
  createdBy: string;
}

/** The plans of the tenant's groups. */
export class PlannerState {
  readonly groups = new Map<string, GroupState>();
  readonly plans = new Map<string, PlanState>();
  readonly buckets = new Map<string, BucketState>();
  readonly tasks = new Map<string, PlannerTaskState>();

  constructor(
    private readonly now: () => number,
    private readonly tell: (userIds: Iterable<string>) => void,
  ) {}

  /** Makes a group of people. */
  addGroup(displayName: string, memberIds: Iterable<string>): GroupState {
    const group = { id: randomUUID(), displayName, memberIds: new Set(memberIds) };
    this.groups.set(group.id, group);
    return group;
  }

  /** Makes a plan for a group. */
  addPlan(title: string, groupId: string, createdBy: string): PlanState {
    const plan = { id: newId(), title, groupId, createdBy, createdAt: this.moment(), revision: 1 };
    this.plans.set(plan.id, plan);
    this.changed(plan.id);
    return plan;
  }

  /** Makes a bucket in a plan. */
  addBucket(name: string, planId: string, orderHint: string): BucketState {
    const bucket = { id: newId(), name, planId, orderHint, revision: 1 };
    this.buckets.set(bucket.id, bucket);
    this.changed(planId);
    return bucket;
  }

  /** Makes a task in a plan. */
  addTask(planId: string, resource: PlannerTask, createdBy: string): PlannerTaskState {
    const task = {
      id: newId(),
      planId,
      resource,
      details: {},
      createdBy,
      createdAt: this.moment(),
      revision: 1,
      detailsRevision: 1,
    };
    this.tasks.set(task.id, task);
    this.changed(planId);
    return task;
  }

  /** Notes that something of a plan was changed. */
  changed(planId: string): void {
    const plan = this.plans.get(planId);
    const group = plan && this.groups.get(plan.groupId);
    if (group) this.tell(group.memberIds);
  }

  /** The plans of the groups that a person belongs to. */
  plansOf(userId: string): PlanState[] {
    return [...this.plans.values()].filter((plan) => this.isMember(userId, plan.id));
  }

  /** Says whether a person belongs to the group of a plan. */
  isMember(userId: string, planId: string): boolean {
    const plan = this.plans.get(planId);
    return (plan && this.groups.get(plan.groupId)?.memberIds.has(userId)) ?? false;
  }

  /** Forgets all groups and plans. */
  empty(): void {
    for (const all of [this.groups, this.plans, this.buckets, this.tasks]) all.clear();
  }

  private moment(): string {
    return new Date(this.now()).toISOString();
  }
}

/** 28 letters and digits, as Planner's ids are. */
function newId(): string {
  return randomBytes(21).toString("base64url").slice(0, 28);
}
