/** @jest-environment node */
import { GraphTestClient } from "../../support/graph-client";
import {
  aMessageResource,
  fillFolder,
  type GraphPreview,
  startGraphPreview,
} from "../../support/graph-preview";

let preview: GraphPreview;
let graph: GraphTestClient;
let immutable: GraphTestClient;

beforeEach(async () => {
  preview = await startGraphPreview();
  graph = new GraphTestClient(preview, ["Mail.ReadWrite", "Mail.Send", "User.Read"]);
  immutable = graph.with({ Prefer: 'IdType="ImmutableId"' });
});
afterEach(() => preview.stop());

const address = (one: string) => ({
  emailAddress: { name: one, address: `${one}@office.example` },
});

test("the immutable id stays when a message is moved, the other one changes and its old form is gone", async () => {
  const [id] = fillFolder(preview.own, "inbox", 1);
  const before = (await graph.get("/me/messages")).body.value[0].id;

  const moved = await graph.post(`/me/messages/${before}/move`, { destinationId: "archive" });

  expect(moved.status).toBe(201);
  expect(moved.body.id).not.toBe(before);
  expect((await graph.get(`/me/messages/${before}`)).status).toBe(404);
  expect((await immutable.get(`/me/messages/${id!}`)).body.id).toBe(id);
  expect((await immutable.get(`/me/messages/${moved.body.id}`)).body.id).toBe(id);
});

test("ids are translated between the formats, and each that is not found says so", async () => {
  const [id] = fillFolder(preview.own, "inbox", 1);
  const rest = (await graph.get("/me/messages")).body.value[0].id as string;
  const ews = rest.replaceAll("-", "/").replaceAll("_", "+");

  const { body } = await graph.post("/me/translateExchangeIds", {
    inputIds: [ews, "AAMkgone_000000"],
    sourceIdType: "ewsId",
    targetIdType: "restImmutableEntryId",
  });

  expect(body.value[0]).toEqual({ sourceId: ews, targetId: id });
  expect(body.value[1].errorDetails.code).toBe("ErrorItemNotFound");
});

test("If-Match refuses a change of something that was changed meanwhile", async () => {
  const [id] = fillFolder(preview.own, "inbox", 1);
  const { body } = await graph.get(`/me/messages/${id!}`);
  const sure = graph.with({ "If-Match": body["@odata.etag"] });

  const first = await sure.patch(`/me/messages/${id!}`, { isRead: true });
  const second = await sure.patch(`/me/messages/${id!}`, { isRead: false });
  const removal = await sure.delete(`/me/messages/${id!}`);

  expect(first.status).toBe(200);
  expect([second.status, second.body.error.code]).toEqual([412, "ErrorIrresolvableConflict"]);
  expect(removal.status).toBe(412);
  expect(preview.own.message(id!)!.resource.isRead).toBe(true);
});

test("marks can be changed on any message", async () => {
  const [id] = fillFolder(preview.own, "inbox", 1);
  const changes = {
    categories: ["Decide", "Röd"],
    importance: "high",
    isRead: true,
    inferenceClassification: "other",
    flag: { flagStatus: "flagged" },
  };

  const { body } = await graph.patch(`/me/messages/${id!}`, changes);

  expect(body).toMatchObject(changes);
});

test.each([
  ["the subject of what was received", { subject: "New" }, "ErrorInvalidPropertySet"],
  ["the date", { receivedDateTime: "2026-01-01T00:00:00Z" }, "ErrorInvalidPropertySet"],
  ["an unknown name", { categoris: [] }, "RequestBodyRead"],
  ["a wrong type", { isRead: "yes" }, "RequestBodyRead"],
  ["a wrong name of an enum", { importance: "urgent" }, "RequestBodyRead"],
  [
    "a due date without a start",
    { flag: { flagStatus: "flagged", dueDateTime: { dateTime: "2026-03-03", timeZone: "UTC" } } },
    "RequestBodyRead",
  ],
])("a change is refused: %s", async (_name, changes, code) => {
  const [id] = fillFolder(preview.own, "inbox", 1);
  const before = preview.own.message(id!)!.revision;

  const { status, body } = await graph.patch(`/me/messages/${id!}`, changes);

  expect([status, body.error.code]).toEqual([400, code]);
  expect(preview.own.message(id!)!.revision).toBe(before);
});

test("a draft keeps extended properties and can be found by them", async () => {
  const property = "String {66f5a359-4659-4830-9070-00047ec6ac6e} Name KansliDocument";
  const draft = {
    subject: "weights",
    body: { contentType: "text", content: "{}" },
    singleValueExtendedProperties: [{ id: property, value: "weights" }],
  };
  const made = await graph.post("/me/mailFolders/drafts/messages", draft);
  await graph.patch(`/me/messages/${made.body.id}`, {
    body: { contentType: "text", content: '{"a":1}' },
  });

  const filter = encodeURIComponent(
    `singleValueExtendedProperties/any(p:p/id eq '${property}' and p/value eq 'weights')`,
  );
  const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${property}')`);
  const { body } = await graph.get(
    `/me/mailFolders/drafts/messages?$filter=${filter}&$expand=${expand}`,
  );

  expect(body.value).toHaveLength(1);
  expect(body.value[0]).toMatchObject({
    body: { contentType: "text", content: '{"a":1}' },
    bodyPreview: '{"a":1}',
    isDraft: true,
    singleValueExtendedProperties: [{ id: property, value: "weights" }],
  });
});

