/** What is said when an executive is added, in English. */
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
};

/** The words of one language. */
export type AddingTexts = typeof en;
