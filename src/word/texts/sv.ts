import { plural } from "../../ui/plural";
import { paneSv } from "../../ui/texts/pane-sv";
import type { PaneTexts } from "./en";

const items = (count: number): string => plural(count, "punkt", "punkter");

/** A genitive: "Annas", "Jonas". */
const whose = (name: string): string => (/[sxz]$/iu.test(name) ? name : `${name}s`);

/** Everything the Word pane says, in Swedish. */
export const sv: PaneTexts = {
  ...paneSv,
  executives: "Vems möten",
  languageOfHost: (name) => `Som Word (${name})`,
  removeExecutive: (name) => `Ta bort ${name}`,
  meetings: "Möten",
  agenda: "Dagordning",
  minutes: "Protokoll",
  decisions: "Beslut",
  untitled: "(ingen rubrik)",

  welcome: "Dagordningar och protokoll",
  welcomeLead:
    "Gör dagordningen av kalendern, protokollet av dagordningen, och uppgifter och ett mejlutkast av protokollet. Allt i ditt eget dokument.",
  asks: {
    calendar: { what: "Din kalender", why: "För att visa dina möten. Calendars.Read" },
    mail: {
      what: "Din egen brevlåda",
      why: "Utkast som du själv skickar, och Kanslis anteckningar i en dold mapp. Mail.ReadWrite, User.Read",
    },
    shared: {
      what: "En chefs kalender",
      why: "När du lägger till någon som delar den med dig. Calendars.Read.Shared",
    },
    tasks: { what: "Uppgifter", why: "När du publicerar ett protokoll. Tasks.ReadWrite" },
  },
  never:
    "Den skickar aldrig något och ändrar aldrig i kalendern. Inget lämnar Microsoft 365. Vi har ingen egen server.",

  groups: {
    today: "I dag",
    thisWeek: "Den här veckan",
    nextWeek: "Nästa vecka",
    later: "Senare",
    unfinished: "Protokoll som inte är klara",
    past: "De senaste 30 dagarna",
  },
  states: {
    "no agenda": "ingen dagordning",
    "agenda draft": "utkast",
    "agenda sent": "kallelse skriven",
    "minutes draft": "protokollutkast",
    "for approval": "för justering",
    approved: "justerat",
  },
  nextDays: "14 dagar framåt",
  ownCalendar: "din kalender",
  calendarOf: (name) => `${whose(name)} kalender`,
  readingOwn: "Läser din kalender",
  readingOf: (name) => `Läser ${whose(name)} kalender`,
  readingHelp: "30 dagar bakåt och 14 framåt",
  cancelled: "inställt",
  allDay: "hela dagen",
  people: (count, figure) => `${figure} ${plural(count, "person", "personer")}`,
  invitedCount: (count, figure) => `${figure} ${plural(count, "kallad", "kallade")}`,
  noMeetings: "Inga möten",
  noMeetingsHelp:
    "Din kalender har inga, 30 dagar bakåt och 14 framåt. Du kan göra ett utan kalender.",
  noMeetingsHelpOther:
    "Kalendern har inga, 30 dagar bakåt och 14 framåt. Du kan göra ett utan kalender.",
  newWithoutCalendar: "Nytt utan kalender",
  offlineHelp: "Du ser det som lästes förut. Det går att arbeta i dokumentet ändå.",
  failedToReadOwn: "Din kalender gick inte att läsa",
  failedToReadOf: (name) => `${whose(name)} kalender gick inte att läsa`,
  accessRequest: (executive, me) =>
    `Hej ${executive}, i Outlook: högerklicka på din kalender, Delning och behörigheter, lägg till ${me}, välj Kan visa all information. Tack!`,
  workWithMine: "Arbeta med min egen kalender i stället",

  addTitle: "Lägg till en chef",
  addLead:
    "Någon som delar sin kalender med dig. Microsoft frågar om lov till delade kalendrar nu, inte tidigare.",
  addAddress: "Mejladress",
  addName: "Namn i panelen",
  addDo: "Lägg till och läs kalendern",
  addBadAddress: "Skriv en hel adress, till exempel anna@bolaget.example.",
  addAlready: "Chefen finns redan i panelen.",

  newMeetingTitle: "Ett möte utan kalender",
  newMeetingFields: { title: "Rubrik", date: "Datum", from: "Från", to: "Till", place: "Plats" },
  newMeetingDo: "Börja dagordningen",

  chooseMeeting: "Välj ett möte",
  chooseMeetingHelp: "Dagordningen görs här, från en mall, med kalenderns tid och deltagare.",
  goToMeetings: "Till mötena",
  chooseTemplate: "Börja från en mall",
  templateHelp: "Allt går att ändra. Texten får ditt eget dokuments utseende.",
  documentLanguage: "Dokumentets språk",
  fromLast: "Från förra mötet",
  addTicked: (count, figure) =>
    count === 0 ? "Ta med kryssade" : `Ta med ${figure} ${plural(count, "kryssad", "kryssade")}`,
  unfinished: {
    "open action": (paragraph, title) => `Öppen åtgärd § ${paragraph}: ${title}`,
    postponed: (paragraph, title) => `Bordlagd § ${paragraph}: ${title}`,
    "referred back": (paragraph, title) => `Återremiss § ${paragraph}: ${title}`,
  },
  late: "försenad",
  skip: "Utelämna",
  skipNamed: (title) => `Utelämna ${title}`,
  skipReason: "Varför den utelämnas",
  saveTemplate: "Spara som min mall…",
  templateName: "Mallens namn",
  save: "Spara",
  emptyAgenda: "En tom dagordning",
  itemsAndLength: (count, figure, length) => `${figure} ${items(count)}, ${length}`,

  ofLength: (length) => `av ${length}`,
  overBy: (length, clock) => `${length} över, slutar ${clock}`,
  endsAt: (clock) => `slutar ${clock}`,
  shorten: "Korta i proportion",
  markWaits: "Märk det som kan vänta",
  time: "Tid",
  item: "Punkt",
  who: "Vem",
  agendaItems: "Dagordningens punkter",
  types: { information: "information", discussion: "diskussion", decision: "beslut" },
  typesShort: { information: "Info", discussion: "Diskutera", decision: "Besluta" },
  typeLetters: { information: "I", discussion: "D", decision: "B" },
  pause: "Paus",
  minutesLong: (count, figure) => `${figure} ${plural(count, "minut", "minuter")}`,
  hasFinding: "något att se över",
  canWait: "kan vänta",
  itemTitle: "Punktens rubrik",
  itemType: "Typ",
  itemMinutes: "Minuter",
  presenter: "Föredras av",
  nobody: "Ingen än",
  preparedDecision: "Förslag till beslut",
  preparedText: "Text till protokollet",
  paperName: "Namn på ett underlag",
  addPaper: "Underlag",
  removePaper: (name) => `Ta bort ${name}`,
  done: "Klar",
  removeItem: "Ta bort",
  addItem: "Ny punkt",
  addPause: "Ny paus",
  moves: "flytta",
  movedTo: (place, count) => `Nu nummer ${place} av ${count}`,
  findings: {
    "decision without a paper": "Beslut utan underlag",
    "no presenter": "Ingen föredrar den",
    "no title": "Ingen rubrik",
    "too long": "För lång",
    cancelled: "Mötet är inställt",
  },
  insertInDocument: "Sätt in i dokumentet",
  updateDocument: "Uppdatera dokumentet",
  notice: "Kallelse…",
  noticeHelp: "Ett mejlutkast till de kallade, med tid, plats och dagordning. Du skickar det.",

  questionsTitle: "Dokumentet har ändrats",
  questionsLead: "Din egen text är kvar. Kryssa det som ska skrivas som i panelen.",
  questions: {
    edited: "Ändrat i dokumentet",
    removed: "Borttaget ur dokumentet",
    copied: "Finns två gånger",
    "own-text": "Borttaget här, men du har skrivit i det",
  },
  writeAnew: {
    edited: "Skriv som i panelen",
    removed: "Sätt in igen",
    copied: "Behåll båda",
    "own-text": "Ta bort det med din text",
  },
  inDocument: (words) => `I dokumentet: ${words}`,
  inPane: (words) => `I panelen: ${words}`,

  readOnlyTitle: "Dokumentet är öppet för läsning",
  readOnlyHelp:
    "Välj Redigera dokument i Word, eller spara en kopia. Till dess skrivs inget; det du gör här är kvar i panelen.",
  otherMeetingTitle: "Dokumentet är ett annat mötes",
  otherMeetingHelp:
    "Öppna det mötets eget dokument, eller ett nytt. Sätter du in här står båda i det.",
  working: "Arbetar i dokumentet…",
  openDraft: "Öppna utkastet",
  deeds: {
    removed: (title) => `Borttagen: ${title}`,
    wrote: (count, figure) =>
      count === 0 ? "Dokumentet uppdaterades." : `${figure} ${items(count)} skrevs.`,
    took: (count, figure) =>
      `${figure} ${plural(count, "ändring", "ändringar")} av dig kom från dokumentet.`,
    removedInDocument: (title) => `Borttagen i dokumentet: ${title}.`,
    yourTextStays: "Din egen text är kvar.",
    isRight: "Dokumentet stämmer redan.",
    shortened: "Punkterna kortades så att de ryms.",
    marked: "Det som kan vänta är märkt.",
    drafted: (count, figure) => `En dagordning med ${figure} ${items(count)}.`,
    notice: (count, figure) =>
      `Ett utkast till ${figure} ${plural(count, "person", "personer")} ligger i Utkast. Inget skickades.`,
    minutes: (count, figure) =>
      `Ett protokoll med ${figure} ${plural(count, "paragraf", "paragrafer")}.`,
    tasks: (count, figure) =>
      count === 0
        ? "Inga nya uppgifter."
        : `${figure} ${plural(count, "ny uppgift", "nya uppgifter")}.`,
    alreadyThere: (_count, figure) => `${figure} fanns redan.`,
    draft: "Ett mejlutkast ligger i Utkast.",
    decisions: (_count, figure) => `${figure} beslut i registret.`,
    nothingSent: "Inget skickades.",
    savedTemplate: (name) => `Sparad som din mall: ${name}`,
    undone: "Ångrat. Dokumentet följer med nästa gång det uppdateras.",
    nothingToUndo: "Det finns inget att ångra.",
  },

  keyHints: { move: "upp, ner", open: "öppna", all: "alla tangenter" },
  keysOf: {
    move: "Upp och ner",
    open: "Öppna mötet eller punkten",
    moveItem: "Flytta punkten",
    remove: "Ta bort punkten",
    closeItem: "Stäng punkten",
    undo: "Ångra den senaste ändringen i panelen",
    tabs: "Möten, Dagordning, Protokoll, Beslut",
    help: "Den här listan",
  },
};
