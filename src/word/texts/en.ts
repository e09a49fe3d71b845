import type { Unfinished } from "../../core/agenda/carry-over";
import type { AgendaFinding } from "../../core/agenda/check-agenda";
import type { TemplateOddity } from "../../core/agenda/templates/template-file";
import type { ItemType } from "../../core/meeting/agenda";
import type { DocumentQuestion } from "../../core/meeting/document/plan-update";
import type { Capacity } from "../../core/meeting/body";
import type { MinutesStatus } from "../../core/meeting/minutes";
import type { MinutesCheck } from "../../core/minutes/check-minutes";
import type { WordingFinding } from "../../core/minutes/check-wording";
import type { OutOfParagraph } from "../../core/minutes/count-quorum";
import type { MeetingState } from "../../core/meeting/meeting";
import { plural } from "../../ui/plural";
import { paneEn } from "../../ui/texts/pane-en";
import type { GroupName } from "../meetings/meeting-groups";

const items = (count: number): string => plural(count, "item", "items");

/** A genitive: "Anna’s", "Jonas’". */
const whose = (name: string): string => (/s$/iu.test(name) ? `${name}’` : `${name}’s`);

/**
 * Everything the Word pane says, in English. This catalogue is the pattern: a key that is missing in another language
 * is a compile error. Counts come as numbers for the form of the word and as text for the figure.
 */
