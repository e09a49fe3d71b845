/** @jest-environment node */
import fc from "fast-check";
import type { CategoriesEntry, CorrectionEntry } from "../../../src/core/triage/journal-entry";
import { lanes, type Lane } from "../../../src/core/triage/lane";
import type { Message } from "../../../src/core/triage/message";
import { TriageDesk } from "../../../src/core/triage/triage-desk";
import type { TriagedMessage } from "../../../src/core/triage/triaged-message";
import { aMessage, anna, aProfile, aSentMessage, person } from "../../support/builders";
import { InMemoryDeskStore, InMemoryMailbox } from "../../support/in-memory";

const now = () => "2026-11-23T09:00:00.000Z";
const names = {
  decide: "Decide",
  handle: "Handle",
  meetings: "Meetings",
  invoices: "Invoices",
  read: "Read",
  bulk: "Bulk",
};

function aDesk(mailbox: InMemoryMailbox, store = new InMemoryDeskStore(), clock = now): TriageDesk {
  return new TriageDesk({ mailbox, store, profile: aProfile(), now: clock });
}

async function anOpenDesk(mailbox: InMemoryMailbox, store = new InMemoryDeskStore()) {
  const desk = aDesk(mailbox, store);
  await desk.open();
  return desk;
}

const decision = (parts: Partial<Message> = {}) =>
  aMessage({
    subject: "Hyresavtal Västra hamnen – behöver ditt beslut senast fredag",
    preview: "Hej Anna, kan vi skriva på tioårsavtalet? Vi behöver ditt beslut senast fredag.",
    ...parts,
  });

const fromEva = (id: string, parts: Partial<Message> = {}) =>
  aMessage({
    id,
    from: person("eva.lund@a.example", "Eva Lund"),
    preview: "Hej, se bilagan.",
    ...parts,
  });

/** Twelve messages of all kinds, two of them with categories of Anna's own. */
const aWeek = (): Message[] => [
  ...["d1", "d2", "d3"].map((id) => decision({ id })),
  ...["e1", "e2", "e3", "e4"].map((id) => fromEva(id)),
  aMessage({ id: "m", kind: "meetingRequest" }),
  aMessage({ id: "f", subject: "Faktura 20418", preview: "Bankgiro 748-2210, 1 000 kr" }),
  aMessage({ id: "t", preview: "Tack för i går!", categories: ["Kund A"] }),
  aMessage({ id: "n", from: person("newsletter@x.example"), categories: ["Read", "Röd"] }),
  aMessage({ id: "o", preview: "Kan du boka ett hotell?" }),
];

const lanesOf = (desk: TriageDesk): Record<string, Lane> =>
  Object.fromEntries(desk.snapshot.messages.map(({ message, lane }) => [message.id, lane]));
const factsOf = (desk: TriageDesk) =>
  desk.snapshot.messages.map(({ message, lane, score, corrected }) => [
    message.id,
    lane,
    score,
    corrected,
  ]);

// Reading

test("every message is in a lane once the mailbox is open, and the counts add up", async () => {
  const desk = await anOpenDesk(new InMemoryMailbox(aWeek()));
  const { counts, reviewed, total, phase, syncedAt, unread } = desk.snapshot;
  expect({ phase, reviewed, total, syncedAt, unread }).toEqual({
    phase: "ready",
    reviewed: 12,
    total: 12,
    syncedAt: now(),
    unread: 12,
  });
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(12);
  expect(counts.decide).toBe(3);
});

test("messages are in lanes while the rest is still being read", async () => {
  const mailbox = new InMemoryMailbox(aWeek());
  mailbox.partSize = 4;
  const desk = aDesk(mailbox);
  const reviewed: string[] = [];
  desk.subscribe(() => {
    const { snapshot } = desk;
    reviewed.push(`${snapshot.phase} ${snapshot.reviewed} of ${snapshot.total}`);
  });
  await desk.open();
  expect(reviewed).toContain("loading 4 of 12");
  expect(reviewed.at(-1)).toBe("ready 12 of 12");
});

test("the snapshot is the same object until something changes", async () => {
  const desk = await anOpenDesk(new InMemoryMailbox(aWeek()));
  const { snapshot } = desk;
  expect(desk.snapshot).toBe(snapshot);
  await desk.correct(["o"], "read");
  expect(desk.snapshot).not.toBe(snapshot);
});

