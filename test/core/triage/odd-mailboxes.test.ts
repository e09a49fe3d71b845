/** @jest-environment node */
import fc from "fast-check";
import askModel from "../../../assets/ask-model.json";
import prior from "../../../assets/triage-prior.json";
import { lanes } from "../../../src/core/triage/lane";
import type { Message } from "../../../src/core/triage/message";
import { TriageDesk } from "../../../src/core/triage/triage-desk";
import { aMessage, anna, aProfile, aSentMessage, maria, person } from "../../support/builders";
import { InMemoryDeskStore, InMemoryMailbox } from "../../support/in-memory";

const now = "2026-11-23T08:14:00Z";
const dayMs = 24 * 3_600_000;
const ago = (days: number) => new Date(Date.parse(now) - days * dayMs).toISOString();
const erik = person("erik@brukets.example", "Erik Sund");

/** A desk with all that is shipped, as the pane opens it. */
async function aDesk(
  inbox: readonly Message[],
  sent: readonly Message[] = [],
  store = new InMemoryDeskStore(),
): Promise<TriageDesk> {
  const desk = new TriageDesk({
    mailbox: new InMemoryMailbox(inbox, sent),
    store,
    profile: aProfile(),
    now: () => now,
    loadPrior: () => Promise.resolve(prior),
    loadAskModel: () => Promise.resolve(askModel),
  });
  await desk.open();
  return desk;
}

/** Every message in one lane, with a whole score from 0 to 100 that is explained and whose reasons sum to it. */
function expectSound(desk: TriageDesk, count: number): void {
  const { messages, counts } = desk.snapshot;
  expect(messages).toHaveLength(count);
  expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(count);
  for (const { lane, score, startingPoint, contributions } of messages) {
    expect(lanes).toContain(lane);
    expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
    expect(contributions.length).toBeGreaterThan(0);
    for (const { points, reason } of contributions) {
      expect(Number.isFinite(points)).toBe(true);
      expect(reason.sv && reason.en).toBeTruthy();
    }
    expect(contributions.reduce((sum, { points }) => sum + points, startingPoint)).toBe(score);
  }
}

/** Letters day by day, with what each is about. */
function daily(count: number, parts: (index: number) => Partial<Message>): Message[] {
  return Array.from({ length: count }, (_, index) =>
    aMessage({
      id: `in-${index}`,
      from: erik,
      sender: erik,
      conversationId: `talk-${index}`,
      receivedAt: ago(count - index),
      ...parts(index),
    }),
  );
}

/** An answer to each an hour later. */
function answersTo(inbox: readonly Message[]): Message[] {
  return inbox.map((message) =>
    aSentMessage({
      id: `answer-${message.id}`,
      to: [message.from],
      conversationId: message.conversationId,
      receivedAt: new Date(Date.parse(message.receivedAt) + 3_600_000).toISOString(),
    }),
  );
}

const foreignTexts = [
  ["Demande urgente", "Pourriez-vous signer le contrat avant vendredi ? Merci d’avance."],
  ["Angebot", "Bitte geben Sie uns bis Mittwoch Bescheid. Mit freundlichen Grüßen"],
  ["Sopimus", "Voisitteko hyväksyä tarjouksen perjantaihin mennessä?"],
  ["契約書について", "金曜日までにご確認いただけますでしょうか。"],
  ["عرض السعر", "هل يمكنكم الموافقة على العرض قبل يوم الخميس؟"],
  ["Договор", "Просим подписать договор до пятницы."],
  ["חוזה", "האם תוכלו לאשר עד יום שישי?"],
  ["🙏🙏🙏", "👍🏽 👩‍💻 ✅"],
] as const;

