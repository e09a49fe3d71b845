/** @jest-environment node */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readAskModel } from "../../../src/core/triage/asking/ask-model";
import { AskReader } from "../../../src/core/triage/asking/ask-reader";
import type { Message } from "../../../src/core/triage/message";
import { signals } from "../../../src/core/triage/signals/signals";
import type { TriageProfile } from "../../../src/core/triage/triage-profile";
import { TriageTable } from "../../../src/core/triage/triage-table";
import type { TriagedMessage } from "../../../src/core/triage/triaged-message";
import { aMessage, anna, aProfile, aSentMessage, maria, person } from "../../support/builders";

interface Example {
  message: Partial<Message>;
  profile?: Partial<TriageProfile>;
  inbox?: readonly Message[];
  sent?: readonly Message[];
  /** With the model of what asks, which is fetched after the list. */
  withAskModel?: boolean;
}

const askModel = readAskModel(
  JSON.parse(readFileSync(path.join(__dirname, "../../../assets/ask-model.json"), "utf8")),
).value;

const erik = person("erik.sund@brukets.example", "Erik Sund");
const others = (count: number) =>
  Array.from({ length: count }, (_, index) => person(`p${index}@x.example`));
const earlier = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aMessage({ id: `earlier-${index}`, receivedAt: `2026-11-0${index + 1}T08:00:00Z` }),
  );
const answers = (inbox: readonly Message[]) =>
  inbox.map(({ id, conversationId }) =>
    aSentMessage({ id: `to-${id}`, conversationId, to: [erik] }),
  );
const inConversation = (parts: Partial<Message>) => ({ conversationId: "c", ...parts });

/** For each signal a message that shows it. */
const examples: Readonly<Record<string, Example>> = {
  manager: { message: {}, profile: { managers: [{ ...erik, title: "Chair" }] } },
  board: { message: {}, profile: { board: [erik] } },
  vip: { message: {}, profile: { vips: [erik] } },
  "direct-report": { message: {}, profile: { directReports: [{ ...erik, title: "CFO" }] } },
  colleague: { message: { from: person("eva.lund@nordvik.example", "Eva Lund") } },
  "answered-share": { message: {}, inbox: earlier(4), sent: answers(earlier(4)) },
  "written-to": { message: {}, sent: [aSentMessage({ to: [erik] })] },
  "never-answered": {
    message: {},
    inbox: earlier(8),
    sent: [aSentMessage({ to: [person("b@b.example")] })],
  },
  "first-from-sender": { message: {} },
  "no-reply": { message: { from: person("no-reply@x.example") } },
  "list-sender": { message: { from: person("newsletter@x.example") } },
  "office-sender": { message: { from: person("ekonomi@x.example") } },
  "from-the-desk": { message: { from: maria } },
  "alone-in-to": { message: {} },
  "among-few": { message: { to: [anna, ...others(2)] } },
  "among-many": { message: { to: [anna, ...others(20)] } },
  copied: { message: { to: others(1), cc: [anna] } },
  "not-named": { message: { to: others(1) } },
  "others-copied": { message: { cc: others(40) } },
  "greets-executive": { message: { preview: "Hej Anna! Här är svaren." } },
  "greets-assistant": { message: { preview: "Hej Maria! Här är svaren." } },
  "greets-other": {
    message: { preview: "Hej Jonas! Här.", to: [person("j@x.example", "Jonas Berg"), anna] },
  },
  "sent-on-bare": { message: { subject: "VB: Pris", preview: "Från: A\nSkickat: i går\nTill: B" } },
  "executive-took-part": {
    message: inConversation({}),
    sent: [aSentMessage(inConversation({ receivedAt: "2026-11-01T08:00:00Z" }))],
  },
  "assistant-took-part": {
    message: inConversation({}),
    inbox: [aMessage(inConversation({ from: maria, receivedAt: "2026-11-01T08:00:00Z" }))],
  },
  "last-word-theirs": {
    message: inConversation({}),
    sent: [aSentMessage(inConversation({ receivedAt: "2026-11-01T08:00:00Z" }))],
  },
  answered: {
    message: inConversation({}),
    sent: [aSentMessage(inConversation({ to: [erik], receivedAt: "2026-11-24T08:00:00Z" }))],
  },
  decision: { message: { preview: "Vi behöver ditt beslut." } },
  signature: { message: { preview: "Avtalet ska undertecknas." } },
  judgement: { message: { preview: "Vad tycker du" } },
  "decision-talk": { message: { preview: "Här är vår offert." } },
  request: { message: { preview: "Skicka gärna filen." } },
  question: { message: { preview: "Är filen rätt?" } },
  practical: { message: { preview: "Kan du boka ett hotell?" } },
  due: { message: { preview: "Vi vill ha svar senast fredag." } },
  date: { message: { preview: "Vi ses i Göteborg på fredag, det blir fint." } },
  appointment: { message: { preview: "Jag har fått förhinder." } },
  awaited: { message: { from: person("noreply@x.example"), preview: "Ärendet väntar på dig." } },
  urgent: { message: { preview: "Det är bråttom." } },
  thanks: { message: { preview: "Tack för i går!" } },
  information: { message: { preview: "Bara för kännedom." } },
  report: { message: { subject: "Veckorapport" } },
  sales: { message: { preview: "We help companies like yours" } },
  "automatic-answer": { message: { subject: "Automatiskt svar: Lunch" } },
  amount: { message: { preview: "Det kostar 86 000 kr." } },
  contract: { message: { preview: "Det gäller hyresavtalet, avtalet om hamnen." } },
  "board-matter": { message: { preview: "Inför styrelsemötet." } },
  confidential: { message: { preview: "Detta är förtroligt." } },
  closed: { message: { confidentiality: "encrypted" } },
  "new-account": { message: { preview: "Observera nytt bankgiro." } },
  pressure: { message: { preview: "Are you at your desk" } },
  meeting: { message: { kind: "meetingRequest" } },
  "meeting-answer": { message: { kind: "meetingDeclined" } },
  ask: { message: { preview: "Set up a call with the lawyers." }, withAskModel: true },
  "meeting-words": { message: { subject: "Inställt: styrgrupp" } },
  "meeting-form": { message: { preview: "When: Monday 3 pm.\nWhere: Room 4\n*~*~*" } },
  invoice: { message: { subject: "Faktura 20418" } },
  "payment-details": { message: { preview: "Betala till bankgiro 748-2210." } },
  "bulk-words": { message: { preview: "Black Friday, rabatt på allt" } },
  unsubscribe: { message: { preview: "Avsluta prenumerationen" } },
  "list-tag": { message: { subject: "[Nätverket] Tips" } },
  "bulk-header": { message: { body: "Hej", headers: { "list-unsubscribe": "<mailto:x>" } } },
  notice: { message: { preview: "Ditt lösenord har ändrats." } },
  flagged: { message: { flag: "flagged" } },
  "flag-complete": { message: { flag: "complete" } },
  "high-importance": { message: { importance: "high" } },
  "low-importance": { message: { importance: "low" } },
  "outlook-other": { message: { inferenceClassification: "other" } },
  attachments: { message: { hasAttachments: true, flag: "flagged", preview: "Ditt beslut?" } },
  "unsafe-sender": { message: { from: person("anna@nordvikk.example", "Anna Lindqvist") } },
};

