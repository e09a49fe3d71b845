/** @jest-environment node */
import { GraphTestClient } from "../../support/graph-client";
import {
  aMessageResource,
  fillFolder,
  type GraphPreview,
  startGraphPreview,
} from "../../support/graph-preview";

let preview: GraphPreview;

beforeEach(async () => {
  preview = await startGraphPreview();
  fillFolder(preview.own, "inbox", 1);
  fillFolder(preview.executive, "inbox", 1);
});
afterEach(() => preview.stop());

const inbox = "mailFolders/inbox/messages";

test.each<[scopes: string, route: string, status: number]>([
  ["User.Read", "GET /me", 200],
  ["Mail.Read", "GET /me", 403],
  ["https://graph.microsoft.com/User.Read", "GET /me", 200],
  ["User.Read", "GET /users/executive", 403],
  ["User.ReadBasic.All", "GET /users/executive@office.example", 200],
  ["User.ReadBasic.All", "GET /users/nobody", 404],
  ["User.Read", "GET /me/manager", 403],
  ["User.Read.All", "GET /me/manager", 200],
  ["User.Read.All", "GET /users/executive/manager", 404],
  ["User.Read", "GET /me/directReports", 200],
  ["User.Read", "GET /users/executive/directReports", 403],
  ["User.Read", "GET /me/people", 403],
  ["People.Read", "GET /me/people", 200],
  ["People.Read", "GET /users/executive/people", 403],
  ["User.Read", `GET /me/${inbox}`, 403],
  ["Mail.ReadBasic", `GET /me/${inbox}`, 200],
  ["Mail.Read", `GET /me/${inbox}`, 200],
  ["mail.readwrite", `GET /me/${inbox}`, 200],
  ["Mail.Read.Shared", `GET /me/${inbox}`, 200],
  ["Mail.ReadBasic", `GET /me/${inbox}?$select=body`, 403],
  ["Mail.ReadBasic", `GET /me/${inbox}?$expand=attachments`, 403],
  ["Mail.ReadBasic", `GET /me/${inbox}?$search="x"`, 403],
  ["Mail.ReadWrite", `GET /users/executive/${inbox}`, 403],
  ["Mail.Read.Shared", `GET /users/executive/${inbox}`, 200],
  ["Mail.ReadBasic.Shared", `GET /users/executive/${inbox}`, 200],
  ["Mail.ReadWrite.Shared", "GET /users/executive/mailFolders/archive/messages", 403],
  ["Mail.ReadWrite.Shared", "GET /users/executive/messages", 403],
  ["Mail.Read", "POST /me/mailFolders", 403],
  ["Mail.ReadWrite", "POST /me/mailFolders", 201],
  ["Mail.ReadWrite.Shared", "POST /users/executive/mailFolders", 403],
  ["Mail.ReadWrite", "POST /me/messages", 201],
  ["Mail.ReadWrite", "POST /me/sendMail", 403],
  ["Mail.Send", "POST /me/sendMail", 202],
  ["Mail.Send.Shared", "POST /users/executive/sendMail", 403],
  ["Mail.ReadWrite", "GET /me/outlook/masterCategories", 403],
  ["MailboxSettings.Read", "GET /me/outlook/masterCategories", 200],
  ["MailboxSettings.Read", "POST /me/outlook/masterCategories", 403],
  ["MailboxSettings.ReadWrite", "POST /me/outlook/masterCategories", 201],
  [
    "MailboxSettings.ReadWrite Mail.ReadWrite.Shared",
    "GET /users/executive/outlook/masterCategories",
    403,
  ],
  ["MailboxSettings.ReadWrite", "GET /users/executive/mailboxSettings", 403],
  ["MailboxSettings.Read", "GET /me/mailboxSettings", 200],
  ["MailboxSettings.Read", "PATCH /me/mailboxSettings", 403],
  ["Mail.Read", "GET /me/inferenceClassification/overrides", 200],
  ["Mail.ReadWrite.Shared", "GET /users/executive/inferenceClassification/overrides", 403],
])("a token with %s gets %s: %i", async (scopes, route, status) => {
  preview.share();
  const graph = new GraphTestClient(preview, scopes.split(" "));
  const [method = "", path = ""] = route.split(" ", 2);

  const answer = await graph.send(method, route.slice(method.length + 1), bodyFor(method, path));

  expect(answer.status).toBe(status);
});

