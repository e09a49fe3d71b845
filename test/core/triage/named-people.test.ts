/** @jest-environment node */
import { TriageDesk } from "../../../src/core/triage/triage-desk";
import type { Message } from "../../../src/core/triage/message";
import { aMessage, aProfile, person } from "../../support/builders";
import { InMemoryDeskStore, InMemoryMailbox } from "../../support/in-memory";

const karin = person("karin.ekstrom@utanfor.example", "Karin Ekström");

const fromKarin = (parts: Partial<Message> = {}): Message =>
  aMessage({
    from: karin,
    subject: "Underlaget",
    preview: "Hej Anna, här är underlaget.",
    ...parts,
  });

async function aDesk(store: InMemoryDeskStore, messages: Message[]): Promise<TriageDesk> {
  const desk = new TriageDesk({
    mailbox: new InMemoryMailbox(messages),
    store,
    profile: aProfile(),
    now: () => "2026-11-23T09:00:00.000Z",
  });
  await desk.open();
  return desk;
}

const reasonsOf = (desk: TriageDesk, id: string): string[] =>
  desk.find(id)?.contributions.map(({ signal }) => signal) ?? [];

test("a sender who is named as a board member is one in every message at once, and it says so", async () => {
  const desk = await aDesk(new InMemoryDeskStore(), [
    fromKarin({ id: "a" }),
    fromKarin({ id: "b" }),
  ]);
  const before = desk.find("a")?.score ?? 0;

  await desk.namePerson(karin, "board");

  expect(desk.find("a")?.score).toBeGreaterThan(before);
  expect(reasonsOf(desk, "a")).toContain("board");
  expect(reasonsOf(desk, "b")).toContain("board");
  expect(desk.roleOf(karin.address)).toBe("board");
});

test("another pane knows who was named before", async () => {
  const store = new InMemoryDeskStore();
  await (await aDesk(store, [fromKarin({ id: "a" })])).namePerson(karin, "vip");

  const later = await aDesk(store, [fromKarin({ id: "a" })]);

  expect(reasonsOf(later, "a")).toContain("vip");
});

test("naming somebody nobody special puts every score back exactly", async () => {
  const messages = [fromKarin({ id: "a" }), fromKarin({ id: "b", preview: "Vad tycker du?" })];
  const desk = await aDesk(new InMemoryDeskStore(), messages);
  const before = desk.snapshot.messages.map(({ message, lane, score }) => [
    message.id,
    lane,
    score,
  ]);
  await desk.namePerson(karin, "board");

  await desk.namePerson(karin, undefined);

  const after = desk.snapshot.messages.map(({ message, lane, score }) => [message.id, lane, score]);
  expect(after).toEqual(before);
  expect(desk.roleOf(karin.address)).toBeUndefined();
});

test("how many messages changed lane is told", async () => {
  const desk = await aDesk(new InMemoryDeskStore(), [
    fromKarin({ id: "a" }),
    aMessage({ id: "x" }),
  ]);
  const laneBefore = desk.find("a")?.lane;

  const { moved } = await desk.namePerson(karin, "board");

  expect(moved).toBe(desk.find("a")?.lane === laneBefore ? 0 : 1);
});

test("the address is the same person in any case of letters", async () => {
  const desk = await aDesk(new InMemoryDeskStore(), [fromKarin({ id: "a" })]);
  await desk.namePerson(person("Karin.Ekstrom@Utanfor.example", "Karin Ekström"), "board");

  await desk.namePerson(karin, "vip");

  expect(reasonsOf(desk, "a")).toContain("vip");
  expect(reasonsOf(desk, "a")).not.toContain("board");
});
