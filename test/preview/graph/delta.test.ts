/** @jest-environment node */
import fc from "fast-check";
import { allPages, GraphTestClient } from "../../support/graph-client";
import {
  aMessageResource,
  fillFolder,
  type GraphPreview,
  startGraphPreview,
  testNow,
} from "../../support/graph-preview";

let preview: GraphPreview;
let graph: GraphTestClient;

beforeEach(async () => {
  preview = await startGraphPreview();
  graph = new GraphTestClient(preview, ["Mail.ReadWrite"], { Prefer: 'IdType="ImmutableId"' });
});
afterEach(() => preview.stop());

const delta = "/me/mailFolders/inbox/messages/delta";
const deltaLinkOf = (page: Record<string, string>) => page["@odata.deltaLink"]!;

test("the first round gives the whole folder in pages of the preferred size, newest first", async () => {
  const ids = fillFolder(preview.own, "inbox", 23);
  const sized = graph.with({ Prefer: 'IdType="ImmutableId", odata.maxpagesize=9' });

  const first = await sized.get(`${delta}?$select=subject`);
  const { rows, last } = await allPages(sized, `${delta}?$select=subject`);

  expect(first.body.value).toHaveLength(9);
  expect(first.headers.get("Preference-Applied")).toContain("odata.maxpagesize=9");
  expect(rows.map((row) => row.id)).toEqual(ids);
  expect(deltaLinkOf(last)).toContain("$deltatoken=");
});

test("a later round tells of what came, was changed, was moved away and was deleted, and of nothing else", async () => {
  const [moved, deleted, changed] = fillFolder(preview.own, "inbox", 5);
  const { last } = await allPages(graph, `${delta}?$select=subject,categories`);
  await graph.post(`/me/messages/${moved!}/move`, { destinationId: "archive" });
  await graph.delete(`/me/messages/${deleted!}`);
  await graph.patch(`/me/messages/${changed!}`, { categories: ["Decide"] });
  const fresh = preview.own.addMessage("inbox", aMessageResource({ subject: "Fresh" }));
  preview.own.addMessage("archive", aMessageResource({ subject: "Elsewhere" }));

  const round = await graph.get(deltaLinkOf(last));
  const quiet = await graph.get(deltaLinkOf(round.body));

  const removed = (id: string) =>
    expect.objectContaining({ id, "@removed": { reason: "deleted" } });
  expect(round.body.value).toEqual([
    removed(moved!),
    removed(deleted!),
    expect.objectContaining({ id: changed, categories: ["Decide"] }),
    expect.objectContaining({ id: fresh.id, subject: "Fresh" }),
  ]);
  expect(quiet.body.value).toEqual([]);
});

test("a message that left and came back is told as being there", async () => {
  const [id] = fillFolder(preview.own, "inbox", 1);
  const { last } = await allPages(graph, delta);
  await graph.post(`/me/messages/${id!}/move`, { destinationId: "archive" });
  await graph.post(`/me/messages/${id!}/move`, { destinationId: "inbox" });

  const round = await graph.get(deltaLinkOf(last));

  expect(round.body.value).toEqual([
    expect.not.objectContaining({ "@removed": expect.anything() }),
  ]);
});

test("without immutable ids the removed message is named by the id it had in the folder", async () => {
  fillFolder(preview.own, "inbox", 1);
  const plain = new GraphTestClient(preview, ["Mail.ReadWrite"]);
  const { rows, last } = await allPages(plain, delta);
  await plain.post(`/me/messages/${rows[0]!.id}/move`, { destinationId: "archive" });

  const round = await plain.get(deltaLinkOf(last));

  expect(round.body.value[0]).toMatchObject({ id: rows[0]!.id, "@removed": { reason: "deleted" } });
});

test("a filter by date holds for later rounds as well, and gives five thousand at most", async () => {
  fillFolder(preview.own, "inbox", 5200);
  const since = encodeURIComponent("receivedDateTime ge 2026-01-01T00:00:00Z");
  const quick = graph.with({ Prefer: "odata.maxpagesize=1000" });
  const { rows, last } = await allPages(quick, `${delta}?$select=subject&$filter=${since}`);
  preview.own.addMessage("inbox", aMessageResource({ receivedDateTime: "2025-12-31T23:59:59Z" }));
  preview.own.addMessage("inbox", aMessageResource({ subject: "New" }));

  const round = await quick.get(deltaLinkOf(last));

  expect(rows).toHaveLength(5000);
  expect(round.body.value.map((row: { subject: string }) => row.subject)).toEqual(["New"]);
});

