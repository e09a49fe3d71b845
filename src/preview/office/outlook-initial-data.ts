import type { EventMessageRequest } from "@microsoft/microsoft-graph-types";
import type { Tenant } from "../tenant/tenant";
import { toWireAttachment } from "./calls-on-attachments";
import { toWireRecipient } from "./calls-on-people";
import type { OpenItem } from "./open-item";

/** office.js's kinds of open things. */
const itemTypes = { message: 1, meetingRequest: 3, messageCompose: 4, none: 6 };

/** office.js's number for ReadWriteMailbox, the most a pane may have. */
const readWriteMailbox = 2;

/**
 * The answer to GetInitialData and the content of ItemChanged: who the person is and what is open.
 * office.js makes `mailbox.userProfile` and `mailbox.item` of it.
 */
export function outlookInitialData(
  tenant: Tenant,
  origin: string,
  item: OpenItem | undefined,
): Record<string, unknown> {
  const mailbox = tenant.mailboxOf(tenant.signedInUserId);
  return {
    permissionLevel: readWriteMailbox,
    userDisplayName: mailbox.owner.displayName,
    userEmailAddress: mailbox.owner.mail,
    userTimeZone: mailbox.settings.timeZone ?? "W. Europe Standard Time",
    userProfileType: "office365",
    hostVersion: "16.0.0.0",
    owaView: "ThreeColumns",
    ewsUrl: `${origin}/ews`,
    restUrl: `${origin}/api`,
    entities: {},
    filteredEntities: {},
    regExMatches: {},
    selectedEntities: {},
    selectedRegExMatches: {},
    ...(item ? itemData(tenant, item) : { itemType: itemTypes.none }),
  };
}

function itemData(tenant: Tenant, item: OpenItem): Record<string, unknown> {
  const shared = item.isShared ? { isFromSharedFolder: true } : {};
  const { conversationId } = item.message.resource;
  if (item.mode === "compose") {
    return { itemType: itemTypes.messageCompose, conversationId, seriesId: null, ...shared };
  }
  return { ...messageData(tenant, item), ...meetingData(item), ...shared };
}

function messageData(tenant: Tenant, item: OpenItem): Record<string, unknown> {
  const { resource, attachments } = item.message;
  const people = (list: typeof resource.toRecipients) =>
    (list ?? []).map((each) => toWireRecipient(tenant, each));
  const person = (one: typeof resource.from) => (one ? toWireRecipient(tenant, one) : undefined);
  const subject = resource.subject ?? "";
  return {
    itemType: itemTypes.message,
    id: item.itemId,
    conversationId: resource.conversationId,
    internetMessageId: resource.internetMessageId,
    itemClass: "IPM.Note",
    subject,
    normalizedSubject: subject.replace(/^(\s*(re|sv|fw|fwd|vb)\s*:)+\s*/i, ""),
    dateTimeCreated: millisecondsOf(resource.createdDateTime ?? resource.receivedDateTime),
    dateTimeModified: millisecondsOf(resource.lastModifiedDateTime ?? resource.receivedDateTime),
    dateTimeSent: millisecondsOf(resource.sentDateTime ?? resource.receivedDateTime),
    from: person(resource.from),
    sender: person(resource.sender ?? resource.from),
    to: people(resource.toRecipients),
    cc: people(resource.ccRecipients),
    bcc: people(resource.bccRecipients),
    attachments: attachments.map(toWireAttachment),
    isRead: resource.isRead ?? false,
  };
}

const meetingClasses: Record<string, string> = {
  meetingRequest: "IPM.Schedule.Meeting.Request",
  meetingCancelled: "IPM.Schedule.Meeting.Canceled",
  meetingAccepted: "IPM.Schedule.Meeting.Resp.Pos",
  meetingTentativelyAccepted: "IPM.Schedule.Meeting.Resp.Tent",
  meetingDeclined: "IPM.Schedule.Meeting.Resp.Neg",
};

/** What a meeting request, cancellation or answer has beyond a message; nothing for a plain message. */
function meetingData(item: OpenItem): Record<string, unknown> {
  const meeting: EventMessageRequest = item.message.resource;
  const itemClass = meetingClasses[meeting.meetingMessageType ?? ""];
  if (itemClass === undefined) return {};
  return {
    itemType: itemTypes.meetingRequest,
    itemClass,
    start: zonedMilliseconds(meeting.startDateTime),
    end: zonedMilliseconds(meeting.endDateTime),
    location: meeting.location?.displayName ?? "",
    isAllDayEvent: meeting.isAllDay ?? false,
  };
}

function millisecondsOf(time: string | null | undefined): number | undefined {
  return time ? Date.parse(time) : undefined;
}

/** Graph gives a meeting's time without an offset; the preview's data keep it in UTC. */
function zonedMilliseconds(time: EventMessageRequest["startDateTime"]): number | undefined {
  if (!time?.dateTime) return undefined;
  return Date.parse(
    /[zZ]|[+-]\d\d:\d\d$/.test(time.dateTime) ? time.dateTime : `${time.dateTime}Z`,
  );
}
