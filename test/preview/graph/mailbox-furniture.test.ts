/** @jest-environment node */
import { GraphTestClient } from "../../support/graph-client";
import { fillFolder, type GraphPreview, startGraphPreview } from "../../support/graph-preview";

let preview: GraphPreview;
let graph: GraphTestClient;

beforeEach(async () => {
  preview = await startGraphPreview();
  graph = new GraphTestClient(preview, ["Mail.ReadWrite", "MailboxSettings.ReadWrite"]);
});
afterEach(() => preview.stop());

const names = (body: { value: { displayName: string }[] }) =>
  body.value.map((one) => one.displayName);

test("folders are found by well-known name and tell how much is in them", async () => {
  fillFolder(preview.own, "inbox", 3);

  const { body } = await graph.get("/me/mailFolders/INBOX");

  expect(body).toMatchObject({ displayName: "Inbox", totalItemCount: 3, unreadItemCount: 3 });
});

test("a hidden folder is seen by those who ask for hidden folders, and works by its id", async () => {
  const made = await graph.post("/me/mailFolders", { displayName: "Desk", isHidden: true });
  const id = made.body.id as string;

  const plain = await graph.get("/me/mailFolders?$top=100");
  const all = await graph.get(
    "/me/mailFolders?includeHiddenFolders=true&$filter=displayName eq 'Desk'",
  );
  const draft = await graph.post(`/me/mailFolders/${id}/messages`, { subject: "weights" });

  expect([made.status, draft.status]).toEqual([201, 201]);
  expect(names(plain.body)).not.toContain("Desk");
  expect(all.body.value).toMatchObject([{ id, isHidden: true }]);
  expect((await graph.get(`/me/mailFolders/${id}`)).body.totalItemCount).toBe(1);
});

test("a folder can be made below another, renamed, deleted and then deleted for good", async () => {
  const made = await graph.post("/me/mailFolders/inbox/childFolders", { displayName: "Board" });
  const path = `/me/mailFolders/${made.body.id as string}`;

  const renamed = await graph.patch(path, { displayName: "Styrelse" });
  const below = await graph.get("/me/mailFolders/inbox/childFolders");
  await graph.delete(path);
  const inBin = await graph.get("/me/mailFolders/deleteditems/childFolders");
  await graph.delete(path);

  expect(renamed.body.displayName).toBe("Styrelse");
  expect(names(below.body)).toEqual(["Styrelse"]);
  expect(names(inBin.body)).toEqual(["Styrelse"]);
  expect((await graph.get(path)).status).toBe(404);
});

test.each([
  ["POST", "/me/mailFolders", { displayName: "inbox" }, 409],
  ["POST", "/me/mailFolders", { displayName: "" }, 400],
  ["POST", "/me/mailFolders", { name: "x" }, 400],
  ["PATCH", "/me/mailFolders/archive", { isHidden: true }, 400],
  ["DELETE", "/me/mailFolders/inbox", undefined, 403],
  ["DELETE", "/me/mailFolders/msgfolderroot", undefined, 403],
])("%s %s %j answers %i", async (method, path, body, status) => {
  expect((await graph.send(method, path, body)).status).toBe(status);
});

test("categories can be made, coloured and taken away; a name is taken once", async () => {
  const base = "/me/outlook/masterCategories";
  const made = await graph.post(base, { displayName: "Decide", color: "preset3" });
  const path = `${base}/${made.body.id as string}`;

  const twice = await graph.post(base, { displayName: "decide", color: "none" });
  const coloured = await graph.patch(path, { color: "preset7" });
  const renamed = await graph.patch(path, { displayName: "Other" });
  const listed = await graph.get(base);
  await graph.delete(path);

  expect([made.status, twice.status, renamed.status]).toEqual([201, 409, 400]);
  expect(coloured.body).toMatchObject({ displayName: "Decide", color: "preset7" });
  expect(names(listed.body)).toEqual(["Decide"]);
  expect(preview.own.masterCategories).toEqual([]);
});

test("a sender has one override, the latest", async () => {
  const base = "/me/inferenceClassification/overrides";
  const override = (classifyAs: string) => ({
    classifyAs,
    senderEmailAddress: { name: "News", address: "news@list.example" },
  });
  await graph.post(base, override("other"));
  const second = await graph.post(base, override("focused"));

  const listed = await graph.get(base);
  const removed = await graph.delete(`${base}/${second.body.id as string}`);

  expect(listed.body.value).toMatchObject([override("focused")]);
  expect([removed.status, preview.own.focusOverrides.length]).toEqual([204, 0]);
});

test("mailbox settings are read and changed in part", async () => {
  await graph.patch("/me/mailboxSettings", { language: { locale: "sv-SE" } });

  const { body } = await graph.get("/me/mailboxSettings?$select=language,timeZone");

  expect(body).toMatchObject({
    language: { locale: "sv-SE" },
    timeZone: "W. Europe Standard Time",
  });
});

test("people are those with most mail, the written-to first", async () => {
  fillFolder(preview.own, "inbox", 2);
  preview.own.addMessage("sentitems", {
    toRecipients: [{ emailAddress: { name: "Elsa Ek", address: "EXECUTIVE@office.example" } }],
  });
  const people = await new GraphTestClient(preview, ["People.Read"]).get("/me/people");

  expect(names(people.body)).toEqual(["Elsa Ek", "Bo Berg"]);
  expect(people.body.value[0].id).toBe("executive");
});
