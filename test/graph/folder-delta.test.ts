/** @jest-environment node */
import fc from "fast-check";
import type { MailboxState, MessageState } from "../../src/preview/tenant/mailbox-state";
import { addMessage, addMessages, GraphStand, idsOf, mailboxAt } from "./graph-stand";

const dayMinutes = 24 * 60;

/** Keeps what a pane would hold: reads a folder, then lives by its changes. */
class Follower {
  readonly held = new Map<string, { id: string; isRead: boolean; categories: readonly string[] }>();

  constructor(private readonly stand: GraphStand) {}

  async begin(): Promise<void> {
    for (const message of await this.stand.mailbox.readFolder("inbox")) {
      this.held.set(message.id, message);
    }
  }

  async follow() {
    const changes = await this.stand.mailbox.readChanges("inbox");
    for (const message of changes.changed) this.held.set(message.id, message);
    for (const id of changes.removed) this.held.delete(id);
    return changes;
  }

  /** What is held beside what is in the folder, in a form to compare. */
  get difference() {
    const there = this.stand.own.messagesIn(inboxOf(this.stand.own).id);
    const held = [...this.held.values()].map(({ id, isRead, categories }) => [
      id,
      isRead,
      categories,
    ]);
    const real = there.map(({ id, resource }) => [
      id,
      resource.isRead ?? false,
      resource.categories ?? [],
    ]);
    return { held: held.sort(), real: real.sort() };
  }
}

function inboxOf(mailbox: MailboxState) {
  return mailbox.folder("inbox")!;
}

function expectSame({ difference }: Follower): void {
  expect(difference.held).toEqual(difference.real);
}

test("what came, changed and left between the first reading and the first refresh is told", async () => {
  const stand = new GraphStand();
  const [kept, changed, gone] = addMessages(stand.own, 3) as [
    MessageState,
    MessageState,
    MessageState,
  ];
  await stand.mailbox.readFolder("inbox");
  const fresh = addMessage(stand.own, { minutesAgo: 0 });
  stand.own.patchMessage(changed, { isRead: true });
  stand.own.deleteMessage(gone);

  const changes = await stand.mailbox.readChanges("inbox");

  expect(idsOf(changes.changed)).toEqual(idsOf([fresh, changed]));
  expect(changes.removed).toEqual([gone.id]);
  expect(changes.resynced).toBe(false);
  expect(kept.id).not.toBe(changed.id);
});

test("a later refresh asks once when nothing happened", async () => {
  const stand = new GraphStand();
  addMessages(stand.own, 30);
  await stand.mailbox.readFolder("inbox");
  await stand.mailbox.readChanges("inbox");
  stand.faults.requests = [];

  const changes = await stand.mailbox.readChanges("inbox");

  expect(changes).toEqual({ changed: [], removed: [], resynced: false });
  expect(stand.faults.requests).toHaveLength(1);
});

test("a message moved to another folder is told as removed, one moved in as changed", async () => {
  const stand = new GraphStand();
  const out = addMessage(stand.own);
  const into = addMessage(stand.own, { folder: "archive" });
  await stand.mailbox.readFolder("inbox");
  await stand.mailbox.readChanges("inbox");
  stand.own.moveMessage(out, stand.own.folder("archive")!.id);
  stand.own.moveMessage(into, inboxOf(stand.own).id);

  const changes = await stand.mailbox.readChanges("inbox");

  expect(idsOf(changes.changed)).toEqual([into.id]);
  expect(changes.removed).toEqual([out.id]);
});

test("after a 410 the folder is read anew, and nothing that happened meanwhile is lost", async () => {
  const stand = new GraphStand();
  const messages = addMessages(stand.own, 40);
  const follower = new Follower(stand);
  await follower.begin();
  await follower.follow();
  addMessage(stand.own, { minutesAgo: 0 });
  stand.own.deleteMessage(messages[3]!);
  stand.own.patchMessage(messages[4]!, { categories: ["Kund"] });
  stand.faults.set({ deltaGone: 1 });

  const changes = await follower.follow();

  expect(changes.resynced).toBe(true);
  expect(changes.changed).toHaveLength(2);
  expectSame(follower);
});

test("a 410 in the middle of a long round begins the round again", async () => {
  const stand = new GraphStand();
  addMessages(stand.own, 2500);
  const follower = new Follower(stand);
  await follower.begin();
  stand.faults.set({ deltaGone: 1 });

  const changes = await follower.follow();

  expect(changes).toMatchObject({ changed: [], removed: [], resynced: true });
  expectSame(follower);
});

test("a server that always answers 410 is told as an error", async () => {
  const stand = new GraphStand();
  addMessages(stand.own, 1500);
  await stand.mailbox.readFolder("inbox");
  stand.faults.set({ deltaGone: 100 });

  await expect(stand.mailbox.readChanges("inbox")).rejects.toMatchObject({ code: "sync-lost" });
});

