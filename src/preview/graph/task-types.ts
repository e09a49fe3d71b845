import type { EntityType } from "./entity-type";

const text = { kind: "string" } as const;
const settableText = { kind: "string", write: "always" } as const;
const date = { kind: "date" } as const;
const settableDate = { kind: "date", write: "always" } as const;
const settableFlag = { kind: "boolean", write: "always" } as const;
const count = { kind: "integer" } as const;
const settable = { kind: "object", write: "always" } as const;
const moment = { kind: "object", write: "always", paths: ["dateTime", "timeZone"] } as const;

/** @see https://learn.microsoft.com/graph/api/resources/todotasklist */
export const todoListType: EntityType = {
  name: "microsoft.graph.todoTaskList",
  expands: [],
  properties: {
    id: text,
    displayName: settableText,
    isOwner: { kind: "boolean" },
    isShared: { kind: "boolean" },
    wellknownListName: { kind: "enum", values: ["none", "defaultList", "flaggedEmails"] },
  },
};

/** @see https://learn.microsoft.com/graph/api/resources/todotask */
export const todoTaskType: EntityType = {
  name: "microsoft.graph.todoTask",
  expands: ["linkedResources", "checklistItems"],
  sortsFreely: true,
  properties: {
    id: text,
    title: settableText,
    status: {
      kind: "enum",
      values: ["notStarted", "inProgress", "completed", "waitingOnOthers", "deferred"],
      write: "always",
    },
    importance: { kind: "enum", values: ["low", "normal", "high"], write: "always" },
    isReminderOn: settableFlag,
    createdDateTime: date,
    lastModifiedDateTime: date,
    hasAttachments: { kind: "boolean" },
    categories: { kind: "strings", write: "always" },
    body: { kind: "body", write: "always" },
    bodyLastModifiedDateTime: date,
    dueDateTime: moment,
    startDateTime: moment,
    reminderDateTime: moment,
    completedDateTime: moment,
    recurrence: settable,
  },
};

/** @see https://learn.microsoft.com/graph/api/resources/linkedresource */
export const linkedResourceType: EntityType = {
  name: "microsoft.graph.linkedResource",
  expands: [],
  properties: {
    id: text,
    webUrl: settableText,
    applicationName: settableText,
    displayName: settableText,
    externalId: settableText,
  },
};

/** @see https://learn.microsoft.com/graph/api/resources/checklistitem */
export const checklistItemType: EntityType = {
  name: "microsoft.graph.checklistItem",
  expands: [],
  properties: {
    id: text,
    displayName: settableText,
    createdDateTime: date,
    checkedDateTime: date,
    isChecked: settableFlag,
  },
};

/** @see https://learn.microsoft.com/graph/api/resources/plannerplan */
export const plannerPlanType: EntityType = {
  name: "microsoft.graph.plannerPlan",
  expands: [],
  properties: {
    id: text,
    title: settableText,
    owner: { kind: "string", write: "create" },
    container: { kind: "object", write: "create" },
    createdDateTime: date,
    createdBy: { kind: "object" },
  },
};

/** @see https://learn.microsoft.com/graph/api/resources/plannerbucket */
export const plannerBucketType: EntityType = {
  name: "microsoft.graph.plannerBucket",
  expands: [],
  properties: {
    id: text,
    name: settableText,
    planId: { kind: "string", write: "create" },
    orderHint: settableText,
  },
};

/** @see https://learn.microsoft.com/graph/api/resources/plannertask */
export const plannerTaskType: EntityType = {
  name: "microsoft.graph.plannerTask",
  expands: [],
  properties: {
    id: text,
    planId: { kind: "string", write: "create" },
    bucketId: settableText,
    title: settableText,
    orderHint: settableText,
    assigneePriority: settableText,
    percentComplete: { kind: "integer", write: "always" },
    priority: { kind: "integer", write: "always" },
    startDateTime: settableDate,
    dueDateTime: settableDate,
    createdDateTime: date,
    createdBy: { kind: "object" },
    completedDateTime: date,
    completedBy: { kind: "object" },
    hasDescription: { kind: "boolean" },
    previewType: text,
    referenceCount: count,
    checklistItemCount: count,
    activeChecklistItemCount: count,
    conversationThreadId: settableText,
    appliedCategories: settable,
    assignments: settable,
  },
};

/** @see https://learn.microsoft.com/graph/api/resources/plannertaskdetails */
export const plannerDetailsType: EntityType = {
  name: "microsoft.graph.plannerTaskDetails",
  expands: [],
  properties: {
    id: text,
    description: settableText,
    previewType: {
      kind: "enum",
      values: ["automatic", "noPreview", "checklist", "description", "reference"],
      write: "always",
    },
    references: settable,
    checklist: settable,
  },
};
