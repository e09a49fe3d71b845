/** @jest-environment node */
import fc from "fast-check";
import { KnownPeople } from "../../../../src/core/triage/known-people";
import { HabitStream } from "../../../../src/core/triage/learning/habit-stream";
import { readHabitState } from "../../../../src/core/triage/learning/habit-state";
import type { Message } from "../../../../src/core/triage/message";
import { readMessage } from "../../../../src/core/triage/read-message";
import { aMessage, aProfile, aSentMessage, anna, maria, person } from "../../../support/builders";

const profile = aProfile();
const day = 24 * 3_600_000;
const start = Date.parse("2026-09-01T08:00:00Z");
const at = (days: number) => new Date(start + days * day).toISOString();
const now = start + 60 * day;
const erik = person("erik@brukets.example", "Erik Sund");
const shop = person("shop@varor.example", "Shop");

function aStream(state?: unknown): HabitStream {
  const kept = readHabitState(state).value;
  return new HabitStream({
    profile,
    people: new KnownPeople(profile),
    prior: undefined,
    state: kept,
  });
}

function take(stream: HabitStream, inbox: readonly Message[], sent: readonly Message[]): void {
  for (const message of inbox) stream.take(message, readMessage(message, profile));
  for (const message of sent) stream.takeSent(message);
}

function go(stream: HabitStream, until = now): number {
  return Array.from(stream.advance(until)).at(-1) ?? 0;
}

/** Thirty letters from Erik, all answered within hours, and thirty from a shop, none answered. */
function twoHabits(): { inbox: Message[]; sent: Message[] } {
  const inbox: Message[] = [];
  const sent: Message[] = [];
  for (let count = 0; count < 30; count++) {
    const conversationId = `talk-${count}`;
    const id = `erik-${count}`;
    inbox.push(aMessage({ id, from: erik, sender: erik, conversationId, receivedAt: at(count) }));
    sent.push(
      aSentMessage({ id: `own-${count}`, to: [erik], conversationId, receivedAt: at(count + 0.1) }),
    );
    inbox.push(
      aMessage({ id: `shop-${count}`, from: shop, sender: shop, receivedAt: at(count + 0.2) }),
    );
  }
  return { inbox, sent };
}

function saidOf(stream: HabitStream, message: Message): number {
  const shares = stream.sharesOf(message);
  if (!shares) return 0;
  return Object.entries(shares).reduce(
    (sum, [group, share]) => sum + (group === "base" ? 0 : share),
    0,
  );
}

test("somebody who is always answered stands above somebody who never is", () => {
  const stream = aStream();
  const { inbox, sent } = twoHabits();
  take(stream, inbox, sent);
  go(stream);
  const [answered, ignored] = [inbox.at(-2)!, inbox.at(-1)!];
  expect(saidOf(stream, answered)).toBeGreaterThan(saidOf(stream, ignored) + 1);
});

test("answers on a list teach about who wrote there", () => {
  const stream = aStream();
  const list = person("natverk@lista.example");
  const { inbox, sent } = twoHabits();
  take(
    stream,
    inbox.map((message) => ({ ...message, to: [list] })),
    sent.map((message) => ({ ...message, to: [list] })),
  );
  go(stream);
  expect(stream.told().answered).toBe(30);
});

test("the order in which mail is taken in changes nothing", () => {
  const { inbox, sent } = twoHabits();
  const usual = aStream();
  take(usual, inbox, sent);
  go(usual);
  fc.assert(
    fc.property(fc.shuffledSubarray(inbox, { minLength: inbox.length }), (shuffled) => {
      const stream = aStream();
      take(stream, shuffled, [...sent].reverse());
      go(stream);
      expect(stream.state(at(60))).toEqual(usual.state(at(60)));
    }),
    { numRuns: 10 },
  );
});

test("mail that ended years ago is learned from as on the day when it ended", () => {
  const { inbox, sent } = twoHabits();
  const years = aStream();
  take(years, inbox, sent);
  go(years, now + 20 * 365 * day);
  expect(years.lessons).toBe(60);
  const older = aMessage({ id: "older", from: erik, receivedAt: at(-70) });
  take(years, [older], []);
  go(years, now + 20 * 365 * day);
  expect(years.lessons).toBe(60);
});

test("silence teaches nothing of a message when the desk wrote to somebody else in its conversation since", () => {
  const lessonsWhenWrittenAfter = (days: number) => {
    const stream = aStream();
    const conversationId = "talk";
    const other = aSentMessage({ id: "other", to: [shop], receivedAt: at(0) });
    const own = aSentMessage({ id: "own", to: [shop], conversationId, receivedAt: at(days) });
    const asked = aMessage({ id: "asked", from: erik, conversationId, receivedAt: at(1) });
    take(stream, [asked], [other, own]);
    go(stream);
    return stream.lessons;
  };
  expect(lessonsWhenWrittenAfter(2)).toBe(0);
  expect(lessonsWhenWrittenAfter(0)).toBe(1);
  expect(lessonsWhenWrittenAfter(5)).toBe(1);
});

test("while no sent mail is known, silence says nothing", () => {
  const stream = aStream();
  take(stream, twoHabits().inbox, []);
  go(stream);
  expect(stream.lessons).toBe(0);
  expect(stream.sharesOf(twoHabits().inbox[0]!)).toBeUndefined();
});

test("what is in the stored weights is not learned a second time", () => {
  const { inbox, sent } = twoHabits();
  const first = aStream();
  take(first, inbox, sent);
  go(first);
  const second = aStream(first.state(new Date(now).toISOString()));
  take(second, inbox, sent);
  go(second);
  expect(first.lessons).toBe(60);
  expect(second.lessons).toBe(0);
  const said = saidOf(second, inbox.at(-2)!) - saidOf(second, inbox.at(-1)!);
  expect(said).toBeGreaterThan(1);
});

