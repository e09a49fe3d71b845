import type { Message } from "@microsoft/microsoft-graph-types";
import type { MessageState } from "../../../src/preview/tenant/mailbox-state";
import type { Tenant } from "../../../src/preview/tenant/tenant";

/** The ids of the messages that the small office begins with. */
export interface SmallOffice {
  hello: string;
  second: string;
  meeting: string;
  withFile: string;
  ofCarl: string;
  ofDora: string;
}

/** A resource with what every message of these tests needs. */
export function aMessage(changes: Message = {}): Message {
  return {
    subject: "Hello one",
    body: { contentType: "html", content: "<p>The <b>body</b> of hello</p>" },
    bodyPreview: "The body of hello",
    from: person("Bob Out", "bob@elsewhere.example"),
    toRecipients: [person("Ada Local", "ada@contoso.example")],
    ccRecipients: [],
    bccRecipients: [],
    receivedDateTime: "2026-11-23T08:00:00Z",
    sentDateTime: "2026-11-23T07:59:00Z",
    conversationId: "conversation-1",
    internetMessageId: "<one@elsewhere.example>",
    internetMessageHeaders: [{ name: "X-Source", value: "a test" }],
    categories: [],
    isRead: false,
    ...changes,
  };
}

/** Ada signs in; Carl lets her change everything in his mailbox, Dora lets her only read. */
export function laySmallOffice(tenant: Tenant): SmallOffice {
  const ada = addPerson(tenant, "ada", "Ada Local");
  const carl = addPerson(tenant, "carl", "Carl Chief");
  const dora = addPerson(tenant, "dora", "Dora Director");
  tenant.signedInUserId = "ada";
  carl.delegates.set("ada", { folders: { "*": "readWrite" }, sendOnBehalf: true });
  dora.delegates.set("ada", { folders: { inbox: "read" }, sendOnBehalf: false });
  for (const mailbox of [ada, carl, dora]) {
    mailbox.addMasterCategory({ displayName: "Red", color: "preset0" });
    mailbox.addMasterCategory({ displayName: "Blue", color: "preset7" });
  }
  ada.roamingSettings = { seed: JSON.stringify("from host") };
  const idOf = ({ id }: MessageState) => id;
  return {
    hello: idOf(ada.addMessage("inbox", aMessage({ categories: ["Red"] }))),
    second: idOf(ada.addMessage("inbox", aMessage({ subject: "Re: SV: Second mail" }))),
    meeting: idOf(ada.addMessage("inbox", aMeetingRequest())),
    withFile: idOf(
      ada.addMessage("inbox", aMessage({ subject: "With a file", hasAttachments: true }), {
        attachments: [
          {
            id: "file-1",
            name: "note.txt",
            size: 5,
            contentType: "text/plain",
            isInline: false,
            contentBytes: Buffer.from("hello").toString("base64"),
          },
        ],
      }),
    ),
    ofCarl: idOf(carl.addMessage("inbox", aMessage({ subject: "For Carl" }))),
    ofDora: idOf(dora.addMessage("inbox", aMessage({ subject: "For Dora" }))),
  };
}

function aMeetingRequest(): Message {
  const meeting = {
    "@odata.type": "#microsoft.graph.eventMessageRequest",
    meetingMessageType: "meetingRequest",
    startDateTime: { dateTime: "2026-11-27T09:00:00.0000000", timeZone: "UTC" },
    endDateTime: { dateTime: "2026-11-27T10:00:00.0000000", timeZone: "UTC" },
    location: { displayName: "Room 5" },
  };
  return { ...aMessage({ subject: "Board meeting" }), ...meeting };
}

function addPerson(tenant: Tenant, id: string, displayName: string) {
  const mail = `${id}@contoso.example`;
  return tenant.addUser(
    { id, displayName, mail, userPrincipalName: mail },
    { timeZone: "W. Europe Standard Time" },
  );
}

function person(name: string, address: string) {
  return { emailAddress: { name, address } };
}
