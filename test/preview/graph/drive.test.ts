/** @jest-environment node */
import { ContentError } from "../../../src/preview/tenant/content-error";
import { allPages, GraphTestClient } from "../../support/graph-client";
import { type GraphPreview, startGraphPreview } from "../../support/graph-preview";

let preview: GraphPreview;
let graph: GraphTestClient;

beforeEach(async () => {
  preview = await startGraphPreview();
  graph = new GraphTestClient(preview, ["Files.ReadWrite"]);
});
afterEach(() => preview.stop());

const own = () => preview.tenant.driveOf("assistant");
const bytesOf = (text: string) => new TextEncoder().encode(text);
const names = (body: { value: { name: string }[] }) => body.value.map(({ name }) => name);

test("a file goes up by its path, with the folders on the way, and comes down by its id", async () => {
  const path =
    "/me/drive/root:/Styrelse/2026/Protokoll%20nr%201%20%C3%A5%C3%A4%C3%B6.docx:/content";
  const made = await graph.put(path, "first");
  const again = await graph.put(path, "second");
  const down = await graph.get(`/me/drive/items/${made.body.id}/content`);
  const byPath = await graph.get(path.replace(":/content", ""));

  expect([made.status, again.status]).toEqual([201, 200]);
  expect(again.body.id).toBe(made.body.id);
  expect(again.body.cTag).not.toBe(made.body.cTag);
  expect(down.body).toBe("second");
  expect(down.headers.get("content-type")).toContain("wordprocessingml");
  expect(byPath.body).toMatchObject({
    name: "Protokoll nr 1 åäö.docx",
    size: 6,
    parentReference: { name: "2026", driveId: own().id },
  });
});

test("the drive, its root and its special folders answer, also by the drive's id", async () => {
  const { body: drive } = await graph.get("/me/drive");
  const { body: root } = await graph.get(`/drives/${drive.id}/root`);
  const { body: documents } = await graph.get("/me/drive/special/documents");
  const { body: approot } = await graph.get("/me/drive/special/approot");
  const { body: children } = await graph.get(`/drives/${drive.id}/items/root/children`);

  expect(drive).toMatchObject({ driveType: "business", id: own().id });
  expect(root.root).toEqual({});
  expect([documents.specialFolder.name, approot.specialFolder.name]).toEqual([
    "documents",
    "approot",
  ]);
  expect(names(children)).toEqual(["Documents", "Apps"]);
});

test("children are chosen, sorted and paged", async () => {
  for (const name of ["c.txt", "a.txt", "b.txt"]) own().addFile(name, bytesOf(name));

  const { rows } = await allPages(
    graph,
    "/me/drive/root/children?$top=2&$orderby=name&$select=name",
  );

  expect(rows.map(({ name }) => name)).toEqual(["a.txt", "b.txt", "c.txt", "Documents"]);
  expect(Object.keys(rows[0]!)).toEqual(["@odata.etag", "id", "name"]);
});

test.each([
  ["fail", 409, undefined],
  ["rename", 201, "Board 1"],
  ["replace", 201, "Board"],
])("a folder whose name is taken, with %s: %i", async (behavior, status, name) => {
  own().addFolder("Board");

  const answer = await graph.post("/me/drive/root/children", {
    name: "Board",
    folder: {},
    "@microsoft.graph.conflictBehavior": behavior,
  });

  expect([answer.status, answer.body.name]).toEqual([status, name]);
  if (status === 409) expect(answer.body.error.code).toBe("nameAlreadyExists");
});

test("If-Match refuses what was changed meanwhile, a lock refuses everything", async () => {
  const file = own().addFile("a.txt", bytesOf("one"));
  const item = `/me/drive/items/${file.id}`;
  const { body } = await graph.get(item);
  const sure = graph.with({ "If-Match": body.eTag });

  const first = await sure.put(`${item}/content`, "two");
  const second = await sure.patch(item, { name: "b.txt" });
  file.isLocked = true;
  const locked = await graph.put(`${item}/content`, "three");

  expect(first.status).toBe(200);
  expect([second.status, second.body.error.code]).toEqual([412, "resourceModified"]);
  expect([locked.status, locked.body.error.code]).toEqual([423, "resourceLocked"]);
  expect(new TextDecoder().decode(await file.bytes())).toBe("two");
});

