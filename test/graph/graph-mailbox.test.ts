/** @jest-environment node */
import { mutableIdOf } from "../../src/preview/tenant/mailbox-state";
import { addMessage, GraphStand } from "./graph-stand";

const sensitivity = "Integer 0x0036";
const messageClass = "String 0x001A";

test("a body comes as plain text, together with the headers", async () => {
  const { mailbox, own } = new GraphStand();
  const message = addMessage(own, {
    body: { contentType: "html", content: "<p>Kan du <b>godkänna</b>?</p>" },
    internetMessageHeaders: [{ name: "List-Unsubscribe", value: "<mailto:x@y.example>" }],
  });
  await mailbox.readFolder("inbox");

  const [read] = await mailbox.readBodies([message.id]);

  expect(read?.body).toMatch(/^Kan du godkänna\?\s*$/);
  expect(read?.headers).toEqual({ "list-unsubscribe": "<mailto:x@y.example>" });
});

test.each([
  ["private", { [sensitivity]: "2" }],
  ["private", { [sensitivity]: "3" }],
  ["encrypted", { [messageClass]: "IPM.Note.SMIME" }],
  [
    "encrypted",
    { "String {00020386-0000-0000-C000-000000000046} Name content-class": "rpmsg.message" },
  ],
])(
  "the body of a message that is %s is never asked for: %o",
  async (confidentiality, properties) => {
    const { mailbox, own, faults } = new GraphStand();
    const message = addMessage(own, {}, properties);
    const [listed] = await mailbox.readFolder("inbox");

    const [read] = await mailbox.readBodies([message.id]);

    expect(listed?.confidentiality).toBe(confidentiality);
    expect(read).toMatchObject({ id: message.id, confidentiality });
    expect(read?.body).toBeUndefined();
    expect(faults.requests.filter(({ url }) => /[=,]body[,&]/.test(url))).toEqual([]);
  },
);

test("a clear-signed message is no encrypted one", async () => {
  const { mailbox, own } = new GraphStand();
  addMessage(own, {}, { [messageClass]: "IPM.Note.SMIME.MultipartSigned" });

  expect((await mailbox.readFolder("inbox"))[0]?.confidentiality).toBe("normal");
});

test("bodies come in the order asked for, and those that are gone are left out", async () => {
  const { mailbox, own } = new GraphStand();
  const messages = Array.from({ length: 45 }, (_, index) =>
    addMessage(own, { body: { contentType: "text", content: `Text ${index}` } }),
  );
  await mailbox.readFolder("inbox");
  own.deleteMessage(messages[7]!);

  const read = await mailbox.readBodies(messages.map(({ id }) => id));

  expect(read.map(({ body }) => body?.trim())).toEqual(
    messages.map((_, index) => `Text ${index}`).filter((_, index) => index !== 7),
  );
});

test("a message is found by the id Outlook shows, and comes with its immutable id and its body", async () => {
  const { mailbox, own } = new GraphStand();
  const message = addMessage(own);

  const read = await mailbox.readMessage(mutableIdOf(message).replaceAll("-", "/"));

  expect(read).toMatchObject({ id: message.id, body: "Hej" });
});

test("a private message is found by the id Outlook shows, without its body", async () => {
  const { mailbox, own, faults } = new GraphStand();
  const message = addMessage(own, {}, { [sensitivity]: "2" });

  const read = await mailbox.readMessage(mutableIdOf(message));

  expect(read.body).toBeUndefined();
  expect(faults.requests.filter(({ url }) => /[=,]body[,&]/.test(url))).toEqual([]);
});

test("a message that Outlook no longer has is told as not found", async () => {
  const { mailbox } = new GraphStand();

  await expect(mailbox.readMessage("AAMkgone")).rejects.toMatchObject({ code: "not-found" });
});

test.each([
  [
    "meetingRequest",
    { "@odata.type": "#microsoft.graph.eventMessageRequest", meetingMessageType: "meetingRequest" },
  ],
  [
    "meetingTentativelyAccepted",
    {
      "@odata.type": "#microsoft.graph.eventMessageResponse",
      meetingMessageType: "meetingTenativelyAccepted",
    },
  ],
  [
    "meetingCancelled",
    { "@odata.type": "#microsoft.graph.eventMessage", meetingMessageType: "meetingCancelled" },
  ],
])("a meeting's message is known as %s", async (kind, members) => {
  const { mailbox, own } = new GraphStand();
  addMessage(own, members as object);

  expect((await mailbox.readFolder("inbox"))[0]?.kind).toBe(kind);
});

test("what a message says of itself is translated once, with addresses in lower case", async () => {
  const { mailbox, own } = new GraphStand();
  addMessage(own, {
    minutesAgo: 60,
    conversationId: "c1",
    sender: { emailAddress: { name: "Vikarie", address: "V@contoso.example" } },
    toRecipients: [{ emailAddress: { name: "Maja", address: "Maja@Contoso.example" } }],
    importance: "high",
    flag: { flagStatus: "flagged" },
    categories: ["Kund"],
    inferenceClassification: "other",
  });

  expect((await mailbox.readFolder("inbox"))[0]).toMatchObject({
    conversationId: "c1",
    subject: "Budget",
    preview: "Hej",
    from: { name: "Bo Ek", address: "bo.ek@contoso.example" },
    sender: { name: "Vikarie", address: "v@contoso.example" },
    to: [{ name: "Maja", address: "maja@contoso.example" }],
    cc: [],
    receivedAt: "2026-11-23T07:00:00Z",
    isRead: false,
    importance: "high",
    flag: "flagged",
    categories: ["Kund"],
    kind: "message",
    confidentiality: "normal",
    inferenceClassification: "other",
  });
});

test("a message without any members becomes one with empty values", async () => {
  const { mailbox, own } = new GraphStand();
  own.addMessage("inbox", {});

  expect((await mailbox.readFolder("inbox"))[0]).toMatchObject({
    subject: "",
    from: { name: "", address: "" },
    sender: { name: "", address: "" },
    to: [],
  });
});

test("no request carries text of a mail in its address", async () => {
  const { mailbox, own, faults } = new GraphStand();
  const message = addMessage(own, {
    subject: "Hemligheten",
    body: { contentType: "text", content: "Hemligheten" },
    categories: ["Hemligheten"],
  });
  await mailbox.readFolder("inbox");
  await mailbox.readBodies([message.id]);
  await mailbox.readChanges("inbox");
  await mailbox.changeCategories([{ messageId: message.id, add: ["Hemligheten 2"], remove: [] }]);

  expect(faults.requests.filter(({ url }) => decodeURIComponent(url).includes("Hemlig"))).toEqual(
    [],
  );
});