test("messages older than what was read are not told as changes", async () => {
  const stand = new GraphStand();
  for (let index = 0; index < 2300; index += 1) {
    addMessage(stand.own, { minutesAgo: 200 * dayMinutes + index });
  }
  await stand.mailbox.readFolder("inbox");

  const changes = await stand.mailbox.readChanges("inbox");

  expect(changes).toEqual({ changed: [], removed: [], resynced: false });
});

test("older messages that were read on request are followed from then on", async () => {
  const stand = new GraphStand();
  const all = Array.from({ length: 2300 }, (_, index) =>
    addMessage(stand.own, { minutesAgo: 200 * dayMinutes + index }),
  );
  await stand.mailbox.readFolder("inbox");
  await stand.mailbox.readChanges("inbox");
  await stand.mailbox.readOlder("inbox", 100);
  stand.own.patchMessage(all[2050]!, { isRead: true });
  stand.own.deleteMessage(all[2060]!);

  const changes = await stand.mailbox.readChanges("inbox");

  expect(idsOf(changes.changed)).toEqual([all[2050]!.id]);
  expect(changes.removed).toEqual([all[2060]!.id]);
});

test("a refresh that fails half-way tells everything the next time", async () => {
  const stand = new GraphStand();
  const messages = addMessages(stand.own, 30);
  let batches = 0;
  const client = stand.clientWith({
    fetch: async (input, init) => {
      const fails = (input as string).endsWith("$batch") && ++batches === 2;
      return fails ? new Response("{}", { status: 403 }) : stand.fetch(input, init);
    },
  });
  const mailbox = mailboxAt(client);
  await mailbox.readFolder("inbox");
  await mailbox.readChanges("inbox");
  for (const message of messages) stand.own.patchMessage(message, { isRead: true });
  await expect(mailbox.readChanges("inbox")).rejects.toMatchObject({ code: "not-allowed" });

  const changes = await mailbox.readChanges("inbox");

  expect(idsOf(changes.changed)).toEqual(idsOf(messages));
});

test("after a first reading that was stopped, the refresh brings everything", async () => {
  const stand = new GraphStand();
  const messages = addMessages(stand.own, 30);
  const stop = new AbortController();
  stop.abort();
  await expect(stand.mailbox.readFolder("inbox", { signal: stop.signal })).rejects.toMatchObject({
    code: "cancelled",
  });

  const changes = await stand.mailbox.readChanges("inbox");

  expect(idsOf(changes.changed)).toEqual(idsOf(messages));
});

test("two refreshes at once tell each change once", async () => {
  const stand = new GraphStand();
  addMessages(stand.own, 5);
  await stand.mailbox.readFolder("inbox");
  await stand.mailbox.readChanges("inbox");
  const fresh = addMessage(stand.own, { minutesAgo: 0 });

  const both = await Promise.all([
    stand.mailbox.readChanges("inbox"),
    stand.mailbox.readChanges("inbox"),
  ]);

  expect(both.flatMap(({ changed }) => idsOf(changed))).toEqual([fresh.id]);
});

test("whatever happens in the folder, whoever follows its changes holds what is there", async () => {
  const event = fc.oneof(
    fc.record({
      kind: fc.constant("arrive" as const),
      minutesAgo: fc.integer({ min: 0, max: 99 }),
    }),
    fc.record({
      kind: fc.constantFrom(
        "read" as const,
        "delete" as const,
        "leave" as const,
        "return" as const,
      ),
      which: fc.nat(),
    }),
    fc.constant({ kind: "forget" as const }),
    fc.constant({ kind: "follow" as const }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
      const stand = new GraphStand();
      addMessages(stand.own, 12);
      const follower = new Follower(stand);
      await follower.begin();
      for (const one of events) {
        if (one.kind === "follow") await follower.follow();
        else happen(stand, one);
      }
      await follower.follow();
      expectSame(follower);
    }),
    { numRuns: 40 },
  );
});

type Happening =
  | { kind: "arrive"; minutesAgo: number }
  | { kind: "read" | "delete" | "leave" | "return"; which: number }
  | { kind: "forget" };

function happen(stand: GraphStand, event: Happening): void {
  const { own } = stand;
  if (event.kind === "arrive") addMessage(own, { minutesAgo: event.minutesAgo });
  else if (event.kind === "forget") stand.faults.set({ deltaGone: 1 });
  else {
    const from = event.kind === "return" ? own.folder("archive")! : inboxOf(own);
    const messages = own.messagesIn(from.id);
    const message = messages[event.which % Math.max(1, messages.length)];
    if (!message) return;
    if (event.kind === "read") own.patchMessage(message, { isRead: !message.resource.isRead });
    else if (event.kind === "delete") own.deleteMessage(message);
    else own.moveMessage(message, own.folder(event.kind === "leave" ? "archive" : "inbox")!.id);
  }
}
