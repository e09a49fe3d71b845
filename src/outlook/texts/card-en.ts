import { plural } from "../../ui/plural";

/** What the card says of a message beside its score, in English. */
export const cardEn = {
  foundInMessage: "Found in the message",
  nothingFoundInMessage: "No deadline, question or amount.",
  deadline: "Deadline",
  mentioned: "Date",
  question: "Question",
  amount: "Amount",
  attachments: "Attachments",
  attachmentsYes: "Yes, see the message",
  quoted: (words: string) => `“${words}”`,
  unsureDay: "the day can be read in two ways",
  knownSender: "Known sender. No safety notes.",
  newSenderTitle: "First message from this sender",
  newSenderHelp: "Nothing was received from this address before. Check who it is before you act.",
  unsureTitle: "Unsure",
  unsureHelp: "It was put higher rather than lower. Say where it should be, and it learns.",
  safety: {
    lookAlike: "Look-alike sender domain",
    lookAlikeHelp: (resembles: string) => `looks like ${resembles}, which is known.`,
    replyElsewhere: "Replies go elsewhere",
    replyElsewhereHelp: (address: string) => `An answer would go to ${address}.`,
    accountChanged: "Bank account changed",
    accountChangedHelp: (account: string, before: string, count: number, figure: string) =>
      `This invoice: ${account}. ${plural(count, "The one before", `The ${figure} before`)}: ${before}. Call the supplier on a number you already have.`,
    borrowedName: "A known name from another address",
    borrowedNameHelp: (name: string, address: string) =>
      `${name} writes from ${address} otherwise.`,
  },
  notRead: { private: "Content not read (private)", encrypted: "Content not read (encrypted)" },
  notReadHelp: "Lane and score come from the sender, the addresses and the subject only.",
};

/** The words of one language. */
export type CardTexts = typeof cardEn;
