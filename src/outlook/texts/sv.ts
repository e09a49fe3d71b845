import { plural } from "../../ui/plural";
import { paneSv } from "../../ui/texts/pane-sv";
import type { PaneTexts } from "./en";
import { whoseSv } from "./genitive";

/** Everything the Outlook pane says, in Swedish. */
export const sv: PaneTexts = {
  ...paneSv,
  lanes: {
    decide: "Beslut",
    handle: "Hantera",
    meetings: "Möten",
    invoices: "Fakturor",
    read: "Läs",
    bulk: "Utskick",
  },

  inbox: "Inkorg",
  message: "Brevet",
  history: "Historik",

  executives: "Vems post",
  newCount: (count, figure) => `${figure} ${plural(count, "ny", "nya")}`,

  reviewed: (done, total, time) => `${done} av ${total} genomgångna · synkat ${time}`,
  reviewedSoFar: (done, total) => `${done} av ${total} genomgångna`,
  reviewedAsOf: (done, total, time) => `${done} av ${total}, läget ${time}`,
  refreshing: "Letar efter ny post…",
  stopped: (done, total) => `Avbrutet vid ${done} av ${total}`,
  continueReading: "Fortsätt",
  lookForNew: "Leta efter ny post",
  loadOlder: "Hämta 500 äldre brev",
  olderLoaded: (count, figure) =>
    count === 0 ? "Det finns inga äldre brev." : `${figure} äldre brev hämtades.`,
  applyAll: "Sätt kategorier i Outlook…",
  removeExecutive: (name) => `Ta bort ${name}`,
  executiveRemoved: (name) => `${name} finns inte längre i panelen.`,

  laneStrip: "Fack",
  laneName: (lane, _count, figure, key) => `${lane}, ${figure} brev, tangent ${key}`,
  groupHead: {
    decide: (figure, name) => `${figure} beslut för ${name}`,
    handle: (figure, name) => `${figure} att hantera för ${name}`,
    meetings: (figure, name) => `${figure} om möten för ${name}`,
    invoices: (figure, name) => `${figure} med fakturor för ${name}`,
    read: (figure, name) => `${figure} att läsa för ${name}`,
    bulk: (figure, name) => `${figure} utskick för ${name}`,
  },
  ownGroupHead: {
    decide: (figure) => `${figure} beslut`,
    handle: (figure) => `${figure} att hantera`,
    meetings: (figure) => `${figure} om möten`,
    invoices: (figure) => `${figure} med fakturor`,
    read: (figure) => `${figure} att läsa`,
    bulk: (figure) => `${figure} utskick`,
  },
  soFar: (head) => `${head}, hittills`,
  moreComing: (figure) => `${figure} sorterade, fler kommer`,
  sortByScore: "Högst poäng först",
  sortByTime: "Nyast först",
  sortBySender: "Efter avsändare",
  search: "Sök i facket",
  found: (count, figure) => `${figure} ${plural(count, "träff", "träffar")}`,
  nothingFound: "Ingen träff i facket.",
  clearSearch: "Töm sökningen",

  due: (day) => `senast ${day}`,
  dueToday: "senast i dag",
  dueTomorrow: "senast i morgon",
  overdue: (day) => `gick ut ${day}`,
  unsure: "osäker",
  newSender: "ny avsändare",
  waiting: "väntar på svar",
  unread: "oläst",
  hasAttachments: "har bilagor",
  noSubject: "(inget ämne)",
  noSender: "(ingen avsändare)",
  scoreIs: (score) => `Poäng ${score}`,
  rowOf: (row, count) => `Rad ${row} av ${count}`,
  list: (lane) => `${lane}, brev`,

  selectedCount: (count, figure) => `${figure} ${plural(count, "valt", "valda")}`,
  inLane: (lane, name) => `i ${lane}, ${name}`,
  clearSelection: "Avmarkera",
  selectAll: (figure) => `Välj alla ${figure}`,
  toLane: "Fack",
  setCategory: (figure) => `Sätt kategori, ${figure}`,

  movedTo: (_count, figure, lane) => `${figure} brev lades i ${lane}.`,
  othersMoved: (count, figure) => `${figure} ${plural(count, "annat", "andra")} följde med.`,
  nothingMovedInOutlook: "Inget flyttades i Outlook.",
  alreadyThere: (lane) => `Ligger redan i ${lane}.`,
  undoing: "Ångrar…",
  undone: (_count, figure) => `Ångrat: ${figure} brev är tillbaka som förut.`,
  nothingToUndo: "Det finns inget att ångra.",

  applying: "Sätter kategorier",
  applied: (_count, figure) => `${figure} brev fick sin kategori i Outlook.`,
  appliedPartly: (done, total) => `${done} av ${total} fick sin kategori.`,
  appliedAlready: "Kategorierna stämmer redan.",
  notChanged: (_count, figure) => `${figure} ändrades inte.`,
  showThem: "Visa dem",
  retryCount: (figure) => `Försök igen ${figure}`,

  chooseMessage: "Välj ett brev i Outlook",
  chooseMessageHelp: "Dess fack, poäng och alla skäl visas här. Du kan också välja ett i listan.",
  goToInbox: "Till listan",
  inboxOf: (name) => `${whoseSv(name)} inkorg`,
  ownInbox: "Din inkorg",
  mayReadOnly: "du får läsa",
  mayReadAndWrite: "du får läsa och ändra",
  notOpen: "inte öppet i Outlook",
  openInOutlook: "Öppna i Outlook",
  ofHundred: "av 100",
  shouldBe: "Borde vara…",
  why: "Varför",
  startingPoint: "Utgångsläge",
  points: "Poäng",
  reason: "Skäl",
  score: "Poäng",
  sumOfRows: "= summan av raderna",
  whatLearned: "Vad den lärt sig",
  roles: { board: "Sitter i styrelsen", vip: "Viktig person" },
  noRole: "Ingen särskild",
  whoIsThis: "Vem är det?",
  namedAs: (name, role) => `${name}: ${role.toLowerCase()}.`,
  laneChanges: (_count, figure) =>
    figure === "0" ? "Inget brev bytte fack." : `${figure} brev bytte fack.`,
  correctedByHand: "Du har lagt det i det här facket.",
  actsOn: "Gäller:",
  setCategoryOne: "Sätt kategori",
  readingMessage: "Läser brevet…",
  itemChanged: "Ett annat brev öppnades i Outlook under tiden. Inget ändrades.",
  composing: "Du skriver ett brev. Välj ett brev att läsa för att se skälen.",
  notInExecutives:
    "Brevet ligger i en brevlåda som inte finns i panelen. Lägg till dess ägare för att se skälen.",
  addThisExecutive: (name) => `Lägg till ${name}`,

  changes: (count, figure) =>
    `${figure} ${plural(count, "ändring", "ändringar")} · sparas i 30 dagar`,
  filterHistory: "Vilka ändringar",
  all: "Allt",
  categoriesOnly: "Kategorier",
  correctionsOnly: "Lärt",
  noHistory: "Inga ändringar än",
  noHistoryHelp: "Det du flyttar mellan fack eller sätter i Outlook står här och kan ångras.",
  today: (day) => `I dag, ${day}`,
  entryMoved: (_count, figure, lane) => `${figure} brev lades i ${lane}`,
  entryLearned: (count, figure) =>
    count === 0
      ? "Lärt. Inget annat brev bytte fack."
      : `Lärt. ${figure} ${plural(count, "annat", "andra")} brev bytte fack.`,
  entryCategories: (_count, figure) => `${figure} brev fick sin kategori`,
  entryPartly: (done, total) => `${done} av ${total} fick sin kategori`,
  entryBegun: "Avbröts på vägen. Ångra lägger tillbaka det som hann göras.",
  entryUndone: (what) => `Ångrat: ${what}`,
  entryBack: (time) => `Återställt ${time}`,
  undoEntry: (what) => `Ångra: ${what}`,

  keyHints: { move: "upp, ner", select: "välj", lane: "fack", all: "alla tangenter" },

  languageOfHost: (name) => `Som Outlook (${name})`,

  noAccessTitle: (name) => `${whoseSv(name)} inkorg gick inte att öppna`,
  accessRequest: (executive, me) =>
    `Hej ${executive}, i Outlook: högerklicka på Inkorg, Egenskaper, Behörigheter, lägg till ${me}, välj Redigerare. Tack!`,
  workWithMine: "Arbeta med min egen post i stället",

  welcome: "Välkommen till Kansli",
  welcomeLead:
    "Sorterar inkorgen för dig och dina chefer och säger varför. Allt sker här i panelen.",
  asks: {
    mail: { what: "Din egen post", why: "Läsa, sortera, sätta kategorier. Mail.ReadWrite" },
    people: { what: "Vem som är vem", why: "Ditt namn och vem du rapporterar till. User.Read" },
    shared: {
      what: "En chefs post",
      why: "När du lägger till någon vars post du redan når. Mail.ReadWrite.Shared",
    },
  },
  never:
    "Den skickar, betalar och raderar aldrig. Ingen brevtext lämnar Microsoft 365. Vi har ingen egen server.",

  goingThrough: (name) => `Går igenom ${whoseSv(name)} post`,
  goingThroughOwn: "Går igenom din post",
  messagesOf: (done, total) => `${done} av ${total} brev`,
  messagesSoFar: (done) => `${done} brev hittills`,
  loadingHelp:
    "Inkorg och skickat, 90 dagar, bara brevhuvuden. Du kan arbeta under tiden; det som är klart är kvar om du avbryter.",

  emptyLane: {
    decide: "Inget att besluta",
    handle: "Inget att hantera",
    meetings: "Inget om möten",
    invoices: "Inga fakturor",
    read: "Inget att läsa",
    bulk: "Inga utskick",
  },
  emptyLaneHelp: (count, figure) =>
    count === 1
      ? "Det enda brevet ligger i ett annat fack."
      : `Alla ${figure} brev ligger i andra fack.`,
  emptyInbox: "Inkorgen är tom",
  emptyInboxHelp: "Inget brev har kommit de senaste 90 dagarna.",
  goToLane: (lane, figure) => `Till ${lane}, ${figure}`,
  spotCheckOpen: "Stickprov…",
  worthALook: "Värt en titt",
  spotCheck: "Stickprov: de lägsta från personer. Hamnade något för lågt?",
  spotCheckStart: "Börja",

  offlineHelp: (time) =>
    `Du ser läget ${time}. Det går att läsa och söka; ändra kan du när nätet är tillbaka.`,
  oldList: (time) => `Du ser läget ${time}.`,

  failedToRead: (name) => `${whoseSv(name)} post gick inte att läsa`,
  failedToReadOwn: "Din post gick inte att läsa",
  failedToReadMessage: "Brevet gick inte att läsa",
};
