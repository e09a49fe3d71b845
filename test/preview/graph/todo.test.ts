/** @jest-environment node */
import { GraphTestClient } from "../../support/graph-client";
import { type GraphPreview, startGraphPreview } from "../../support/graph-preview";

let preview: GraphPreview;
let graph: GraphTestClient;

beforeEach(async () => {
  preview = await startGraphPreview();
  graph = new GraphTestClient(preview, ["Tasks.ReadWrite"]);
});
afterEach(() => preview.stop());

const tasks = () => `/me/todo/lists/${preview.own.todo.main.id}/tasks`;
const titles = (body: { value: { title: string }[] }) => body.value.map(({ title }) => title);

test("everybody has a list, and may make, rename and delete others", async () => {
  const { body } = await graph.get("/me/todo/lists");
  const made = await graph.post("/me/todo/lists", { displayName: "Board" });
  const renamed = await graph.patch(`/me/todo/lists/${made.body.id}`, { displayName: "Styrelsen" });
  const gone = await graph.delete(`/me/todo/lists/${made.body.id}`);
  const kept = await graph.delete(`/me/todo/lists/${body.value[0].id}`);

  expect(body.value).toMatchObject([{ wellknownListName: "defaultList", isOwner: true }]);
  expect([made.status, renamed.body.displayName, gone.status]).toEqual([201, "Styrelsen", 204]);
  expect(kept.status).toBe(400);
});

test("a task is made with what it is linked to, changed, finished and deleted", async () => {
  const made = await graph.post(tasks(), {
    title: "Send the budget",
    body: { contentType: "text", content: "§ 5" },
    dueDateTime: { dateTime: "2026-03-12T00:00:00", timeZone: "UTC" },
    linkedResources: [{ applicationName: "Kansli", externalId: "action-1", displayName: "§ 5" }],
  });
  const item = `${tasks()}/${made.body.id}`;
  const stale = made.body["@odata.etag"];
  const done = await graph.patch(item, { status: "completed" });
  const late = await graph.with({ "If-Match": stale }).patch(item, { title: "Late" });
  const { body } = await graph.get(`${tasks()}?$expand=linkedResources`);

  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ status: "notStarted", importance: "normal" });
  expect(done.body).toMatchObject({ status: "completed", completedDateTime: { timeZone: "UTC" } });
  expect(done.body["@odata.etag"]).not.toBe(stale);
  expect(late.status).toBe(412);
  expect(body.value[0].linkedResources).toMatchObject([{ externalId: "action-1" }]);
  expect([(await graph.delete(item)).status, (await graph.get(item)).status]).toEqual([204, 404]);
});

test("links and check-off points of a task are listed, added, changed and taken away", async () => {
  const task = preview.own.todo.addTask(preview.own.todo.main, { title: "Prepare" });
  const item = `${tasks()}/${task.id}`;
  const link = await graph.post(`${item}/linkedResources`, {
    applicationName: "Kansli",
    externalId: "action-2",
    webUrl: "https://office.example/minutes",
  });
  const point = await graph.post(`${item}/checklistItems`, { displayName: "Print" });
  const links = await graph.get(`${item}/linkedResources`);

  expect([link.status, point.status]).toEqual([201, 201]);
  expect(links.body.value).toMatchObject([{ externalId: "action-2" }]);
  expect(task.checklistItems).toMatchObject([{ displayName: "Print" }]);
  await leafCall("DELETE", `${item}/linkedResources/${link.body.id}`);
  await leafCall("PATCH", `${item}/checklistItems/${point.body.id}`, { isChecked: true });
  expect(task.linkedResources).toEqual([]);
  expect(task.checklistItems).toMatchObject([{ isChecked: true }]);
});

/** Single links and points are not in the cut-down description. */
async function leafCall(method: string, path: string, body?: object): Promise<void> {
  const response = await fetch(`${preview.url}${path}`, {
    method,
    headers: { Authorization: `Bearer ${preview.token("Tasks.ReadWrite")}` },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(response.status).toBe(method === "DELETE" ? 204 : 200);
}

test("tasks are filtered and sorted", async () => {
  const { todo } = preview.own;
  todo.addTask(todo.main, { title: "b" });
  todo.addTask(todo.main, { title: "a" });
  todo.addTask(todo.main, { title: "done", status: "completed" });

  const filter = encodeURIComponent("status ne 'completed'");
  const { body } = await graph.get(`${tasks()}?$filter=${filter}&$orderby=title&$select=title`);

  expect(titles(body)).toEqual(["a", "b"]);
});

test.each<[scopes: string, route: string, status: number]>([
  ["User.Read", "GET /me/todo/lists", 403],
  ["Tasks.Read", "GET /me/todo/lists", 200],
  ["Tasks.Read", "POST /me/todo/lists", 403],
  ["Tasks.ReadWrite", "GET /users/assistant/todo/lists", 200],
  ["Tasks.ReadWrite", "GET /users/executive/todo/lists", 403],
  ["Tasks.ReadWrite", "GET /me/todo/lists/nothing/tasks", 404],
])("a token with %s gets %s: %i", async (scopes, route, status) => {
  preview.share();
  const [method = "", path = ""] = route.split(" ");
  const client = new GraphTestClient(preview, scopes.split(" "));

  const answer = await client.send(
    method,
    path,
    method === "POST" ? { displayName: "x" } : undefined,
  );

  expect(answer.status).toBe(status);
});

test.each<[name: string, task: object]>([
  ["no title", { body: { contentType: "text", content: "x" } }],
  ["an unknown name", { title: "x", dueDate: "2026-03-01" }],
  ["an unknown status", { title: "x", status: "finished" }],
])("a task is refused: %s", async (_name, task) => {
  expect((await graph.post(tasks(), task)).status).toBe(400);
});
