import { displayNameOf } from "../../shared/person";
import type { SeenMessage } from "../seen-message";
import { always, yes, type Signal } from "./signal";

const titleOr = (seen: SeenMessage, fallback: string) => seen.sender.title ?? fallback;

/** Who wrote it. */
export const whoSignals: readonly Signal[] = [
  {
    name: "manager",
    weight: 1.1,
    lanes: { decide: 1, handle: 0.3, read: 0.1, bulk: -2 },
    value: ({ sender }) => (sender.role === "manager" ? 1 / Math.sqrt(sender.stepsUp ?? 1) : 0),
    reason: (seen) => ({
      sv: `Från ${titleOr(seen, "närmaste chefen")}`,
      en: `From ${titleOr(seen, "the manager")}`,
    }),
    chip: always({ sv: "från chefen", en: "from the manager" }),
  },
  {
    name: "board",
    weight: 0.9,
    lanes: { decide: 1.1, handle: 0.3, bulk: -2 },
    value: ({ sender }) => yes(sender.role === "board"),
    reason: (seen) => ({
      sv: `Från styrelsen: ${titleOr(seen, displayNameOf(seen.message.from))}`,
      en: `From the board: ${titleOr(seen, displayNameOf(seen.message.from))}`,
    }),
    chip: always({ sv: "från styrelsen", en: "from the board" }),
  },
  {
    name: "vip",
    weight: 0.9,
    lanes: { decide: 0.7, handle: 0.3, bulk: -2 },
    value: ({ sender }) => yes(sender.role === "vip"),
    reason: always({
      sv: "På listan över viktiga personer",
      en: "On the list of important people",
    }),
    chip: always({ sv: "viktig person", en: "important person" }),
  },
  {
    name: "direct-report",
    weight: 0.45,
    lanes: { decide: 0.5, handle: 0.1, bulk: -1.5 },
    value: ({ sender }) => yes(sender.role === "report"),
    reason: (seen) => ({
      sv: `Från en direkt medarbetare${seen.sender.title ? `: ${seen.sender.title}` : ""}`,
      en: `From a direct report${seen.sender.title ? `: ${seen.sender.title}` : ""}`,
    }),
  },
  {
    name: "colleague",
    weight: 0.1,
    lanes: { handle: 0.1, bulk: -0.6 },
    value: ({ sender }) => yes(sender.isColleague && !sender.role && sender.kind === "person"),
    reason: always({ sv: "Från en kollega", en: "From a colleague" }),
  },
  {
    name: "answered-share",
    weight: 0.55,
    lanes: { handle: 0.3, decide: 0.2, read: 0.05, bulk: -0.7 },
    value: ({ known, answeredShare }) =>
      answeredShare === undefined || (known?.received ?? 0) < 2
        ? 0
        : Math.max(-1.5, Math.min(2.5, 3 * logTen(answeredShare, 0.15))),
    reason: ({ known }) => ({
      sv: `Besvarat tidigare: ${known?.answered ?? 0} av ${known?.received ?? 0}`,
      en: `Answered before: ${known?.answered ?? 0} of ${known?.received ?? 0}`,
    }),
    chip: (_seen, value) =>
      value > 1.2 ? { sv: "får ofta svar", en: "often answered" } : undefined,
  },
  {
    name: "written-to",
    weight: 0.16,
    lanes: { handle: 0.12, bulk: -0.5 },
    value: ({ known }) => Math.min(4, Math.log2(1 + (known?.writtenTo ?? 0))),
    reason: ({ known }) => ({
      sv: `Brev skrivna dit: ${known?.writtenTo ?? 0}`,
      en: `Written to before: ${known?.writtenTo ?? 0}`,
    }),
  },
  {
    name: "never-answered",
    weight: -0.35,
    lanes: { read: 0.35, bulk: 0.7, decide: -0.3, handle: -0.4 },
    value: ({ known, sender, answeredShare }) =>
      answeredShare !== undefined &&
      known?.writtenTo === 0 &&
      !sender.role &&
      !sender.isColleague &&
      known.received > 4
        ? Math.min(2, Math.log2(known.received / 4))
        : 0,
    reason: ({ known }) => ({
      sv: `${known?.received ?? 0} brev, inget besvarat`,
      en: `${known?.received ?? 0} messages, none answered`,
    }),
  },
  {
    name: "first-from-sender",
    weight: -0.2,
    value: (seen) =>
      yes(seen.isFirstFromSender && !seen.isOwn && !seen.sender.role && !seen.sender.isColleague),
    reason: always({ sv: "Första brevet från avsändaren", en: "First message from this sender" }),
  },
  {
    name: "no-reply",
    weight: -1.4,
    lanes: { bulk: 1.1, read: 0.7, decide: -1.6, handle: -1.1 },
    value: ({ sender }) => yes(sender.kind === "noReply"),
    reason: always({
      sv: "Från en adress som inte tar emot svar",
      en: "From an address that takes no replies",
    }),
  },
  {
    name: "list-sender",
    weight: -1.1,
    lanes: { bulk: 1.7, read: 0.4, decide: -1.6, handle: -1.2 },
    value: ({ sender }) => yes(sender.kind === "list" && !sender.role),
    reason: always({ sv: "Från en utskicksadress", en: "From a mailing address" }),
  },
  {
    name: "office-sender",
    weight: -0.15,
    lanes: { bulk: 0.4, read: 0.4, decide: -0.5, handle: -0.3 },
    value: ({ sender, known }) =>
      yes(sender.kind === "office" && !sender.role && (known?.writtenTo ?? 0) === 0),
    reason: always({ sv: "Från en gemensam adress", en: "From a shared address" }),
  },
  {
    name: "from-the-desk",
    weight: -0.5,
    lanes: { read: 1.2, decide: -0.6 },
    value: (seen) => yes(seen.isOwn),
    reason: always({ sv: "Skrivet härifrån", en: "Written from this desk" }),
  },
];

function logTen(share: number, base: number): number {
  return Math.log10(Math.max(share, 0.001) / base);
}
