/** @jest-environment node */
import fc from "fast-check";
import type { CategoryChange } from "../../src/core/triage/mailbox";
import { changedCategories } from "../../src/graph/changed-categories";
import { GraphError } from "../../src/graph/graph-error";
import type { GraphMailbox } from "../../src/graph/graph-mailbox";
import type { MessageState } from "../../src/preview/tenant/mailbox-state";
import { addMessage, addMessages, GraphStand, mailboxAt } from "./graph-stand";

const decide = "Kansli: Decide";

function toDecide(message: { id: string }): CategoryChange {
  return { messageId: message.id, add: [decide], remove: ["Kansli: Read"] };
}

/** The change that takes another back. */
function reversed({ messageId, add, remove }: CategoryChange): CategoryChange {
  return { messageId, add: remove, remove: add };
}

/** Counts how often each message is changed from now on. */
function countWrites(stand: GraphStand): Map<string, number> {
  const writes = new Map<string, number>();
  stand.tenant.listen((event) => {
    if (event.type !== "messages-changed") return;
    for (const id of event.messageIds) writes.set(id, (writes.get(id) ?? 0) + 1);
  });
  return writes;
}

/** 500 messages, half of them in another lane already and all with a category of her own. */
function add500(stand: GraphStand): MessageState[] {
  return Array.from({ length: 500 }, (_, index) =>
    addMessage(stand.own, {
      minutesAgo: index,
      categories: index % 2 === 0 ? ["Blå", "Kansli: Read", "Kund"] : ["Blå"],
    }),
  );
}

/** Reads the state of all messages as it stands at the server. */
function categoriesOf(messages: readonly MessageState[]): unknown[] {
  return messages.map((message) => message.resource.categories);
}

/** An error is told only when nothing was changed at all: then every change has failed. */
async function reportOrNothing(mailbox: GraphMailbox, changes: readonly CategoryChange[]) {
  try {
    return await mailbox.changeCategories(changes);
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return { done: [], failed: changes.map(({ messageId }) => ({ messageId })) };
  }
}

const lanesOnly = (index: number) => (index % 2 === 0 ? ["Kansli: Read"] : []);

test("a category takes the place of the lane it replaces, and her own stay where they are", () => {
  const change = { add: ["Kansli: Decide"], remove: ["Kansli: Read", "Kansli: Bulk"] };

  expect(changedCategories(["Kansli: Read", "Blå"], change)).toEqual(["Kansli: Decide", "Blå"]);
  expect(changedCategories(["Blå"], change)).toEqual(["Blå", "Kansli: Decide"]);
});

test("a category that is there already in other letters is not added again", () => {
  expect(changedCategories(["BLÅ"], { add: ["blå"], remove: [] })).toEqual(["BLÅ"]);
});

test("what was before and what is now is told of each change", async () => {
  const { mailbox, own } = new GraphStand();
  const message = addMessage(own, { categories: ["Kansli: Read", "Kund"] });

  const report = await mailbox.changeCategories([toDecide(message)]);

  expect(report).toEqual({
    done: [{ messageId: message.id, before: ["Kansli: Read", "Kund"], after: [decide, "Kund"] }],
    failed: [],
  });
  expect(message.resource.categories).toEqual([decide, "Kund"]);
});

test("a message that has the categories already is not written", async () => {
  const stand = new GraphStand();
  const message = addMessage(stand.own, { categories: [decide] });
  const writes = countWrites(stand);

  const { done } = await stand.mailbox.changeCategories([toDecide(message)]);

  expect(done).toEqual([{ messageId: message.id, before: [decide], after: [decide] }]);
  expect(writes.size).toBe(0);
});