test("a cancelled reading keeps what had come and says so", async () => {
  const mailbox = new InMemoryMailbox(aWeek());
  mailbox.partSize = 4;
  const desk = aDesk(mailbox);
  const controller = new AbortController();
  desk.subscribe(() => {
    if (desk.snapshot.reviewed >= 4) controller.abort();
  });
  await desk.open({ signal: controller.signal });
  expect(desk.snapshot.phase).toBe("stopped");
  expect(desk.snapshot.reviewed).toBeGreaterThanOrEqual(4);
  expect(desk.snapshot.reviewed).toBeLessThan(12);
});

test("a mailbox that cannot be read is an error, and what was on the desk stays there", async () => {
  const mailbox = new InMemoryMailbox(aWeek());
  const desk = await anOpenDesk(mailbox);
  mailbox.failing.readChanges = new Error("offline");
  await expect(desk.refresh()).rejects.toThrow("offline");
  expect(desk.snapshot).toMatchObject({ phase: "failed", reviewed: 12, syncedAt: now() });
});

test("without the right to read sent items triage works and warns", async () => {
  const mailbox = new InMemoryMailbox(aWeek());
  mailbox.failing.readSent = new Error("not allowed");
  const desk = await anOpenDesk(mailbox);
  expect(desk.snapshot.phase).toBe("ready");
  expect(desk.snapshot.warnings.map(({ code }) => code)).toEqual(["sent-unreadable"]);
});

test("what could not be read is no longer warned of once it is read", async () => {
  const mailbox = new InMemoryMailbox(aWeek());
  const store = new InMemoryDeskStore();
  mailbox.failing.readSent = new Error("busy");
  store.unreadable = new Error("busy");
  const desk = await anOpenDesk(mailbox, store);
  const codes = () => desk.snapshot.warnings.map(({ code }) => code).sort();
  expect(codes()).toEqual(["habits-unkept", "learned-unread", "sent-unreadable"]);
  delete mailbox.failing.readSent;
  store.unreadable = undefined;
  await desk.refresh();
  expect(codes()).toEqual([]);
});

test("a desk that was read and is offline now says that alone, for all it knows still holds", async () => {
  const mailbox = new InMemoryMailbox(aWeek());
  const store = new InMemoryDeskStore();
  const desk = await anOpenDesk(mailbox, store);
  await desk.correct(["o"], "read");
  const before = lanesOf(desk);
  mailbox.failing = { readSent: new Error("offline"), readChanges: new Error("offline") };
  store.unreadable = new Error("offline");
  await expect(desk.refresh()).rejects.toThrow("offline");
  expect(desk.snapshot.warnings).toEqual([]);
  expect(lanesOf(desk)).toEqual(before);
});

test("what has come, changed and gone since is seen by a refresh", async () => {
  const mailbox = new InMemoryMailbox(aWeek());
  const desk = await anOpenDesk(mailbox);
  mailbox.put("inbox", decision({ id: "new" }));
  mailbox.put("inbox", aMessage({ id: "t", flag: "flagged", preview: "Tack för i går!" }));
  mailbox.take("inbox", "d1");
  await desk.refresh();
  expect(desk.find("new")?.lane).toBe("decide");
  expect(desk.find("t")?.contributions.map(({ signal }) => signal)).toContain("flagged");
  expect(desk.find("d1")).toBeUndefined();
  expect(desk.snapshot.reviewed).toBe(12);
});

test("an answer that was sent since is seen by a refresh", async () => {
  const mailbox = new InMemoryMailbox(aWeek());
  const desk = await anOpenDesk(mailbox);
  const answered = decision({ id: "d1" });
  mailbox.put(
    "sentitems",
    aSentMessage({
      conversationId: answered.conversationId,
      to: [answered.from],
      receivedAt: "2026-11-23T08:30:00Z",
    }),
  );
  await desk.refresh();
  expect(desk.find("d1")?.marks.waiting).toBe(true);
  expect(desk.find("d2")?.marks.waiting).toBe(false);
});

test("a refresh before anything was read reads everything", async () => {
  const desk = aDesk(new InMemoryMailbox(aWeek()));
  await desk.refresh();
  expect(desk.snapshot.reviewed).toBe(12);
});