test("a deleted message goes to Deleted Items, and from there for good", async () => {
  const [id] = fillFolder(preview.own, "inbox", 1);

  await graph.delete(`/me/messages/${id!}`);
  const inBin = await graph.get("/me/mailFolders/deleteditems/messages");
  await graph.delete(`/me/messages/${id!}`);

  expect(inBin.body.value).toHaveLength(1);
  expect((await graph.get(`/me/messages/${id!}`)).status).toBe(404);
});

test("a message can be deleted for good at once", async () => {
  const [id] = fillFolder(preview.own, "inbox", 1);

  const { status } = await graph.post(`/me/messages/${id!}/permanentDelete`);

  expect([status, preview.own.messages.size]).toEqual([204, 0]);
});

test("a copy is a message of its own", async () => {
  const [id] = fillFolder(preview.own, "inbox", 1);

  const copy = await immutable.post(`/me/messages/${id!}/copy`, { destinationId: "archive" });
  await graph.patch(`/me/messages/${copy.body.id}`, { categories: ["x"] });

  expect(copy.body.id).not.toBe(id);
  expect(preview.own.message(id!)!.resource.categories).toBeUndefined();
});

test("an answer to all goes to everybody but oneself, in the same conversation", async () => {
  const { id } = preview.own.addMessage(
    "inbox",
    aMessageResource({
      subject: "Plan",
      from: address("executive"),
      toRecipients: [address("assistant"), address("anna")],
      ccRecipients: [address("bertil"), address("anna")],
    }),
  );

  const { status, body } = await graph.post(`/me/messages/${id}/createReplyAll`, {
    comment: "Ja & <nej> $&",
  });

  expect(status).toBe(201);
  expect(body).toMatchObject({
    subject: "Re: Plan",
    isDraft: true,
    conversationId: "AAQkConversation",
    toRecipients: [address("executive"), address("anna")],
    ccRecipients: [address("bertil")],
    from: { emailAddress: { address: "assistant@office.example" } },
  });
  expect(body.body.content).toContain("<div>Ja &amp; &lt;nej&gt; $&amp;</div>");
  expect(body.body.content).toContain("<b>sign</b>");
  expect(body.parentFolderId).toBe(preview.own.folder("drafts")!.id);
});

test("a plain answer goes where Reply-To says, and a forward takes the attachments along", async () => {
  const { id } = preview.own.addMessage(
    "inbox",
    aMessageResource({ replyTo: [address("list")], subject: "Re: Plan" }),
    { attachments: [{ id: "a1", name: "plan.txt", contentBytes: "cGxhbg==", size: 4 }] },
  );

  const reply = await graph.post(`/me/messages/${id}/createReply`);
  const forward = await graph.post(`/me/messages/${id}/createForward`, {
    toRecipients: [address("executive")],
  });

  expect(reply.body).toMatchObject({ subject: "Re: Plan", toRecipients: [address("list")] });
  expect(forward.body).toMatchObject({
    subject: "Fw: Re: Plan",
    hasAttachments: true,
    toRecipients: [address("executive")],
  });
});

test("a sent draft lies in Sent Items and, unread, in the inbox of everybody in the tenant", async () => {
  const draft = await immutable.post("/me/messages", {
    subject: "Underlag",
    toRecipients: [address("executive"), address("executive")],
    bccRecipients: [address("assistant")],
  });

  const { status } = await graph.post(`/me/messages/${draft.body.id}/send`);

  const sent = preview.own.message(draft.body.id)!;
  expect(status).toBe(202);
  expect([sent.folderId, sent.resource.isDraft]).toEqual([
    preview.own.folder("sentitems")!.id,
    false,
  ]);
  const [theirs, ...more] = [...preview.executive.messages.values()];
  expect(more).toEqual([]);
  expect(theirs!.resource).toMatchObject({ subject: "Underlag", isRead: false, bccRecipients: [] });
  expect(preview.own.messages.size).toBe(2);
});

test("sendMail sends at once and keeps a copy unless told not to", async () => {
  const message = { subject: "Hej", toRecipients: [address("executive")] };

  await graph.post("/me/sendMail", { message });
  await graph.post("/me/sendMail", { message, saveToSentItems: false });

  expect(preview.own.messages.size).toBe(1);
  expect(preview.executive.messages.size).toBe(2);
});