test.each([
  ["$filter=isRead eq false"],
  ["$filter=receivedDateTime lt 2026-01-01"],
  ["$filter=receivedDateTime ge 2026-01-01 and receivedDateTime ge 2026-02-01"],
  ["$orderby=subject"],
  ["$orderby=receivedDateTime"],
  ['$search="x"'],
  ["$deltatoken=nonsense"],
  ["$deltatoken=e30"],
])("delta refuses %s", async (query) => {
  expect((await graph.get(`${delta}?${query}`)).status).toBe(400);
});

test("a token of one folder does not open another", async () => {
  const { last } = await allPages(graph, delta);

  const link = deltaLinkOf(last).replace("/inbox/", "/archive/");

  expect((await graph.get(link)).status).toBe(400);
});

test("a forgotten sync state answers 410 once, and says where to begin again", async () => {
  fillFolder(preview.own, "inbox", 2);
  const { last } = await allPages(graph, delta);
  preview.faults.set({ deltaGone: 1 });

  const gone = await graph.get(deltaLinkOf(last));
  const again = await graph.get(deltaLinkOf(last));
  const afresh = await graph.get(gone.headers.get("Location")!);

  expect([gone.status, gone.body.error.code]).toEqual([410, "SyncStateNotFound"]);
  expect(again.status).toBe(200);
  expect(afresh.body.value).toHaveLength(2);
});

interface Step {
  kind: "add" | "patch" | "move" | "back" | "delete";
  pick: number;
  page: number;
}
const aStep = fc.record<Step>({
  kind: fc.constantFrom("add", "patch", "move", "back", "delete"),
  pick: fc.nat(50),
  page: fc.integer({ min: 1, max: 4 }),
});

test("whatever happens between and during the rounds, a client that follows delta ends with the folder", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 12 }), followsTheFolder),
    { numRuns: 15 },
  );
});

/** Takes one page after each change; in the end the client's picture must be the folder. */
async function followsTheFolder(steps: Step[]) {
  for (const { id } of [...preview.own.messages.values()]) {
    preview.own.deleteMessage(preview.own.message(id)!);
  }
  fillFolder(preview.own, "inbox", 6);
  const seen = new Map<string, string>();
  let link = delta;
  const takePage = async (size: number) => {
    const { body } = await graph
      .with({ Prefer: `IdType="ImmutableId", odata.maxpagesize=${size}` })
      .get(link);
    for (const row of body.value) {
      if (row["@removed"]) seen.delete(row.id);
      else seen.set(row.id, row.subject);
    }
    link = body["@odata.nextLink"] ?? body["@odata.deltaLink"];
    return body["@odata.deltaLink"] !== undefined;
  };
  for (const [at, step] of steps.entries()) {
    change(step, at);
    await takePage(step.page);
  }
  // One round may have begun before the last change, so two rounds are followed to their ends.
  while (!(await takePage(3)));
  while (!(await takePage(3)));

  const inbox = preview.own.folder("inbox")!.id;
  const there = preview.own.messagesIn(inbox).map(({ id, resource }) => [id, resource.subject]);
  expect([...seen].sort()).toEqual(there.sort());
}

function change({ kind, pick }: Step, at: number) {
  const { own } = preview;
  const all = [...own.messages.values()];
  const message = all[pick % Math.max(1, all.length)];
  const receivedDateTime = new Date(testNow - ((pick * 7919) % 400) * 1000).toISOString();
  if (kind === "add" || !message) {
    own.addMessage("inbox", aMessageResource({ subject: `Added ${at}`, receivedDateTime }));
  } else if (kind === "patch") own.patchMessage(message, { subject: `Changed ${at}` });
  else if (kind === "move") own.moveMessage(message, own.folder("archive")!.id);
  else if (kind === "back") own.moveMessage(message, own.folder("inbox")!.id);
  else own.deleteMessage(message);
}