function triage(example: Example): TriagedMessage {
  const found = tableWith(example).find("asked");
  if (!found) throw new RangeError("triage: lost the message");
  return found;
}

function tableWith({ message, profile, inbox = [], sent = [], withAskModel }: Example) {
  const { from } = message;
  const asked = aMessage({ id: "asked", ...(from && { sender: from }), ...message });
  const table = new TriageTable(aProfile(profile));
  if (withAskModel && askModel) table.lookForAsks(new AskReader(askModel));
  table.takeSent(sent);
  Array.from(table.triage(table.take([...inbox, asked])));
  return table;
}

test("every signal has an example", () => {
  expect(Object.keys(examples).sort()).toEqual(signals.map(({ name }) => name).sort());
});

test.each(signals.map(({ name, weight }) => [name, weight] as const))(
  "%s is seen, with a reason in both languages and points in the direction of its weight",
  (name, weight) => {
    const { contributions } = triage(examples[name] ?? { message: {} });
    const contribution = contributions.find(({ signal }) => signal === name);
    const isTooLight = Math.abs(weight) < 0.12;
    if (!contribution && isTooLight) return;
    expect(contribution?.reason.sv).toMatch(/\S/u);
    expect(contribution?.reason.en).toMatch(/\S/u);
    expect(JSON.stringify(contribution)).not.toMatch(/undefined|NaN|“”|””/u);
    if (name !== "answered-share")
      expect(Math.sign(contribution?.points ?? 0)).toBe(Math.sign(weight));
  },
);

test.each(signals.map(({ name }) => name))(
  "%s is not seen in a message that says nothing",
  (name) => {
    const expected = ["alone-in-to", "first-from-sender"];
    const { contributions } = triage({ message: {} });
    const names = contributions.map(({ signal }) => signal);
    expect(names.includes(name)).toBe(expected.includes(name));
  },
);

test.each(signals.flatMap(({ name, sign, value }) => (sign ? [{ name, sign, value }] : [])))(
  "$name is not there where its words are not, so that it need not be asked",
  ({ sign, value }) => {
    const seen = Object.values(examples).flatMap(
      (example) => tableWith(example).standingOf("asked")?.seen ?? [],
    );
    const without = seen.filter(({ content }) => !content.signs.has(sign));
    expect(without.length).toBeGreaterThan(50);
    expect(without.map(value).filter((strength) => strength !== 0)).toEqual([]);
  },
);

