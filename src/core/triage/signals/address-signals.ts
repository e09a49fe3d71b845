import { always, yes, type Signal } from "./signal";

/** How the executive is addressed, and the conversation it stands in. */
export const addressSignals: readonly Signal[] = [
  {
    name: "alone-in-to",
    weight: 0.5,
    lanes: { decide: 0.4, handle: 0.4, read: -0.2, bulk: -0.2 },
    value: ({ addressing, sender, known }) =>
      yes(addressing === "alone" && (sender.kind === "person" || (known?.writtenTo ?? 0) > 0)),
    reason: ({ executive }) => ({
      sv: `Bara ${executive.givenName} står som mottagare`,
      en: `${executive.givenName} alone in To`,
    }),
  },
  {
    name: "among-few",
    weight: 0.15,
    value: ({ addressing }) => yes(addressing === "few"),
    reason: ({ executive, message }) => ({
      sv: `${executive.givenName} och ${message.to.length - 1} till som mottagare`,
      en: `${executive.givenName} and ${message.to.length - 1} more in To`,
    }),
  },
  {
    name: "among-many",
    weight: -0.5,
    lanes: { read: 0.7, bulk: 0.3, decide: -0.7, handle: -0.4 },
    value: ({ addressing, recipients, greets }) =>
      addressing === "many"
        ? Math.min(2, Math.log2(recipients) / 3) * (greets === "executive" ? 0.4 : 1)
        : 0,
    reason: ({ recipients }) => ({
      sv: `En av ${recipients} mottagare`,
      en: `One of ${recipients} recipients`,
    }),
  },
  {
    name: "copied",
    weight: -0.75,
    lanes: { read: 0.9, decide: -1.1, handle: -0.8 },
    value: ({ addressing }) => yes(addressing === "copied"),
    reason: ({ executive }) => ({
      sv: `${executive.givenName} står bara på kopia`,
      en: `${executive.givenName} is only in Cc`,
    }),
  },
  {
    name: "not-named",
    weight: -0.7,
    lanes: { read: 0.4, bulk: 0.8, decide: -0.8, handle: -0.4 },
    value: (seen) => yes(seen.addressing === "hidden" && !seen.isOwn),
    reason: ({ executive }) => ({
      sv: `${executive.givenName} står inte bland mottagarna`,
      en: `${executive.givenName} is not among the recipients`,
    }),
  },
  {
    name: "others-copied",
    weight: -0.07,
    value: ({ message }) => (message.cc.length > 1 ? Math.min(5, Math.log2(message.cc.length)) : 0),
    reason: ({ message }) => ({
      sv: `${message.cc.length} på kopia`,
      en: `${message.cc.length} in Cc`,
    }),
  },
  {
    name: "greets-executive",
    weight: 0.3,
    lanes: { decide: 0.4, handle: 0.2, bulk: -0.4 },
    value: (seen) => yes(seen.greets === "executive" && seen.sender.kind === "person"),
    reason: ({ executive }) => ({
      sv: `Vänder sig till ${executive.givenName}`,
      en: `Speaks to ${executive.givenName}`,
    }),
  },
  {
    name: "greets-assistant",
    weight: 0.1,
    lanes: { handle: 1.4, decide: -1, bulk: -0.6 },
    value: (seen) => yes(seen.greets === "assistant"),
    reason: always({ sv: "Vänder sig till assistenten", en: "Speaks to the assistant" }),
  },
  {
    name: "greets-other",
    weight: -0.3,
    lanes: { read: 0.8, decide: -0.6, handle: -0.4 },
    value: (seen) => yes(seen.greets === "other"),
    reason: always({ sv: "Vänder sig till någon annan", en: "Speaks to somebody else" }),
  },
  {
    name: "sent-on-bare",
    weight: -0.2,
    lanes: { read: 0.7, decide: -0.4, handle: -0.1 },
    value: ({ content }) => yes(content.isForward && content.ownEnd < 10),
    reason: always({ sv: "Skickat vidare utan ett ord", en: "Sent on without a word" }),
  },
  {
    name: "executive-took-part",
    weight: 0.4,
    lanes: { decide: 0.2, handle: 0.3, bulk: -2 },
    value: ({ conversation }) => yes((conversation?.byExecutive ?? 0) > 0),
    reason: ({ conversation, executive }) =>
      conversation?.begunBy === "executive"
        ? {
            sv: `I en konversation som ${executive.givenName} började`,
            en: `In a conversation ${executive.givenName} began`,
          }
        : {
            sv: `${executive.givenName} har skrivit i konversationen`,
            en: `${executive.givenName} took part in the conversation`,
          },
    chip: ({ conversation, executive }) =>
      conversation?.begunBy === "executive"
        ? { sv: `${executive.givenName} började`, en: `${executive.givenName} began it` }
        : undefined,
  },
  {
    name: "assistant-took-part",
    weight: 0.25,
    lanes: { handle: 0.6, bulk: -2 },
    value: ({ conversation }) => yes((conversation?.byAssistant ?? 0) > 0),
    reason: always({
      sv: "Assistenten har skrivit i konversationen",
      en: "The assistant took part in the conversation",
    }),
  },
  {
    name: "last-word-theirs",
    weight: 0.35,
    lanes: { handle: 0.2 },
    value: ({ conversation, wasAnswered, isOwn }) =>
      yes(
        conversation &&
          !isOwn &&
          !wasAnswered &&
          conversation.lastSpeaker === "other" &&
          conversation.byExecutive + conversation.byAssistant > 0,
      ),
    reason: always({ sv: "Sista ordet är deras", en: "The last word is theirs" }),
  },
  {
    name: "answered",
    weight: -1.1,
    lanes: { read: 2.4, decide: -1.3, handle: -1.8 },
    value: ({ wasAnswered }) => yes(wasAnswered),
    reason: always({ sv: "Redan besvarat", en: "Already answered" }),
    chip: always({ sv: "besvarat", en: "answered" }),
  },
];
