/** @jest-environment node */
import fc from "fast-check";
import { chooseLane, usualMargin } from "../../../src/core/triage/choose-lane";
import { lanes } from "../../../src/core/triage/lane";
import type { Message } from "../../../src/core/triage/message";
import {
  closeMarginFor,
  estimateMisses,
  isSpotCheckDue,
  readSpotChecks,
  writeSpotChecks,
} from "../../../src/core/triage/spot-check";
import { TriageDesk } from "../../../src/core/triage/triage-desk";
import { aMessage, anna, aProfile, person } from "../../support/builders";
import { InMemoryDeskStore, InMemoryMailbox } from "../../support/in-memory";

const now = "2026-11-23T08:14:00Z";
const record = (checked: number, missed: number, at = "2026-11-16T08:00:00Z") => ({
  at,
  checked,
  missed,
});

async function aDesk(inbox: readonly Message[], store = new InMemoryDeskStore()) {
  const mailbox = new InMemoryMailbox(inbox);
  const desk = new TriageDesk({ mailbox, store, profile: aProfile(), now: () => now });
  await desk.open();
  return { desk, store, checking: await desk.spotChecking() };
}

const thanks = (count: number, parts: Partial<Message> = {}) =>
  Array.from({ length: count }, (_, index) =>
    aMessage({ id: `thanks-${index}`, subject: "Tack", preview: "Tack för i går!", ...parts }),
  );

describe("the messages of a spot check", () => {
  it("are the ten lowest of the week, the lowest first", async () => {
    const { checking } = await aDesk([...thanks(12), aMessage({ preview: "Ditt beslut i dag?" })]);
    const { messages } = await checking.begin();
    expect(messages).toHaveLength(10);
    const scores = messages.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => one - other));
    expect(messages.every(({ message }) => message.subject === "Tack")).toBe(true);
  });

  it("were written by people to the desk, within the week", async () => {
    const shop = person("no-reply@varor.example");
    const { checking } = await aDesk([
      aMessage({ id: "machine", from: shop, sender: shop }),
      aMessage({ id: "own", from: anna, sender: anna }),
      aMessage({ id: "old", receivedAt: "2026-10-01T08:00:00Z" }),
      aMessage({ id: "meeting", kind: "meetingRequest" }),
      aMessage({ id: "right" }),
    ]);
    const { messages } = await checking.begin();
    expect(messages.map(({ message }) => message.id)).toEqual(["right"]);
  });
});

describe("an answer", () => {
  it("moves what should be higher, counts it, and can be undone", async () => {
    const { desk, checking } = await aDesk(thanks(10));
    const { messages } = await checking.begin();
    const ids = messages.map(({ message }) => message.id);
    const { entryId } = await checking.answer(ids, ids.slice(0, 2));
    expect(desk.find(ids[0]!)?.lane).toBe("handle");
    expect((await checking.begin()).estimate).toMatchObject({ checked: 10, missed: 2, share: 0.2 });
    await desk.undo(entryId);
    expect((await checking.begin()).estimate).toMatchObject({ checked: 10, missed: 0 });
  });

  it("counts when nothing was missed, and the next is due a week later", async () => {
    const { checking } = await aDesk(thanks(10));
    const before = await checking.begin();
    expect(before.isDue).toBe(true);
    await checking.answer(
      before.messages.map(({ message }) => message.id),
      [],
    );
    expect(await checking.begin()).toMatchObject({ isDue: false, lastAt: now });
    expect(isSpotCheckDue([record(10, 0)], now)).toBe(true);
  });

  it("holds no text and no id of a message", async () => {
    const { store, checking } = await aDesk(thanks(10));
    const ids = (await checking.begin()).messages.map(({ message }) => message.id);
    await checking.answer(ids, ids.slice(0, 1));
    const stored = JSON.stringify(await store.read(`spot-checks-${anna.address}`));
    expect(stored).not.toMatch(/Tack|thanks-/u);
  });

  it("begins anew and keeps aside what was damaged", async () => {
    const store = new InMemoryDeskStore();
    await store.update(`spot-checks-${anna.address}`, () => "nonsense");
    const { checking } = await aDesk(thanks(3), store);
    expect((await checking.begin()).estimate.checked).toBe(0);
    expect(await store.read(`spot-checks-${anna.address}-damaged`)).toBe("nonsense");
  });
});

describe("the estimate", () => {
  it("says what share is missed and what it hardly exceeds", () => {
    const { share, most } = estimateMisses([record(10, 1), record(10, 0), record(20, 1)]);
    expect(share).toBeCloseTo(0.05, 5);
    // Wilson's interval for 2 of 40 at 95 % ends at 16.5 %.
    expect(most).toBeCloseTo(0.165, 3);
  });

  it("is never surer than what was checked", () => {
    expect(estimateMisses([]).most).toBe(1);
    expect(estimateMisses([record(10, 0)]).most).toBeGreaterThan(0.2);
  });

  it("forgets what is older than twelve checks", () => {
    const records = Array.from({ length: 20 }, () => record(10, 1));
    expect(writeSpotChecks(records).records).toHaveLength(12);
  });

  it.each(["", 7, null, {}, { kind: "kansli-spot-checks", version: 1, records: [{ at: "x" }] }])(
    "is not made of a damaged document: %j",
    (stored) => {
      const { value, warnings } = readSpotChecks(stored);
      expect(value).toEqual([]);
      expect(warnings).toHaveLength(1);
    },
  );
});

describe("the threshold of an executive", () => {
  it("is the usual one before anything was checked", () => {
    expect(closeMarginFor(estimateMisses([]))).toBe(usualMargin);
  });

  it("puts more of what is in doubt high the more was missed, within bounds", () => {
    fc.assert(
      fc.property(fc.nat(120), fc.nat(120), (all, some) => {
        const missed = Math.min(all, some);
        const margin = closeMarginFor(estimateMisses([record(all, missed)]));
        expect(margin).toBeGreaterThanOrEqual(0.4);
        expect(margin).toBeLessThanOrEqual(1.2);
        const more = closeMarginFor(estimateMisses([record(all + 1, missed + 1)]));
        expect(more).toBeGreaterThanOrEqual(margin - 1e-9);
      }),
    );
  });

  it("decides between two lanes that are close", () => {
    const evidence = lanes.map((lane) => (lane === "read" ? 2 : lane === "handle" ? 1.2 : -3));
    expect(chooseLane(evidence, true)).toEqual({ lane: "read", unsure: false });
    expect(chooseLane(evidence, true, 1)).toEqual({ lane: "handle", unsure: true });
  });

  it("holds from the next opening on", async () => {
    const store = new InMemoryDeskStore();
    await store.update(`spot-checks-${anna.address}`, () =>
      writeSpotChecks([record(10, 6), record(10, 6)]),
    );
    const inbox = thanks(3, { preview: "Tack! Vi hörs om det andra." });
    const usual = await aDesk(inbox);
    const careful = await aDesk(inbox, store);
    const low = (desk: TriageDesk) => desk.snapshot.counts.read + desk.snapshot.counts.bulk;
    expect(low(careful.desk)).toBeLessThanOrEqual(low(usual.desk));
    const unsure = (desk: TriageDesk) =>
      desk.snapshot.messages.filter(({ marks }) => marks.unsure).length;
    expect(unsure(careful.desk)).toBeGreaterThanOrEqual(unsure(usual.desk));
  });
});
