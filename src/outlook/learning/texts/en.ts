import { plural } from "../../../ui/plural";

const messages = (count: number): string => plural(count, "message", "messages");
const changedLane = (count: number, figure: string): string =>
  count === 0 ? "No message changed lane." : `${figure} ${messages(count)} changed lane.`;

/** A genitive: "Anna’s", "Jonas’", and "your" where it is one’s own. */
const whose = (name: string | undefined): string =>
  name === undefined ? "your" : /s$/iu.test(name) ? `${name}’` : `${name}’s`;

/**
 * Everything that is said of what was learned, in English; fetched with the parts that say it. Counts come as numbers
 * for the form of the word and as text for the figure.
 */
export const en = {
  spotCheckTitle: "Spot check",
  spotCheckOffer: (count: number, figure: string) =>
    `Spot check of the week: ${plural(count, "the lowest message", `the ${figure} lowest`)} from people. Should any be higher?`,
  spotCheckLead: (count: number, figure: string) =>
    `${plural(count, "The lowest message", `The ${figure} lowest messages`)} from people in the latest week. Should any be higher? Say where, and it learns at once.`,
  spotCheckKeys: "↑ ↓ between messages, 1–6 lane, Z undo",
  spotCheckLook: "Look",
  notThisWeek: "Not this week",
  putOff: "The spot check comes back in a week. You find it under More at any time.",
  noneOfThese: "None of these",
  answered: (count: number, figure: string) =>
    `Done, ${figure} ${plural(count, "lay", "lay")} too low`,
  nothingLow: "No message from people lies low in the latest week. There is nothing to check.",
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

  learnedTitle: "What it has learned",
  learnedStart:
    "Kansli comes with a start that is the same for everybody: what office mail in general tells, without anybody’s names or texts.",
  learnedOwn: (count: number, figure: string, name: string | undefined) =>
    count === 0
      ? `Nothing of ${whose(name)} own mail has been learned from yet. So far only the start counts.`
      : `On top of it, ${figure} ${messages(count)} of ${whose(name)} own mail ${plural(count, "has", "have")} been learned from. What is below is from there unless it says otherwise.`,
  drawnTitle: "What became of the messages, last 90 days",
  drawnNothing:
    "Nothing yet: no message is three days old, or no sent mail is known to tell what was answered.",
  drawn: {
    answered: "Answered within three days",
    answeredLate: "Answered later",
    passedOn: "Sent on to the executive",
    marked: "Flagged or given a category in Outlook",
    discarded: "Deleted or archived unread",
    silence: "Not answered for three days",
  },
  oftenTitle: "Answered more than others",
  seldomTitle: "Not answered",
  answeredOf: (answered: string, received: string) => `${answered} of ${received}`,
  raisingTitle: "Words that raise a message",
  loweringTitle: "Words that lower a message",
  ownWords: "Learned here:",
  startWords: "From the start:",
  quotedWord: (word: string) => `“${word}”`,
  correctionsTitle: "Your corrections, last 30 days",
  correctionsNothing: "None yet. Say where a message should be, and it learns at once.",
  correctionsLead: "Each can be undone in History.",
  correctionRow: (count: number, figure: string, lane: string) =>
    `${figure} ${messages(count)} should be ${lane}`,
  spotChecks: "Spot checks",
  noSpotCheck: "None answered yet, so it is not known how much lies too low.",
  spotCheckOpen: "Make a spot check",
  thresholdOpen: "How much goes up when in doubt…",
  saveAsFile: "Save as file",

  forgetOpen: "Forget…",
  forgetTitle: "Forget what was learned",
  forgetWhat: (name: string | undefined) =>
    `What was learned from ${whose(name)} mail, from corrections and from spot checks goes, and so does your choice of how much goes up.`,
  forgetKeeps:
    "Lanes you gave to messages by hand stay, and nothing is changed in Outlook. Learning goes on from the start that Kansli came with, from what comes from now on.",
  forgetUndo:
    "It can be undone until you do something else or close the pane. Save it as a file first if you want to keep a copy.",
  forgetDo: "Forget",
  forgetting: "Forgetting, and sorting anew…",
  forgotten: (count: number, figure: string) =>
    `What was learned is forgotten. ${changedLane(count, figure)}`,
  remembered: (count: number, figure: string) =>
    `What was learned is back. ${changedLane(count, figure)}`,

  thresholdTitle: "How much goes up when in doubt",
  thresholdLead:
    "When a message from a person could as well lie higher, it is put up rather than missed. How far this goes:",
  /** By steps: how much more than Kansli takes by itself. */
  cautions: {
    "2": "Much more goes up",
    "1": "A little more goes up",
    "0": "As the spot checks tell",
    "-1": "A little less goes up",
    "-2": "Only what is clear goes up",
  } as Readonly<Record<string, string>>,
  thresholdNow: "Chosen now",
  changes: (up: string, down: string) => `Now ${up} would go up and ${down} down`,
  changesNothing: "No message would change lane now",
  thresholdDo: "Apply",
  thresholdSet: (count: number, figure: string) => `Changed. ${changedLane(count, figure)}`,
  thresholdBack: (count: number, figure: string) => `As before. ${changedLane(count, figure)}`,

  warningTitle: "Good to know",
  warnings: {
    "journal-damaged":
      "The history could not be read. It was put aside; what was done before cannot be undone from here.",
    "document-damaged":
      "Something that Kansli keeps could not be read. It was put aside and begins anew; a setting or an executive in the pane may be missing.",
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
