import type { InBothLanguages } from "../../shared/language";
import type { SignKind } from "../phrases";
import type { SeenMessage } from "../seen-message";
import { always, yes, type Signal } from "./signal";

/** What the words say. A subject that is only repeated by "Re:" counts for less. */
export const contentSignals: readonly Signal[] = [
  {
    name: "decision",
    weight: 1.25,
    lanes: { decide: 2.4, read: -0.8, bulk: -0.8 },
    sign: "decision",
    value: asked("decision"),
    reason: quoting("decision", "Ber om beslut", "Asks for a decision"),
    chip: always({ sv: "ber om beslut", en: "asks for a decision" }),
  },
  {
    name: "signature",
    weight: 1.1,
    lanes: { decide: 2.4, handle: 0.6, read: -1, bulk: -1 },
    sign: "signature",
    value: asked("signature"),
    reason: quoting("signature", "Ska undertecknas", "Asks for a signature"),
    chip: always({ sv: "ska undertecknas", en: "to be signed" }),
  },
  {
    name: "judgement",
    weight: 0.7,
    lanes: { decide: 1.3, handle: 0.2, read: -0.3 },
    sign: "judgement",
    value: asked("judgement"),
    reason: quoting("judgement", "Vill ha en bedömning", "Asks for a judgement"),
    chip: ({ executive }) => ({
      sv: `frågar ${executive.givenName}`,
      en: `asks ${executive.givenName}`,
    }),
  },
  {
    name: "decision-talk",
    weight: 0.3,
    lanes: { decide: 0.6 },
    sign: "decisionTalk",
    value: (seen) => (seen.content.signs.has("decision") ? 0 : askedOf(seen, "decisionTalk")),
    reason: quoting("decisionTalk", "Handlar om ett beslut", "Is about a decision"),
  },
  {
    name: "request",
    weight: 0.5,
    lanes: { handle: 1.1, decide: 0.4, read: -0.5 },
    sign: "request",
    value: asked("request"),
    reason: quoting("request", "Ber om något", "Asks for something"),
    chip: always({ sv: "ber om något", en: "asks for something" }),
  },
  {
    name: "ask",
    weight: 0.35,
    lanes: { handle: 0.7, decide: 0.3, read: -0.4 },
    value: ({ ask, asksHere }) => (ask?.strength ?? 0) * asksHere,
    reason: ({ ask }) => ({
      sv: `Verkar be om något: ”${inShort(ask?.sentence ?? "")}”`,
      en: `Seems to ask for something: “${inShort(ask?.sentence ?? "")}”`,
    }),
    chip: always({ sv: "ber om något", en: "asks for something" }),
  },
  {
    name: "question",
    weight: 0.4,
    lanes: { handle: 0.6, decide: 0.5, read: -0.4 },
    value: ({ content, asksHere, sender }) =>
      sender.kind === "noReply" ? 0 : Math.min(1.5, Math.sqrt(content.questions)) * asksHere,
    reason: ({ content }) =>
      content.questions === 1
        ? { sv: "Ställer en fråga", en: "Asks a question" }
        : { sv: `Ställer ${content.questions} frågor`, en: `Asks ${content.questions} questions` },
    chip: ({ greets, executive }) =>
      greets === "executive"
        ? { sv: `frågar ${executive.givenName}`, en: `asks ${executive.givenName}` }
        : { sv: "ställer en fråga", en: "asks a question" },
  },
  {
    name: "practical",
    weight: 0.05,
    lanes: { handle: 1, decide: -0.7 },
    sign: "practical",
    value: (seen) =>
      Math.min(1.5, askedOf(seen, "practical") * countFactor(seen, "practical")) *
      (asksAnything(seen) ? 1 : 0.4),
    reason: quoting("practical", "En praktisk sak", "A practical matter"),
  },
  {
    name: "due",
    weight: 0.75,
    lanes: { decide: 0.4, handle: 0.5, read: -0.5 },
    value: ({ due, asksHere }) => (due ? (due.unsure ? 0.6 : 1) * asksHere : 0),
    reason: ({ due }) => ({
      sv: `Ska vara klart: ”${due?.words ?? ""}”`,
      en: `Has a deadline: “${due?.words ?? ""}”`,
    }),
  },
  {
    name: "date",
    weight: 0.1,
    value: ({ due, reading, sender }) =>
      yes(!due && reading.deadlines.length > 0 && !isMachine(sender.kind)),
    reason: ({ reading }) => ({
      sv: `Nämner en dag: ”${reading.deadlines[0]?.words ?? ""}”`,
      en: `Names a day: “${reading.deadlines[0]?.words ?? ""}”`,
    }),
  },
  {
    name: "appointment",
    weight: 0.2,
    lanes: { meetings: 4, handle: -0.6 },
    sign: "appointment",
    value: (seen) => askedOf(seen, "appointment") * (seen.reading.deadlines.length > 0 ? 1 : 0.8),
    reason: quoting("appointment", "Flyttar ett möte", "Moves a meeting"),
  },
  {
    name: "awaited",
    weight: 0.8,
    lanes: { handle: 2.2, decide: 0.6, read: -0.8, bulk: -1.4 },
    sign: "awaited",
    value: (seen) =>
      seen.isMailing || seen.sender.kind === "person" ? 0 : saidIn(seen, "awaited"),
    reason: quoting("awaited", "Ett system väntar", "A system waits"),
  },
  {
    name: "urgent",
    weight: 0.4,
    lanes: { handle: 0.2 },
    sign: "urgent",
    value: (seen) => (isMachine(seen.sender.kind) ? 0 : askedOf(seen, "urgent")),
    reason: quoting("urgent", "Sägs vara bråttom", "Is said to be urgent"),
    chip: always({ sv: "bråttom", en: "urgent" }),
  },
  {
    name: "thanks",
    weight: -0.6,
    lanes: { read: 1.5, decide: -0.7, handle: -0.8 },
    sign: "thanks",
    value: (seen) =>
      asksAnything(seen) || seen.sender.kind !== "person" || seen.content.signs.has("invoice")
        ? 0
        : yes(seen.content.signs.has("thanks")),
    reason: quoting("thanks", "Tackar", "Says thanks"),
  },
  {
    name: "information",
    weight: -0.7,
    lanes: { read: 2, decide: -1, handle: -0.8 },
    sign: "information",
    value: (seen) => saidIn(seen, "information") * (asksAnything(seen) ? 0.4 : 1),
    reason: quoting("information", "För kännedom", "For information"),
    chip: always({ sv: "för kännedom", en: "for information" }),
  },
  {
    name: "report",
    weight: -0.3,
    lanes: { read: 1, decide: -0.3, handle: -0.3 },
    sign: "report",
    value: (seen) => saidIn(seen, "report") * (asksAnything(seen) ? 0.3 : 1),
    reason: quoting("report", "En rapport eller nyhet", "A report or news"),
  },
  {
    name: "sales",
    weight: -0.5,
    lanes: { bulk: 1.2, read: 0.6, decide: -1, handle: -0.5 },
    sign: "sales",
    value: (seen) =>
      seen.isClose
        ? 0
        : saidIn(seen, "sales") * Math.min(2, 0.5 + seen.content.signs.count("sales") / 2),
    reason: quoting("sales", "Låter som en säljare", "Sounds like a salesperson"),
  },
  {
    name: "automatic-answer",
    weight: -1.2,
    lanes: { read: 2.5, bulk: 0.6, decide: -1.5, handle: -1.5 },
    sign: "autoReply",
    value: ({ content }) => yes(content.signs.has("autoReply")),
    reason: always({ sv: "Ett automatiskt svar", en: "An automatic answer" }),
    chip: always({ sv: "automatiskt svar", en: "automatic answer" }),
  },
  {
    name: "amount",
    weight: 0.25,
    lanes: { decide: 0.3, invoices: 0.2 },
    value: ({ reading, sender }) => yes(reading.amounts.length > 0 && !isMachine(sender.kind)),
    reason: ({ reading }) => inBoth(reading.amounts[0]?.words ?? "", "Nämner", "Names"),
    chip: ({ reading }) => same(reading.amounts[0]?.words ?? ""),
  },
  {
    name: "contract",
    weight: 0.25,
    lanes: { decide: 0.5 },
    sign: "contract",
    value: asked("contract"),
    reason: quoting("contract", "Gäller", "Concerns"),
  },
  {
    name: "board-matter",
    weight: 0.3,
    lanes: { decide: 0.5 },
    sign: "board",
    value: asked("board"),
    reason: quoting("board", "Rör styrelsen", "Concerns the board"),
    chip: always({ sv: "rör styrelsen", en: "for the board" }),
  },
  {
    name: "confidential",
    weight: 0.4,
    lanes: { decide: 0.9, bulk: -0.6 },
    value: (seen) =>
      (seen.message.confidentiality === "normal"
        ? saidIn(seen, "confidential") * seen.asksHere
        : 1) * (seen.content.signs.has("information") ? 0.3 : 1),
    reason: always({ sv: "Förtroligt", en: "Confidential" }),
    chip: always({ sv: "förtroligt", en: "confidential" }),
  },
  {
    name: "closed",
    weight: 0.2,
    lanes: { decide: 0.5, read: -0.8, bulk: -1 },
    value: ({ message, content, isMailing }) =>
      yes(message.confidentiality !== "normal" && !isMailing && !content.signs.has("information")),
    reason: always({
      sv: "Innehållet är inte läst (privat eller krypterat)",
      en: "The content was not read (private or encrypted)",
    }),
  },
  {
    name: "new-account",
    weight: 0.8,
    lanes: { invoices: 0.8, handle: 0.5, read: -1, bulk: -3 },
    sign: "newAccount",
    value: (seen) => yes(seen.content.signs.has("newAccount")),
    reason: quoting("newAccount", "Vill ändra vart pengar går", "Wants money to go elsewhere"),
    chip: always({ sv: "nytt konto", en: "new account" }),
  },
  {
    name: "pressure",
    weight: 0.8,
    lanes: { handle: 2.2, decide: 0.4, read: -1.5, bulk: -3 },
    sign: "pressure",
    value: (seen) => (isMachine(seen.sender.kind) ? 0 : yes(seen.content.signs.has("pressure"))),
    reason: quoting("pressure", "Skrivet så som bedragare skriver", "Written as swindlers write"),
    chip: always({ sv: "kontrollera avsändaren", en: "check the sender" }),
  },
];

