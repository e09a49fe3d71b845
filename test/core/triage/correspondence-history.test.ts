/** @jest-environment node */
import fc from "fast-check";
import { CorrespondenceHistory } from "../../../src/core/triage/correspondence-history";
import type { Message } from "../../../src/core/triage/message";
import { aMessage, anna, aProfile, aSentMessage, maria, person } from "../../support/builders";
import { processorMsOf } from "../../support/processor-time";

const erik = person("erik@a.example", "Erik");
const from = (id: string, hour: number, conversationId = "c") =>
  aMessage({ id, conversationId, from: erik, sender: erik, receivedAt: at(hour) });
const sent = (id: string, hour: number, conversationId = "c", to = [erik]) =>
  aSentMessage({ id, conversationId, to, receivedAt: at(hour) });
const at = (hour: number) => new Date(Date.UTC(2026, 10, 1, hour)).toISOString();

function historyOf(received: readonly Message[], written: readonly Message[] = []) {
  const history = new CorrespondenceHistory(aProfile());
  for (const message of received) history.addReceived(message);
  for (const message of written) history.addSent(message);
  return history;
}

test("a message is answered when something was sent to its sender in the conversation after it", () => {
  const history = historyOf([from("1", 1), from("2", 5)], [sent("s", 3)]);
  expect(history.standingOf(from("1", 1)).wasAnswered).toBe(true);
  expect(history.standingOf(from("2", 5)).wasAnswered).toBe(false);
  expect(history.ofSender(erik.address)).toMatchObject({ received: 2, answered: 1, writtenTo: 1 });
});

test("a message to somebody else or in another conversation answers nothing", () => {
  const other = [person("b@b.example")];
  const history = historyOf([from("1", 1)], [sent("s", 3, "c", other), sent("t", 4, "d")]);
  expect(history.standingOf(from("1", 1)).wasAnswered).toBe(false);
});

test("messages without a conversation are not taken for one", () => {
  const history = historyOf([from("1", 1, "")], [sent("s", 3, "")]);
  expect(history.standingOf(from("1", 1)).wasAnswered).toBe(false);
  expect(history.standingOf(from("x", 99, "")).conversation).toBeUndefined();
});

test("the assistant's messages are on our side", () => {
  const history = historyOf(
    [from("1", 1), aMessage({ id: "m", conversationId: "c", from: maria, receivedAt: at(2) })],
    [sent("s", 3)],
  );
  expect(history.standingOf(from("x", 99)).conversation).toMatchObject({
    count: 3,
    byAssistant: 1,
    byExecutive: 1,
    begunBy: "other",
    lastSpeaker: "executive",
  });
});

test("the share of answered messages leaves the message itself out of the reckoning", () => {
  const alone = historyOf([from("1", 1)], [sent("s", 3, "elsewhere")]);
  const answered = historyOf([from("1", 1)], [sent("s", 3)]);
  expect(answered.standingOf(from("1", 1)).answeredShare).toBeCloseTo(
    alone.standingOf(from("1", 1)).answeredShare ?? 0,
    1,
  );
  expect(answered.standingOf(from("other", 9)).answeredShare).toBeGreaterThan(
    alone.standingOf(from("other", 9)).answeredShare ?? 1,
  );
});

test("only the first message of a sender nobody has written to is the first", () => {
  const history = historyOf([from("1", 1), from("2", 2)]);
  expect(history.standingOf(from("1", 1)).isFirstFromSender).toBe(true);
  expect(history.standingOf(from("2", 2)).isFirstFromSender).toBe(false);
  expect(historyOf([from("1", 1)], [sent("s", 9)]).standingOf(from("1", 1)).isFirstFromSender).toBe(
    false,
  );
});

test("what is known depends on the messages alone, not on their order or on how often they came", () => {
  const received = Array.from({ length: 8 }, (_, index) =>
    from(`r${index}`, index, `c${index % 3}`),
  );
  const written = Array.from({ length: 6 }, (_, index) =>
    sent(`s${index}`, index + 1, `c${index % 4}`),
  );
  const all = [
    ...received.map((message) => ({ message, isSent: false })),
    ...written.map((message) => ({ message, isSent: true })),
  ];
  const facts = (order: readonly (typeof all)[number][]) => {
    const history = new CorrespondenceHistory(aProfile());
    for (const { message, isSent } of order) {
      if (isSent) history.addSent(message);
      else history.addReceived(message);
    }
    return [
      history.ofSender(erik.address),
      history.ofDomain("a.example"),
      received.map((message) => history.standingOf(message).wasAnswered),
      ["c0", "c1", "c2", "c3"].map((id) => {
        const { count, begunBy, lastSpeaker, lastAt } =
          history.standingOf(from("x", 99, id)).conversation ?? {};
        return { count, begunBy, lastSpeaker, lastAt };
      }),
    ];
  };
  const expected = facts(all);
  const orders = fc.shuffledSubarray(all, { minLength: all.length });
  fc.assert(fc.property(orders, (order) => expect(facts([...order, ...order])).toEqual(expected)));
});

test("ten thousand recipients and a missing sender are taken in", () => {
  const crowd = Array.from({ length: 10_000 }, (_, index) => person(`p${index}@a.example`));
  const nobody = aMessage({ from: person(""), receivedAt: "never" });
  const history = historyOf([nobody], [aSentMessage({ to: crowd })]);
  expect(history.ofSender("p9999@a.example")?.writtenTo).toBe(1);
  expect(history.ofDomain("a.example")?.writtenTo).toBe(1);
  expect(history.standingOf(nobody).answeredShare).toBeGreaterThan(0);
});

test.each([
  ["nobody answers", anna],
  ["somebody answers each time", erik],
])("a conversation of twenty thousand messages takes time in line with it: %s", (_what, to) => {
  const pairs = Array.from({ length: 20_000 }, (_, index) => ({
    theirs: from(`r${index}`, 2 * index),
    ours: sent(`s${index}`, 2 * index + 1, "c", [to]),
  }));
  const timeOf = (count: number): number => {
    const history = new CorrespondenceHistory(aProfile());
    const time = processorMsOf(() => {
      for (const { theirs, ours } of pairs.slice(0, count)) {
        history.addReceived(theirs);
        history.addSent(ours);
      }
    });
    expect(history.standingOf(from("x", 99)).conversation?.count).toBe(2 * count);
    return time;
  };
  const tenth = timeOf(2_000);
  // The tenth goes slowly, being the first; squared it would be some twenty times as long all the same.
  expect(timeOf(20_000)).toBeLessThan(Math.max(8 * tenth, 400));
});
