/** @jest-environment node */
import { GraphTestClient } from "../../support/graph-client";
import { type GraphPreview, startGraphPreview } from "../../support/graph-preview";

let preview: GraphPreview;
let graph: GraphTestClient;
let planId: string;
let bucketId: string;

beforeEach(async () => {
  preview = await startGraphPreview();
  graph = new GraphTestClient(preview, ["Tasks.ReadWrite"]);
  const { planner } = preview.tenant;
  const group = planner.addGroup("Management", ["assistant", "executive"]);
  planId = planner.addPlan("Actions", group.id, "executive").id;
  bucketId = planner.addBucket("To do", planId, " !").id;
});
afterEach(() => preview.stop());

const assignment = { "@odata.type": "#microsoft.graph.plannerAssignment", orderHint: " !" };
const aTask = (more: object = {}) => ({ planId, bucketId, title: "Send the budget", ...more });
const sure = (etag: string) => graph.with({ "If-Match": etag });

test("one sees the plans of one's groups, with buckets and tasks", async () => {
  const { planner } = preview.tenant;
  const others = planner.addPlan(
    "Others",
    planner.addGroup("Others", ["executive"]).id,
    "executive",
  );
  await graph.post("/planner/tasks", aTask());

  const plans = await graph.get("/me/planner/plans");
  const buckets = await graph.get(`/planner/plans/${planId}/buckets`);
  const tasks = await graph.get(`/planner/plans/${planId}/tasks`);
  const inBucket = await graph.get(`/planner/buckets/${bucketId}/tasks`);
  const refused = await graph.get(`/planner/plans/${others.id}`);

  expect(plans.body.value).toMatchObject([{ id: planId, title: "Actions" }]);
  expect(buckets.body.value).toMatchObject([{ id: bucketId, name: "To do" }]);
  expect([tasks.body.value.length, inBucket.body.value.length, refused.status]).toEqual([
    1, 1, 403,
  ]);
});

test("a task is assigned, found by the one it is assigned to, and finished", async () => {
  const made = await graph.post(
    "/planner/tasks",
    aTask({ dueDateTime: "2026-03-12T00:00:00Z", assignments: { assistant: assignment } }),
  );
  const own = await graph.get("/me/planner/tasks");
  const done = await sure(made.body["@odata.etag"])
    .with({ Prefer: "return=representation" })
    .patch(`/planner/tasks/${made.body.id}`, { percentComplete: 100 });

  expect(made.status).toBe(201);
  expect(made.body.assignments.assistant).toMatchObject({
    assignedBy: { user: { id: "assistant" } },
  });
  expect(own.body.value).toHaveLength(1);
  expect([done.status, done.body.percentComplete]).toEqual([200, 100]);
  expect(done.body.completedBy.user.id).toBe("assistant");
});

test("a change wants the entity tag: 428 without, 400 for nonsense, 412 for an old one, 204 for the right one", async () => {
  const { body } = await graph.post("/planner/tasks", aTask());
  const item = `/planner/tasks/${body.id}`;
  const etag = body["@odata.etag"];

  const without = await graph.patch(item, { title: "New" });
  const nonsense = await sure("nonsense").patch(item, { title: "New" });
  const right = await sure(etag).patch(item, { title: "New" });
  const old = await sure(etag).patch(item, { title: "Newer" });
  const unsure = await graph.delete(item);
  const now = (await graph.get(item)).body["@odata.etag"];
  const gone = await sure(now).delete(item);

  expect([without, nonsense, right, old, unsure, gone].map(({ status }) => status)).toEqual([
    428, 400, 204, 412, 428, 204,
  ]);
});

test("details have an entity tag of their own", async () => {
  const { body: task } = await graph.post("/planner/tasks", aTask());
  const details = `/planner/tasks/${task.id}/details`;
  const { body } = await graph.get(details);
  const changes = {
    description: "§ 5",
    references: { "https%3A//office%2Eexample/minutes": { alias: "Minutes", type: "Word" } },
  };

  const changed = await sure(body["@odata.etag"]).patch(details, changes);
  const raw = await sure((await graph.get(details)).body["@odata.etag"]).patch(details, {
    references: { "https://office.example/minutes": { alias: "Minutes" } },
  });
  const after = await graph.get(`/planner/tasks/${task.id}`);

  expect([changed.status, raw.status]).toEqual([204, 400]);
  expect((await graph.get(details)).body).toMatchObject(changes);
  expect(after.body).toMatchObject({ hasDescription: true, referenceCount: 1 });
});

test("a bucket and a plan are made", async () => {
  const plan = await graph.get(`/planner/plans/${planId}`);
  const made = await graph.post("/planner/plans", {
    title: "Project",
    container: { url: `https://graph.microsoft.com/v1.0/groups/${plan.body.owner}` },
  });
  const bucket = await graph.post("/planner/buckets", { name: "Now", planId: made.body.id });

  expect([made.status, bucket.status]).toEqual([201, 201]);
  expect((await graph.get("/me/planner/plans")).body.value).toHaveLength(2);
});

test.each<[name: string, change: object, status: number]>([
  ["no plan", { planId: undefined }, 404],
  ["no title", { title: "" }, 400],
  ["a bucket of nowhere", { bucketId: "nowhere" }, 400],
  ["more than everything done", { percentComplete: 101 }, 400],
  ["somebody who is not there", { assignments: { nobody: assignment } }, 400],
  ["an open extension", { extensions: [] }, 400],
])("a task is refused: %s", async (_name, change, status) => {
  expect((await graph.post("/planner/tasks", aTask(change))).status).toBe(status);
});

test.each<[scopes: string, route: string, status: number]>([
  ["User.Read", "GET /me/planner/plans", 403],
  ["Tasks.Read", "GET /me/planner/plans", 200],
  ["Group.Read.All", "GET /me/planner/plans", 200],
  ["Tasks.Read", "POST /planner/tasks", 403],
  ["Group.Read.All", "POST /planner/tasks", 403],
  ["Tasks.ReadWrite", "POST /planner/tasks", 201],
  ["Tasks.ReadWrite", "GET /planner/tasks/nothing", 404],
])("a token with %s gets %s: %i", async (scopes, route, status) => {
  const [method = "", path = ""] = route.split(" ");
  const client = new GraphTestClient(preview, scopes.split(" "));

  const answer = await client.send(method, path, method === "POST" ? aTask() : undefined);

  expect(answer.status).toBe(status);
});

test("tasks can be made in one $batch", async () => {
  const requests = ["a", "b"].map((title, at) => ({
    id: String(at),
    method: "POST",
    url: "/planner/tasks",
    headers: { "Content-Type": "application/json" },
    body: aTask({ title }),
  }));

  const { body } = await graph.post("/$batch", { requests });

  expect(body.responses.map(({ status }: { status: number }) => status)).toEqual([201, 201]);
});