test("older messages come when they are asked for", async () => {
  const mailbox = new InMemoryMailbox(aWeek());
  mailbox.older.inbox.push(...["x1", "x2", "x3"].map((id) => aMessage({ id })));
  const desk = await anOpenDesk(mailbox);
  expect(await desk.loadOlder(2)).toBe(2);
  expect(desk.snapshot.reviewed).toBe(14);
});

test("bodies are read only where a lane may depend on them, and never of closed messages", async () => {
  const long =
    "Hej Anna, här kommer några rader om läget i projektet och hur det går för oss. ".repeat(4);
  const cut = { preview: long.slice(0, 255), from: person("eva.lund@a.example", "Eva Lund") };
  const mailbox = new InMemoryMailbox([
    aMessage({ id: "open", ...cut }),
    aMessage({ id: "private", ...cut, confidentiality: "private" }),
    aMessage({ id: "encrypted", ...cut, confidentiality: "encrypted" }),
    aMessage({ id: "mailing", ...cut, from: person("newsletter@x.example") }),
    aMessage({ id: "meeting", ...cut, kind: "meetingRequest" }),
    aMessage({ id: "short", preview: "Hej." }),
  ]);
  mailbox.bodies.set("open", `${long}\n\nVi behöver ditt beslut: ska vi gå vidare?`);
  const desk = await anOpenDesk(mailbox);
  expect(mailbox.bodiesAsked).toEqual(["open"]);
  expect(desk.find("open")?.lane).toBe("decide");
  await desk.refresh();
  expect(mailbox.bodiesAsked).toEqual(["open"]);
});

test("that bodies cannot be read changes no lane and is a warning", async () => {
  const cut = "Hej Anna, här kommer några rader om läget i projektet. ".repeat(6).slice(0, 255);
  const mailbox = new InMemoryMailbox([fromEva("open", { preview: cut })]);
  mailbox.failing.readBodies = new Error("busy");
  const desk = await anOpenDesk(mailbox);
  expect(desk.snapshot.phase).toBe("ready");
  expect(desk.snapshot.warnings.map(({ code }) => code)).toEqual(["bodies-unread"]);
});

test("the card has the facts of the whole message, with the list's lane and score", async () => {
  const mailbox = new InMemoryMailbox(aWeek());
  mailbox.bodies.set("t", "Tack för i går!\nKan du godkänna 4,2 Mkr senast fredag?");
  const desk = await anOpenDesk(mailbox);
  const card = await desk.lookAt("t");
  expect(card.lane).toBe(desk.find("t")?.lane);
  expect(card.score).toBe(desk.find("t")?.score);
  expect(card.facts.questions).toEqual(["Kan du godkänna 4,2 Mkr senast fredag?"]);
  expect(card.facts.amounts.map(({ minorUnits }) => minorUnits)).toEqual([420_000_000]);
  expect(card.marks.due?.date).toBe("2026-11-27");
});

test("a message that is in no list is triaged for the card alone", async () => {
  const mailbox = new InMemoryMailbox(aWeek(), [decision({ id: "elsewhere" })]);
  const desk = await anOpenDesk(mailbox);
  expect((await desk.lookAt("elsewhere")).lane).toBe("decide");
  expect(desk.snapshot.reviewed).toBe(12);
});

// Corrections

test("a correction moves the message at once, before anything is stored", async () => {
  const store = new InMemoryDeskStore();
  const desk = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
  let moved: TriagedMessage | undefined;
  store.beforeWrite = () => {
    moved ??= desk.find("d1");
    return Promise.resolve();
  };
  await desk.correct(["d1"], "bulk");
  expect(moved).toMatchObject({ lane: "bulk", corrected: true });
});

test("quick corrections are all on the screen before the first is stored, and are taken back one by one", async () => {
  const store = new InMemoryDeskStore();
  const desk = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
  const before = factsOf(desk);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  store.beforeWrite = () => held;
  const corrections = [desk.correct(["d1"], "bulk"), desk.correct(["d1", "e1"], "read")];
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(lanesOf(desk)).toMatchObject({ d1: "read", e1: "read" });
  expect(store.documents.size).toBe(0);
  const undo = desk.undo();
  release();
  await Promise.all([...corrections, undo]);
  expect(desk.find("d1")?.lane).toBe("bulk");
  await desk.undo();
  expect(factsOf(desk)).toEqual(before);
});