test("a message that is gone is named, and the others are changed", async () => {
  const { mailbox, own } = new GraphStand();
  const [first, second] = addMessages(own, 2) as [MessageState, MessageState];
  own.deleteMessage(first);

  const report = await mailbox.changeCategories([toDecide(first), toDecide(second)]);

  expect(report.failed).toMatchObject([{ messageId: first.id, code: "not-found" }]);
  expect(report.done).toMatchObject([{ messageId: second.id, after: [decide] }]);
});

test("two changes of one message are made one after the other", async () => {
  const { mailbox, own } = new GraphStand();
  const message = addMessage(own);

  const { done } = await mailbox.changeCategories([
    { messageId: message.id, add: ["A"], remove: [] },
    { messageId: message.id, add: ["B"], remove: ["A"] },
  ]);

  expect(done.map(({ before, after }) => [before, after])).toEqual([
    [[], ["A"]],
    [["A"], ["B"]],
  ]);
});

test("a category that somebody else sets between reading and writing is kept", async () => {
  const stand = new GraphStand();
  const message = addMessage(stand.own, { categories: ["Blå"] });
  let batches = 0;
  const client = stand.clientWith({
    fetch: async (input, init) => {
      const answer = await stand.fetch(input, init);
      batches += 1;
      if (batches === 1) stand.own.patchMessage(message, { categories: ["Blå", "Chefens egen"] });
      return answer;
    },
  });

  const { done } = await mailboxAt(client).changeCategories([toDecide(message)]);

  expect(message.resource.categories).toEqual(["Blå", "Chefens egen", decide]);
  expect(done).toMatchObject([{ before: ["Blå"], after: ["Blå", "Chefens egen", decide] }]);
});

const faultsToMeet = [
  ["every 5th request 429 or 503", { failEvery: 5, failWith: [429, 503] }],
  ["every 5th inner request 429", { innerFailEvery: 5, innerFailWith: [429] }],
  ["every 3rd inner request 503 or 504", { innerFailEvery: 3, innerFailWith: [503, 504] }],
  [
    "answers lost after the work is done",
    { dropAt: [2, 5, 6, 11, 30], dropWhen: "after" as const },
  ],
  ["connections dropped before", { dropAt: [1, 4, 9], dropWhen: "before" as const }],
  [
    "all of it at once",
    { failEvery: 5, innerFailEvery: 7, dropAt: [2, 8, 14, 20], dropWhen: "after" as const },
  ],
] as const;

test.each(faultsToMeet)(
  "500 changes are each made exactly once, and taken back: %s",
  async (_, faults) => {
    const stand = new GraphStand();
    const messages = add500(stand);
    const before = structuredClone(categoriesOf(messages));
    const changes = messages.map(toDecide);
    const writes = countWrites(stand);
    stand.faults.set({ ...faults, retryAfterSeconds: 2 });

    const report = await stand.mailbox.changeCategories(changes);

    expect(report.failed).toEqual([]);
    expect(report.done.map(({ messageId }) => messageId).sort()).toEqual(
      messages.map(({ id }) => id).sort(),
    );
    expect([...writes.values()]).toEqual(Array.from({ length: 500 }, () => 1));
    const told = new Map(report.done.map((outcome) => [outcome.messageId, outcome]));
    messages.forEach((message, index) => {
      expect(told.get(message.id)?.before).toEqual(before[index]);
      expect(message.resource.categories).toEqual(told.get(message.id)?.after);
      expect(message.resource.categories).toContain(decide);
    });

    writes.clear();
    stand.faults.set(faults);
    const undone = await stand.mailbox.changeCategories(
      changes.map((change, index) => ({ ...reversed(change), add: lanesOnly(index) })),
    );

    expect(undone.failed).toEqual([]);
    expect(categoriesOf(messages)).toEqual(before);
    expect([...writes.values()]).toEqual(Array.from({ length: 500 }, () => 1));
  },
);

