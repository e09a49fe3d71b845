/** @jest-environment node */
import { GraphTestClient } from "../../support/graph-client";
import { fillFolder, type GraphPreview, startGraphPreview } from "../../support/graph-preview";

let preview: GraphPreview;
let graph: GraphTestClient;

beforeEach(async () => {
  preview = await startGraphPreview();
  graph = new GraphTestClient(preview, ["Mail.ReadWrite"]);
});
afterEach(() => preview.stop());

const json = { "Content-Type": "application/json" };
const patchOf = (id: string, categories: string[]) => ({
  id,
  method: "PATCH",
  url: `/me/messages/${id}`,
  headers: { ...json, Prefer: 'IdType="ImmutableId"' },
  body: { categories },
});
const byId = (body: { responses: { id: string }[] }) =>
  new Map(body.responses.map((one) => [one.id, one as Record<string, any>])); // eslint-disable-line @typescript-eslint/no-explicit-any

test("twenty changes go through one $batch, each with its own answer, in no promised order", async () => {
  const ids = fillFolder(preview.own, "inbox", 20);

  const { status, body } = await graph.post("/$batch", {
    requests: ids.map((id) => patchOf(id, ["Decide"])),
  });

  expect(status).toBe(200);
  const answers = byId(body);
  expect(ids.map((id) => answers.get(id)?.status)).toEqual(ids.map(() => 200));
  expect(ids.map((id) => answers.get(id)?.body.id)).toEqual(ids);
  expect(body.responses.map(({ id }: { id: string }) => id)).not.toEqual(ids);
  expect(
    [...preview.own.messages.values()].every((m) => m.resource.categories?.[0] === "Decide"),
  ).toBe(true);
});

test("each request of a $batch has its own failure", async () => {
  const [id] = fillFolder(preview.own, "inbox", 1);
  const gone = "AAkALgAAAAAAAAAAAAAAAAAAAA";
  const stale = {
    ...patchOf(id!, ["x"]),
    id: "stale",
    headers: { ...json, "If-Match": 'W/"old"' },
  };

  const { body } = await graph.post("/$batch", {
    requests: [patchOf(gone, []), stale, patchOf(id!, ["y"])],
  });

  const answers = byId(body);
  expect(answers.get(gone)).toMatchObject({
    status: 404,
    body: { error: { code: "ErrorItemNotFound" } },
  });
  expect(answers.get("stale")?.status).toBe(412);
  expect(answers.get(id!)?.status).toBe(200);
});

test("what depends on a failed request answers 424 and is not done", async () => {
  const [id] = fillFolder(preview.own, "inbox", 1);
  const first = { ...patchOf("AAkALgAAAAAAAAAAAAAAAAAAAA", []), id: "1" };

  const { body } = await graph.post("/$batch", {
    requests: [
      { ...patchOf(id!, ["x"]), id: "2", dependsOn: ["1"] },
      first,
      { id: "3", method: "GET", url: "/me/mailFolders/inbox", dependsOn: ["2"] },
    ],
  });

  const answers = byId(body);
  expect(["1", "2", "3"].map((one) => answers.get(one)?.status)).toEqual([404, 424, 424]);
  expect(preview.own.message(id!)!.resource.categories).toBeUndefined();
});

test("a folder can be made and filled in one $batch, in order", async () => {
  const draft = (id: string, before: string) => ({
    id,
    method: "POST",
    url: "/me/mailFolders/drafts/messages",
    headers: json,
    body: { subject: id },
    dependsOn: [before],
  });

  const { body } = await graph.post("/$batch", {
    requests: [
      draft("c", "b"),
      draft("b", "a"),
      {
        id: "a",
        method: "POST",
        url: "/me/mailFolders",
        headers: json,
        body: { displayName: "Desk", isHidden: true },
      },
    ],
  });

  expect(body.responses.map((one: { status: number }) => one.status)).toEqual([201, 201, 201]);
  expect([...preview.own.messages.values()].map(({ resource }) => resource.subject)).toEqual([
    "b",
    "c",
  ]);
});

test("links inside a $batch are whole and lead on", async () => {
  fillFolder(preview.own, "inbox", 3);

  const { body } = await graph.post("/$batch", {
    requests: [{ id: "1", method: "GET", url: "/me/messages?$top=2&$select=subject" }],
  });
  const next = await graph.get(body.responses[0].body["@odata.nextLink"]);

  expect(next.body.value).toHaveLength(1);
});

test("each n-th request inside a $batch can fail with Retry-After while the $batch is fine", async () => {
  const ids = fillFolder(preview.own, "inbox", 10);
  preview.faults.set({ innerFailEvery: 5, retryAfterSeconds: 7 });

  const { status, body } = await graph.post("/$batch", {
    requests: ids.map((id) => patchOf(id, ["x"])),
  });

  const throttled = body.responses.filter((one: { status: number }) => one.status === 429);
  expect(status).toBe(200);
  expect(throttled).toHaveLength(2);
  expect(throttled[0].headers["retry-after"]).toBe("7");
});

test("two unordered batches at once go beyond what a mailbox takes", async () => {
  const ids = fillFolder(preview.own, "inbox", 16);
  preview.faults.set({ innerLatencyMs: 20 });
  const requests = ids.map((id) => patchOf(id, ["x"]));

  const alone = await graph.post("/$batch", { requests });
  const both = await Promise.all([
    graph.post("/$batch", { requests }),
    graph.post("/$batch", { requests }),
  ]);

  const throttled = (body: { responses: { status: number }[] }) =>
    body.responses.filter((one) => one.status === 429).length;
  expect(throttled(alone.body)).toBe(0);
  expect(throttled(both[0].body) + throttled(both[1].body)).toBeGreaterThan(0);
});

test.each([
  [
    "more than twenty",
    Array.from({ length: 21 }, (_, at) => get(String(at))),
    "MaximumValueExceeded",
  ],
  ["none", [], "BadRequest"],
  ["the same id twice", [get("1"), get("1")], "BadRequest"],
  ["a stranger to depend on", [{ ...get("1"), dependsOn: ["9"] }], "BadRequest"],
  [
    "a circle",
    [
      { ...get("1"), dependsOn: ["2"] },
      { ...get("2"), dependsOn: ["1"] },
    ],
    "BadRequest",
  ],
  ["a body without its type", [{ ...get("1"), method: "POST", body: {} }], "BadRequest"],
  ["an absolute url", [{ ...get("1"), url: "https://graph.microsoft.com/v1.0/me" }], "BadRequest"],
  ["no method", [{ id: "1", url: "/me" }], "BadRequest"],
  ["null", [null], "BadRequest"],
])("a $batch with %s is refused", async (_name, requests, code) => {
  const { status, body } = await graph.post("/$batch", { requests });

  expect([status, body.error.code]).toEqual([400, code]);
});

function get(id: string) {
  return { id, method: "GET", url: "/me/mailFolders" };
}
