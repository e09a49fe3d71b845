/** @jest-environment node */
import fc from "fast-check";
import { lanes } from "../../../src/core/triage/lane";
import type { Message } from "../../../src/core/triage/message";
import { triageAll, TriageTable } from "../../../src/core/triage/triage-table";
import { retold } from "../../../src/core/triage/triaged-message";
import { aMessage, anna, aProfile, aSentMessage, person } from "../../support/builders";
import { processorMsOf } from "../../support/processor-time";

const texts = [
  "Vi behöver ditt beslut senast fredag.",
  "Kan du boka ett hotell?",
  "Tack för i går!",
  "Faktura 123, bankgiro 748-2210, 1 000 kr.",
  "Avsluta prenumerationen",
  "Could you approve the offer?",
  "",
];
const aText = fc.oneof(fc.constantFrom(...texts), fc.string({ unit: "binary", maxLength: 300 }));
const anAddress = fc.constantFrom(
  "a@a.example",
  "b@b.example",
  "no-reply@c.example",
  anna.address,
  "",
);
const anInstant = fc.constantFrom("2026-11-20T08:00:00Z", "2026-11-21T08:00:00Z", "never", "");
const aWildMessage = fc
  .record({
    subject: aText,
    preview: aText,
    from: anAddress.map((address) => person(address, "Erik Sund")),
    to: fc.array(
      anAddress.map((address) => person(address)),
      { maxLength: 5 },
    ),
    receivedAt: anInstant,
    conversationId: fc.constantFrom("", "c", "d"),
    kind: fc.constantFrom("message", "meetingRequest", "meetingAccepted"),
    confidentiality: fc.constantFrom("normal", "private", "encrypted"),
    importance: fc.constantFrom("low", "normal", "high"),
  })
  .map((parts) => aMessage({ ...parts, sender: parts.from }));
const aWildMailbox = fc.array(aWildMessage, { maxLength: 25 });

test("every message is in exactly one lane, with a finite score that its reasons sum to", () => {
  fc.assert(
    fc.property(aWildMailbox, aWildMailbox, (inbox, sent) => {
      const all = triageAll(aProfile(), inbox, sent);
      expect(all.map(({ message }) => message.id).sort()).toEqual(inbox.map(({ id }) => id).sort());
      for (const { lane, score, startingPoint, contributions } of all) {
        expect(lanes).toContain(lane);
        expect(score >= 0 && score <= 100 && Number.isInteger(score)).toBe(true);
        const sum = contributions.reduce((total, { points }) => total + points, startingPoint);
        expect(sum).toBe(score);
      }
    }),
  );
});

test("the list does not depend on the order in which messages came", () => {
  const facts = (inbox: readonly Message[], sent: readonly Message[]) =>
    triageAll(aProfile(), inbox, sent).map(({ message, lane, score, marks, facts: found }) => ({
      id: message.id,
      lane,
      score,
      marks,
      safety: found.safety,
    }));
  const shuffled = fc
    .tuple(aWildMailbox, aWildMailbox)
    .chain(([inbox, sent]) =>
      fc.tuple(
        fc.constant([inbox, sent] as const),
        fc.shuffledSubarray(inbox, { minLength: inbox.length }),
        fc.shuffledSubarray(sent, { minLength: sent.length }),
      ),
    );
  fc.assert(
    fc.property(shuffled, ([[inbox, sent], otherInbox, otherSent]) => {
      expect(facts(otherInbox, otherSent)).toEqual(facts(inbox, sent));
    }),
  );
});

test("the list is sorted by lane, then score, then the newest", () => {
  const all = triageAll(
    aProfile(),
    texts.map((preview) => aMessage({ preview })),
    [],
  );
  const keys = all.map(({ lane, score }) => lanes.indexOf(lane) * 1000 - score);
  expect(keys).toEqual(keys.toSorted((one, other) => one - other));
});

test.each<readonly [string, Partial<Message>]>([
  ["lone surrogates", { subject: "\ud800 beslut \udfff", preview: "\udc00".repeat(200) }],
  ["a word of a megabyte", { subject: "a".repeat(1 << 20), preview: "b".repeat(1 << 20) }],
  ["a stuffed subject", { subject: "ditt beslut senast fredag godkänn ".repeat(2_000) }],
  ["ten thousand recipients", { to: Array.from({ length: 10_000 }, () => anna) }],
  ["no sender", { from: person(""), sender: person("") }],
  ["no date", { receivedAt: "" }],
])("%s get a lane, a score and reasons", (_what, parts) => {
  const read = () => triageAll(aProfile(), [aMessage(parts)], []);
  expect(processorMsOf(read)).toBeLessThan(2_000);
  const [triaged] = read();
  expect(triaged?.score).toBeGreaterThanOrEqual(0);
  expect(triaged?.score).toBeLessThanOrEqual(100);
  expect(triaged?.contributions.length).toBeGreaterThan(0);
});

test("a subject stuffed with decision words is worth no more than one of them", () => {
  const once = triageAll(aProfile(), [aMessage({ subject: "ditt beslut" })], [])[0];
  const often = triageAll(aProfile(), [aMessage({ subject: "ditt beslut ".repeat(500) })], [])[0];
  expect(often?.score).toBe(once?.score);
});

test("who wrote last and has no answer marks the message as waiting", () => {
  const received = aMessage({ conversationId: "c", receivedAt: "2026-11-20T08:00:00Z" });
  const answer = aSentMessage({ conversationId: "c", receivedAt: "2026-11-20T09:00:00Z" });
  const [waiting] = triageAll(aProfile(), [received], [answer]);
  const [open] = triageAll(aProfile(), [received], []);
  expect(waiting?.marks.waiting).toBe(true);
  expect(open?.marks.waiting).toBe(false);
});

test("a changed flag does not make the body that was read forgotten", () => {
  const table = new TriageTable(aProfile());
  const short = aMessage({ id: "a", preview: "Hej" });
  Array.from(table.triage(table.take([short])));
  Array.from(table.triage(table.take([{ ...short, body: "Hej! Vi behöver ditt beslut." }])));
  Array.from(table.triage(table.take([{ ...short, flag: "flagged" }])));
  const names = table.find("a")?.contributions.map(({ signal }) => signal);
  expect(names).toEqual(expect.arrayContaining(["decision", "flagged"]));
});

test("a triaged message told anew has its reasons and facts", () => {
  const [triaged] = triageAll(aProfile(), [aMessage({ preview: "Ditt beslut?" })], []);
  const copy = triaged && retold(triaged, { corrected: true });
  expect(copy?.contributions).toEqual(triaged?.contributions);
  expect(copy?.facts.questions).toEqual(["Ditt beslut?"]);
});

test("many messages are put into lanes some at a time", () => {
  const table = new TriageTable(aProfile());
  const ids = table.take(Array.from({ length: 1_000 }, () => aMessage()));
  const steps = Array.from(table.triage(ids));
  expect(steps.length).toBeGreaterThanOrEqual(5);
  expect(steps.at(-1)).toBe(1_000);
});
