import { plural } from "../../../ui/plural";

const messages = (count: number): string => plural(count, "message", "messages");

/**
 * Everything that is said of what was learned, in English; fetched with the parts that say it. Counts come as numbers
 * for the form of the word and as text for the figure.
 */
export const en = {
  spotCheckTitle: "Spot check",
  spotCheckOffer: (count: number, figure: string) =>
    `Spot check of the week: ${plural(count, "the lowest message", `the ${figure} lowest`)} from people. Should any be higher?`,
  spotCheckLead: (count: number, figure: string) =>
    `${plural(count, "The lowest message", `The ${figure} lowest messages`)} from people this week. Should any be higher? Say where, and it learns at once.`,
  spotCheckKeys: "↑ ↓ between messages, 1–6 lane, Z undo",
  spotCheckLook: "Look",
  notThisWeek: "Not this week",
  putOff: "The spot check comes back in a week. You find it under More at any time.",
  noneOfThese: "None of these",
  answered: (count: number, figure: string) =>
    `Done, ${figure} ${plural(count, "lay", "lay")} too low`,
  nothingLow: "No message from people lies low this week. There is nothing to check.",
  /** A lane's name as the state of a row. */
  nowIn: (lane: string) => `In ${lane}`,
  thanks: "Thank you.",
  missed: (checked: string, missed: number, figure: string) =>
    missed === 0
      ? `Of ${checked} checked so far, none should have been higher.`
      : `Of ${checked} checked so far, ${figure} should have been higher.`,
  missedShare: (share: string, least: string, most: string) =>
    `So of what lies low, about ${share}% should be higher: likely between ${least} and ${most}%.`,
  missedSpan:
    "The more weeks are checked, the narrower the span. It tells nothing of what lies high.",
  thresholdFollowed: (count: number, figure: string) =>
    `How much goes up when in doubt follows from it: ${figure} ${messages(count)} changed lane.`,
  failed: "It could not be done",
  failedToLoad: "It could not be read",

  warningTitle: "Good to know",
  warnings: {
    "learned-damaged":
      "What was learned from your corrections could not be read. It was put aside, and learning starts again from what Kansli came with. Messages you moved by hand may be in other lanes.",
    "habits-damaged":
      "What was learned from habits could not be read. It was put aside and is learned again from the last 90 days.",
    "spot-checks-damaged":
      "Your answers to spot checks could not be read. They were put aside; the next spot check begins anew.",
    "learned-unread":
      "What was learned before could not be fetched. Lanes are as on the first day until you look for new mail again.",
    "habits-unread":
      "What was learned from habits could not be fetched. Scores are as on the first day until the pane is opened again.",
    "habits-unkept":
      "What was learned from habits could not be saved. Nothing is lost: it is learned again the next time.",
    "prior-damaged":
      "The start of learning that Kansli comes with could not be read. Learning begins from nothing.",
    "ask-model-damaged":
      "What tells questions and requests could not be read. Only set phrases are recognised.",
    "sent-unreadable":
      "Sent Items could not be read. Kansli cannot tell who gets answers, so lanes are less sure.",
    "bodies-unread":
      "Some messages could not be read to the end. Their lanes come from the first lines.",
  } as Readonly<Record<string, string>>,
};

/** The words of one language. */
export type LearningTexts = typeof en;
