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
      why: "När du lägger till någon som delar den med dig, och posten när du tar punkter ur den. Calendars.Read.Shared, Mail.ReadWrite.Shared",
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
  calendarNotRead: "Kalendern lästes inte",
  readCalendar: "Läs kalendern",
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
  fromMail: "Från posten",
  fromMailAsk: "Från posten: det som väntar på beslut…",
  noMailWaits: "Inget mer är flaggat eller ligger i facket Beslut.",
  late: "försenad",
  skip: "Utelämna",
  skipNamed: (title) => `Utelämna ${title}`,
  skipReason: "Varför den utelämnas",
  saveTemplate: "Spara som min mall…",
  templateName: "Mallens namn",
  save: "Spara",
  importTemplates: "Mallar från en fil…",
  exportTemplates: "Mina mallar som fil",
  removeTemplate: (name) => `Ta bort mallen ${name}`,
  removedTemplate: (name) => `Borttagen: ${name}`,
  putBack: "Lägg tillbaka",
  tookTemplates: (count, figure) =>
    `${figure} ${plural(count, "mall", "mallar")} finns nu i listan.`,
  tookNoTemplates: (file) =>
    `${file} innehåller inga av Kanslis mallar, så inget togs in. Be om en fil gjord med ”Mina mallar som fil”.`,
  templateOddities: {
    "too-large": () => "Filen är över 2 MB.",
    "no-templates": () => "Ingen mall hittades i den.",
    "other-version": () => "Den är gjord av en annan version; det som gick att läsa finns här.",
    "bad-template": (count, figure) =>
      `${figure} ${plural(count, "mall", "mallar")} har inget namn eller inga punkter och togs inte med.`,
    "too-many-items": () => "Bara de första 200 punkterna i en mall togs med.",
    "bad-item": (count, figure) =>
      `${figure} ${plural(count, "punkt", "punkter")} har ingen rubrik och togs inte med.`,
    "bad-type": (count, figure) =>
      `${figure} ${plural(count, "punkt", "punkter")} har ingen känd typ och blev information.`,
    "bad-minutes": (count, figure) =>
      `${figure} ${plural(count, "punkt", "punkter")} har ingen längd och fick 10 minuter.`,
  },
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
  noticeHelp:
    "Ett mejlutkast till de kallade, med tid, plats, dagordning och dokument. Du skickar det.",
  noticeBy: (day, count, figure) =>
    count === 0
      ? "Kallelsen måste ut i dag."
      : `Kallelsen måste ut senast ${day}, om ${figure} ${plural(count, "dag", "dagar")}.`,
  noticeLate: (day, count, figure) =>
    `Kallelsen skulle ha gått ut senast ${day}, för ${figure} ${plural(count, "dag", "dagar")} sedan.`,
  mailedDocument: {
    attached: (name) => `${name} är bifogat.`,
    behind: (name) =>
      `${name} är bifogat som det står, utan det som ändrats här sedan dess. Uppdatera det och gör utkastet igen.`,
    none: "Inget dokument är bifogat: mötet står inte i det som är öppet.",
    tooLarge: (name) =>
      `${name} är för stort för ett brev och är inte bifogat. Dela en länk i stället.`,
  },

  capacities: {
    chair: "ordförande",
    member: "ledamot",
    employee: "arbetstagarledamot",
    deputy: "suppleant",
    adjunct: "adjungerad",
  },
  body: {
    title: "Vilka som möts",
    name: "Organets namn",
    subject: "Som det heter i ett beslut",
    isBoard: "En styrelse: beslutsförhet, justerare och nummer bevakas",
    elected: "Ledamöter totalt",
    numberFormat: "Protokollens nummer",
    throughYear: "§ löper genom året",
    members: "Ledamöter",
    settings: "Ledamöter, nummer och stadgar…",
    plan: (title) => `Plan för de andras uppgifter: ${title}`,
    removePlan: "Använd ingen plan",
    noticeDays: "Dagars varsel enligt stadgarna",
    quorum: "Beslutsför enligt stadgarna, om mer än hälften",
  },
  makeMinutes: "Gör protokollet",
  agendaFirst: "Först dagordningen",
  agendaFirstHelp: "Protokollet görs av den, med dess förberedda ord.",
  goToAgenda: "Till dagordningen",
  readingBody: "Läser det som är känt om mötet",
  status: { draft: "Utkast", "for approval": "Justering", approved: "Justerat" },
  nextStatus: { draft: "Ut på justering", "for approval": "Det är justerat" },
  reopen: "Öppna igen",
  reopenNote: "Varför det ändras",
  attendance: "Närvaro",
  presentOf: (present, all) => `${present} av ${all} på plats`,
  stepsIn: "tjänstgör",
  capacityOf: (name) => `Vad ${name} är`,
  moments: {
    arrived: {
      label: (name) => `När ${name} kom`,
      none: "från början",
      before: (paragraph) => `kom före § ${paragraph}`,
    },
    left: {
      label: (name) => `När ${name} gick`,
      none: "till slutet",
      before: (paragraph) => `gick före § ${paragraph}`,
    },
  },
  atTime: "ett klockslag",
  personName: "Någon annan som var med",
  addPerson: "Lägg till",
  quorum: {
    yes: (paragraph, taking, all) => `Beslutsför i § ${paragraph}: ${taking} av ${all}`,
    no: (paragraph, taking, all) => `Inte beslutsför i § ${paragraph}: ${taking} av ${all}`,
  },
  needed: (figure) => `(${figure} krävs)`,
  outReasons: {
    absent: "frånvarande",
    "not yet there": "har inte kommit",
    left: "har gått",
    "conflict of interest": "jäv",
  },
  minutesNumber: "Nummer",
  approver: "Justeras av",
  paragraphs: "Paragrafer",
  addParagraph: "Ny paragraf",
  paragraphPlace: "Paragrafens plats",
  moveParagraphUp: "Flytta upp paragrafen",
  moveParagraphDown: "Flytta ner paragrafen",
  removeParagraph: "Ta bort paragrafen",
  toFix: "att rätta",
  emptyParagraph: "tom",
  doneParagraph: "klar",
  paragraphFields: { title: "Rubrik", report: "Redogörelse", decision: "Beslut" },
  phrases: "Fraser",
  objections: "Reservationer och avvikande meningar",
  objection: (figure) => `Reservation eller avvikande mening ${figure}`,
  removeObjection: (figure) => `Ta bort reservation eller avvikande mening ${figure}`,
  conflicts: "Jäv",
  vote: {
    legend: "Votering",
    inFavour: "För",
    against: "Emot",
    abstained: "Avstod",
    chairDecided: "Ordförandens röst avgjorde",
  },
  actions: "Åtgärder",
  actionWhat: "Vad",
  actionWho: "Vem",
  actionWhen: "När",
  newAction: "@namn vad senast datum",
  addAction: "Ny åtgärd",
  removeAction: (what) => `Ta bort ${what}`,
  turn: {
    title: "Markerat i dokumentet blir",
    targets: { decision: "Beslut", action: "Åtgärd", item: "Paragraf" },
    line: "Raden vid markören blir",
  },
  beforeOut: "Innan det kan gå ut",
  checksDone: (done, all) => `${done} av ${all} klara`,
  checksPassed: (count, figure) => `${figure} ${plural(count, "kontroll", "kontroller")} stämmer`,
  fix: "Rätta",
  checks: {
    "approvers chosen": "Ingen justerare är vald",
    "keeper and chair": "Sekreterare eller ordförande saknas",
    "every decision item decided": "Inget beslut är skrivet",
    "every action has an owner": "En åtgärd har ingen ansvarig",
    "every action has a date": "En åtgärd har inget datum",
    "attachments are there": "En bilaga som nämns saknas",
    "numbers unbroken": "Numren har en lucka",
    "conflicts noted": "Jäv är inte noterat",
    "quorum in every decision": "Beslutat utan beslutsförhet",
    "votes add up": "Rösterna är inte lika många som de som deltar",
    wording: "Se över orden",
  },
  wordings: {
    "discussed without a decision": "Diskuterat, men inget beslut är skrivet",
    "decision without att": "Beslutet säger inte ”beslutade att …”",
    "open gap": "En lucka ”…” är inte ifylld",
  },
  writeMinutes: "Skriv i dokumentet",
  publish: "Publicera…",
  willBeMade: "Det här görs",
  nothingSent: "inget skickas",
  things: {
    ownTasks: (count, figure) =>
      `${figure} ${plural(count, "uppgift", "uppgifter")} i din Att göra-lista`,
    planTasks: (count, figure) => `${figure} ${plural(count, "uppgift", "uppgifter")} i planen`,
    draft: (count, figure) => `1 mejlutkast till ${figure} ${plural(count, "person", "personer")}`,
    decisions: (_count, figure) => `${figure} beslut i registret`,
  },
  choosePlan: "Välj en plan för de andras uppgifter…",
  planForOthers: "Plan för de andras uppgifter",
  noPlan: "Ingen: de står i mejlet",
  publishTwice: "Att publicera två gånger lägger inte till något två gånger.",
  make: (count, figure) => `Gör ${figure} ${plural(count, "sak", "saker")}`,
  back: "Inte nu",
  noDecisions: "Inga beslut än",
  noDecisionsHelp: "Besluten i publicerade protokoll finns här, från alla möten.",
  searchDecisions: "Sök bland besluten",
  decisionsFound: (_count, figure) => `${figure} beslut`,

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
  openOtherMeeting: "Öppna det mötet",
  tracking: {
    on: {
      title: "Word spårar ändringar",
      help: "Det som skrivs härifrån står i dokumentet som ändringar. Godkänn dem i Word under Granska; inget går förlorat.",
    },
    "has changes": {
      title: "Dokumentet har spårade ändringar",
      help: "Om Word fortfarande spårar ändringar står även det som skrivs härifrån som ändringar. Titta i Word under Granska; inget går förlorat.",
    },
  },
  working: "Arbetar i dokumentet…",
  attaching: "Bifogar dokumentet…",
  openDraft: "Öppna utkastet",
  deeds: {
    removed: (title) => `Borttagen: ${title}`,
    wrote: {
      agenda: (count, figure) =>
        count === 0 ? "Dokumentet uppdaterades." : `${figure} ${items(count)} skrevs.`,
      minutes: (count, figure) =>
        count === 0
          ? "Dokumentet uppdaterades."
          : `${figure} ${plural(count, "paragraf eller åtgärd", "paragrafer och åtgärder")} skrevs.`,
    },
    took: (count, figure) =>
      `${figure} ${plural(count, "ändring", "ändringar")} av dig kom från dokumentet.`,
    unread: (count, figure) =>
      `${figure} ${plural(count, "text", "texter")} i dokumentet gick inte att läsa och står kvar som du skrev.`,
    turned: {
      decision: (paragraph) => `§ ${paragraph}: det markerade är beslutet nu.`,
      action: (paragraph) => `§ ${paragraph}: det markerade är en åtgärd nu.`,
      item: (paragraph) => `Det markerade är en paragraf efter § ${paragraph} nu.`,
    },
    noSelection: "Markera orden i dokumentet först.",
    noParagraph: "Öppna paragrafen här som orden hör till, och försök igen.",
    copies: (count, figure) =>
      `${figure} ${plural(count, "del", "delar")} fanns två gånger; den andra är nu din egen text.`,
    noOtherMeeting:
      "Det mötet är inte gjort i den här brevlådan. Välj det i listan, eller gör ett nytt dokument för det här.",
    removedInDocument: (title) => `Borttagen i dokumentet: ${title}.`,
    yourTextStays: "Din egen text är kvar.",
    tookMail: (count, figure) =>
      `${figure} ${plural(count, "brev är en punkt", "brev är punkter")} nu. Posten ändrades inte.`,
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
    changedBody: (name) => `Sparat för ${name}; protokollet följer med.`,
    stopped: "Stoppat. Det som hann bli klart står kvar; gör om det för resten.",
    undone: "Ångrat. Dokumentet följer med nästa gång det uppdateras.",
    nothingToUndo: "Det finns inget att ångra.",
  },

  keyHints: { move: "upp, ner", open: "öppna", write: "till dokumentet", all: "alla tangenter" },
  keysOf: {
    move: "Upp och ner",
    open: "Öppna mötet, punkten eller paragrafen",
    write: "Skriv det som står i panelen i dokumentet",
    moveItem: "Flytta punkten",
    remove: "Ta bort punkten",
    closeItem: "Stäng punkten eller paragrafen",
    undo: "Ångra den senaste ändringen i panelen",
    tabs: "Möten, Dagordning, Protokoll, Beslut",
    help: "Den här listan",
  },
};
