import type { InBothLanguages } from "../../shared/language";
import type { MessageKind } from "../message";
import { always, yes, type Signal } from "./signal";

const meetingReasons: Readonly<Partial<Record<MessageKind, InBothLanguages>>> = {
  meetingRequest: { sv: "Inbjudan till möte", en: "Meeting request" },
  meetingCancelled: { sv: "Inställt möte", en: "Meeting cancelled" },
};

/** What sort of mail it is: meeting, invoice, mailing, notice; and what Outlook knows about it. */
export const kindSignals: readonly Signal[] = [
  {
    name: "meeting",
    weight: 0.5,
    lanes: { meetings: 9 },
    value: ({ message }) => yes(message.kind in meetingReasons),
    reason: ({ message }) => meetingReasons[message.kind] ?? { sv: "Möte", en: "Meeting" },
    chip: ({ message }) => meetingReasons[message.kind],
  },
  {
    name: "meeting-answer",
    weight: -0.6,
    lanes: { meetings: 9 },
    value: ({ message }) => yes(message.kind !== "message" && !(message.kind in meetingReasons)),
    reason: always({ sv: "Svar på mötesinbjudan", en: "Answer to an invitation" }),
    chip: always({ sv: "svar på inbjudan", en: "answer to invitation" }),
  },
  {
    name: "meeting-words",
    weight: 0.1,
    lanes: { meetings: 1.6 },
    sign: "meeting",
    value: ({ content, message }) => {
      if (!content.signs.has("meeting") || message.kind !== "message") return 0;
      return content.signs.isInSubject("meeting") ? 1.2 : 0.6;
    },
    reason: ({ content }) => ({
      sv: `Rör ett möte: ”${content.signs.find("meeting")?.words ?? ""}”`,
      en: `About a meeting: “${content.signs.find("meeting")?.words ?? ""}”`,
    }),
  },
  {
    name: "meeting-form",
    weight: 0.3,
    lanes: { meetings: 4 },
    value: ({ message }) =>
      yes(
        message.kind === "message" &&
          /^\s*(?:When|När): .{4,80}\s(?:Where|Var|Plats):/su.test(message.preview),
      ),
    reason: always({ sv: "Har en kallelses form", en: "Has the form of an invitation" }),
  },
  {
    name: "invoice",
    weight: 0.35,
    lanes: { invoices: 2.6, decide: -0.4, handle: -0.9, read: -0.6 },
    sign: "invoice",
    value: ({ content: { signs, isReply } }) => {
      if (!signs.has("invoice")) return 0;
      return (
        (signs.isInSubject("invoice") && !isReply ? 1 : 0.6) +
        0.15 * Math.min(4, signs.count("invoice") - 1)
      );
    },
    reason: ({ content }) => ({
      sv: `Ser ut som en faktura: ”${content.signs.find("invoice")?.words ?? ""}”`,
      en: `Looks like an invoice: “${content.signs.find("invoice")?.words ?? ""}”`,
    }),
    chip: always({ sv: "faktura", en: "invoice" }),
  },
  {
    name: "payment-details",
    weight: 0.3,
    lanes: { invoices: 1.6, decide: -0.2, read: -0.3 },
    value: ({ content }) =>
      yes(content.account !== undefined) || 0.5 * yes(content.signs.has("payment")),
    reason: ({ content }) => {
      const words = content.account ?? content.signs.find("payment")?.words ?? "";
      return { sv: `Uppgifter för betalning: ”${words}”`, en: `Payment details: “${words}”` };
    },
  },
  {
    name: "bulk-words",
    weight: -0.6,
    lanes: { bulk: 1.3, decide: -0.7, handle: -0.6 },
    sign: "bulk",
    value: (seen) =>
      seen.isClose || seen.content.isReply
        ? 0
        : Math.min(2, 0.5 + 0.5 * (seen.content.signs.count("bulk") || -1)),
    reason: ({ content }) => ({
      sv: `Låter som ett utskick: ”${content.signs.find("bulk")?.words ?? ""}”`,
      en: `Sounds like a mailing: “${content.signs.find("bulk")?.words ?? ""}”`,
    }),
  },
  {
    name: "unsubscribe",
    weight: -0.8,
    lanes: { bulk: 2, decide: -0.8, handle: -0.8 },
    sign: "unsubscribe",
    value: (seen) => yes(seen.content.signs.has("unsubscribe") && !seen.isClose),
    reason: ({ content }) => ({
      sv: `Säger hur man slipper fler: ”${content.signs.find("unsubscribe")?.words ?? ""}”`,
      en: `Says how to get no more: “${content.signs.find("unsubscribe")?.words ?? ""}”`,
    }),
  },
  {
    name: "list-tag",
    weight: -0.3,
    lanes: { bulk: 0.8, read: 0.6, decide: -0.5 },
    value: (seen) => yes(seen.content.listTag !== undefined && !seen.isClose),
    reason: ({ content }) => ({
      sv: `Från listan ${content.listTag ?? ""}`,
      en: `From the list ${content.listTag ?? ""}`,
    }),
  },
  {
    name: "bulk-header",
    weight: -1.2,
    lanes: { bulk: 2.2, decide: -1.5, handle: -1.2 },
    value: (seen) => yes(seen.reading.bulkHeader !== undefined && !seen.isClose),
    reason: ({ reading }) => ({
      sv: `Märkt som utskick: ${reading.bulkHeader ?? ""}`,
      en: `Marked as a mailing: ${reading.bulkHeader ?? ""}`,
    }),
  },
  {
    name: "notice",
    weight: -0.5,
    lanes: { bulk: 0.8, read: 0.6, decide: -0.6, handle: -0.3 },
    sign: "notice",
    value: (seen) => yes(seen.content.signs.has("notice") && !seen.isClose),
    reason: ({ content }) => ({
      sv: `Ett meddelande från ett system: ”${content.signs.find("notice")?.words ?? ""}”`,
      en: `A notice from a system: “${content.signs.find("notice")?.words ?? ""}”`,
    }),
  },
  {
    name: "flagged",
    weight: 0.9,
    lanes: { decide: 0.3, handle: 0.4, bulk: -1.5 },
    value: ({ message }) => yes(message.flag === "flagged"),
    reason: always({ sv: "Flaggat", en: "Flagged" }),
    chip: always({ sv: "flaggat", en: "flagged" }),
  },
  {
    name: "flag-complete",
    weight: -0.8,
    lanes: { read: 0.5 },
    value: ({ message }) => yes(message.flag === "complete"),
    reason: always({ sv: "Flaggan är avbockad", en: "Its flag is ticked off" }),
  },
  {
    name: "high-importance",
    weight: 0.4,
    lanes: { decide: 0.2, handle: 0.2 },
    value: ({ message, sender }) =>
      yes(message.importance === "high" && sender.kind !== "list" && sender.kind !== "noReply"),
    reason: always({ sv: "Märkt som viktigt", en: "Marked important" }),
    chip: always({ sv: "viktigt", en: "important" }),
  },
  {
    name: "low-importance",
    weight: -0.5,
    lanes: { bulk: 0.4, read: 0.3 },
    value: ({ message }) => yes(message.importance === "low"),
    reason: always({ sv: "Märkt som mindre viktigt", en: "Marked less important" }),
  },
  {
    name: "outlook-other",
    weight: -0.3,
    lanes: { bulk: 0.6, decide: -0.3, handle: -0.3 },
    value: (seen) => yes(seen.message.inferenceClassification === "other" && !seen.isClose),
    reason: always({ sv: "Outlook lägger det under Övrigt", en: "Outlook puts it under Other" }),
  },
  {
    name: "attachments",
    weight: 0.08,
    value: ({ message }) => yes(message.hasAttachments),
    reason: always({ sv: "Har bilagor", en: "Has attachments" }),
  },
  {
    name: "unsafe-sender",
    weight: 0.9,
    lanes: { handle: 2.2, invoices: 2.2, read: -4, bulk: -7 },
    value: ({ safety }) =>
      safety.length === 0 ? 0 : safety.every(({ kind }) => kind === "reply-elsewhere") ? 0.3 : 1,
    reason: always({ sv: "Avsändaren bör kontrolleras", en: "The sender should be checked" }),
    chip: always({ sv: "kontrollera avsändaren", en: "check the sender" }),
  },
];
