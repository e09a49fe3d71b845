import { plural } from "../../../ui/plural";
import { whoseEn } from "../../texts/genitive";

const messages = (count: number): string => plural(count, "message", "messages");

/** What is said in dialogs, in English. */
export const en = {
  addTitle: "Add an executive",
  addLead:
    "Somebody whose inbox you already have access to. Microsoft asks for permission to shared mail now, not before.",
  addAddress: "Mail address",
  addSuggestions: "People you work with",
  addShowSuggestions: "Suggest people I work with",
  addName: "Name in the pane",
  addTry: "Test access",
  addTesting: "Testing what you may do…",
  addDo: (name: string) => `Add ${name}`,
  addBadAddress: "Write a whole address, such as anna@company.example.",
  addAlready: (name: string) => `${name} is in the pane already.`,
  accessOf: (name: string) => `What works for ${name}`,
  folders: { inbox: "Inbox", sentitems: "Sent Items" },
  access: {
    readWrite: "read and change",
    read: "read only",
    none: "no access",
    unknown: "read; changing is tried when you do it",
  },
  noAccessHelp: (name: string) =>
    `Exchange does not let you read it. This is set by ${name} in Outlook, not by your administrator.`,

  applyTitle: "Set categories in Outlook",
  applyWhat: (count: number, figure: string, name: string) =>
    `${figure} ${messages(count)} in ${whoseEn(name)} inbox ${plural(count, "gets", "get")} the category of ${plural(count, "its", "their")} lane:`,
  applyWhatOwn: (count: number, figure: string) =>
    `${figure} ${messages(count)} in your inbox ${plural(count, "gets", "get")} the category of ${plural(count, "its", "their")} lane:`,
  applyNote:
    "Other categories stay. No message is moved, sent or deleted. It can be undone, also after the pane is closed.",
  applyDo: (count: number, figure: string) => `Set on ${figure} ${messages(count)}`,

  failedTitle: "Not changed",
  failedLead: "These messages are as they were:",

  keysOf: {
    move: "Up and down in the list",
    select: "Select the row",
    range: "Select a range",
    all: "Select the whole lane",
    lane: "Move to lane",
    open: "Open in Outlook",
    category: "Set category in Outlook",
    undo: "Undo the last change",
    search: "Search in the lane",
    spotCheck: "Spot check",
    learned: "What it has learned",
    tabs: "Inbox, Message, History",
    help: "This list",
    leave: "Leave the selection or the search",
  },
};

/** The words of one language. */
export type DialogTexts = typeof en;