describe("mail of an odd mailbox is in lanes with scores that are explained", () => {
  it("in other languages and scripts, answered and not", async () => {
    const inbox = daily(40, (index) => {
      const [subject, preview] = foreignTexts[index % foreignTexts.length]!;
      return { subject, preview };
    });
    expectSound(await aDesk(inbox, answersTo(inbox.slice(0, 20))), 40);
  });

  it("without any history: nothing received before, nothing sent", async () => {
    expectSound(await aDesk([]), 0);
    const desk = await aDesk([aMessage({ receivedAt: ago(0) })]);
    expectSound(desk, 1);
    expect((await (await desk.learning()).care.told())?.lessons).toBe(0);
  });

  it("from one sender only", async () => {
    const inbox = daily(60, (index) => ({ subject: `Dag ${index}` }));
    expectSound(await aDesk(inbox), 60);
    expectSound(await aDesk(inbox, answersTo(inbox.filter((_, index) => index % 2 === 0))), 60);
  });

  it("where everything is answered", async () => {
    const inbox = daily(80, (index) => ({
      from: person(`nr${index % 9}@brukets.example`),
      preview: "Kan du titta på det här?",
    }));
    const desk = await aDesk(inbox, answersTo(inbox));
    expectSound(desk, 80);
    // That all need somebody must not make any of them impossible to tell from another.
    expect(Math.max(...desk.snapshot.messages.map(({ score }) => score))).toBeLessThanOrEqual(100);
  });

  it("whose clocks run wrong: mail from the future, from before mail, answers before their letters", async () => {
    const odd = ["2087-01-01T00:00:00Z", "1904-01-01T00:00:00Z", "", "yesterday", ago(-2), ago(3)];
    const inbox = daily(30, (index) => ({ receivedAt: odd[index % odd.length]! }));
    const sent = inbox.map((message, index) =>
      aSentMessage({
        id: `answer-${message.id}`,
        to: [message.from],
        conversationId: message.conversationId,
        receivedAt: odd[(index + 2) % odd.length]!,
      }),
    );
    const desk = await aDesk(inbox, sent);
    expectSound(desk, 30);
    expect(JSON.stringify(await (await desk.learning()).care.giveOut())).not.toMatch(
      /NaN|Infinity|null/u,
    );
  });

  it("with one word a million times, in subject, preview and body", async () => {
    const flood = "beslut ".repeat(1_000_000);
    const inbox = daily(6, (index) => ({
      subject: index % 2 === 0 ? flood : "beslut".repeat(100_000),
      preview: flood.slice(0, 255),
      body: flood,
    }));
    expectSound(await aDesk(inbox, answersTo(inbox.slice(0, 3))), 6);
  });

  it("with subjects stuffed to be read first: they rise no higher than one honest request", async () => {
    const words = [
      "BRÅDSKANDE",
      "ditt beslut",
      "urgent",
      "approve",
      "ASAP",
      "senast i dag",
      "sign",
    ];
    const stuffed = fc.array(fc.constantFrom(...words), { minLength: 20, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(stuffed, async (some) => {
        const stranger = person("x@nowhere.example", "X");
        const about = { from: stranger, sender: stranger, receivedAt: ago(1) };
        const honest = `${words.join(", ")}?`;
        const desk = await aDesk([
          aMessage({ id: "stuffed", ...about, subject: some.join(" ") }),
          aMessage({ id: "honest", ...about, subject: honest }),
        ]);
        expectSound(desk, 2);
        const scoreOf = (id: string) => desk.find(id)?.score ?? 0;
        expect(scoreOf("stuffed")).toBeLessThanOrEqual(scoreOf("honest") + 5);
      }),
      { numRuns: 15 },
    );
  });
});

describe("state that cannot be used is put aside, said, and learning starts from the prior", () => {
  const inbox = daily(30, (index) => ({ subject: index % 2 === 0 ? "Avtalet" : "Nytt" }));
  const sent = answersTo(inbox.filter((_, index) => index % 2 === 0));
  const documents = ["learned", "habits", "spot-checks"].map((kind) => `${kind}-${anna.address}`);
  const scoresOf = (desk: TriageDesk) =>
    Object.fromEntries(desk.snapshot.messages.map(({ message, score }) => [message.id, score]));

  it.each([
    ["text", "nonsense"],
    ["an empty object", {}],
    ["a list", [1, 2, 3]],
    ["another product’s", { kind: "somebody-else’s", version: 1, weights: [1e308, null] }],
    ["a later version’s", { kind: "kansli-habits", version: 99, until: now, weights: "AAAA" }],
    [
      "weights out of range",
      { kind: "kansli-learned", version: 1, weights: { score: [1, 1e300] } },
    ],
  ])("%s", async (_, content) => {
    const store = new InMemoryDeskStore();
    for (const name of documents) await store.update<unknown>(name, () => content);
    const desk = await aDesk(inbox, sent, store);
    expectSound(desk, 30);
    expect(scoresOf(desk)).toEqual(scoresOf(await aDesk(inbox, sent)));
    const codes = desk.snapshot.warnings.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(["learned-damaged", "habits-damaged", "spot-checks-damaged"]),
    );
    await (await desk.learning()).spotChecking.begin();
    for (const name of documents) expect(await store.read(`${name}-damaged`)).toEqual(content);
    // The next opening finds nothing odd any more.
    expect((await aDesk(inbox, sent, store)).snapshot.warnings).toEqual([]);
  });
});

test("scores stay sound however often and contradictorily she corrects", async () => {
  const inbox = daily(12, (index) => ({
    from: index % 3 === 0 ? maria : erik,
    subject: index % 2 === 0 ? "Avtalet" : "Nytt",
  }));
  const store = new InMemoryDeskStore();
  const desk = await aDesk(inbox, answersTo(inbox.slice(0, 4)), store);
  for (let turn = 0; turn < 400; turn++) {
    const ids = inbox.filter((_, index) => (index + turn) % 3 === 0).map(({ id }) => id);
    await desk.correct(ids, turn % 2 === 0 ? "decide" : "bulk");
  }
  expectSound(desk, 12);
  const stored = JSON.stringify(await store.read(`learned-${anna.address}`));
  expect(stored.length).toBeLessThanOrEqual(9 * 1024);
});
