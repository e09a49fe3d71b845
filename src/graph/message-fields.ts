import type { Message as GraphMessage } from "@microsoft/microsoft-graph-types";

/** The MAPI property that holds how private a message is: 0 normal, 1 personal, 2 private, 3 confidential. */
export const sensitivityProperty = "Integer 0x0036";
/** The MAPI property that holds the message class, as "IPM.Note.SMIME". */
export const messageClassProperty = "String 0x001A";
/** The named property that holds the Content-Class header, "rpmsg.message" for mail under rights management. */
export const contentClassProperty =
  "String {00020386-0000-0000-c000-000000000046} Name content-class";

const listed = [
  "id",
  "changeKey",
  "conversationId",
  "internetMessageId",
  "subject",
  "bodyPreview",
  "from",
  "sender",
  "toRecipients",
  "ccRecipients",
  "receivedDateTime",
  "isRead",
  "importance",
  "flag",
  "categories",
  "hasAttachments",
  "inferenceClassification",
  "webLink",
] as const satisfies readonly (keyof GraphMessage)[];

/** A member of the kind of message that carries a meeting; it is not in the list of plain messages. */
const meetingMember = "microsoft.graph.eventMessage/meetingMessageType";

const extendedProperties = [sensitivityProperty, messageClassProperty, contentClassProperty];

/** What is asked of each message in a list: headers and preview, never the body. */
export const listFields = {
  $select: [...listed, meetingMember].join(","),
  $expand: `singleValueExtendedProperties($filter=${extendedProperties
    .map((name) => `id eq '${name}'`)
    .join(" or ")})`,
} as const;

/** What is asked of a message whose body may be read. */
export const bodyFields = {
  ...listFields,
  $select: `${listFields.$select},body,internetMessageHeaders`,
} as const;

/** The preference that makes Graph give bodies as plain text. */
export const bodyAsText = 'outlook.body-content-type="text"';