test("nothing is sent to nobody, and nothing twice", async () => {
  const empty = await immutable.post("/me/messages", { subject: "To nobody" });
  const [sent] = fillFolder(preview.own, "sentitems", 1);

  const answers = [
    await graph.post(`/me/messages/${empty.body.id}/send`),
    await graph.post("/me/sendMail", { message: { subject: "To nobody" } }),
    await graph.post(`/me/messages/${sent!}/send`),
  ];

  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
  expect(preview.own.messages.size).toBe(2);
});

test("files can be attached, listed, fetched and taken away", async () => {
  const draft = (await graph.post("/me/messages", { subject: "With file" })).body.id as string;
  const file = {
    "@odata.type": "#microsoft.graph.fileAttachment",
    name: "åäö.txt",
    contentType: "text/plain",
    contentBytes: Buffer.from("åäö").toString("base64"),
  };

  const added = await graph.post(`/me/messages/${draft}/attachments`, file);
  const base = `/me/messages/${draft}/attachments/${added.body.id as string}`;
  const listed = await graph.get(`/me/messages/${draft}/attachments?$select=name,size`);
  const bytes = await graph.get(`${base}/$value`);
  const whole = await graph.get(`/me/messages/${draft}?$expand=attachments`);
  await graph.delete(base);
  const after = await graph.get(`/me/messages/${draft}`);

  expect(added).toMatchObject({ status: 201, body: { size: 6, isInline: false } });
  expect(listed.body.value[0]).toMatchObject({ name: "åäö.txt", size: 6 });
  expect(listed.body.value[0]).not.toHaveProperty("contentBytes");
  expect(bytes.body).toBe("åäö");
  expect([whole.body.hasAttachments, whole.body.attachments.length]).toEqual([true, 1]);
  expect(after.body.hasAttachments).toBe(false);
});

test("a file above three megabytes is refused", async () => {
  const draft = await graph.post("/me/messages", { subject: "Too much" });

  const { status } = await graph.post(`/me/messages/${draft.body.id as string}/attachments`, {
    "@odata.type": "#microsoft.graph.fileAttachment",
    name: "big.bin",
    contentBytes: "A".repeat(5_000_000),
  });

  expect(status).toBe(413);
});

test("an upload session takes a large file in its order, at its own address and without a token", async () => {
  const draft = (await graph.post("/me/messages", { subject: "Large" })).body.id as string;
  const base = `/me/messages/${draft}/attachments`;
  const AttachmentItem = { attachmentType: "file", name: "big.bin", size: 5_000_000 };
  const begun = await graph.post(`${base}/createUploadSession`, { AttachmentItem });
  const url = begun.body.uploadUrl as string;
  const put = async (from: number, to: number, headers: Record<string, string> = {}) => {
    const body = new Uint8Array(to - from + 1).fill(7);
    const range = { "Content-Range": `bytes ${from}-${to}/5000000`, ...headers };
    return fetch(url, { method: "PUT", headers: range, body });
  };

  expect(begun).toMatchObject({ status: 201, body: { nextExpectedRanges: ["0-"] } });
  expect((await put(0, 4_499_999)).status).toBe(400);
  expect((await put(3_000_000, 4_999_999)).status).toBe(416);
  expect((await put(0, 99, { Authorization: "Bearer x" })).status).toBe(401);
  expect((await fetch(url.replace(/authtoken=./u, "authtoken=x"))).status).toBe(404);
  const first = await put(0, 2_999_999);
  expect([first.status, (await first.json()) as unknown]).toEqual([
    200,
    expect.objectContaining({ nextExpectedRanges: ["3000000-"] }),
  ]);
  expect((await graph.get(base)).body.value).toEqual([]);
  const last = await put(3_000_000, 4_999_999);
  expect([last.status, await last.text()]).toEqual([201, ""]);
  expect(last.headers.get("Location")).toContain("/attachments/");
  expect((await graph.get(`${base}?$select=name,size`)).body.value).toEqual([
    expect.objectContaining({ name: "big.bin", size: 5_000_000 }),
  ]);
  expect((await fetch(url)).status).toBe(404);
});

test.each([
  ["GET", "/me/messages/nonsense!", 400],
  ["GET", "/me/messages/AAkALgAAAAAAAAAAAAAAAAAAAA", 404],
  ["GET", "/me/mailFolders/AQMkAAAAAAAAAAAAAAAA/messages", 404],
  ["GET", "/me/mailFolders/nosuchfolder", 404],
])("%s %s answers %i", async (method, path, status) => {
  expect((await graph.send(method, path)).status).toBe(status);
});

test("a body that is no JSON is refused", async () => {
  const response = await fetch(`${preview.url}/me/messages`, {
    method: "POST",
    headers: { Authorization: `Bearer ${preview.token("Mail.ReadWrite")}` },
    body: "{subject",
  });

  expect(response.status).toBe(400);
});

test("what the door does not imitate says so", async () => {
  const response = await fetch(`${preview.url}/me/contacts`, {
    headers: { Authorization: `Bearer ${preview.token("Contacts.Read")}` },
  });

  expect(response.status).toBe(400);
  expect((await response.json()).error.message).toContain("me/contacts");
});
