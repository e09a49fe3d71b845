/**
 * What several panes say alike, in English. A pane puts its own words beside these in one catalogue, which is fetched in
 * the language that is spoken; `texts/en` of this room is what the first paint needs.
 */
export const paneEn = {
  product: "Kansli",
  tabs: "Parts of the pane",
  me: "Me",
  moreExecutives: "More executives",
  addExecutive: "Add an executive…",
  keys: "Keys",
  more: "More",
  settings: "Settings",
  keysTitle: "Keys",
  settingsTitle: "Settings",
  language: "Language",
  languageNames: { sv: "Svenska", en: "English" },
  showStored: "Show everything stored",
  deleteStored: "Delete everything",
  storedTitle: "Everything stored",
  storedLead:
    "Kept in a hidden folder in your own mailbox. Settings, what was learned, agendas and decisions; never the text of anyone’s mail.",
  storedNothing: "Nothing is stored.",
  storedName: "Document",
  storedSize: "Size",
  storedChanged: "Changed",
  deleteTitle: "Delete everything stored?",
  deleteLead:
    "What it has learned, the history with its undo, the executives in the pane and your settings are deleted. Your mail and its categories stay.",
  deleteDo: "Delete everything",
  whatToDo: "What to do",
  sendThisText: (name: string) => `Send ${name} this text. It takes a minute.`,
  copy: "Copy",
  copied: "Copied",
  thenTryAgain: "Then try again here.",
  asksFor: "What it asks for, and when",
  now: "now",
  later: "later",
  neverTitle: "What never happens",
  signedInAs: "Signed in as",
  allowAndStart: "Allow and start",
  opening: "Opening…",
  secondsLeft: (figure: string) => `about ${figure} s left`,
  offlineSince: (time: string) => `Offline since ${time}`,
  tryNow: "Try now",
  whatHappened: (code: string, time: string) => `${code} · ${time}`,
  failedToStart: "Kansli could not start",
  failedToDo: "It could not be done",
  unexpected:
    "Something unexpected happened. Nothing was lost. Try again; if it comes back, send the lines below to IT.",
  dismiss: "Dismiss",
  keepAccount: "Go on with this account",
  executives: "Whose desk",
  refresh: "Read again",
  languageOfHost: (name: string) => `As Office (${name})`,
};

/** The words a pane must have for the parts it shares with the others. */
export type SharedTexts = typeof paneEn;
