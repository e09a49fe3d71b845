/** @jest-environment node */
import { mostBytes } from "../../../src/core/triage/learned-document";
import { HabitModel } from "../../../src/core/triage/learning/habit-model";
import { habitBuckets } from "../../../src/core/triage/learning/feature-row";
import { writeHabitState } from "../../../src/core/triage/learning/habit-state";
import type { Message } from "../../../src/core/triage/message";
import { entryKeyOf, spotCheckSize, writeSpotChecks } from "../../../src/core/triage/spot-check";
import { TriageDesk } from "../../../src/core/triage/triage-desk";
import { aMessage, anna, aProfile, aSentMessage, person } from "../../support/builders";
import { InMemoryDeskStore, InMemoryMailbox } from "../../support/in-memory";

const now = "2026-11-23T08:14:00Z";
const erik = person("erik@brukets.example", "Erik Sund");
const vera = person("vera@annat.example", "Vera Holm");
const at = (day: number, hour: number) => `2026-11-${String(day).padStart(2, "0")}T0${hour}:00:00Z`;

/** Two weeks in which Erik was answered each day and Vera never. */
function twoHabits(): { inbox: Message[]; sent: Message[] } {
  const days = Array.from({ length: 14 }, (_, index) => index + 1);
  const inbox = days.flatMap((day) => [
    aMessage({
      id: `erik-${day}`,
      from: erik,
      sender: erik,
      conversationId: `talk-${day}`,
      subject: "Avtalet",
      receivedAt: at(day, 7),
    }),
    aMessage({
      id: `vera-${day}`,
      from: vera,
      sender: vera,
      subject: "Nytt",
      receivedAt: at(day, 8),
    }),
  ]);
  const sent = days.map((day) =>
    aSentMessage({
      id: `own-${day}`,
      to: [erik],
      conversationId: `talk-${day}`,
      receivedAt: at(day, 9),
    }),
  );
  return { inbox, sent };
}

async function aDesk(store = new InMemoryDeskStore()) {
  const { inbox, sent } = twoHabits();
  const mailbox = new InMemoryMailbox(inbox, sent);
  const desk = new TriageDesk({ mailbox, store, profile: aProfile(), now: () => now });
  await desk.open();
  return { desk, store, care: (await desk.learning()).care };
}

const scoresOf = (desk: TriageDesk) =>
  Object.fromEntries(desk.snapshot.messages.map(({ message, score }) => [message.id, score]));

describe("what it has learned", () => {
  it("is told in names and numbers", async () => {
    const { care } = await aDesk();
    const told = await care.told();
    expect(told).toMatchObject({ received: 28, answered: 14 });
    expect(told?.often).toEqual([
      { name: "Erik Sund", address: erik.address, received: 14, answered: 14 },
    ]);
    expect(told?.seldom).toEqual([
      { name: "Vera Holm", address: vera.address, received: 14, answered: 0 },
    ]);
    expect(told?.raising).toContainEqual({ word: "avtalet", isOwn: true });
    expect(told?.lowering).toContainEqual({ word: "nytt", isOwn: true });
    expect(told?.drawn).toEqual({ answered: 14, silence: 14 });
  });

  it("is given out without a word of any message", async () => {
    const { care, desk } = await aDesk();
    await desk.correct(["vera-14"], "decide");
    const given = await care.giveOut();
    expect(given.documents[`habits-${anna.address}`]).toMatchObject({ kind: "kansli-habits" });
    expect(given.documents[`learned-${anna.address}`]).toMatchObject({ kind: "kansli-learned" });
    expect(JSON.stringify(given)).not.toMatch(/avtal|nytt|erik|vera/iu);
  });
});

describe("forgetting", () => {
  it("puts every score back to what it was before anything was learned, but for her own lanes", async () => {
    const { inbox, sent } = twoHabits();
    const { desk, care } = await aDesk();
    const learned = scoresOf(desk);
    await desk.correct(["vera-14"], "decide");
    await care.forget();
    expect(desk.find("vera-14")?.lane).toBe("decide");
    expect((await care.told())?.lessons).toBe(0);
    const fresh = new InMemoryDeskStore();
    await fresh.update(`habits-${anna.address}`, () => ({
      kind: "kansli-habits",
      version: 1,
      until: now,
      lessons: 0,
      weights: "",
    }));
    const untaught = new TriageDesk({
      mailbox: new InMemoryMailbox(inbox, sent),
      store: fresh,
      profile: aProfile(),
      now: () => now,
    });
    await untaught.open();
    expect(scoresOf(desk)).toEqual(scoresOf(untaught));
    expect(scoresOf(desk)).not.toEqual(learned);
  });

  it("lasts: another opening does not learn the same again", async () => {
    const { store, care } = await aDesk();
    await care.forget();
    const again = await aDesk(store);
    expect((await again.care.told())?.lessons).toBe(0);
  });

  it("can be taken back exactly, in this opening and the next", async () => {
    const { desk, store, care } = await aDesk();
    await desk.correct(["vera-14"], "decide");
    await care.forget();
    const forgotten = scoresOf(desk);
    const fresh = await aDesk();
    await fresh.desk.correct(["vera-14"], "decide");
    // As another opening finds it: what is stored is rounded.
    const learned = scoresOf((await aDesk(fresh.store)).desk);
    const { before, moved } = await fresh.care.forget();
    expect(scoresOf(fresh.desk)).toEqual(forgotten);
    expect(await fresh.care.putBack(before)).toBe(moved);
    expect(scoresOf(fresh.desk)).toEqual(learned);
    const after = await fresh.care.giveOut();
    for (const name of [`learned-${anna.address}`, `habits-${anna.address}`])
      expect(after.documents[name]).toEqual(before.documents[name]);
    expect((await fresh.care.told())?.lessons).toBe(28);
    expect(scoresOf((await aDesk(fresh.store)).desk)).toEqual(learned);
    expect(scoresOf((await aDesk(store)).desk)).toEqual(forgotten);
  });

  it("takes back no other mailbox's", async () => {
    const { care } = await aDesk();
    const { before } = await care.forget();
    await expect(care.putBack({ ...before, mailbox: "other@brukets.example" })).rejects.toThrow(
      "another mailbox",
    );
  });

  it("leaves nothing that undoing an older correction could turn round", async () => {
    const { desk, care } = await aDesk();
    const { entryId } = await desk.correct(["vera-14"], "decide");
    await care.forget();
    const before = scoresOf(desk);
    await desk.undo(entryId);
    expect(desk.find("vera-14")?.corrected).toBe(false);
    expect(scoresOf(desk)).toEqual(before);
  });
});

it("keeps at most 16 KB for one executive, however much was learned", () => {
  const model = new HabitModel(undefined);
  for (let bucket = 0; bucket < habitBuckets; bucket++) {
    model.restore(bucket, { z: 1_000, n: 1_000 });
  }
  const habits = JSON.stringify(writeHabitState(model, now, 1_000_000)).length;
  const checks = JSON.stringify(
    writeSpotChecks({
      records: Array.from({ length: 100 }, (_, week) => ({
        at: new Date(Date.parse(now) + week * 7 * 24 * 3_600_000).toISOString(),
        checked: spotCheckSize,
        missed: spotCheckSize,
        entries: Array.from({ length: spotCheckSize }, (_, index) => entryKeyOf(`${now}-${index}`)),
      })),
      putOffAt: "2026-11-23T08:14:00.000Z",
      caution: -2,
    }),
  ).length;
  expect(mostBytes + habits + checks).toBeLessThanOrEqual(16 * 1024);
});