/** The words ask nobody for anything when a machine wrote them. */
function isMachine(kind: SeenMessage["sender"]["kind"]): boolean {
  return kind === "noReply" || kind === "list";
}

function asksAnything({ content }: SeenMessage): boolean {
  const { signs } = content;
  return (
    content.questions > 0 ||
    signs.has("request") ||
    signs.has("decision") ||
    signs.has("signature") ||
    signs.has("judgement")
  );
}

/** 1 for a sign in the writer's own words, 0.6 when only the repeated subject of an answer has it. */
function saidIn({ content }: SeenMessage, kind: SignKind): number {
  const { signs, isReply } = content;
  if (!signs.has(kind)) return 0;
  return isReply && signs.isInSubject(kind) && signs.count(kind) === 1 ? 0.6 : 1;
}

/** The same for what is asked, which may be asked of others. */
function askedOf(seen: SeenMessage, kind: SignKind): number {
  return saidIn(seen, kind) * seen.asksHere;
}

function asked(kind: SignKind): (seen: SeenMessage) => number {
  return (seen) => askedOf(seen, kind);
}

function countFactor({ content }: SeenMessage, kind: SignKind): number {
  return 1 + 0.25 * Math.min(3, Math.max(0, content.signs.count(kind) - 1));
}

function quoting(kind: SignKind, sv: string, en: string): (seen: SeenMessage) => InBothLanguages {
  return ({ content }) => inBoth(content.signs.find(kind)?.words ?? "", sv, en);
}

function inBoth(words: string, sv: string, en: string): InBothLanguages {
  const shown = words.replace(/\s+/gu, " ");
  return { sv: `${sv}: ”${shown}”`, en: `${en}: “${shown}”` };
}

function same(text: string): InBothLanguages | undefined {
  return text === "" ? undefined : { sv: text, en: text };
}

/** A sentence of which the card shows the beginning. */
function inShort(sentence: string): string {
  return sentence.length <= 80 ? sentence : `${sentence.slice(0, 79).trimEnd()}…`;
}
