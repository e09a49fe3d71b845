/** @jest-environment node */
import { ExecutiveNames, readHabitText } from "../../../../src/core/triage/learning/habit-text";
import { MailTopics } from "../../../../src/core/triage/learning/mail-topics";

const names = new ExecutiveNames({ name: "Anna Lindqvist", givenName: "Anna", addresses: [] });
const read = (subject: string, text: string) => readHabitText(subject, text, names).words;
const harbour = read("The harbour lease", "The tenant of the harbour asks for a longer lease.");
const canteen = read("Canteen menu", "Soup and pancakes are served in the canteen on Thursday.");
const anotherLease = read("Lease", "A tenant has a question about the lease of the harbour shed.");

function topicsOf(lessons: number): MailTopics {
  const topics = new MailTopics();
  for (let count = 0; count < lessons; count++) {
    for (const text of [harbour, canteen, canteen, canteen]) topics.add("received", text);
    topics.add("answered", harbour);
    topics.add("sent", harbour);
  }
  return topics;
}

test("a message about what she answers and writes about resembles that, another one does not", () => {
  const topics = topicsOf(20);
  const alike = topics.compare(anotherLease);
  const unlike = topics.compare(canteen);
  expect(alike.answered).toBeGreaterThan(0.3);
  expect(alike.sent).toBeGreaterThan(0.3);
  expect(unlike.answered).toBeLessThan(-0.3);
  expect(unlike.sent).toBeLessThan(-0.3);
});

test("words that stood in answered messages speak for the next one, others against it", () => {
  const topics = topicsOf(20);
  expect(topics.compare(anotherLease).wordOdds).toBeGreaterThan(0.5);
  expect(topics.compare(canteen).wordOdds).toBeLessThan(-0.5);
  expect(topics.compare(read("Cranes", "Two yellow cranes")).wordOdds).toBe(0);
});

test("words say nothing while there are hardly any answers", () => {
  const topics = new MailTopics();
  for (let count = 0; count < 50; count++) topics.add("received", canteen);
  topics.add("answered", canteen);
  expect(topics.compare(canteen).wordOdds).toBe(0);
});

const nothing = { answered: 0, sent: 0, wordOdds: 0 };

test("nothing is said before some mail is known, nor of a message without words", () => {
  expect(topicsOf(2).compare(anotherLease)).toEqual(nothing);
  expect(topicsOf(20).compare(read("", ""))).toEqual(nothing);
});

test("what she no longer cares for is forgotten", () => {
  const topics = topicsOf(20);
  for (let count = 0; count < 400; count++) topics.add("answered", canteen);
  expect(topics.compare(canteen).answered).toBeGreaterThan(topics.compare(harbour).answered);
});

test("however much mail is gone through, what is said stays finite and within its bounds", () => {
  const topics = topicsOf(20_000);
  for (const text of [harbour, canteen, anotherLease]) {
    const { answered, sent, wordOdds } = topics.compare(text);
    for (const value of [answered, sent]) expect(Math.abs(value)).toBeLessThanOrEqual(3);
    expect(Math.abs(wordOdds)).toBeLessThanOrEqual(6);
  }
});
