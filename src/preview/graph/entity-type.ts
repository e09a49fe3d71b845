/** What kind of value a property holds; it decides how the property is filtered, sorted and checked. */
export type PropertyKind =
  | "string"
  | "boolean"
  | "integer"
  | "date"
  | "enum"
  | "strings"
  | "recipient"
  | "recipients"
  | "address"
  | "body"
  | "flag"
  | "object"
  | "objects";

/** One property of an entity type. */
export interface Property {
  kind: PropertyKind;
  /** The names an enum may take, in lower camel case. */
  values?: readonly string[];
  /** When a client may set it: always, only while the message is a draft, only when it is made, or never. */
  write?: "always" | "draft" | "create";
  /** Only given when $select names it. */
  onlyWhenSelected?: true;
  /** Not given to a token that has Mail.ReadBasic alone. */
  text?: true;
  /** Paths below it that can be filtered and sorted, as "emailAddress/address". */
  paths?: readonly string[];
}

/** An entity type as the door needs it: its name in messages, its properties, what $expand may name. */
export interface EntityType {
  /** Graph's name, "microsoft.graph.message". */
  name: string;
  properties: Readonly<Record<string, Property>>;
  expands: readonly string[];
  /** What is sorted by need not be filtered by first; in Exchange's own stores it must. */
  sortsFreely?: true;
  /** Properties of the types derived from it that $select may name as "microsoft.graph.eventMessage/…". */
  derived?: Readonly<Record<string, readonly string[]>>;
}

const addressPaths = ["emailAddress/address", "emailAddress/name"] as const;

/** @see https://learn.microsoft.com/graph/api/resources/message */
export const messageType: EntityType = {
  name: "microsoft.graph.message",
  expands: ["attachments", "singleValueExtendedProperties"],
  derived: {
    "microsoft.graph.eventMessage": [
      "meetingMessageType",
      "startDateTime",
      "endDateTime",
      "location",
      "type",
      "isAllDay",
      "isOutOfDate",
      "isDelegated",
    ],
  },
  properties: {
    id: { kind: "string" },
    createdDateTime: { kind: "date" },
    lastModifiedDateTime: { kind: "date" },
    changeKey: { kind: "string" },
    categories: { kind: "strings", write: "always" },
    receivedDateTime: { kind: "date" },
    sentDateTime: { kind: "date" },
    hasAttachments: { kind: "boolean" },
    internetMessageId: { kind: "string", write: "draft" },
    subject: { kind: "string", write: "draft" },
    bodyPreview: { kind: "string", text: true },
    importance: { kind: "enum", values: ["low", "normal", "high"], write: "always" },
    parentFolderId: { kind: "string" },
    conversationId: { kind: "string" },
    conversationIndex: { kind: "string" },
    isDeliveryReceiptRequested: { kind: "boolean", write: "draft" },
    isReadReceiptRequested: { kind: "boolean", write: "draft" },
    isRead: { kind: "boolean", write: "always" },
    isDraft: { kind: "boolean" },
    webLink: { kind: "string" },
    inferenceClassification: { kind: "enum", values: ["focused", "other"], write: "always" },
    internetMessageHeaders: { kind: "objects", write: "create", onlyWhenSelected: true },
    body: { kind: "body", write: "draft", text: true },
    uniqueBody: { kind: "body", text: true, onlyWhenSelected: true },
    sender: { kind: "recipient", write: "draft", paths: addressPaths },
    from: { kind: "recipient", write: "draft", paths: addressPaths },
    toRecipients: { kind: "recipients", write: "draft" },
    ccRecipients: { kind: "recipients", write: "draft" },
    bccRecipients: { kind: "recipients", write: "draft" },
    replyTo: { kind: "recipients", write: "draft" },
    flag: { kind: "flag", write: "always", paths: ["flagStatus"] },
  },
};

/** @see https://learn.microsoft.com/graph/api/resources/mailfolder */
export const folderType: EntityType = {
  name: "microsoft.graph.mailFolder",
  expands: [],
  properties: {
    id: { kind: "string" },
    displayName: { kind: "string", write: "always" },
    parentFolderId: { kind: "string" },
    childFolderCount: { kind: "integer" },
    unreadItemCount: { kind: "integer" },
    totalItemCount: { kind: "integer" },
    isHidden: { kind: "boolean", write: "create" },
  },
};