export const en = {
  ...paneEn,
  executives: "Whose meetings",
  languageOfHost: (name: string) => `As Word (${name})`,
  removeExecutive: (name: string) => `Remove ${name}`,
  meetings: "Meetings",
  agenda: "Agenda",
  minutes: "Minutes",
  decisions: "Decisions",
  untitled: "(no title)",

  welcome: "Agendas and minutes",
  welcomeLead:
    "Makes the agenda from the calendar, the minutes from the agenda, and tasks and a draft mail from the minutes. All in your own document.",
  asks: {
    calendar: { what: "Your calendar", why: "To show your meetings. Calendars.Read" },
    mail: {
      what: "Your own mailbox",
      why: "Drafts you send yourself, and Kansli’s notes in a hidden folder. Mail.ReadWrite, User.Read",
    },
    shared: {
      what: "An executive’s calendar",
      why: "When you add one who shares it with you, and the mail when you take items from it. Calendars.Read.Shared, Mail.ReadWrite.Shared",
    },
    tasks: { what: "Tasks", why: "When you publish minutes. Tasks.ReadWrite" },
  },
  never:
    "It never sends anything and never changes the calendar. Nothing leaves Microsoft 365. There is no server of ours.",

  groups: {
    today: "Today",
    thisWeek: "This week",
    nextWeek: "Next week",
    later: "Later",
    unfinished: "Minutes not finished",
    past: "The last 30 days",
  } satisfies Record<GroupName, string>,
  states: {
    "no agenda": "no agenda",
    "agenda draft": "agenda draft",
    "agenda sent": "notice drafted",
    "minutes draft": "minutes draft",
    "for approval": "being approved",
    approved: "approved",
  } satisfies Record<MeetingState, string>,
  nextDays: "Next 14 days",
  ownCalendar: "your calendar",
  calendarOf: (name: string) => `${whose(name)} calendar`,
  readingOwn: "Reading your calendar",
  readingOf: (name: string) => `Reading ${whose(name)} calendar`,
  readingHelp: "The last 30 days and the next 14",
  cancelled: "cancelled",
  allDay: "all day",
  people: (count: number, figure: string) => `${figure} ${plural(count, "person", "people")}`,
  invitedCount: (_count: number, figure: string) => `${figure} invited`,
  calendarNotRead: "The calendar was not read",
  readCalendar: "Read the calendar",
  noMeetings: "No meetings",
  noMeetingsHelp:
    "Your calendar has none in the last 30 and the next 14 days. You can make one without the calendar.",
  noMeetingsHelpOther:
    "The calendar has none in the last 30 and the next 14 days. You can make one without the calendar.",
  newWithoutCalendar: "New without calendar",
  offlineHelp: "You see what was read before. The document can still be worked on.",
  failedToReadOwn: "Your calendar could not be read",
  failedToReadOf: (name: string) => `${whose(name)} calendar could not be read`,
  accessRequest: (executive: string, me: string) =>
    `Hi ${executive}, in Outlook: right-click your calendar, Sharing and permissions, add ${me}, choose Can view all details. Thanks!`,
  workWithMine: "Work with my own calendar instead",

  addTitle: "Add an executive",
  addLead:
    "Somebody who shares a calendar with you. Microsoft asks for permission to shared calendars now, not before.",
  addAddress: "Mail address",
  addName: "Name in the pane",
  addDo: "Add and read the calendar",
  addBadAddress: "Write a whole address, such as anna@company.example.",
  addAlready: "This executive is in the pane already.",

  newMeetingTitle: "A meeting without the calendar",
  newMeetingFields: { title: "Title", date: "Date", from: "From", to: "To", place: "Place" },
  newMeetingDo: "Begin the agenda",

  chooseMeeting: "Choose a meeting",
  chooseMeetingHelp:
    "Its agenda is made here, from a template, with the people and the time of the calendar.",
  goToMeetings: "Go to the meetings",
  chooseTemplate: "Begin from a template",
  templateHelp: "You can change everything. The text takes the looks of your own document.",
  documentLanguage: "Language of the document",
  fromLast: "From last meeting",
  addTicked: (count: number, figure: string) =>
    count === 0 ? "Add ticked" : `Add ${figure} ticked`,
  unfinished: {
    "open action": (paragraph: string, title: string) => `Open action § ${paragraph}: ${title}`,
    postponed: (paragraph: string, title: string) => `Tabled § ${paragraph}: ${title}`,
    "referred back": (paragraph: string, title: string) => `Referred back § ${paragraph}: ${title}`,
  } satisfies Record<Unfinished["kind"], (paragraph: string, title: string) => string>,
  fromMail: "From the mail",
  fromMailAsk: "From the mail: what waits for a decision…",
  noMailWaits: "Nothing more is flagged or in the lane Decide.",
  late: "late",
  skip: "Leave out",
  skipNamed: (title: string) => `Leave out ${title}`,
  skipReason: "Why it is left out",
  saveTemplate: "Save as my template…",
  templateName: "Name of the template",
  save: "Save",
  importTemplates: "Templates from a file…",
  exportTemplates: "My templates as a file",
  removeTemplate: (name: string) => `Remove the template ${name}`,
  removedTemplate: (name: string) => `Removed: ${name}`,
  putBack: "Put back",
  tookTemplates: (count: number, figure: string) =>
    `${figure} ${plural(count, "template is", "templates are")} in the list now.`,
  tookNoTemplates: (file: string) =>
    `${file} holds no templates of Kansli, so nothing was taken in. Ask for a file made with “My templates as a file”.`,
  templateOddities: {
    "too-large": () => "The file is over 2 MB.",
    "no-templates": () => "No template was found in it.",
    "other-version": () => "It was made by another version; what could be read is here.",
    "bad-template": (count, figure) =>
      `${figure} ${plural(count, "template has", "templates have")} no name or no items and ${plural(count, "was", "were")} left out.`,
    "too-many-items": () => "Only the first 200 items of a template were taken.",
    "bad-item": (count, figure) =>
      `${figure} ${plural(count, "item has", "items have")} no title and ${plural(count, "was", "were")} left out.`,
    "bad-type": (count, figure) =>
      `${figure} ${plural(count, "item has", "items have")} no known type and became information.`,
    "bad-minutes": (count, figure) =>
      `${figure} ${plural(count, "item has", "items have")} no length and got 10 minutes.`,
  } satisfies Record<
    TemplateOddity | "too-large",
    (count: number, figure: string) => string
  > as Record<TemplateOddity | "too-large", (count: number, figure: string) => string>,
  emptyAgenda: "An empty agenda",
  itemsAndLength: (count: number, figure: string, length: string) =>
    `${figure} ${items(count)}, ${length}`,

  ofLength: (length: string) => `of ${length}`,
  overBy: (length: string, clock: string) => `${length} over, ends ${clock}`,
  endsAt: (clock: string) => `ends ${clock}`,
  shorten: "Shorten in proportion",
  markWaits: "Mark what can wait",
  time: "Time",
  item: "Item",
  who: "Who",
  agendaItems: "Items of the agenda",
  types: {
    information: "information",
    discussion: "discussion",
    decision: "decision",
  } satisfies Record<ItemType, string>,
  typesShort: {
    information: "Info",
    discussion: "Discuss",
    decision: "Resolve",
  } satisfies Record<ItemType, string>,
  typeLetters: { information: "I", discussion: "D", decision: "R" } satisfies Record<
    ItemType,
    string
  >,
  pause: "Pause",
  minutesLong: (count: number, figure: string) => `${figure} ${plural(count, "minute", "minutes")}`,
  hasFinding: "something to look at",
  canWait: "can wait",
  itemTitle: "Title of the item",
  itemType: "Type",
  itemMinutes: "Minutes",
  presenter: "Presented by",
  nobody: "Nobody yet",
  preparedDecision: "Proposed decision",
  preparedText: "Text for the minutes",
  paperName: "Name of a paper",
  addPaper: "Paper",
  removePaper: (name: string) => `Take away ${name}`,
  done: "Done",
  removeItem: "Remove",
  addItem: "Add item",
  addPause: "Add pause",
  moves: "move",
  movedTo: (place: string, count: string) => `Now number ${place} of ${count}`,
  findings: {
    "decision without a paper": "Decision without a paper",
    "no presenter": "Nobody presents it",
    "no title": "No title",
    "too long": "Too long",
    cancelled: "The meeting is cancelled",
  } satisfies Record<AgendaFinding["kind"], string>,
  insertInDocument: "Insert in the document",
  updateDocument: "Update the document",
  notice: "Notice…",
  noticeHelp: "A draft mail to those invited, with time, place, agenda and document. You send it.",
  noticeBy: (day: string, count: number, figure: string) =>
    count === 0
      ? "The notice must go out today."
      : `The notice must go out by ${day}, in ${figure} ${plural(count, "day", "days")}.`,
  noticeLate: (day: string, count: number, figure: string) =>
    `The notice should have gone out by ${day}, ${figure} ${plural(count, "day", "days")} ago.`,
  mailedDocument: {
    attached: (name: string) => `${name} is attached.`,
    behind: (name: string) =>
      `${name} is attached as it stands, without what was changed here since. Update it and make the draft again.`,
    none: "No document is attached: this meeting is not in the one that is open.",
    tooLarge: (name: string) =>
      `${name} is too large for a mail and is not attached. Share a link instead.`,
  },

  capacities: {
    chair: "chair",
    member: "member",
    employee: "employees’ member",
    deputy: "deputy",
    adjunct: "adjunct",
  } satisfies Record<Capacity, string>,
  body: {
    title: "Who meets",
    name: "Name of the body",
    subject: "As it is called in a decision",
    isBoard: "A board: quorum, approvers and numbers are kept",
    elected: "Members in all",
    numberFormat: "Number of minutes",
    throughYear: "§ run on through the year",
    members: "Members",
    settings: "Members, numbers and articles…",
    plan: (title: string) => `Plan for the others’ tasks: ${title}`,
    removePlan: "Use no plan",
    noticeDays: "Days of notice by the articles",
    quorum: "Quorum by the articles, when more than half",
  },
  makeMinutes: "Make the minutes",
  agendaFirst: "First the agenda",
  agendaFirstHelp: "The minutes are made from it, with its prepared words.",
  goToAgenda: "Go to the agenda",
  readingBody: "Reading what is known of the meeting",
  status: {
    draft: "Draft",
    "for approval": "Approval",
    approved: "Approved",
  } satisfies Record<MinutesStatus, string>,
  nextStatus: { draft: "Out for approval", "for approval": "They are approved" },
  reopen: "Open again",
  reopenNote: "Why they are changed",
  attendance: "Attendance",
  presentOf: (present: string, all: string) => `present ${present} of ${all}`,
  stepsIn: "steps in",
  capacityOf: (name: string) => `What ${name} is`,
  moments: {
    arrived: {
      label: (name: string) => `When ${name} came`,
      none: "from the start",
      before: (paragraph: string) => `came before § ${paragraph}`,
    },
    left: {
      label: (name: string) => `When ${name} left`,
      none: "to the end",
      before: (paragraph: string) => `left before § ${paragraph}`,
    },
  },
  atTime: "at a time",
  personName: "Somebody else who was there",
  addPerson: "Add",
  quorum: {
    yes: (paragraph: string, taking: string, all: string) =>
      `Quorum in § ${paragraph}: ${taking} of ${all}`,
    no: (paragraph: string, taking: string, all: string) =>
      `No quorum in § ${paragraph}: ${taking} of ${all}`,
  },
  needed: (figure: string) => `(${figure} needed)`,
  outReasons: {
    absent: "absent",
    "not yet there": "not yet there",
    left: "left",
    "conflict of interest": "conflict",
  } satisfies Record<OutOfParagraph["reason"], string>,
  minutesNumber: "Number",
  approver: "Approved by",
  paragraphs: "Paragraphs",
  addParagraph: "Add a paragraph",
  paragraphPlace: "Place of the paragraph",
  moveParagraphUp: "Move the paragraph up",
  moveParagraphDown: "Move the paragraph down",
  removeParagraph: "Remove the paragraph",
  toFix: "to fix",
  emptyParagraph: "empty",
  doneParagraph: "done",
  paragraphFields: { title: "Title", report: "Discussion", decision: "Decision" },
  phrases: "Phrases",
  objections: "Reservations and dissenting opinions",
  objection: (figure: string) => `Reservation or dissenting opinion ${figure}`,
  removeObjection: (figure: string) => `Take away reservation or dissenting opinion ${figure}`,
  conflicts: "Conflict of interest",
  vote: {
    legend: "Vote",
    inFavour: "In favour",
    against: "Against",
    abstained: "Abstained",
    chairDecided: "The chair’s vote decided",
  },
  actions: "Actions",
  actionWhat: "What",
  actionWho: "Who",
  actionWhen: "When",
  newAction: "@name what by date",
  addAction: "Add action",
  removeAction: (what: string) => `Remove ${what}`,
  turn: {
    title: "Selected in the document becomes",
    targets: { decision: "Decision", action: "Action", item: "Paragraph" },
    line: "The line at the cursor becomes",
  },
  beforeOut: "Before it can go out",
  checksDone: (done: string, all: string) => `${done} of ${all} done`,
  checksPassed: (count: number, figure: string) =>
    `${figure} ${plural(count, "check", "checks")} passed`,
  fix: "Fix",
  checks: {
    "approvers chosen": "No approver chosen",
    "keeper and chair": "Keeper or chair is missing",
    "every decision item decided": "No decision is written",
    "every action has an owner": "An action has no owner",
    "every action has a date": "An action has no date",
    "attachments are there": "An attachment that is mentioned is missing",
    "numbers unbroken": "The numbers have a gap",
    "conflicts noted": "A conflict of interest is not noted",
    "quorum in every decision": "Decided without a quorum",
    "votes add up": "Votes and those taking part are not the same number",
    wording: "Look at the wording",
  } satisfies Record<MinutesCheck, string>,
  wordings: {
    "discussed without a decision": "Discussed, and no decision is written",
    "decision without att": "The decision does not say “resolved to …”",
    "open gap": "A gap “…” is not filled in",
  } satisfies Record<WordingFinding, string>,
  writeMinutes: "Write in the document",
  publish: "Publish…",
  willBeMade: "What will be made",
  nothingSent: "nothing is sent",
  things: {
    ownTasks: (count: number, figure: string) =>
      `${figure} ${plural(count, "task", "tasks")} in your To Do`,
    planTasks: (count: number, figure: string) =>
      `${figure} ${plural(count, "task", "tasks")} in the plan`,
    draft: (count: number, figure: string) =>
      `1 draft mail to ${figure} ${plural(count, "person", "people")}`,
    decisions: (count: number, figure: string) =>
      `${figure} ${plural(count, "decision", "decisions")} in the register`,
  },
  choosePlan: "Choose a plan for the others’ tasks…",
  planForOthers: "Plan for the others’ tasks",
  noPlan: "None: they stand in the mail",
  publishTwice: "Publishing twice adds nothing twice.",
  make: (count: number, figure: string) => `Make ${figure} ${plural(count, "thing", "things")}`,
  back: "Not now",
  noDecisions: "No decisions yet",
  noDecisionsHelp: "Decisions of published minutes are kept here, of all meetings.",
  searchDecisions: "Search in the decisions",
  decisionsFound: (count: number, figure: string) =>
    `${figure} ${plural(count, "decision", "decisions")}`,

  questionsTitle: "The document was changed",
  questionsLead: "Your own text stays. Tick what shall be written as it is in the pane.",
  questions: {
    edited: "Changed in the document",
    removed: "Taken out of the document",
    copied: "There twice",
    "own-text": "Taken out here, but you have written in it",
  } satisfies Record<DocumentQuestion["kind"], string>,
  writeAnew: {
    edited: "Write as in the pane",
    removed: "Put it in again",
    copied: "Keep both",
    "own-text": "Take it out with your text",
  } satisfies Record<DocumentQuestion["kind"], string>,
  inDocument: (words: string) => `In the document: ${words}`,
  inPane: (words: string) => `In the pane: ${words}`,

  readOnlyTitle: "The document is open for reading",
  readOnlyHelp:
    "Choose Edit document in Word, or save a copy. Until then nothing is written; what you do here stays in the pane.",
  otherMeetingTitle: "This document is another meeting’s",
  otherMeetingHelp:
    "Open that meeting’s own document, or a new one. If you insert here, both stand in it.",
  openOtherMeeting: "Open that meeting",
  tracking: {
    on: {
      title: "Word tracks changes",
      help: "What is written here stands in the document as changes. Accept them in Word under Review; nothing is lost.",
    },
    "has changes": {
      title: "The document has tracked changes",
      help: "If Word still tracks changes, what is written here stands as changes too. Look under Review in Word; nothing is lost.",
    },
  },
  working: "Working in the document…",
  attaching: "Attaching the document…",
  openDraft: "Open the draft",
  deeds: {
    removed: (title: string) => `Removed: ${title}`,
    wrote: {
      agenda: (count: number, figure: string) =>
        count === 0 ? "The document was updated." : `${figure} ${items(count)} written.`,
      minutes: (count: number, figure: string) =>
        count === 0
          ? "The document was updated."
          : `${figure} ${plural(count, "paragraph or action", "paragraphs and actions")} written.`,
    },
    took: (count: number, figure: string) =>
      `${figure} ${plural(count, "change", "changes")} of yours came from the document.`,
    unread: (count: number, figure: string) =>
      `${figure} ${plural(count, "text", "texts")} in the document could not be read; ${plural(count, "it stays as you wrote it", "they stay as you wrote them")}.`,
    turned: {
      decision: (paragraph: string) => `§ ${paragraph}: the selected words are the decision now.`,
      action: (paragraph: string) => `§ ${paragraph}: the selected words are an action now.`,
      item: (paragraph: string) => `The selected words are a paragraph after § ${paragraph} now.`,
    },
    noSelection: "Select the words in the document first.",
    noParagraph: "Open the paragraph here that the words belong to, and try again.",
    copies: (count: number, figure: string) =>
      `${figure} ${plural(count, "part was", "parts were")} there twice; the second is plain text of yours now.`,
    noOtherMeeting:
      "That meeting was not made in this mailbox. Choose it in the list, or make a new document for this one.",
    removedInDocument: (title: string) => `Removed in the document: ${title}.`,
    yourTextStays: "Your own text stays.",
    tookMail: (count: number, figure: string) =>
      `${figure} ${plural(count, "message is an item", "messages are items")} now. The mail was not changed.`,
    isRight: "The document is right already.",
    shortened: "The items were shortened to fit.",
    marked: "What can wait is marked.",
    drafted: (count: number, figure: string) => `An agenda with ${figure} ${items(count)}.`,
    notice: (count: number, figure: string) =>
      `A draft to ${figure} ${plural(count, "person", "people")} is in Drafts. Nothing was sent.`,
    minutes: (count: number, figure: string) =>
      `Minutes with ${figure} ${plural(count, "paragraph", "paragraphs")}.`,
    tasks: (count: number, figure: string) =>
      count === 0 ? "No new tasks." : `${figure} new ${plural(count, "task", "tasks")}.`,
    alreadyThere: (count: number, figure: string) =>
      `${figure} ${plural(count, "was", "were")} there already.`,
    draft: "A draft mail is in Drafts.",
    decisions: (count: number, figure: string) =>
      `${figure} ${plural(count, "decision", "decisions")} in the register.`,
    nothingSent: "Nothing was sent.",
    savedTemplate: (name: string) => `Saved as your template: ${name}`,
    changedBody: (name: string) => `Saved for ${name}; the minutes follow.`,
    stopped: "Stopped. What was finished by then stays; do it again for the rest.",
    undone: "Undone. The document follows at the next update.",
    nothingToUndo: "There is nothing to undo.",
  },

  keyHints: { move: "up, down", open: "open", write: "into the document", all: "all keys" },
  keysOf: {
    move: "Up and down",
    open: "Open the meeting, the item or the paragraph",
    write: "Write what stands in the pane into the document",
    moveItem: "Move the item",
    remove: "Remove the item",
    closeItem: "Close the item or the paragraph",
    undo: "Undo the last change in the pane",
    tabs: "Meetings, Agenda, Minutes, Decisions",
    help: "This list",
  },
};

/** The words of one language. */
export type PaneTexts = typeof en;
