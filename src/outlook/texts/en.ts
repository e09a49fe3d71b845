import type { Lane } from "../../core/triage/lane";
import { plural } from "../../ui/plural";
import { paneEn } from "../../ui/texts/pane-en";
import { whoseEn } from "./genitive";

const messages = (count: number): string => plural(count, "message", "messages");

const lanes: Record<Lane, string> = {
  decide: "Decide",
  handle: "Handle",
  meetings: "Meetings",
  invoices: "Invoices",
  read: "Read",
  bulk: "Bulk",
};

/**
 * Everything the Outlook pane says, in English. This catalogue is the pattern: a key that is missing in another
 * language is a compile error. Counts come as numbers for the form of the word and as text for the figure.
 */
export const en = {
  ...paneEn,
  lanes,

  inbox: "Inbox",
  message: "Message",
  history: "History",

  executives: "Whose mail",
  newCount: (_count: number, figure: string) => `${figure} new`,

  reviewed: (done: string, total: string, time: string) =>
    `Reviewed ${done} of ${total} · synced ${time}`,
  reviewedSoFar: (done: string, total: string) => `Reviewed ${done} of ${total}`,
  reviewedAsOf: (done: string, total: string, time: string) => `${done} of ${total} as of ${time}`,
  refreshing: "Looking for new mail…",
  stopped: (done: string, total: string) => `Stopped at ${done} of ${total}`,
  continueReading: "Continue",
  lookForNew: "Look for new mail",
  loadOlder: "Load 500 older messages",
  olderLoaded: (count: number, figure: string) =>
    count === 0 ? "There are no older messages." : `${figure} older ${messages(count)} came.`,
  applyAll: "Set categories in Outlook…",
  removeExecutive: (name: string) => `Remove ${name}`,
  executiveRemoved: (name: string) => `${name} is no longer in the pane.`,

  laneStrip: "Lanes",
  laneName: (lane: string, count: number, figure: string, key: string) =>
    `${lane}, ${figure} ${messages(count)}, key ${key}`,
  groupHead: {
    decide: (figure: string, name: string) => `${figure} to decide for ${name}`,
    handle: (figure: string, name: string) => `${figure} to handle for ${name}`,
    meetings: (figure: string, name: string) => `${figure} about meetings for ${name}`,
    invoices: (figure: string, name: string) => `${figure} with invoices for ${name}`,
    read: (figure: string, name: string) => `${figure} to read for ${name}`,
    bulk: (figure: string, name: string) => `${figure} sent to many, for ${name}`,
  } satisfies Record<Lane, (figure: string, name: string) => string>,
  ownGroupHead: {
    decide: (figure: string) => `${figure} to decide`,
    handle: (figure: string) => `${figure} to handle`,
    meetings: (figure: string) => `${figure} about meetings`,
    invoices: (figure: string) => `${figure} with invoices`,
    read: (figure: string) => `${figure} to read`,
    bulk: (figure: string) => `${figure} sent to many`,
  } satisfies Record<Lane, (figure: string) => string>,
  soFar: (head: string) => `${head}, so far`,
  moreComing: (figure: string) => `${figure} sorted, more are coming`,
  sortByScore: "Highest score first",
  sortByTime: "Newest first",
  sortBySender: "By sender",
  search: "Search in the lane",
  found: (count: number, figure: string) => `${figure} ${plural(count, "match", "matches")}`,
  nothingFound: "Nothing in this lane matches.",
  clearSearch: "Clear the search",

  due: (day: string) => `due ${day}`,
  dueToday: "due today",
  dueTomorrow: "due tomorrow",
  overdue: (day: string) => `was due ${day}`,
  unsure: "unsure",
  newSender: "new sender",
  waiting: "waiting for a reply",
  unread: "unread",
  hasAttachments: "has attachments",
  noSubject: "(no subject)",
  noSender: "(no sender)",
  scoreIs: (score: string) => `Score ${score}`,
  rowOf: (row: string, count: string) => `Row ${row} of ${count}`,
  list: (lane: string) => `${lane}, messages`,

  selectedCount: (_count: number, figure: string) => `${figure} selected`,
  inLane: (lane: string, name: string) => `in ${lane}, ${name}`,
  clearSelection: "Clear the selection",
  selectAll: (figure: string) => `Select all ${figure}`,
  toLane: "Lane",
  setCategory: (figure: string) => `Set category, ${figure}`,

  movedTo: (count: number, figure: string, lane: string) =>
    `${figure} ${messages(count)} moved to ${lane}.`,
  othersMoved: (count: number, figure: string) =>
    `${figure} ${plural(count, "other", "others")} moved with it.`,
  nothingMovedInOutlook: "Nothing was moved in Outlook.",
  alreadyThere: (lane: string) => `Already in ${lane}.`,
  undoing: "Undoing…",
  undone: (count: number, figure: string) =>
    `Undone: ${figure} ${messages(count)} ${plural(count, "is", "are")} back where ${plural(count, "it was", "they were")}.`,
  nothingToUndo: "There is nothing to undo.",

  applying: "Setting categories",
  applied: (count: number, figure: string) =>
    `${figure} ${messages(count)} got ${plural(count, "its", "their")} category in Outlook.`,
  appliedPartly: (done: string, total: string) => `${done} of ${total} got their category.`,
  appliedAlready: "The categories are right already.",
  notChanged: (count: number, figure: string) =>
    `${figure} ${plural(count, "was", "were")} not changed.`,
  showThem: "Show them",
  retryCount: (figure: string) => `Retry ${figure}`,

  chooseMessage: "Choose a message in Outlook",
  chooseMessageHelp:
    "Its lane, its score and every reason are shown here. You can also choose one in the list.",
  goToInbox: "Go to the list",
  inboxOf: (name: string) => `Inbox of ${name}`,
  ownInbox: "Your inbox",
  mayReadOnly: "you may read",
  mayReadAndWrite: "you may read and change",
  notOpen: "not open in Outlook",
  openInOutlook: "Open in Outlook",
  ofHundred: "of 100",
  shouldBe: "Should be…",
  why: "Why",
  startingPoint: "Starting point",
  points: "Points",
  reason: "Reason",
  score: "Score",
  sumOfRows: "= sum of the rows",
  whatLearned: "What it has learned",
  /** What somebody is to the executive, said by the assistant. */
  roles: { board: "On the board", vip: "Important person" },
  noRole: "Nobody special",
  whoIsThis: "Who is this?",
  namedAs: (name: string, role: string) => `${name}: ${role.toLowerCase()}.`,
  laneChanges: (count: number, figure: string) =>
    count === 0 ? "No message changed lane." : `${figure} ${messages(count)} changed lane.`,
  correctedByHand: "You put it in this lane.",
  actsOn: "Acts on:",
  setCategoryOne: "Set category",
  readingMessage: "Reading the message…",
  itemChanged: "Another message was opened in Outlook meanwhile. Nothing was changed.",
  composing: "You are writing a message. Choose a message to read to see its reasons.",
  notInExecutives:
    "This message is in a mailbox that is not in the pane. Add its owner to see the reasons.",
  addThisExecutive: (name: string) => `Add ${name}`,

  changes: (count: number, figure: string) =>
    `${figure} ${plural(count, "change", "changes")} · kept for 30 days`,
  filterHistory: "Which changes",
  all: "All",
  categoriesOnly: "Categories",
  correctionsOnly: "Learned",
  noHistory: "No changes yet",
  noHistoryHelp: "What you move between lanes or set in Outlook is listed here, and can be undone.",
  today: (day: string) => `Today, ${day}`,
  entryMoved: (count: number, figure: string, lane: string) =>
    `${figure} ${messages(count)} moved to ${lane}`,
  entryLearned: (count: number, figure: string) =>
    count === 0
      ? "Learned. No other message changed lane."
      : `Learned. ${figure} other ${messages(count)} changed lane.`,
  entryCategories: (count: number, figure: string) =>
    `${figure} ${messages(count)} got ${plural(count, "its", "their")} category`,
  entryPartly: (done: string, total: string) => `${done} of ${total} got their category`,
  entryBegun: "Interrupted in the middle. Undo puts back what was done.",
  entryUndone: (what: string) => `Undone: ${what}`,
  entryBack: (time: string) => `Put back ${time}`,
  undoEntry: (what: string) => `Undo: ${what}`,

  keyHints: { move: "up, down", select: "select", lane: "lane", all: "all keys" },

  languageOfHost: (name: string) => `As Outlook (${name})`,

  noAccessTitle: (name: string) => `${whoseEn(name)} inbox could not be opened`,
  accessRequest: (executive: string, me: string) =>
    `Hi ${executive}, in Outlook: right-click Inbox, Properties, Permissions, add ${me}, choose Editor. Thanks!`,
  workWithMine: "Work with my own mail instead",

  welcome: "Welcome to Kansli",
  welcomeLead:
    "Sorts the inbox for you and your executives, and says why. It runs here in the pane.",
  asks: {
    mail: { what: "Your own mail", why: "Read, put in lanes, set categories. Mail.ReadWrite" },
    people: { what: "Who is who", why: "Your name, and whom you report to. User.Read" },
    shared: {
      what: "An executive’s mail",
      why: "When you add one you already have access to. Mail.ReadWrite.Shared",
    },
  },
  never:
    "It never sends, pays or deletes mail. No mail text leaves Microsoft 365. There is no server of ours.",

  goingThrough: (name: string) => `Going through ${whoseEn(name)} mail`,
  goingThroughOwn: "Going through your mail",
  messagesOf: (done: string, total: string) => `${done} of ${total} messages`,
  messagesSoFar: (done: string) => `${done} messages so far`,
  loadingHelp:
    "Inbox and sent, 90 days, headers only. You can work meanwhile; what is done stays if you cancel.",

  emptyLane: {
    decide: "Nothing to decide",
    handle: "Nothing to handle",
    meetings: "Nothing about meetings",
    invoices: "No invoices",
    read: "Nothing to read",
    bulk: "Nothing sent to many",
  } satisfies Record<Lane, string>,
  emptyLaneHelp: (count: number, figure: string) =>
    count === 1
      ? "The only message is in another lane."
      : `All ${figure} messages are in the other lanes.`,
  emptyInbox: "The inbox is empty",
  emptyInboxHelp: "No message came during the last 90 days.",
  goToLane: (lane: string, figure: string) => `Go to ${lane}, ${figure}`,
  spotCheckOpen: "Spot check…",
  worthALook: "Worth a look",
  spotCheck: "Spot check: the lowest from people. Did anything land too low?",
  spotCheckStart: "Start",

  offlineHelp: (time: string) =>
    `You see what was there ${time}. Reading and searching work; changes can be made when the line is back.`,
  oldList: (time: string) => `You see what was there ${time}.`,

  failedToRead: (name: string) => `${whoseEn(name)} mail could not be read`,
  failedToReadOwn: "Your mail could not be read",
  failedToReadMessage: "The message could not be read",
};

/** The words of one language. */
export type PaneTexts = typeof en;
