import { whoseSv } from "../../texts/genitive";
import type { DialogTexts } from "./en";

/** What is said in dialogs, in Swedish. */
export const sv: DialogTexts = {
  addTitle: "Lägg till en chef",
  addLead:
    "Någon vars inkorg du redan kommer åt. Microsoft frågar om lov till delad post nu, inte tidigare.",
  addAddress: "Mejladress",
  addSuggestions: "Personer du arbetar med",
  addShowSuggestions: "Föreslå personer jag arbetar med",
  addName: "Namn i panelen",
  addTry: "Pröva åtkomsten",
  addTesting: "Prövar vad du får göra…",
  addDo: (name) => `Lägg till ${name}`,
  addBadAddress: "Skriv en hel adress, till exempel anna@bolaget.example.",
  addAlready: (name) => `${name} finns redan i panelen.`,
  accessOf: (name) => `Det här går för ${name}`,
  folders: { inbox: "Inkorg", sentitems: "Skickat" },
  access: {
    readWrite: "läsa och ändra",
    read: "bara läsa",
    none: "ingen åtkomst",
    unknown: "läsa; ändra prövas när du gör det",
  },
  noAccessHelp: (name) =>
    `Exchange låter dig inte läsa den. Det ställs in av ${name} i Outlook, inte av er administratör.`,

  applyTitle: "Sätt kategorier i Outlook",
  applyWhat: (_count, figure, name) =>
    `${figure} brev i ${whoseSv(name)} inkorg får sitt facks kategori:`,
  applyWhatOwn: (_count, figure) => `${figure} brev i din inkorg får sitt facks kategori:`,
  applyNote:
    "Andra kategorier är kvar. Inget flyttas, skickas eller tas bort. Det går att ångra, även när panelen har varit stängd.",
  applyDo: (_count, figure) => `Sätt på ${figure} brev`,

  failedTitle: "Inte ändrade",
  failedLead: "De här breven är som de var:",

  keysOf: {
    move: "Upp och ner i listan",
    select: "Välj raden",
    range: "Välj ett område",
    all: "Välj hela facket",
    lane: "Lägg i fack",
    open: "Öppna i Outlook",
    category: "Sätt kategori i Outlook",
    undo: "Ångra den senaste ändringen",
    search: "Sök i facket",
    spotCheck: "Stickprov",
    learned: "Vad den lärt sig",
    tabs: "Inkorg, Brevet, Historik",
    help: "Den här listan",
    leave: "Lämna valet eller sökningen",
  },
};
