import type { EntityType } from "./entity-type";

const text = { kind: "string" } as const;
const settableText = { kind: "string", write: "always" } as const;
const date = { kind: "date" } as const;
const flag = { kind: "boolean" } as const;
const settableFlag = { kind: "boolean", write: "always" } as const;
const moment = { kind: "object", write: "always", paths: ["dateTime", "timeZone"] } as const;

/** @see https://learn.microsoft.com/graph/api/resources/event */
export const eventType: EntityType = {
  name: "microsoft.graph.event",
  expands: ["attachments", "singleValueExtendedProperties", "extensions"],
  properties: {
    id: text,
    createdDateTime: date,
    lastModifiedDateTime: date,
    changeKey: text,
    categories: { kind: "strings", write: "always" },
    transactionId: { kind: "string", write: "create" },
    originalStartTimeZone: text,
    originalEndTimeZone: text,
    iCalUId: text,
    reminderMinutesBeforeStart: { kind: "integer", write: "always" },
    isReminderOn: settableFlag,
    hasAttachments: flag,
    subject: settableText,
    bodyPreview: { kind: "string", text: true },
    importance: { kind: "enum", values: ["low", "normal", "high"], write: "always" },
    sensitivity: {
      kind: "enum",
      values: ["normal", "personal", "private", "confidential"],
      write: "always",
    },
    isAllDay: settableFlag,
    isCancelled: flag,
    isOrganizer: flag,
    responseRequested: settableFlag,
    seriesMasterId: text,
    showAs: {
      kind: "enum",
      values: ["free", "tentative", "busy", "oof", "workingElsewhere", "unknown"],
      write: "always",
    },
    type: { kind: "enum", values: ["singleInstance", "occurrence", "exception", "seriesMaster"] },
    webLink: text,
    onlineMeetingUrl: text,
    isOnlineMeeting: settableFlag,
    onlineMeetingProvider: settableText,
    allowNewTimeProposals: settableFlag,
    isDraft: flag,
    hideAttendees: settableFlag,
    responseStatus: { kind: "object" },
    body: { kind: "body", write: "always", text: true },
    start: moment,
    end: moment,
    location: { kind: "object", write: "always", paths: ["displayName"] },
    locations: { kind: "objects", write: "always" },
    recurrence: { kind: "object", write: "always" },
    attendees: { kind: "objects", write: "always" },
    organizer: { kind: "recipient", paths: ["emailAddress/address", "emailAddress/name"] },
    onlineMeeting: { kind: "object" },
    originalStart: date,
    cancelledOccurrences: { kind: "strings", onlyWhenSelected: true },
  },
};

/** @see https://learn.microsoft.com/graph/api/resources/calendar */
export const calendarType: EntityType = {
  name: "microsoft.graph.calendar",
  expands: [],
  properties: {
    id: text,
    name: settableText,
    color: settableText,
    hexColor: text,
    isDefaultCalendar: flag,
    changeKey: text,
    canShare: flag,
    canViewPrivateItems: flag,
    canEdit: flag,
    allowedOnlineMeetingProviders: { kind: "strings" },
    defaultOnlineMeetingProvider: text,
    isTallyingResponses: flag,
    isRemovable: flag,
    owner: { kind: "address" },
  },
};
