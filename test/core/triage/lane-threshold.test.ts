/** @jest-environment node */
import type { Message } from "../../../src/core/triage/message";
import { TriageDesk } from "../../../src/core/triage/triage-desk";
import { aMessage, anna, aProfile, person } from "../../support/builders";
import { InMemoryDeskStore, InMemoryMailbox } from "../../support/in-memory";

const now = "2026-11-23T08:14:00Z";
const previews = [
  "Tack! Vi hörs om det andra.",
  "Kan du titta på det här när du hinner?",
  "För kännedom, inget du behöver göra.",
  "Bifogar underlaget. Hör gärna av dig vid frågor.",
  "Här kommer protokollet från i går.",
  "Ska vi ses på fredag? Annars tar vi det per telefon.",
  "Tack för i går! Kan du skicka bilderna?",
  "See below.",
];

const writers = ["erik", "vera", "olle"].map((name) => person(`${name}@brukets.example`, name));

/** A desk over many messages, some of which are in doubt. */
async function aDesk(store = new InMemoryDeskStore()) {
  const inbox: Message[] = Array.from({ length: 40 }, (_, index) =>
    aMessage({
      id: `message-${index}`,
      subject: index % 3 === 0 ? "Sv: underlag" : "Information",
      preview: previews[index % previews.length]!,
      from: writers[index % writers.length]!,
      to: index % 5 === 0 ? [anna] : [anna, ...writers],
    }),
  );
  const mailbox = new InMemoryMailbox(inbox);
  const desk = new TriageDesk({ mailbox, store, profile: aProfile(), now: () => now });
  await desk.open();
  // What was learned from a few lanes brings others close to each other.
  await desk.correct(["message-1", "message-7", "message-13"], "read");
  await desk.correct(["message-2"], "handle");
  const { threshold } = await desk.learning();
  return { desk, store, threshold };
}

const lanesOf = (desk: TriageDesk) =>
  new Map(desk.snapshot.messages.map(({ message, lane }) => [message.id, lane]));

it("says beforehand how many messages each choice would move, and moves exactly those", async () => {
  for (const caution of [2, 1, -1, -2]) {
    const { desk, threshold } = await aDesk();
    const before = lanesOf(desk);
    const choices = await threshold.choices();
    const { up, down } = choices.find((choice) => choice.caution === caution)!;
    const { moved } = await threshold.choose(caution);
    const changed = [...lanesOf(desk)].filter(([id, lane]) => before.get(id) !== lane);
    expect([caution, moved, changed.length]).toEqual([caution, up + down, up + down]);
  }
});

it("puts no fewer up the more she wants up, and nothing by what is chosen already", async () => {
  const { threshold } = await aDesk();
  const choices = await threshold.choices();
  expect(choices.find(({ isChosen }) => isChosen)).toEqual({
    caution: 0,
    isChosen: true,
    up: 0,
    down: 0,
  });
  const lifts = choices.map(({ up, down }) => up - down);
  expect(lifts).toEqual(lifts.toSorted((one, other) => other - one));
  expect(lifts[0]).toBeGreaterThan(lifts.at(-1)!);
});

it("lasts, and goes back exactly to what was before", async () => {
  const { desk, store, threshold } = await aDesk();
  const before = lanesOf(desk);
  const { before: chosenBefore } = await threshold.choose(2);
  const again = await aDesk(store);
  expect(lanesOf(again.desk)).toEqual(lanesOf(desk));
  await threshold.choose(chosenBefore);
  expect(lanesOf(desk)).toEqual(before);
});

it("leaves lanes that she gave by hand alone", async () => {
  const { desk, threshold } = await aDesk();
  await desk.correct(["message-3"], "bulk");
  await threshold.choose(2);
  expect(desk.find("message-3")?.lane).toBe("bulk");
});
