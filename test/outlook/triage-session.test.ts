/** @jest-environment node */
import { TriageDesk } from "../../src/core/triage/triage-desk";
import { GraphError } from "../../src/graph/graph-error";
import { TriageSession } from "../../src/outlook/triage-session";
import { troubleOf } from "../../src/ui/trouble";
import { aMessage, aProfile } from "../support/builders";
import { InMemoryDeskStore, InMemoryMailbox } from "../support/in-memory";

let clock = "2026-11-23T08:00:00Z";
const now = (): string => clock;

function aSession(mailbox = new InMemoryMailbox([aMessage(), aMessage()])) {
  const store = new InMemoryDeskStore();
  const desk = new TriageDesk({ mailbox, store, profile: aProfile(), now });
  const openDesk = jest.fn(async () => ({ desk, titles: new Map<string, string>() }));
  const session = new TriageSession({
    openDesk,
    toTrouble: (thrown) => troubleOf(thrown, now()),
    now,
  });
  return { session, mailbox, openDesk };
}

beforeEach(() => {
  clock = "2026-11-23T08:00:00Z";
});

test("the first reading reads everything, and the next only looks for what is new", async () => {
  const { session, mailbox } = aSession();
  await session.read();
  expect(session.view().triage.reviewed).toBe(2);
  mailbox.put("inbox", aMessage());
  await session.read();
  expect(session.view().triage).toMatchObject({ phase: "ready", reviewed: 3 });
});

test("two readings at the same time are one", async () => {
  const { session, openDesk } = aSession();
  await Promise.all([session.read(), session.read()]);
  expect(openDesk).toHaveBeenCalledTimes(1);
});

test("a reading that fails keeps the list and tells why and since when, and the next that works forgets it", async () => {
  const { session, mailbox } = aSession();
  await session.read();
  mailbox.failing = { readChanges: new GraphError("offline") };
  clock = "2026-11-23T08:31:00Z";
  await session.read();
  clock = "2026-11-23T08:32:00Z";
  await session.read();
  expect(session.view()).toMatchObject({
    troubleSince: "2026-11-23T08:31:00Z",
    trouble: { code: "offline" },
    triage: { reviewed: 2 },
  });
  mailbox.failing = {};
  await session.read();
  expect(session.view().trouble).toBeUndefined();
  expect(session.view().troubleSince).toBeUndefined();
});

test("a desk that could not be opened is opened again by the next who asks", async () => {
  const { session, openDesk } = aSession();
  openDesk.mockRejectedValueOnce(new GraphError("signed-out"));
  await session.read();
  expect(session.view().trouble?.code).toBe("signed-out");
  await session.read();
  expect(session.view().triage.reviewed).toBe(2);
});

test("a cancelled reading is no trouble, and the next reading goes on to the end", async () => {
  const mailbox = new InMemoryMailbox(Array.from({ length: 300 }, () => aMessage()));
  const { session } = aSession(mailbox);
  const reading = session.read();
  const stop = session.subscribe(() => {
    if (session.view().triage.reviewed > 0) session.cancel();
  });
  await reading;
  stop();
  expect(session.view()).toMatchObject({ isRefreshing: false, triage: { phase: "stopped" } });
  expect(session.view().trouble).toBeUndefined();
  await session.read();
  expect(session.view().triage).toMatchObject({ phase: "ready", reviewed: 300 });
});

test("the view is the same object until something changes", async () => {
  const { session } = aSession();
  await session.read();
  const before = session.view();
  expect(session.view()).toBe(before);
  await session.correct([before.triage.messages[0]!.message.id], "read");
  expect(session.view()).not.toBe(before);
});

test("a command that fails rejects: whoever gave it knows what to say", async () => {
  const { session, openDesk } = aSession();
  openDesk.mockRejectedValue(new GraphError("unavailable"));
  await expect(session.correct(["a"], "read")).rejects.toThrow(GraphError);
});
