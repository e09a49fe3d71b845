import type { InvoiceFinding } from "../../core/budget/invoices/check-invoice";
import type { DueGroup } from "../../core/budget/invoices/due-view";
import type { InvoiceStep } from "../../core/budget/invoices/supplier-invoice";
import type { RollOver } from "../../core/budget/lines/budget-line";
import type { Period } from "../../core/budget/lines/month";
import type { WorkbookWarningCode } from "../../core/budget/workbook/workbook-warning";
import type { PreviewedRow } from "../../core/budget/import/preview-import";
import { plural } from "../../ui/plural";
import { paneEn } from "../../ui/texts/pane-en";

const rows = (count: number): string => plural(count, "row", "rows");

/**
 * Everything the Excel pane says, in English. This catalogue is the pattern: a key that is missing in another
 * language is a compile error. Counts come as numbers for the form of the word and as text for the figure.
 */
export const en = {
  ...paneEn,
  overview: "Overview",
  import: "Import",
  invoices: "Invoices",
  report: "Report",
  rules: "Rules",
  failedToRead: "The workbook was not read",
  changedSince: "changed since it was read",
  summaryAnew: "Make the summary anew",
  summaryMade: "The summary shows every line of the budget again.",
  readAgain: "Read the workbook again",
  reading: "Reading the workbook…",
  readAt: (time: string) => `read ${time}`,
  openWorkbook: "This workbook",
  workbookFromDrive: "A workbook in OneDrive…",
  backToOpenWorkbook: "Back to the open workbook",
  closedWorkbook: (name: string) => `${name}, in OneDrive`,
  stop: "Stop",
  done: "Done",
  working: "Working…",

  // Getting started
  startTitle: "A budget in this workbook",
  startSentence:
    "Kansli keeps budgets in plain tables and formulas. They read right without Kansli, and nothing leaves Microsoft 365.",
  createWorkbook: "Create the tables",
  createHelp:
    "Seven sheets are added: Summary, Budget, Transactions, Invoices, Rules, Months and Settings.",
  createNew: "A new budget",
  fiscalYearStarts: "The fiscal year starts",
  currencyField: "Currency",
  planFile: "A budget from the accounting system",
  choosePlanFile: "Start from a budget file…",
  planFileHelp: "SIE with a budget, QuickBooks IIF or a budget report. You see its lines first.",
  createFromPlan: (count: number, figure: string) =>
    `Make the budget with ${figure} ${plural(count, "line", "lines")}`,
  planGoesTo: (count: number, figure: string) =>
    `${figure} ${plural(count, "line goes", "lines go")} into the table Budget. It and the six other sheets are new; nothing in the workbook is changed.`,
  planOutside: (count: number, figure: string) =>
    `${figure} ${plural(count, "amount is", "amounts are")} for other years and left out.`,
  plannedCosts: "Planned costs",
  plannedIncome: "Planned income",
  ownTables: "Use my own tables…",
  ownTablesHelp: "You say which columns mean what. Nothing of yours is moved or reformatted.",
  sampleData: "Try with sample data",
  sampleHelp: "A made-up department with a year’s budget, to look at and delete.",
  created: "The budget tables are in the workbook.",
  unmade: "The budget tables are gone again.",
  adopted: "Your tables are in use. The summary is on a sheet of its own.",
  letGo: "Your tables are as before, without the sheets of Kansli.",
  notUnmade: "Something was written in the tables since, so they stay. Delete the sheets in Excel.",
  deletedTable: (name: string) => `The table ${name} is gone`,
  deletedTableHelp:
    "It was deleted or renamed. Undo in Excel or give it its name back, then read again; or let Kansli add an empty one.",
  deletedOwnTableHelp:
    "It was deleted or renamed. Undo in Excel or give it its name back, then read again.",
  addTableAgain: "Add an empty table",
  headTitle: "Use my own tables",
  tableOfLines: "Table with the budget lines",
  tableOfTransactions: "Table with the transactions",
  noOwnTables:
    "The workbook has no tables. Mark your list in Excel and choose Insert, Table first.",
  columnFor: (meaning: string) => `Column for ${meaning}`,
  notUsed: "Not used",
  adopt: "Use these tables",
  needsColumn: (meaning: string) => `Choose a column for ${meaning}.`,

  // Import
  chooseFile: "Choose a file",
  replaceFile: "Replace",
  dropTitle: "Drop the month’s file here",
  dropHelp:
    "CSV, SIE, CAMT.053, OFX/QFX, IIF or QuickBooks CSV. Nothing is added before you have seen it.",
  readingFile: (name: string) => `Reading ${name}…`,
  fileFacts: (count: number, figure: string, span: string, size: string) =>
    [`${figure} ${rows(count)}`, span, size].filter(Boolean).join(" · "),
  format: "Format",
  encoding: "Encoding",
  dates: "Dates",
  decimals: "Decimals",
  sample: "Sample:",
  howRead: "Change how it is read",
  dateOrders: {
    ymd: "Year, month, day",
    dmy: "Day, month, year",
    mdy: "Month, day, year",
  },
  decimalMarks: { ",": "Comma: 1 234,50", ".": "Point: 1,234.50" },
  csvColumns: {
    date: "Column with the date",
    text: "Column with the text",
    payee: "Column with the payee",
    amount: "Column with the amount",
    debit: "Column with money out",
    credit: "Column with money in",
    balance: "Column with the balance",
    reference: "Column with the reference",
  },
  columnNumber: (number: number, sample: string) =>
    sample === "" ? `Column ${number}` : `Column ${number}: ${sample}`,
  columnsNeeded: "Choose the column with the dates and the one with the amounts.",
  separators: { semicolon: "semicolon", comma: "comma", tab: "tab", bar: "bar" },
  warningsInFile: (count: number, figure: string) =>
    `${figure} ${plural(count, "place", "places")} in the file to look at`,
  andMore: (figure: string) => `and ${figure} more`,
  fileUnread: "The file could not be read",
  filter: "Which rows",
  all: "All",
  new: "New",
  known: "Already there",
  unsure: "Unsure",
  date: "Date",
  textAndLine: "Text, proposed line",
  rowsOfFile: "Rows of the file",
  noSuchRows: "There are none.",
  showMoreRows: (figure: string, left: string) => `Show ${figure} more of ${left}`,
  newRow: (proposal: string) => `new: ${proposal}`,
  whyRow: {
    "not-seen": "new",
    "same-key": "already there",
    "same-bank-id": "already there, same bank number",
    "bank-id-changed": "unsure: the bank’s number stands on another amount",
    "text-or-day-changed": "unsure: like a row there, other text or day",
  } satisfies Record<PreviewedRow["reason"], string>,
  acceptRow: (text: string, amount: string) => `Add ${text}, ${amount}`,
  noLine: "no budget line yet",
  byRule: (line: string) => `${line} · by rule`,
  byHabit: (line: string) => `${line} · as before`,
  byAccount: (line: string) => `${line} · by account`,
  reconciliation: "Does it add up",
  added: "Added",
  skipped: "Skipped, already there",
  held: "Held, unsure",
  readAddsUp: "What could be read, adds up",
  fileAddsUp: "File, adds up",
  fileOff: "File, does not add up",
  closingAgrees: "The bank’s closing balance agrees.",
  closingOff: (amount: string) => `The bank’s closing balance differs by ${amount}.`,
  addRows: (count: number, figure: string) => `Add ${figure} ${rows(count)}`,
  addPromise: "Old rows are never changed. Undo in one step.",
  draftedAnew: "The workbook was changed meanwhile",
  draftedAnewHelp: "Nothing was added yet. This is how it looks now.",
  brokenOff: "The import broke off on the way",
  brokenOffHelp:
    "Some of its rows may be in the workbook. Choose Add again: the workbook is read first, and only what is missing is added.",
  fileInCurrency: (currency: string) => `The file is in ${currency}`,
  fileInCurrencyHelp: (own: string) =>
    `The budget is in ${own}. The rows can be added, but the budget’s figures do not count them.`,
  nothingRead: "Nothing in the file could be read as a row.",
  nothingToAdd: "Everything in the file is in the workbook already.",
  adding: (done: string, total: string) => `Adding ${done} of ${total}`,
  addedRows: (count: number, figure: string) => `${figure} ${rows(count)} added.`,
  importFinished: (figure: string) =>
    `The import that broke off is whole: ${figure} rows, undone as one.`,
  importCancelled: "Stopped. Nothing was added.",
  undoing: "Taking the rows away…",
  undoneRows: (count: number, figure: string) => `${figure} ${rows(count)} taken away again.`,
  keptChanged: (count: number, figure: string) =>
    `${figure} ${rows(count)} that you have changed since ${plural(count, "stays", "stay")}.`,
  undoWord: "Undo",
  openRules: (figure: string) => `Open the rules (${figure})`,
  earlierImports: "Earlier imports",
  importOf: (name: string, count: number, figure: string, day: string) =>
    `${name}: ${figure} ${rows(count)}, ${day}`,
  importPartOf: (name: string, figure: string, planned: string, day: string) =>
    `${name}: ${figure} of ${planned} rows, ${day}`,
  importPartHelp: "If an import broke off, choose the same file again to add the rest.",
  undoImport: (name: string) => `Undo: ${name}`,
  noImports: "Nothing has been imported yet.",

  // Rules
  rulesTitle: "Rules",
  rulesHelp:
    "From the top; the first that fits wins. Rules run on new rows and on rows without a line, never on yours.",
  noRules: "There are no rules yet.",
  ruleContains: "Text or supplier contains",
  ruleLine: "Budget line",
  addRule: "Add the rule",
  moveRuleUp: (text: string) => `Move ${text} up`,
  deleteRule: (text: string) => `Delete the rule ${text}`,
  dryRun: "Would hit now",
  dryRunCount: (count: number, figure: string) =>
    count === 0 ? "No row without a line fits." : `${figure} ${rows(count)} without a line`,
  applyRules: (count: number, figure: string) => `Set the line on ${figure} ${rows(count)}`,
  rulesApplied: (count: number, figure: string) => `${figure} ${rows(count)} got a line.`,
  rulesLeft: (count: number, figure: string) =>
    `${figure} ${rows(count)} without a key, as ${plural(count, "one", "those")} you wrote yourself, must get ${plural(count, "its", "their")} line in the sheet.`,
  rulesTakenBack: (count: number, figure: string) =>
    `${figure} ${rows(count)} ${plural(count, "stands", "stand")} on no line again.`,
  ruleSaved: "The rule is in the table Rules.",

  // Overview
  period: "Period",
  periods: {
    month: "Month",
    quarter: "Quarter",
    "year-to-date": "Year to date",
    year: "Whole year",
  } satisfies Record<Period, string>,
  month: "Month",
  costCenter: "Cost center",
  project: "Project",
  allCostCenters: "All cost centers",
  allProjects: "All projects",
  remaining: "Remaining",
  ofBudget: (percent: string) => `${percent} of budget`,
  budget: "Budget",
  actual: "Actual",
  committed: "Committed",
  forecast: "Forecast",
  variance: "Variance",
  nothingBooked: "nothing booked yet",
  fullYear: "full year",
  booked: "booked",
  approvedNotBooked: "approved",
  overLimit: (figure: string) => `${figure} over the limit`,
  withinLimit: (figure: string) => `${figure} within the limit`,
  remainingHead: "remaining",
  limitWords: (percent: string, amount: string) => `over ${percent} and ${amount}`,
  limitsOfLines: "limit per line",
  noLines: "The table Budget has no lines yet. Write them in the sheet, then read again.",
  showAllLines: (figure: string) => `Show all ${figure}`,
  outside: (count: number, figure: string, amount: string) =>
    `${figure} ${plural(count, "transaction", "transactions")} on no budget line: ${amount}`,
  outsideHelp: "Choose a line in the table Transactions, or make a rule.",
  whyOver: (count: number, figure: string, text: string, amount: string) =>
    `${figure} ${plural(count, "transaction", "transactions")}, the largest ${text}, ${amount}`,
  whyNothing: "Nothing is booked on it.",
  monthChart: "Actual month by month",
  monthBar: (month: string, actual: string, budget: string) =>
    `${month}: ${actual}, budget ${budget}`,
  lineSentence: (name: string, remaining: string, actual: string, budget: string) =>
    `${name}: ${remaining} remaining, ${actual} of ${budget} used`,

  // Line
  showInSheet: "Show in the sheet",
  carried: "Carried over",
  available: "Available",
  forecasts: "Forecast to the end of the year",
  straightLine: "Straight line",
  lastYearShape: "Last year’s shape",
  committedAndPlan: "Committed + plan",
  againstYear: (difference: string) => `${difference} against budget`,
  notKnown: "not known",
  rollOver: "Rolls over",
  rollOvers: {
    none: "no",
    surplus: "what was saved",
    both: "saved and overspent",
  } satisfies Record<RollOver, string>,
  threshold: "Limit",
  noThreshold: "none",
  transactions: "Transactions",
  noTransactions: "None in the period.",
  comment: "Comment",
  saveComment: "Save the comment",
  commentSaved: "The comment is in the table Budget.",

  // Invoices
  openInvoices: "Open",
  dueInvoices: "Due",
  allInvoices: "All",
  whichInvoices: "Which invoices",
  fromFile: "From file",
  byHand: "By hand",
  noInvoices: "No invoices here. Drop an e-invoice (UBL, Peppol) on the pane or write one by hand.",
  dueGroups: {
    overdue: "Overdue",
    "7": "Due within 7 days",
    "14": "Within 14 days",
    "30": "Within 30 days",
    later: "Later",
    undated: "Without a due date",
  } satisfies Record<DueGroup, string>,
  dueOn: (day: string) => `due ${day}`,
  daysLate: (count: number, figure: string) => `${figure} ${plural(count, "day", "days")} late`,
  steps: {
    received: "Received",
    checked: "Checked",
    approved: "Approved",
    "ready-to-pay": "To pay",
    booked: "Booked",
  } satisfies Record<InvoiceStep, string>,
  stepsOf: "How far it has come",
  takeStep: {
    received: "Mark as checked",
    checked: "Approve",
    approved: "Ready to pay",
    "ready-to-pay": "Mark as booked",
  } satisfies Partial<Record<InvoiceStep, string>>,
  findings: {
    duplicate: "Possible duplicate",
    "same-amount": "Same supplier and amount",
    "same-reference": "Same payment reference",
    "changed-account": "Bank account changed",
    "look-alike-supplier": "Name like a known supplier’s",
    "check-digit": "A check digit is wrong",
  } satisfies Record<InvoiceFinding["kind"], string>,
  findingWords: {
    duplicate: (about: string) => `The supplier’s invoice ${about} is in the register already.`,
    "same-amount": (about: string) => `As ${about}, a few days apart.`,
    "same-reference": (about: string) => `As ${about}; some suppliers use one again.`,
    "changed-account": (about: string) =>
      `It was ${about} before. Call the supplier on a number you know.`,
    "look-alike-supplier": (about: string) => `The register knows ${about}.`,
    "check-digit": (about: string) => `In ${about}. Compare with the invoice.`,
  } satisfies Record<InvoiceFinding["kind"], (about: string) => string>,
  noteField: "How it was checked",
  noteNeeded: "Approval waits until you have written how it was checked.",
  buyerApproves: "The one who ordered it approves it. Let somebody else.",
  overLimitOfPerson: (amount: string) => `The limit is ${amount}. Somebody else must approve.`,
  lastStep: "It is booked: its payment stands among the transactions.",
  approverNeeded: "Write who approves it.",
  noLimitOfPerson: (name: string) => `${name} has no limit in the list.`,
  limitInOtherCurrency: (amount: string) =>
    `The limit is ${amount}; the invoice is in another currency. Compare them yourself.`,
  paymentFound: (day: string, text: string) =>
    `Its payment stands among the transactions: ${day}, ${text}.`,
  paymentsFound: (count: number, figure: string) =>
    `${figure} ${plural(count, "invoice stands", "invoices stand")} among the transactions`,
  paymentsFoundHelp:
    "Until they are marked as booked they count twice: as actual and as committed.",
  bookFound: (count: number, figure: string) =>
    `Mark ${figure} ${plural(count, "invoice", "invoices")} as booked`,
  invoicesBooked: (count: number, figure: string) =>
    `${figure} ${plural(count, "invoice", "invoices")} marked as booked.`,
  invoicesTakenBack: (count: number, figure: string) =>
    `${figure} ${plural(count, "invoice is", "invoices are")} as before.`,
  openLimits: (figure: string) => `Who may approve how much (${figure})`,
  limitsTitle: "Who may approve how much",
  limitsHelp: "An approval above the limit is refused. The list is in the sheet Settings.",
  noLimits: "Nobody has a limit yet.",
  limitPerson: "Name",
  setLimit: "Set the limit",
  deleteLimit: (name: string) => `Delete the limit of ${name}`,
  limitsSaved: "The limits are in the table Settings.",
  dropHere: "Drop the file to look at it",
  neverPays: "Never pays",
  lineOfInvoice: "Budget line",
  chooseLine: "Choose a line",
  remainingNow: "Remaining now",
  thisInvoice: "This invoice",
  remainingAfter: "Remaining after",
  registerInvoice: "Register the invoice",
  invoiceRegistered: (supplier: string) => `The invoice from ${supplier} is registered.`,
  invoiceRemoved: (supplier: string) => `The invoice from ${supplier} is gone from the register.`,
  stepTaken: (supplier: string, step: string) => `${supplier}: ${step}.`,
  lineChosen: (supplier: string, line: string) => `${supplier}: ${line}.`,
  stepTakenBack: (supplier: string) => `${supplier} is as before.`,
  invoiceFields: {
    supplier: "Supplier",
    organizationNumber: "Organization number",
    number: "Invoice number",
    issuedOn: "Invoice date",
    dueOn: "Due date",
    amount: "Amount",
    currency: "Currency",
    reference: "OCR or reference",
    account: "Account to pay to",
    buyer: "Ordered by",
    approver: "Approved by",
    limit: "May approve at most",
  },
  fieldUnread: (field: string) => `${field} cannot be read.`,
  sourceOf: {
    supplier: "the seller’s name",
    organizationNumber: "the seller’s number",
    number: "the invoice number",
    issuedOn: "the invoice date",
    dueOn: "the due date",
    minor: "the total to pay",
    reference: "the payment reference",
    account: "the account to pay to",
  },
  source: (source: string, percent: string) => `From the e-invoice: ${source} · ${percent} sure`,
  changedByHand: "Changed by hand",
  sourcesKept: (fields: string, percent: string) =>
    `From the e-invoice, ${percent} sure: ${fields}.`,
  byHandFields: (fields: string) => `By hand: ${fields}.`,
  openSum: (count: number, figure: string) =>
    `${figure} open ${plural(count, "invoice", "invoices")}`,

  // What is odd in the workbook
  oddInWorkbook: (count: number, figure: string) =>
    `${figure} ${plural(count, "place", "places")} in the workbook to look at`,
  placeInSheet: (sheet: string, row: string) => `${sheet}, row ${row}`,
  workbookWarnings: {
    "column-missing": (subject: string) =>
      `The column “${subject}” is gone or has another name. Name it so again; until then nothing is written in this table.`,
    "month-twice": (subject: string) =>
      `“${subject}” is of a month that another column has. Only the first one counts.`,
    "date-unread": (subject: string) => `“${subject}” is not a date. The row is not counted.`,
    "date-missing": () => "There is no date. The row is not counted.",
    "date-and-amount-missing": () => "There is neither date nor amount. The row is not counted.",
    "amount-unread": (subject: string) => `“${subject}” is not an amount. The row is not counted.`,
    "amount-missing": () => "There is no amount. The row is not counted.",
    "amount-too-large": (subject: string) =>
      `“${subject}” is too large, since Excel keeps 15 digits. The row is not counted.`,
    "plan-too-large": (subject: string) =>
      `“${subject}” is too large, since Excel keeps 15 digits. The month counts as 0.`,
    "plan-unread": (subject: string) => `“${subject}” is not an amount. The month counts as 0.`,
    "threshold-unread": (subject: string) =>
      `“${subject}” is not an amount. The line has no threshold.`,
    "percent-unread": (subject: string) =>
      `“${subject}” is text and not a number. The threshold counts without a percentage.`,
    "invoice-date-unread": (subject: string) =>
      `“${subject}” is not a date. The invoice counts without it.`,
    "invoice-date-missing": (subject: string) =>
      `The invoice from “${subject}” has no date. It counts as committed in no month.`,
    "line-missing": () => "There is a plan but no line. The row is not counted.",
    "line-twice": (subject: string) =>
      `The line “${subject}” stands twice. The second one is not counted.`,
    "line-name-marks": (subject: string) =>
      `Excel sums “${subject}” wrongly: do without * ? ~ and without < > = first.`,
    "word-unknown": (subject: string) => `“${subject}” means nothing here. The usual one counts.`,
    "step-unknown": (subject: string) => `“${subject}” is no step. The invoice counts as received.`,
    "setting-unread": (subject: string) =>
      `The setting “${subject}” cannot be read. The usual one counts.`,
  } satisfies Record<WorkbookWarningCode, (subject: string) => string>,
  otherCurrency: (count: number, figure: string, sums: string) =>
    `${figure} ${rows(count)} in another currency ${plural(count, "is", "are")} not counted: ${sums}`,
  showRowsOf: (name: string) => `Show the rows of ${name}`,
  showRows: "Show its rows",
  rowsFiltered: (name: string) => `The sheet shows only the rows of ${name}.`,
  filterCleared: "All rows are shown again.",
  clearFilter: "Clear the filter",

  // Report
  result: "Result",
  reportTitle: "Report to the board",
  reportHelp: "One page with every line, its variance and your comment, as a sheet of its own.",
  needsComments: (count: number, figure: string) =>
    `${figure} ${plural(count, "line", "lines")} over the limit ${plural(count, "needs", "need")} a comment`,
  allCommented: "Every line over the limit has its comment.",
  commentOn: (line: string) => `Comment on ${line}`,
  makeReport: "Make the report sheet",
  reportMade: "The report is in the sheet Report.",
  reportUnpaged:
    "Its page could not be laid out from here: choose landscape and one page wide before you print it.",
  reportRemoved: "The sheet Report is gone again.",
  reportWaits: "Write the comments first.",

  // Workbooks in OneDrive
  driveTitle: "A workbook in OneDrive",
  driveHelp:
    "It stays closed. Kansli works on it through Microsoft 365 and asks for that permission now.",
  driveReading: "Reading the folder…",
  driveEmpty: "There is no workbook here.",
  driveUp: "Up",
  driveOpen: (name: string) => `Open ${name}`,
};

/** The words of one language. */
export type PaneTexts = typeof en;