test("an item is renamed, moved and deleted", async () => {
  const file = own().addFile("a.txt", bytesOf("one"));
  const folder = own().addFolder("Board");
  own().addFile("taken.txt", bytesOf("x"));
  const item = `/me/drive/items/${file.id}`;

  const taken = await graph.patch(item, { name: "taken.txt" });
  const moved = await graph.patch(item, { name: "b.txt", parentReference: { id: folder.id } });
  const gone = await graph.delete(item);
  const after = await graph.get(item);

  expect(taken.body.error.code).toBe("nameAlreadyExists");
  expect(moved.body).toMatchObject({ name: "b.txt", parentReference: { id: folder.id } });
  expect([gone.status, after.status, after.body.error.code]).toEqual([204, 404, "itemNotFound"]);
});

test("files are searched for by the words of their names", async () => {
  const folder = own().addFolder("Board");
  own().addFile("Protokoll 2026-03.docx", bytesOf("x"), folder);
  own().addFile("Budget.xlsx", bytesOf("x"), folder);

  const found = await graph.get("/me/drive/search(q='protokoll%202026')");

  expect(names(found.body)).toEqual(["Protokoll 2026-03.docx"]);
});

test("what a live document holds comes down, and what goes up lands in it", async () => {
  let text = "typed";
  const file = own().addFile("open.docx", bytesOf("saved"));
  file.open({
    bytes: async () => bytesOf(text),
    replace: async (bytes) => void (text = new TextDecoder().decode(bytes)),
  });
  const content = `/me/drive/items/${file.id}/content`;

  const down = await graph.get(content);
  await graph.put(content, "from outside");

  expect([down.body, text]).toEqual(["typed", "from outside"]);
});

test("what the application that has a file open cannot read is refused in its words", async () => {
  const file = own().addFile("open.docx", bytesOf("saved"));
  file.open({
    bytes: () => Promise.resolve(bytesOf("open")),
    replace: () => Promise.reject(new ContentError("This is no Word document.")),
  });
  const content = `/me/drive/items/${file.id}/content`;

  const refused = await graph.put(content, "hello");

  expect(refused.status).toBe(400);
  expect(refused.body.error).toMatchObject({ message: "This is no Word document." });
  expect((await graph.get(content)).body).toBe("open");
});

test.each<[scopes: string, route: string, status: number]>([
  ["User.Read", "GET /me/drive", 403],
  ["Files.Read", "GET /me/drive", 200],
  ["Files.Read", "PUT /me/drive/root:/a.txt:/content", 403],
  ["Files.ReadWrite", "PUT /me/drive/root:/a.txt:/content", 201],
  ["Files.ReadWrite", "GET /users/executive/drive/root:/Shared", 403],
  ["Files.Read.All", "GET /users/executive/drive/root:/Shared", 200],
  ["Files.Read.All", "GET /users/executive/drive/root", 403],
  ["Files.ReadWrite.All", "PUT /users/executive/drive/root:/Shared/a.txt:/content", 403],
  ["Files.ReadWrite.AppFolder", "PUT /me/drive/special/approot:/state.json:/content", 201],
  ["Files.ReadWrite.AppFolder", "GET /me/drive/root", 403],
  ["Files.Read", "GET /me/drive/root:/nothing.txt", 404],
  ["Files.Read", "GET /me/drive/root:/nothing.txt:/content", 404],
  ["Files.Read", "GET /drives/nothing", 404],
  ["Files.Read", "GET /me/drive/special/music", 404],
  ["Files.ReadWrite", "PUT /me/drive/root:/a%3Fb.txt:/content", 400],
])("a token with %s gets %s: %i", async (scopes, route, status) => {
  const shared = preview.tenant.driveOf("executive").addFolder("Shared");
  shared.sharedWith.set("assistant", "read");
  const client = new GraphTestClient(preview, scopes.split(" "));
  const [method = "", path = ""] = route.split(" ");

  const answer = method === "PUT" ? await client.put(path, "text") : await client.get(path);

  expect(answer.status).toBe(status);
});