test("a silence that has lasted less than three days teaches nothing yet", () => {
  const stream = aStream();
  take(stream, [aMessage({ receivedAt: at(0) })], [aSentMessage({ receivedAt: at(0) })]);
  go(stream, start + 2 * day);
  expect(stream.lessons).toBe(0);
  go(stream, start + 4 * day);
  expect(stream.lessons).toBe(1);
});

test("an answer to somebody else in the conversation is no answer to the sender", () => {
  const stream = aStream();
  const asked = aMessage({
    id: "asked",
    from: erik,
    sender: erik,
    receivedAt: at(1),
    conversationId: "c",
  });
  const toShop = aSentMessage({ to: [shop], conversationId: "c", receivedAt: at(1.1) });
  take(stream, [asked], [toShop]);
  go(stream, start + 2 * day);
  expect(stream.lessons).toBe(0);
});

test("a message that the assistant passes on to the executive was needed", () => {
  const stream = aStream();
  const asked = aMessage({
    id: "asked",
    from: erik,
    sender: erik,
    receivedAt: at(1),
    conversationId: "c",
  });
  const passedOn = aSentMessage({
    from: maria,
    sender: maria,
    to: [anna],
    conversationId: "c",
    receivedAt: at(1.1),
  });
  take(stream, [asked], [passedOn]);
  go(stream, start + 2 * day);
  expect(stream.lessons).toBe(1);
});

test("a message thrown away unread teaches at once, and only once", () => {
  const stream = aStream();
  const message = aMessage({ id: "thrown", receivedAt: at(1) });
  take(stream, [message], [aSentMessage({ receivedAt: at(0) })]);
  go(stream, start + 1.5 * day);
  stream.discard("thrown", start + 1.6 * day);
  stream.discard("thrown", start + 1.7 * day);
  go(stream, start + 30 * day);
  expect(stream.lessons).toBe(1);
});

describe("a category or a flag given by hand", () => {
  const { inbox, sent } = twoHabits();
  const letter = inbox.at(-1)!;
  /** A stream that went through everything, and then saw one message of the shop changed. */
  function changed(change: Partial<Message>): HabitStream {
    const stream = aStream();
    take(stream, inbox, sent);
    go(stream);
    take(stream, [{ ...letter, ...change }], []);
    go(stream, now + day);
    return stream;
  }
  const usual = changed({});

  it.each([{ categories: ["Viktigt"] }, { flag: "flagged" as const }])(
    "teaches at once that somebody was needed, however late: %j",
    (change) => {
      const stream = changed(change);
      expect(stream.lessons).toBe(usual.lessons + 1);
      expect(stream.told().drawn.marked).toBe(1);
      expect(saidOf(stream, letter)).toBeGreaterThan(saidOf(usual, letter));
      take(stream, [{ ...letter, ...change, isRead: true }], []);
      go(stream, now + 2 * day);
      expect(stream.lessons).toBe(usual.lessons + 1);
    },
  );

  it.each([{ categories: ["Kansli: Beslut"] }, { isRead: true }])(
    "is not to be taken for what Kansli set, nor for opening the message: %j",
    (change) => {
      expect(changed(change).state(at(61))).toEqual(usual.state(at(61)));
    },
  );

  it("counts when it was there before the pane was opened, too", () => {
    const stream = aStream();
    take(stream, [...inbox.slice(0, -1), { ...letter, categories: ["Viktigt"] }], sent);
    go(stream);
    expect(stream.lessons).toBe(60);
    expect(stream.told().drawn).toEqual({ answered: 30, silence: 29, marked: 1 });
  });
});

test("stopping halfway and going on learns the same as going through in one go", () => {
  const { inbox, sent } = twoHabits();
  const many = inbox.flatMap((message) =>
    Array.from({ length: 10 }, (_, copy) => ({ ...message, id: `${message.id}-${copy}` })),
  );
  const whole = aStream();
  take(whole, many, sent);
  go(whole);
  const halting = aStream();
  take(halting, many, sent);
  const pieces = halting.advance(now);
  pieces.next();
  pieces.return();
  expect(halting.ahead).toBeGreaterThan(0);
  go(halting);
  expect(halting.state(at(60))).toEqual(whole.state(at(60)));
});

test.each([
  ["a clock that runs ahead", at(500)],
  ["a date that is none", "yesterday"],
  ["a date long gone", "1969-01-01T00:00:00Z"],
])("%s does no harm", (_, receivedAt) => {
  const stream = aStream();
  const odd = aMessage({ id: "odd", receivedAt });
  const { inbox, sent } = twoHabits();
  take(stream, [...inbox, odd], sent);
  go(stream);
  expect(Number.isFinite(saidOf(stream, odd))).toBe(true);
});

test("weights stay bounded when everything is answered a thousand times in the same words", () => {
  const stream = aStream();
  const words = "urgent ".repeat(300);
  const inbox: Message[] = [];
  const sent: Message[] = [];
  for (let count = 0; count < 1_000; count++) {
    const conversationId = `c-${count}`;
    const received = { receivedAt: at(count / 20), conversationId, subject: words, body: words };
    inbox.push(aMessage({ id: `in-${count}`, ...received }));
    sent.push(
      aSentMessage({ id: `out-${count}`, conversationId, receivedAt: at(count / 20 + 0.01) }),
    );
  }
  take(stream, inbox, sent);
  go(stream);
  for (const message of inbox) expect(Math.abs(saidOf(stream, message))).toBeLessThan(30);
  expect(JSON.stringify(stream.state(at(60))).length).toBeLessThan(6 * 1024);
});