test("the words that were seen stand in the reason", () => {
  const { contributions } = triage(examples.decision ?? { message: {} });
  expect(contributions.find(({ signal }) => signal === "decision")?.reason).toEqual({
    sv: "Ber om beslut: ”ditt beslut”",
    en: "Asks for a decision: “ditt beslut”",
  });
});

test("what is asked of others in a copy counts for less", () => {
  const alone = triage({ message: { preview: "Kan du godkänna?" } });
  const copied = triage({ message: { preview: "Kan du godkänna?", to: [erik], cc: [anna] } });
  expect(copied.score).toBeLessThan(alone.score);
  expect(alone.lane).toBe("decide");
  expect(copied.lane).not.toBe("decide");
});

test("what more than ten are asked counts for less, unless it speaks to the executive", () => {
  const preview = "Kan du godkänna?";
  const among = (count: number) => triage({ message: { preview, to: [anna, ...others(count)] } });
  const decision = ({ contributions }: TriagedMessage) =>
    contributions.find(({ signal }) => signal === "decision")?.points ?? 0;
  expect(decision(among(12))).toBeLessThan(decision(among(8)));
  const spoken = { preview: `Hej Anna! ${preview}`, to: [anna, ...others(12)] };
  expect(decision(triage({ message: spoken }))).toBeGreaterThan(decision(among(12)));
});

test("what answers somebody is no mailing, whatever its words", () => {
  const preview = "Om nyhetsbrevet: veckans nyheter står inte med, och webbinariet inte heller.";
  const mailing = triage({ message: { subject: "Nyhetsbrevet", preview } });
  expect(mailing.lane).toBe("bulk");
  const answer = triage({ message: { subject: "SV: Nyhetsbrevet", preview } });
  expect(answer.lane).not.toBe("bulk");
  expect(answer.contributions.map(({ signal }) => signal)).not.toContain("bulk-words");
});

test("a machine that waits for the executive is heard, a mailing is not", () => {
  const preview = "Fyra ärenden väntar på ditt godkännande.";
  const from = person("noreply@x.example");
  expect(triage({ message: { from, preview } }).lane).toBe("handle");
  const mailing = { from, preview: `${preview} Avsluta prenumerationen här.` };
  expect(triage({ message: mailing }).lane).toBe("bulk");
});

test("among many a message lies low, unless it speaks to the executive", () => {
  const to = [anna, ...others(8)];
  const preview = "Svara mig med passnummer.";
  expect(triage({ message: { to, preview: `Anna, du saknas. ${preview}` } }).lane).toBe("handle");
  const spread = ({ contributions }: TriagedMessage) =>
    contributions.find(({ signal }) => signal === "among-many")?.points ?? 0;
  const spoken = spread(triage({ message: { to, preview: "Hej Anna! Här är svaren." } }));
  expect(spoken).toBeGreaterThan(spread(triage({ message: { to } })));
});

test("a meeting that must be moved lies with the meetings, though it asks something", () => {
  const message = {
    subject: "Lunchen",
    preview: "Jag har fått förhinder. Kan vi ses en vecka senare?",
  };
  expect(triage({ message }).lane).toBe("meetings");
});

test("what suits somebody is a meeting's time only where a time is named", () => {
  const laneOf = (preview: string) => triage({ message: { subject: "Re: Oak", preview } }).lane;
  expect(laneOf("Thursday the 26th works for me.")).toBe("meetings");
  expect(laneOf("The price works for me. Can you send the papers?")).not.toBe("meetings");
});

test("an answer under an invoice's subject is no invoice by that alone", () => {
  const preview = "Den är betald nu.";
  expect(triage({ message: { subject: "SV: Fakturan", preview } }).lane).toBe("read");
  expect(triage({ message: { subject: "Fakturan", preview: "Här är den." } }).lane).toBe(
    "invoices",
  );
});

test("the more a letter sounds like a salesperson's, the more it counts", () => {
  const sales = (preview: string) =>
    triage({ message: { preview } }).contributions.find(({ signal }) => signal === "sales")
      ?.points ?? 0;
  expect(sales("Vi hjälper bolag som ert. Har du 15 minuter")).toBeLessThan(
    sales("Vi hjälper er. Har du tid"),
  );
});

test("a service desk is an office whatever its name", () => {
  const from = person("servicedesk@x.example", "IT Service Desk");
  expect(triage({ message: { from } }).contributions.map(({ signal }) => signal)).toContain(
    "office-sender",
  );
});

test("the subject that an answer repeats counts for less than the writer's own words", () => {
  const subject = "Behöver ditt beslut";
  expect(triage({ message: { subject: `Re: ${subject}` } }).score).toBeLessThan(
    triage({ message: { subject } }).score,
  );
});

test("without any sent mail nothing is said about what is answered", () => {
  const { contributions } = triage({ message: {}, inbox: earlier(8) });
  const names = contributions.map(({ signal }) => signal);
  expect(names).not.toContain("answered-share");
  expect(names).not.toContain("never-answered");
});
