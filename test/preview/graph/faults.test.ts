/** @jest-environment node */
import { applyFaults } from "../../../src/preview/graph/apply-faults";
import type { SeenRequest } from "../../../src/preview/graph/seen-request";
import { GraphTestClient } from "../../support/graph-client";
import { fillFolder, type GraphPreview, startGraphPreview } from "../../support/graph-preview";

let preview: GraphPreview;
let graph: GraphTestClient;

beforeEach(async () => {
  preview = await startGraphPreview();
  graph = new GraphTestClient(preview, ["Mail.ReadWrite"]);
});
afterEach(() => preview.stop());

const folders = () => graph.get("/me/mailFolders");
const statusesOf = async (count: number) => {
  const statuses: number[] = [];
  for (let at = 0; at < count; at++) statuses.push((await folders()).status);
  return statuses;
};

test("each n-th request fails in turn with the given statuses and says when to come back", async () => {
  applyFaults(preview.faults, preview.tenant, {
    failEvery: 3,
    failWith: [429, 503],
    retryAfterSeconds: 0,
  });

  expect(await statusesOf(6)).toEqual([200, 200, 429, 200, 200, 503]);
  await statusesOf(2);
  expect((await folders()).headers.get("Retry-After")).toBe("0");
});

test.each(["before", "after"] as const)(
  "a connection dropped %s the work does it or not",
  async (dropWhen) => {
    const [id] = fillFolder(preview.own, "inbox", 1);
    applyFaults(preview.faults, preview.tenant, { dropAt: [1], dropWhen });

    const dropped = graph.patch(`/me/messages/${id!}`, { categories: ["Decide"] });

    await expect(dropped).rejects.toThrow("fetch failed");
    expect(preview.own.message(id!)!.resource.categories ?? []).toEqual(
      dropWhen === "before" ? [] : ["Decide"],
    );
    expect((await folders()).status).toBe(200);
  },
);

test("more than four requests at once at one mailbox are too many, and other mailboxes do not mind", async () => {
  preview.share();
  applyFaults(preview.faults, preview.tenant, { latencyMs: 100 });
  const shared = new GraphTestClient(preview, ["Mail.Read.Shared"]);

  const own = Array.from({ length: 6 }, folders);
  const theirs = shared.get("/users/executive/mailFolders/inbox");
  const answers = await Promise.all([...own, theirs]);

  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(2);
  expect(refused[0]!.body.error).toMatchObject({
    code: "ApplicationThrottled",
    message: expect.stringContaining("MailboxConcurrency"),
  });
  expect(refused[0]!.headers.get("Retry-After")).toBe("1");
  expect((await theirs).status).toBe(200);
  expect((await folders()).status).toBe(200);
});

test("latency holds for each request, and for a $batch once", async () => {
  applyFaults(preview.faults, preview.tenant, { latencyMs: 300 });
  const requests = Array.from({ length: 12 }, (_, at) => ({
    id: String(at),
    method: "GET",
    url: "/me/mailFolders",
  }));

  const begun = performance.now();
  await graph.post("/$batch", { requests });
  const took = performance.now() - begun;

  expect(took).toBeGreaterThanOrEqual(295);
  expect(preview.faults.requests.at(-1)!.milliseconds).toBeLessThan(900);
});

test("requests are counted with their route, status and place, and told to those who listen", async () => {
  const heard: SeenRequest[] = [];
  preview.faults.listen((request) => heard.push(request));
  const [id] = fillFolder(preview.own, "inbox", 1);

  await graph.get(`/me/messages/${id!}?$select=subject`);
  await graph.post("/$batch", { requests: [{ id: "1", method: "GET", url: "/me/mailFolders" }] });

  expect(heard).toMatchObject([
    { method: "GET", route: "/me/messages/{id}", status: 200, inner: false },
    { method: "GET", route: "/me/mailFolders", status: 200, inner: true },
    { method: "POST", route: "/$batch", status: 200, inner: false },
  ]);
  expect(applyFaults(preview.faults, preview.tenant, {})).toMatchObject({
    requestCount: 2,
    innerRequestCount: 1,
  });
});

test("tokens can be ended, challenged and everything put off again", async () => {
  applyFaults(preview.faults, preview.tenant, { challengeTokens: true });
  const challenged = await folders();
  applyFaults(preview.faults, preview.tenant, { reset: true });
  const calm = await folders();
  applyFaults(preview.faults, preview.tenant, { expireTokens: true });
  const ended = await folders();

  expect([challenged.status, calm.status, ended.status]).toEqual([401, 200, 401]);
});

test.each([[null], ["x"], [[]], [{ failEvry: 2 }], [{ failEvery: "2" }], [{ dropWhen: "never" }]])(
  "faults that are none are refused: %j",
  (body) => {
    expect(() => applyFaults(preview.faults, preview.tenant, body)).toThrow(RangeError);
  },
);
