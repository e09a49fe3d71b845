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
  const { spotChecking } = await desk.learning();
  return { desk, store, spotChecking };
}

const thanks = (count: number, parts: Partial<Message> = {}) =>
  Array.from({ length: count }, (_, index) =>
    aMessage({ id: `thanks-${index}`, subject: "Tack", preview: "Tack för i går!", ...parts }),
  );

describe("the messages of a spot check", () => {
  it("are the ten lowest of the week, the lowest first", async () => {
    const { spotChecking } = await aDesk([
      ...thanks(12),
      aMessage({ preview: "Ditt beslut i dag?" }),
    ]);
    const { messages } = await spotChecking.begin();
    expect(messages).toHaveLength(10);
    const scores = messages.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => one - other));
    expect(messages.every(({ message }) => message.subject === "Tack")).toBe(true);
  });

  it("were written by people to the desk within the week, and were not put high", async () => {
    const shop = person("no-reply@varor.example");
    const { spotChecking } = await aDesk([
      aMessage({ id: "machine", from: shop, sender: shop }),
      aMessage({ id: "own", from: anna, sender: anna }),
      aMessage({ id: "old", receivedAt: "2026-10-01T08:00:00Z" }),
      aMessage({ id: "meeting", kind: "meetingRequest" }),
      aMessage({ id: "decision", preview: "Kan du godkänna avtalet senast fredag?" }),
      aMessage({ id: "right", preview: "Tack för i går!" }),
    ]);
    const { messages } = await spotChecking.begin();
    expect(messages.map(({ message }) => message.id)).toEqual(["right"]);
  });
});

it("looks at the last week of mail where nothing has come for years", async () => {
  const { spotChecking } = await aDesk([
    ...thanks(3, { receivedAt: "2001-05-10T08:00:00Z" }),
    aMessage({ id: "older", preview: "Tack!", receivedAt: "2001-04-01T08:00:00Z" }),
  ]);
  expect((await spotChecking.begin()).messages).toHaveLength(3);
});

describe("an answer", () => {
  it("counts what was put higher meanwhile, and no longer what was put back", async () => {
    const { desk, spotChecking } = await aDesk(thanks(10));
    const { messages } = await spotChecking.begin();
    const ids = messages.map(({ message }) => message.id);
    const first = await desk.correct([ids[0]!], "handle");
    const second = await desk.correct([ids[1]!], "decide");
    const { estimate } = await spotChecking.answer(10, [first.entryId!, second.entryId!]);
    expect(estimate).toMatchObject({ checked: 10, missed: 2, share: 0.2 });
    expect((await spotChecking.begin()).estimate).toEqual(estimate);
    await desk.undo(first.entryId);
    expect((await spotChecking.begin()).estimate).toMatchObject({ checked: 10, missed: 1 });
    await desk.undo(second.entryId);
    expect((await spotChecking.begin()).estimate).toMatchObject({ checked: 10, missed: 0 });
  });

  it("counts when nothing was missed, and the next is due a week later", async () => {
    const { spotChecking } = await aDesk(thanks(10));
    expect((await spotChecking.begin()).isDue).toBe(true);
    await spotChecking.answer(10, []);
    expect(await spotChecking.begin()).toMatchObject({ isDue: false, lastAt: now });
    expect(isSpotCheckDue({ records: [record(10, 0)] }, now)).toBe(true);
  });

  it("can be taken back, with what it told of the threshold", async () => {
    const { desk, spotChecking } = await aDesk(thanks(10, { preview: "Tack! Vi hörs om det." }));
    const before = desk.snapshot.counts;
    const { at } = await spotChecking.answer(10, ["one", "two", "three", "four", "five", "six"]);
    await spotChecking.takeBack(at);
    expect(desk.snapshot.counts).toEqual(before);
    expect(await spotChecking.begin()).toMatchObject({ isDue: true, estimate: { checked: 0 } });
  });

  it("can be put off for a week, which is no answer", async () => {
    const { spotChecking } = await aDesk(thanks(10));
    await spotChecking.putOff();
    const { isDue, estimate, lastAt } = await spotChecking.begin();
    expect([isDue, estimate.checked, lastAt]).toEqual([false, 0, undefined]);
    expect(isSpotCheckDue({ records: [], putOffAt: "2026-11-16T08:00:00Z" }, now)).toBe(true);
  });

  it("is not waited for until a clock that ran ahead is caught up with", () => {
    expect(isSpotCheckDue({ records: [], putOffAt: "2031-01-01T00:00:00Z" }, now)).toBe(true);
  });

  it("holds no text and no id of a message", async () => {
    const { desk, store, spotChecking } = await aDesk(thanks(10));
    const { messages } = await spotChecking.begin();
    const { entryId } = await desk.correct([messages[0]!.message.id], "handle");
    await spotChecking.answer(10, [entryId!]);
    const stored = JSON.stringify(await store.read(`spot-checks-${anna.address}`));
    expect(stored).not.toMatch(/Tack|thanks-/u);
  });

  it("begins anew and keeps aside what was damaged, and says so", async () => {
    const store = new InMemoryDeskStore();
    await store.update(`spot-checks-${anna.address}`, () => "nonsense");
    const { desk, spotChecking } = await aDesk(thanks(3), store);
    expect(desk.snapshot.warnings.map(({ code }) => code)).toContain("spot-checks-damaged");
    expect((await spotChecking.begin()).estimate.checked).toBe(0);
    expect(await store.read(`spot-checks-${anna.address}-damaged`)).toBe("nonsense");
  });
});

describe("the estimate", () => {
  it("says what share is missed and within what it hardly fails to lie", () => {
    const { share, least, most } = estimateMisses([record(10, 1), record(10, 0), record(20, 1)]);
    expect(share).toBeCloseTo(0.05, 5);
    // Wilson's interval for 2 of 40 at 95 % goes from 1.4 % to 16.5 %.
    expect(most).toBeCloseTo(0.165, 3);
    expect(least).toBeCloseTo(0.014, 3);
  });

  it("is never surer than what was checked", () => {
    expect(estimateMisses([]).most).toBe(1);
    expect(estimateMisses([record(10, 0)]).most).toBeGreaterThan(0.2);
  });

  it("forgets what is older than twelve checks", () => {
    const records = Array.from({ length: 20 }, () => record(10, 1));
    expect(writeSpotChecks({ records }).records).toHaveLength(12);
  });

  it.each([
    "",
    7,
    null,
    {},
    { kind: "kansli-spot-checks", version: 1, records: [{ at: "x" }] },
    { kind: "kansli-spot-checks", version: 1, records: [], caution: 40 },
    { kind: "kansli-spot-checks", version: 1, records: [], putOffAt: "never" },
  ])("is not made of a damaged document: %j", (stored) => {
    const { value, warnings } = readSpotChecks(stored);
    expect(value).toEqual({ records: [] });
    expect(warnings).toHaveLength(1);
  });
});

describe("the threshold of an executive", () => {
  it("is the usual one before anything was checked", () => {
    expect(closeMarginFor({ records: [] })).toBe(usualMargin);
  });

  it("puts more of what is in doubt high the more was missed, within bounds", () => {
    fc.assert(
      fc.property(fc.nat(120), fc.nat(120), (all, some) => {
        const missed = Math.min(all, some);
        const margin = closeMarginFor({ records: [record(all, missed)] });
        expect(margin).toBeGreaterThanOrEqual(0.4);
        expect(margin).toBeLessThanOrEqual(1.2);
        const more = closeMarginFor({ records: [record(all + 1, missed + 1)] });
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
      writeSpotChecks({ records: [record(10, 6), record(10, 6)] }),
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
