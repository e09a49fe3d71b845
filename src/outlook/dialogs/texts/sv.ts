import type { AddingTexts } from "./en";

/** What is said when an executive is added, in Swedish. */
export const sv: AddingTexts = {
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
};