test("what is corrected while an undo is under way is not lost, and comes after it", async () => {
  const desk = await anOpenDesk(new InMemoryMailbox(aWeek()));
  await desk.correct(["d1"], "bulk");
  const undo = desk.undo();
  const correction = desk.correct(["d1"], "read");
  expect((await undo)?.restored).toBe(1);
  expect(await correction).toMatchObject({ moved: 1 });
  expect(desk.find("d1")?.lane).toBe("read");
  await desk.undo();
  expect(desk.find("d1")).toMatchObject({ lane: "decide", corrected: false });
});

test("a correction changes the score with a reason that was learned, and the sum still holds", async () => {
  const desk = await anOpenDesk(new InMemoryMailbox(aWeek()));
  const before = desk.find("d1")?.score ?? 0;
  await desk.correct(["d1"], "bulk");
  const { score, contributions, startingPoint } = desk.find("d1") ?? {};
  expect(score).toBeLessThan(before);
  expect(contributions?.map(({ signal }) => signal)).toContain("learned-sender");
  expect(contributions?.reduce((sum, { points }) => sum + points, startingPoint ?? 0)).toBe(score);
});

test("others of the same kind move along, and the correction says how many", async () => {
  const desk = await anOpenDesk(new InMemoryMailbox(aWeek()));
  const before = lanesOf(desk);
  const { moved, othersMoved } = await desk.correct(["e1", "e2"], "bulk");
  const after = lanesOf(desk);
  const changed = Object.keys(before).filter((id) => before[id] !== after[id]);
  expect(moved).toBe(2);
  expect(othersMoved).toBe(changed.length - 2);
  expect(after).toMatchObject({ e3: "bulk", e4: "bulk", d1: "decide", m: "meetings" });
});

test("to correct a message into the lane where it is does nothing", async () => {
  const store = new InMemoryDeskStore();
  const desk = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
  expect(await desk.correct(["d1", "unknown"], "decide")).toEqual({ moved: 0, othersMoved: 0 });
  expect(store.documents.size).toBe(0);
});

test("corrections and what they taught are there when the pane is opened again", async () => {
  const store = new InMemoryDeskStore();
  const first = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
  await first.correct(["e1", "e2"], "bulk");
  const second = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
  expect(factsOf(second)).toEqual(factsOf(first));
});

test("nothing that is stored holds words, names or addresses of the mail", async () => {
  const store = new InMemoryDeskStore();
  const desk = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
  await desk.correct(["d1", "e1"], "read");
  await desk.applyLanes("all", names);
  const stored = [...store.documents.values()].join(" ");
  expect(stored).not.toMatch(/hamnen|beslut|eva|lund|brukets|bilagan|hyresavtal/iu);
});

test("what cannot be stored is put back, and the error is told", async () => {
  const store = new InMemoryDeskStore();
  const desk = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
  const before = factsOf(desk);
  store.failing = new Error("mailbox full");
  await expect(desk.correct(["e1", "d1"], "bulk")).rejects.toThrow("mailbox full");
  expect(factsOf(desk)).toEqual(before);
});