/** @see https://learn.microsoft.com/graph/api/resources/fileattachment */
export const attachmentType: EntityType = {
  name: "microsoft.graph.attachment",
  expands: [],
  properties: {
    id: { kind: "string" },
    lastModifiedDateTime: { kind: "date" },
    name: { kind: "string", write: "always" },
    contentType: { kind: "string", write: "always" },
    size: { kind: "integer", write: "always" },
    isInline: { kind: "boolean", write: "always" },
    contentId: { kind: "string", write: "always" },
    contentLocation: { kind: "string", write: "always" },
    contentBytes: { kind: "string", write: "always" },
  },
};

/** @see https://learn.microsoft.com/graph/api/resources/attachmentitem */
export const attachmentItemType: EntityType = {
  name: "microsoft.graph.attachmentItem",
  expands: [],
  properties: {
    attachmentType: { kind: "enum", values: ["file", "item", "reference"], write: "always" },
    name: { kind: "string", write: "always" },
    contentType: { kind: "string", write: "always" },
    size: { kind: "integer", write: "always" },
    isInline: { kind: "boolean", write: "always" },
    contentId: { kind: "string", write: "always" },
  },
};

/** @see https://learn.microsoft.com/graph/api/resources/outlookcategory */
export const categoryType: EntityType = {
  name: "microsoft.graph.outlookCategory",
  expands: [],
  properties: {
    id: { kind: "string" },
    displayName: { kind: "string", write: "create" },
    color: {
      kind: "enum",
      values: ["none", ...Array.from({ length: 25 }, (_, number) => `preset${number}`)],
      write: "always",
    },
  },
};

/** @see https://learn.microsoft.com/graph/api/resources/inferenceclassificationoverride */
export const overrideType: EntityType = {
  name: "microsoft.graph.inferenceClassificationOverride",
  expands: [],
  properties: {
    id: { kind: "string" },
    classifyAs: { kind: "enum", values: ["focused", "other"], write: "always" },
    senderEmailAddress: { kind: "address", write: "create" },
  },
};

const strings = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, { kind: "string" } as const]));

/** The members of `user` that a small tenant has. @see https://learn.microsoft.com/graph/api/resources/user */
export const userType: EntityType = {
  name: "microsoft.graph.user",
  expands: [],
  properties: {
    ...strings("displayName", "givenName", "jobTitle", "mail", "mobilePhone", "officeLocation"),
    ...strings("preferredLanguage", "surname", "userPrincipalName", "id"),
    businessPhones: { kind: "strings" },
    companyName: { kind: "string", onlyWhenSelected: true },
    department: { kind: "string", onlyWhenSelected: true },
    city: { kind: "string", onlyWhenSelected: true },
    country: { kind: "string", onlyWhenSelected: true },
    accountEnabled: { kind: "boolean", onlyWhenSelected: true },
    userType: { kind: "string", onlyWhenSelected: true },
  },
};

/** @see https://learn.microsoft.com/graph/api/resources/person */
export const personType: EntityType = {
  name: "microsoft.graph.person",
  expands: [],
  properties: {
    ...strings("id", "displayName", "givenName", "surname", "jobTitle", "companyName"),
    ...strings("department", "officeLocation", "profession", "userPrincipalName", "imAddress"),
    scoredEmailAddresses: { kind: "objects" },
    personType: { kind: "object", paths: ["class", "subclass"] },
  },
};

/** @see https://learn.microsoft.com/graph/api/resources/mailboxsettings */
export const mailboxSettingsType: EntityType = {
  name: "microsoft.graph.mailboxSettings",
  expands: [],
  properties: {
    archiveFolder: { kind: "string" },
    automaticRepliesSetting: { kind: "object", write: "always" },
    dateFormat: { kind: "string", write: "always" },
    delegateMeetingMessageDeliveryOptions: { kind: "string", write: "always" },
    language: { kind: "object", write: "always" },
    timeFormat: { kind: "string", write: "always" },
    timeZone: { kind: "string", write: "always" },
    userPurpose: { kind: "string" },
    workingHours: { kind: "object", write: "always" },
  },
};

/** Says whether a path can be filtered and sorted by: a plain property, or a path below one that allows it. */
export function kindOfPath(type: EntityType, path: string): PropertyKind | undefined {
  const [head = "", ...rest] = path.split("/");
  const property = Object.hasOwn(type.properties, head) ? type.properties[head] : undefined;
  if (!property) return undefined;
  if (rest.length === 0) return property.kind;
  return property.paths?.includes(rest.join("/")) ? "string" : undefined;
}