test("500 changes over a real connection that is dropped again and again are each made once", async () => {
  const stand = new GraphStand();
  const messages = add500(stand);
  const writes = countWrites(stand);
  const { baseUrl, close } = await stand.listen();
  const client = stand.clientWith({ baseUrl, fetch });
  stand.faults.set({ dropAt: [2, 4, 9, 10, 21, 34], dropWhen: "after", failEvery: 13 });

  const { done, failed } = await mailboxAt(client).changeCategories(messages.map(toDecide));
  await close();

  expect([done.length, failed]).toEqual([500, []]);
  expect([...writes.values()]).toEqual(Array.from({ length: 500 }, () => 1));
});

test("500 changes go out in 25 batches of reading and 25 of writing, one at a time", async () => {
  const stand = new GraphStand();
  add500(stand);

  await stand.mailbox.changeCategories([...stand.own.messages.values()].map(toDecide));

  expect(stand.faults.requests.filter(({ inner }) => !inner)).toHaveLength(50);
  expect(stand.waits).toEqual([]);
});

test("whatever goes wrong, each change is made exactly once or named as failed", async () => {
  const statuses = fc.constantFrom(429, 503, 504, 500, 502);
  const settings = fc.record({
    failEvery: fc.integer({ min: 2, max: 9 }),
    failWith: fc.array(statuses, { minLength: 1, maxLength: 3 }),
    innerFailEvery: fc.integer({ min: 2, max: 30 }),
    innerFailWith: fc.array(statuses, { minLength: 1, maxLength: 3 }),
    dropAt: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 5 }),
    dropWhen: fc.constantFrom("before" as const, "after" as const),
  });
  await fc.assert(
    fc.asyncProperty(settings, fc.integer({ min: 1, max: 60 }), async (faults, count) => {
      const stand = new GraphStand();
      const messages = addMessages(stand.own, count);
      const writes = countWrites(stand);
      stand.faults.set(faults);

      const report = await reportOrNothing(stand.mailbox, messages.map(toDecide));

      const failed = new Set(report.failed.map(({ messageId }) => messageId));
      expect(new Set([...report.done.map(({ messageId }) => messageId), ...failed]).size).toBe(
        count,
      );
      for (const message of messages) {
        const isThere = message.resource.categories?.includes(decide) ?? false;
        if (!failed.has(message.id)) expect(isThere).toBe(true);
        expect(writes.get(message.id) ?? 0).toBe(isThere ? 1 : 0);
      }
    }),
    { numRuns: 25 },
  );
});

test("a cancelled run says of every message whether it was changed", async () => {
  const { mailbox, own } = new GraphStand();
  const messages = addMessages(own, 100);
  const stop = new AbortController();

  const report = await mailbox.changeCategories(messages.map(toDecide), {
    signal: stop.signal,
    onProgress: ({ done }) => {
      if (done >= 40) stop.abort();
    },
  });

  expect(report.done).toHaveLength(40);
  expect(report.failed).toHaveLength(60);
  expect(new Set(report.failed.map(({ code }) => code))).toEqual(new Set(["cancelled"]));
  const changed = messages.filter((message) => message.resource.categories?.includes(decide));
  expect(changed).toHaveLength(40);
});

test("without the right to write, every message is named with the rule of shared mailboxes", async () => {
  const { client, annas } = new GraphStand();
  const message = addMessage(annas);
  annas.delegates.set("maja", { folders: { inbox: "read" }, sendOnBehalf: false });

  const report = await mailboxAt(client, "anna@contoso.example").changeCategories([
    toDecide(message),
  ]);

  expect(report.failed).toMatchObject([{ code: "not-allowed-in-shared" }]);
  expect(report.failed[0]?.message).not.toMatch(/administrator/i);
});

test("a server that stays away is told as an error, with nothing changed", async () => {
  const { mailbox, own, faults } = new GraphStand();
  const message = addMessage(own);
  faults.set({ failEvery: 1, failWith: [503] });

  await expect(mailbox.changeCategories([toDecide(message)])).rejects.toMatchObject({
    code: "unavailable",
  });
});