test("quick corrections of which one cannot be stored leave the pane with what is stored", async () => {
  const ids = aWeek().map(({ id }) => id);
  const somePresses = fc.array(
    fc.record({ id: fc.constantFrom(...ids), lane: fc.constantFrom(...lanes) }),
    { minLength: 2, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(somePresses, fc.integer({ min: 1, max: 12 }), async (presses, failsAt) => {
      const store = new InMemoryDeskStore();
      const desk = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
      let writes = 0;
      store.beforeWrite = () => {
        if (++writes === failsAt) throw new Error("lost");
      };
      await Promise.allSettled(presses.map(({ id, lane }) => desk.correct([id], lane)));
      const reopened = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
      expect(factsOf(desk)).toEqual(factsOf(reopened));
    }),
    { numRuns: 40 },
  );
});

test("undo takes a correction back exactly, and history tells of both", async () => {
  const store = new InMemoryDeskStore();
  const desk = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
  const before = factsOf(desk);
  const { entryId } = await desk.correct(["e1", "d1"], "bulk");
  const outcome = await desk.undo();
  expect(outcome).toMatchObject({
    restored: 2,
    failed: [],
    entry: { id: entryId, state: "undone" },
  });
  expect(factsOf(desk)).toEqual(before);
  expect((await desk.history()).map(({ state }) => state)).toEqual(["undone"]);
  expect(await desk.undo()).toBeUndefined();
});

test("undo works after the pane was closed", async () => {
  const store = new InMemoryDeskStore();
  const first = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
  const before = factsOf(first);
  await first.correct(["e1"], "bulk");
  const second = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
  await second.undo();
  expect(factsOf(second)).toEqual(before);
});

test("any corrections, taken back in any order, leave the desk exactly as it was", async () => {
  const ids = aWeek().map(({ id }) => id);
  const someCorrections = fc.array(
    fc.record({
      ids: fc.subarray(ids, { minLength: 1, maxLength: 4 }),
      lane: fc.constantFrom(...lanes),
    }),
    { minLength: 1, maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(someCorrections, fc.array(fc.nat()), async (corrections, picks) => {
      const store = new InMemoryDeskStore();
      const desk = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
      const before = factsOf(desk);
      const entries: string[] = [];
      for (const correction of corrections) {
        const { entryId } = await desk.correct(correction.ids, correction.lane);
        if (entryId) entries.push(entryId);
      }
      for (let turn = 0; entries.length > 0; turn++) {
        const [entry] = entries.splice((picks[turn] ?? 0) % entries.length, 1);
        await desk.undo(entry);
      }
      expect(factsOf(desk)).toEqual(before);
      const reopened = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
      expect(factsOf(reopened)).toEqual(before);
    }),
    { numRuns: 25 },
  );
});

test("a later correction of the same message stays when the earlier one is taken back", async () => {
  const desk = await anOpenDesk(new InMemoryMailbox(aWeek()));
  const first = await desk.correct(["d1"], "read");
  await desk.correct(["d1"], "handle");
  await desk.undo(first.entryId);
  expect(desk.find("d1")?.lane).toBe("handle");
  await desk.undo();
  expect(desk.find("d1")).toMatchObject({ lane: "decide", corrected: false });
});

test("a correction that was cut off between its writes is whole after the next start", async () => {
  for (let cut = 1; cut <= 3; cut++) {
    const store = new InMemoryDeskStore();
    const first = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
    const before = factsOf(first);
    let writes = 0;
    store.beforeWrite = () => {
      if (++writes >= cut) throw new Error("closed");
    };
    await expect(first.correct(["e1"], "bulk")).rejects.toThrow("closed");
    store.beforeWrite = () => undefined;
    const second = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
    await second.undo();
    expect(factsOf(second)).toEqual(before);
  }
});

test("what was learned and is damaged is put aside with a warning, and triage goes on", async () => {
  const store = new InMemoryDeskStore();
  store.documents.set(`learned-${anna.address}`, JSON.stringify({ kind: "other" }));
  const desk = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
  expect(desk.snapshot.warnings.map(({ code }) => code)).toEqual(["learned-damaged"]);
  expect(store.documents.get(`learned-${anna.address}-damaged`)).toBe('{"kind":"other"}');
  await desk.correct(["e1"], "bulk");
  const next = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
  expect(next.snapshot.warnings).toEqual([]);
  expect(next.find("e1")?.lane).toBe("bulk");
});

test.each([
  ["somebody else's", { kind: "other" }],
  ["a later version's", { kind: "kansli-journal", version: 2, entries: { one: { at: now() } } }],
  ["damaged", { kind: "kansli-journal", version: 1, entries: { one: null } }],
])(
  "a history that is %s is put aside with a warning, whether it is looked at or written to",
  async (_, foreign) => {
    for (const first of ["look", "write"]) {
      const store = new InMemoryDeskStore();
      const name = `journal-${now().slice(0, 7).replace("-", "")}`;
      store.documents.set(name, JSON.stringify(foreign));
      const desk = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
      if (first === "look") expect(await desk.history()).toEqual([]);
      await desk.correct(["e1"], "bulk");
      expect(desk.snapshot.warnings.map(({ code }) => code)).toEqual(["journal-damaged"]);
      expect(JSON.parse(store.documents.get(`${name}-damaged`) ?? "")).toEqual(foreign);
      expect(await desk.history()).toHaveLength(1);
      expect((await desk.undo())?.restored).toBe(1);
    }
  },
);

test("two panes that teach at the same time lose nothing of each other", async () => {
  const store = new InMemoryDeskStore();
  const [one, other] = [
    await anOpenDesk(new InMemoryMailbox(aWeek()), store),
    await anOpenDesk(new InMemoryMailbox(aWeek()), store),
  ];
  await Promise.all([one.correct(["e1"], "bulk"), other.correct(["d1"], "read")]);
  const third = await anOpenDesk(new InMemoryMailbox(aWeek()), store);
  expect(lanesOf(third)).toMatchObject({ e1: "bulk", d1: "read" });
});

// Categories

test("each message gets its lane's category, loses the other lanes' and keeps her own", async () => {
  const mailbox = new InMemoryMailbox(aWeek());
  const desk = await anOpenDesk(mailbox);
  const { changed, already, failed } = await desk.applyLanes("all", names);
  expect({ changed, already, failed }).toEqual({ changed: 12, already: 0, failed: [] });
  expect(mailbox.categories()).toMatchObject({
    d1: ["Decide"],
    m: ["Meetings"],
    t: ["Kund A", "Read"],
    n: ["Bulk", "Röd"],
  });
  expect(desk.find("d1")?.message.categories).toEqual(["Decide"]);
  expect(await desk.applyLanes("all", names)).toEqual({ changed: 0, already: 12, failed: [] });
});

test("the categories of another language are taken away when they are named", async () => {
  const mailbox = new InMemoryMailbox([decision({ id: "d1", categories: ["beslut", "Röd"] })]);
  const desk = await anOpenDesk(mailbox);
  await desk.applyLanes(["d1"], names, { alsoRemove: ["Beslut"] });
  expect(mailbox.categories()).toEqual({ d1: ["Decide", "Röd"] });
});

test("messages whose categories could not be changed are named, and stay out of the undo", async () => {
  const mailbox = new InMemoryMailbox(aWeek());
  const desk = await anOpenDesk(mailbox);
  mailbox.stubborn.set("e1", "throttled");
  const before = mailbox.categories();
  const outcome = await desk.applyLanes("all", names);
  expect(outcome.changed).toBe(11);
  expect(outcome.failed).toMatchObject([
    {
      messageId: "e1",
      code: "throttled",
      sender: "Eva Lund",
      subject: "Provsvar från laboratoriet",
    },
  ]);
  const [entry] = (await desk.history()) as CategoriesEntry[];
  expect(entry).toMatchObject({
    state: "partial",
    failed: [{ messageId: "e1", code: "throttled" }],
  });
  await desk.undo();
  expect(mailbox.categories()).toEqual(before);
});

test("undo gives every message the categories it had, also from another pane", async () => {
  const mailbox = new InMemoryMailbox(aWeek());
  const store = new InMemoryDeskStore();
  const before = mailbox.categories();
  await (await anOpenDesk(mailbox, store)).applyLanes("all", names);
  const other = await anOpenDesk(mailbox, store);
  expect(await other.undo()).toMatchObject({
    restored: 12,
    failed: [],
    entry: { state: "undone" },
  });
  expect(mailbox.categories()).toEqual(before);
});

test("what she has changed since then stays when lanes are taken back", async () => {
  const mailbox = new InMemoryMailbox(aWeek());
  const desk = await anOpenDesk(mailbox);
  await desk.applyLanes("all", names);
  mailbox.put("inbox", decision({ id: "d1", categories: ["Decide", "Blå"] }));
  await desk.undo();
  expect(mailbox.categories()).toMatchObject({ d1: ["Blå"] });
});

test("the journal knows of a change before it is made, so that a closed pane loses nothing", async () => {
  for (let cut = 1; cut <= 12; cut += 3) {
    const mailbox = new InMemoryMailbox(aWeek());
    const store = new InMemoryDeskStore();
    const before = mailbox.categories();
    let made = 0;
    mailbox.beforeChange = () => {
      if (++made === cut) throw new Error("closed");
    };
    const desk = await anOpenDesk(mailbox, store);
    await expect(desk.applyLanes("all", names)).rejects.toThrow("closed");
    mailbox.beforeChange = () => undefined;
    const next = await anOpenDesk(mailbox, store);
    expect((await next.history()).map(({ state }) => state)).toEqual(["begun"]);
    await next.undo();
    expect(mailbox.categories()).toEqual(before);
  }
});

test("when the journal cannot be written no category is touched", async () => {
  const mailbox = new InMemoryMailbox(aWeek());
  const store = new InMemoryDeskStore();
  const desk = await anOpenDesk(mailbox, store);
  const before = mailbox.categories();
  store.failing = new Error("offline");
  await expect(desk.applyLanes("all", names)).rejects.toThrow("offline");
  expect(mailbox.categories()).toEqual(before);
});

test("an undo that fails for some can be tried again for those", async () => {
  const mailbox = new InMemoryMailbox(aWeek());
  const desk = await anOpenDesk(mailbox);
  const before = mailbox.categories();
  await desk.applyLanes("all", names);
  mailbox.stubborn.set("d1", "throttled");
  const first = await desk.undo();
  expect(first).toMatchObject({ restored: 11, failed: [{ messageId: "d1" }] });
  mailbox.stubborn.clear();
  expect(await desk.undo()).toMatchObject({ restored: 1, failed: [] });
  expect(mailbox.categories()).toEqual(before);
});

test("a message that is gone is told of and does not keep the undo open", async () => {
  const mailbox = new InMemoryMailbox(aWeek());
  const desk = await anOpenDesk(mailbox);
  await desk.applyLanes("all", names);
  mailbox.take("inbox", "d1");
  const outcome = await desk.undo();
  expect(outcome).toMatchObject({
    restored: 11,
    failed: [{ messageId: "d1", code: "not-found", sender: "Erik Sund" }],
    entry: { state: "undone" },
  });
});

test("any mixture of commands, failures and undos, wholly taken back, leaves all as it was", async () => {
  const ids = aWeek().map(({ id }) => id);
  const aCommand = fc.oneof(
    fc.record({
      kind: fc.constant("correct" as const),
      ids: fc.subarray(ids),
      lane: fc.constantFrom(...lanes),
    }),
    fc.record({
      kind: fc.constant("apply" as const),
      ids: fc.subarray(ids),
      stubborn: fc.subarray(ids),
    }),
    fc.record({ kind: fc.constant("undo" as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(aCommand, { maxLength: 8 }), async (commands) => {
      const mailbox = new InMemoryMailbox(aWeek());
      const desk = await anOpenDesk(mailbox);
      const before = [factsOf(desk), mailbox.categories()];
      for (const command of commands) {
        mailbox.stubborn.clear();
        if (command.kind === "correct") await desk.correct(command.ids, command.lane);
        else if (command.kind === "undo") await desk.undo();
        else {
          for (const id of command.stubborn) mailbox.stubborn.set(id, "throttled");
          await desk.applyLanes(command.ids, names);
        }
      }
      mailbox.stubborn.clear();
      while (await desk.undo()) continue;
      expect([factsOf(desk), mailbox.categories()]).toEqual(before);
    }),
    { numRuns: 30 },
  );
});

// History

test("history holds 30 days, the newest first, of this mailbox alone", async () => {
  const store = new InMemoryDeskStore();
  let day = "2026-10-20T09:00:00.000Z";
  const desk = aDesk(new InMemoryMailbox(aWeek()), store, () => day);
  await desk.open();
  await desk.correct(["d1"], "read");
  day = "2026-11-01T09:00:00.000Z";
  await desk.correct(["d2"], "read");
  day = "2026-11-23T09:00:00.000Z";
  await desk.correct(["d3"], "bulk");
  const jonas = person("jonas@nordvik.example", "Jonas Berg");
  const other = aDesk(new InMemoryMailbox(aWeek(), [], jonas), store, () => day);
  await other.open();
  await other.correct(["e1"], "read");
  const entries = (await desk.history()) as CorrectionEntry[];
  expect(entries.map(({ at, lane }) => [at.slice(0, 10), lane])).toEqual([
    ["2026-11-23", "bulk"],
    ["2026-11-01", "read"],
  ]);
});
