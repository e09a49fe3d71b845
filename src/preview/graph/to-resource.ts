import type { Message } from "@microsoft/microsoft-graph-types";
import { type MessageState, mutableIdOf } from "../tenant/mailbox-state";
import { messageType } from "./entity-type";
import { bodyIn, previewOf, uniqueBodyOf } from "./message-body";
import type { Expand } from "./odata";
import { plainPropertyId } from "./odata-values";
import type { Preferences } from "./prefer";
import { toAttachmentResource } from "./to-attachment-resource";

/** How messages are written in one answer. */
export interface MessageView {
  /** $select's names; undefined for everything usual. */
  select?: ReadonlySet<string>;
  expand: Expand;
  preferences: Preferences;
  /** False for a token with Mail.ReadBasic alone: no body, no preview. */
  withText: boolean;
}

type Resource = Record<string, unknown>;

/** The id that the client asked for: the immutable one, or the one that changes with the folder. */
export function idOf(message: { id: string; folderId: string }, preferences: Preferences): string {
  return preferences.immutableIds ? message.id : mutableIdOf(message);
}

/** The change key of a message: another one after each change. */
export function changeKeyOf(message: MessageState): string {
  return Buffer.from(`\t\0\0\0\x16\0\0\0rev${message.revision}`).toString("base64");
}

/** The entity tag of a message, as If-Match wants it. */
export function etagOf(message: MessageState): string {
  return `W/"${changeKeyOf(message)}"`;
}

/** Reads a path of a message for $filter and $orderby. */
export function readMessagePath(message: MessageState, path: string): unknown {
  if (path === "singleValueExtendedProperties") return extendedProperties(message);
  const [head = "", ...rest] = path.split("/");
  let value: unknown = readMember(message, head);
  for (const part of rest) value = (value as Resource | null | undefined)?.[part];
  return value;
}

/** Writes a message as Graph's JSON, without the link to its metadata. */
export function toMessageResource(message: MessageState, view: MessageView): Resource {
  const result: Resource = { "@odata.etag": etagOf(message) };
  const type = (message.resource as Resource)["@odata.type"];
  if (type) result["@odata.type"] = type;
  result.id = idOf(message, view.preferences);
  for (const name of view.select ?? usualNames) {
    if (name !== "id") addMember(result, message, name, view);
  }
  if (type && !view.select) addDerived(result, message.resource as Resource);
  addExpanded(result, message, view);
  return result;
}

const usualNames = Object.entries(messageType.properties)
  .filter(([, property]) => !property.onlyWhenSelected)
  .map(([name]) => name);
const derivedNames = Object.values(messageType.derived ?? {}).flat();

function addMember(result: Resource, message: MessageState, name: string, view: MessageView): void {
  const slash = name.indexOf("/");
  if (slash >= 0) {
    const value = (message.resource as Resource)[name.slice(slash + 1)];
    if (value !== undefined) result[name.slice(slash + 1)] = value;
    return;
  }
  if (messageType.properties[name]?.text && !view.withText) return;
  const value = written(valueOf(message, name, view), name);
  // Graph leaves out a sender that is not there and writes the rest as null.
  if (value === undefined && (name === "from" || name === "sender")) return;
  result[name] = value ?? null;
}

/** Graph writes the moments of mail in whole seconds. */
function written(value: unknown, name: string): unknown {
  if (messageType.properties[name]?.kind !== "date" || typeof value !== "string") return value;
  // Nearly all are written in one of these two ways, and a page has thousands of them.
  if (value.length === 20 && value.endsWith("Z")) return value;
  if (value.length === 24 && value.endsWith("Z")) return `${value.slice(0, 19)}Z`;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : `${new Date(at).toISOString().slice(0, 19)}Z`;
}

function valueOf(message: MessageState, name: string, view: MessageView): unknown {
  const { resource } = message;
  switch (name) {
    case "changeKey":
      return changeKeyOf(message);
    case "parentFolderId":
      return message.folderId;
    case "body":
      return bodyIn(resource.body, view.preferences.bodyType);
    case "uniqueBody":
      return uniqueBodyOf(resource, view.preferences.bodyType);
    default:
      return readMember(message, name);
  }
}

function readMember(message: MessageState, name: string): unknown {
  const { resource } = message;
  switch (name) {
    case "id":
      return message.id;
    case "parentFolderId":
      return message.folderId;
    case "hasAttachments":
      return hasAttachments(message);
    case "bodyPreview":
      return previewOf(resource);
    case "webLink":
      return resource.webLink ?? webLinkOf(message);
    default:
      return resource[name as keyof Message] ?? defaults[name];
  }
}

/** What Graph says of a message about which nothing was said. */
const defaults: Readonly<Record<string, unknown>> = {
  categories: [],
  toRecipients: [],
  ccRecipients: [],
  bccRecipients: [],
  replyTo: [],
  internetMessageHeaders: [],
  importance: "normal",
  inferenceClassification: "focused",
  isRead: false,
  isDraft: false,
  isDeliveryReceiptRequested: false,
  isReadReceiptRequested: false,
  subject: "",
  flag: { flagStatus: "notFlagged" },
};

function hasAttachments(message: MessageState): boolean {
  if (message.attachments.length === 0) return message.resource.hasAttachments ?? false;
  return message.attachments.some((attachment) => attachment.isInline !== true);
}

function webLinkOf(message: MessageState): string {
  const id = encodeURIComponent(mutableIdOf(message));
  return `https://outlook.office365.com/owa/?ItemID=${id}&exvsurl=1&viewmodel=ReadMessageItem`;
}

function addDerived(result: Resource, resource: Resource): void {
  for (const name of derivedNames) {
    if (resource[name] !== undefined) result[name] = resource[name];
  }
}

function addExpanded(result: Resource, message: MessageState, view: MessageView): void {
  const { expand } = view;
  if (expand.attachments) {
    result.attachments = message.attachments.map((attachment) => toAttachmentResource(attachment));
  }
  if (expand.extendedProperties.length === 0) return;
  const wanted = new Set(expand.extendedProperties);
  const found = extendedProperties(message).filter(({ id }) => wanted.has(plainPropertyId(id)));
  // Graph leaves the member out when a message has none of the properties.
  if (found.length > 0) result.singleValueExtendedProperties = found;
}

function extendedProperties(message: MessageState): { id: string; value: string }[] {
  return Array.from(message.extendedProperties, ([id, value]) => ({
    id: writtenPropertyId(id),
    value,
  }));
}

/** The id of an extended property as Graph writes it, with a capital at the start. */
export function writtenPropertyId(id: string): string {
  const plain = plainPropertyId(id);
  const named = /^(\S+ \{[^}]*\}) name (.*)$/.exec(plain);
  const name = / name (.*)$/i.exec(id)?.[1] ?? "";
  const text = named ? `${named[1] ?? ""} Name ${name}` : plain;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