function bodyFor(method: string, path: string): unknown {
  if (method === "GET") return undefined;
  if (path.endsWith("/sendMail")) {
    return { message: { toRecipients: [{ emailAddress: { address: "x@y.example" } }] } };
  }
  if (path.endsWith("mailboxSettings")) return { timeZone: "UTC" };
  return path.endsWith("/messages") ? { subject: "Draft" } : { displayName: "New" };
}

test("without a delegation even a shared scope opens nothing", async () => {
  const graph = new GraphTestClient(preview, ["Mail.ReadWrite.Shared"]);

  const { status, body } = await graph.get(`/users/executive/${inbox}`);

  expect([status, body.error.code]).toEqual([403, "ErrorAccessDenied"]);
});

test("a delegate may change what is shared for writing, and only read what is shared for reading", async () => {
  preview.share();
  const graph = new GraphTestClient(preview, ["Mail.ReadWrite.Shared"]);
  const sent = preview.executive.addMessage("sentitems", aMessageResource());
  const received = [...preview.executive.messages.values()][0]!;
  const categories = { categories: ["Decide"] };

  const write = await graph.patch(`/users/executive/messages/${received.id}`, categories);
  const refused = await graph.patch(`/users/executive/messages/${sent.id}`, categories);
  const read = await graph.get(`/users/executive/messages/${sent.id}`);
  const folders = await graph.get("/users/executive/mailFolders");

  expect([write.status, refused.status, read.status]).toEqual([200, 403, 200]);
  expect(folders.body.value.map((one: { displayName: string }) => one.displayName)).toEqual([
    "Inbox",
    "Sent Items",
  ]);
});

test("the right on a folder holds below it", async () => {
  preview.share();
  const { executive } = preview;
  const below = executive.addFolder("Board", executive.folder("inbox")!.id);
  const graph = new GraphTestClient(preview, ["Mail.Read.Shared"]);

  const answer = await graph.get(`/users/executive/mailFolders/${below.id}/messages`);

  expect(answer.status).toBe(200);
});

test("Mail.ReadBasic sees a message without its text", async () => {
  const graph = new GraphTestClient(preview, ["Mail.ReadBasic"]);

  const { body } = await graph.get(`/me/${inbox}`);

  expect(body.value[0]).toHaveProperty("subject");
  expect(body.value[0]).not.toHaveProperty("body");
  expect(body.value[0]).not.toHaveProperty("bodyPreview");
});

test("the id of one mailbox opens nothing in another", async () => {
  const graph = new GraphTestClient(preview, ["Mail.ReadWrite"]);
  const theirs = [...preview.executive.messages.values()][0]!;

  expect((await graph.get(`/me/messages/${theirs.id}`)).status).toBe(404);
});

test.each([
  ["no token", undefined],
  ["a token nobody gave", "Bearer preview.made-up"],
])("%s: 401 with WWW-Authenticate", async (_name, authorization) => {
  const response = await fetch(`${preview.url}/me`, {
    ...(authorization && { headers: { Authorization: authorization } }),
  });

  expect(response.status).toBe(401);
  expect((await response.json()).error.code).toBe("InvalidAuthenticationToken");
  expect(response.headers.get("WWW-Authenticate")).toContain("authorization_uri=");
});

test("a token that has ended is refused, as is every token after they were all ended", async () => {
  const { tokens } = preview.tenant;
  const ended = tokens.issue("assistant", ["User.Read"], 0);
  const good = tokens.issue("assistant", ["User.Read"]);
  const ask = async (token: string) =>
    (await fetch(`${preview.url}/me`, { headers: { Authorization: `Bearer ${token}` } })).status;

  const before = [await ask(ended), await ask(good)];
  tokens.revokeAll();

  expect([...before, await ask(good)]).toEqual([401, 200, 401]);
});

test("a claims challenge is answered by a new token", async () => {
  const old = new GraphTestClient(preview, ["User.Read"]);
  preview.faults.challenge(preview.tenant.tokens.lastSerial);

  const challenged = await old.get("/me");
  const renewed = await new GraphTestClient(preview, ["User.Read"]).get("/me");

  const claims = /claims="([^"]+)"/.exec(challenged.headers.get("WWW-Authenticate") ?? "")?.[1];
  expect(challenged.status).toBe(401);
  expect(JSON.parse(atob(claims!))).toHaveProperty("access_token.nbf");
  expect(renewed.status).toBe(200);
});
