import type {
  EventMessage,
  Message as GraphMessage,
  Recipient,
  SingleValueLegacyExtendedProperty,
} from "@microsoft/microsoft-graph-types";
import type { Person } from "../core/shared/person";
import type { Confidentiality, Message, MessageKind } from "../core/triage/message";
import { contentClassProperty, messageClassProperty, sensitivityProperty } from "./message-fields";

/** A message as Graph gives it on the wire. */
export type WireMessage = GraphMessage &
  Pick<EventMessage, "meetingMessageType"> & { "@odata.type"?: string; "@odata.etag"?: string };

const kindOfMeetingMessage: Readonly<Record<string, MessageKind>> = {
  meetingRequest: "meetingRequest",
  meetingCancelled: "meetingCancelled",
  meetingAccepted: "meetingAccepted",
  // Graph's own spelling.
  meetingTenativelyAccepted: "meetingTentativelyAccepted",
  meetingDeclined: "meetingDeclined",
};

const kindOfMessageClass: readonly [beginning: string, kind: MessageKind][] = [
  ["ipm.schedule.meeting.request", "meetingRequest"],
  ["ipm.schedule.meeting.canceled", "meetingCancelled"],
  ["ipm.schedule.meeting.resp.pos", "meetingAccepted"],
  ["ipm.schedule.meeting.resp.tent", "meetingTentativelyAccepted"],
  ["ipm.schedule.meeting.resp.neg", "meetingDeclined"],
];

/** Translates Graph's message into ours. Members Graph left out become their empty values. */
export function toMessage(wire: WireMessage): Message {
  const from = toPerson(wire.from ?? wire.sender);
  const confidentiality = confidentialityOf(wire);
  const mayBeRead = confidentiality === "normal";
  return {
    id: wire.id ?? "",
    conversationId: wire.conversationId ?? "",
    internetMessageId: wire.internetMessageId ?? "",
    subject: wire.subject ?? "",
    preview: wire.bodyPreview ?? "",
    from,
    sender: wire.sender ? toPerson(wire.sender) : from,
    to: (wire.toRecipients ?? []).map(toPerson),
    cc: (wire.ccRecipients ?? []).map(toPerson),
    receivedAt: wire.receivedDateTime ?? "",
    isRead: wire.isRead ?? false,
    importance: wire.importance ?? "normal",
    flag: wire.flag?.flagStatus ?? "notFlagged",
    categories: wire.categories ?? [],
    hasAttachments: wire.hasAttachments ?? false,
    kind: kindOf(wire),
    confidentiality,
    ...(wire.inferenceClassification
      ? { inferenceClassification: wire.inferenceClassification }
      : {}),
    ...(wire.webLink ? { webLink: wire.webLink } : {}),
    ...(mayBeRead && wire.body?.contentType === "text" ? { body: wire.body.content ?? "" } : {}),
    ...(wire.internetMessageHeaders ? { headers: toHeaders(wire) } : {}),
  };
}

/** Says how closed a message is, from its extended properties. What Graph did not give counts as normal. */
export function confidentialityOf(wire: WireMessage): Confidentiality {
  const messageClass = propertyOf(wire, messageClassProperty).toLowerCase();
  const isSealed = messageClass.includes(".smime") && !messageClass.endsWith(".multipartsigned");
  const isRightsManaged =
    messageClass.includes(".rpmsg") ||
    propertyOf(wire, contentClassProperty).toLowerCase().startsWith("rpmsg.message");
  if (isSealed || isRightsManaged) return "encrypted";
  return Number(propertyOf(wire, sensitivityProperty)) > 0 ? "private" : "normal";
}

function kindOf(wire: WireMessage): MessageKind {
  const ofMeeting = kindOfMeetingMessage[wire.meetingMessageType ?? ""];
  if (ofMeeting) return ofMeeting;
  const messageClass = propertyOf(wire, messageClassProperty).toLowerCase();
  const found = kindOfMessageClass.find(([beginning]) => messageClass.startsWith(beginning));
  if (found) return found[1];
  return wire["@odata.type"] === "#microsoft.graph.eventMessageRequest"
    ? "meetingRequest"
    : "message";
}

function toPerson(recipient: Recipient | null | undefined): Person {
  const { name, address } = recipient?.emailAddress ?? {};
  return { name: name ?? "", address: (address ?? "").toLowerCase() };
}

/** A header that stands more than once is joined by line breaks, in its order. */
function toHeaders(wire: WireMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { name, value } of wire.internetMessageHeaders ?? []) {
    const key = (name ?? "").toLowerCase();
    headers[key] = key in headers ? `${headers[key] ?? ""}\n${value ?? ""}` : (value ?? "");
  }
  return headers;
}

function propertyOf(wire: WireMessage, id: string): string {
  const wanted = plainPropertyId(id);
  const found = wire.singleValueExtendedProperties?.find(
    (property: SingleValueLegacyExtendedProperty) => plainPropertyId(property.id ?? "") === wanted,
  );
  return found?.value ?? "";
}

/** Graph gives "String 0x1a" where "String 0x001A" was asked for. */
function plainPropertyId(id: string): string {
  return id.toLowerCase().replace(/0x0+/u, "0x");
}
