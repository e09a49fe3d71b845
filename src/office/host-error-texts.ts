import type { InBothLanguages } from "../core/shared/language";

/** One sentence or two for each way Office can fail: what happened, and what to do next. */
export const hostErrorTexts = {
  "not-in-office": {
    sv: "Sidan är en panel i Outlook, Word eller Excel. Öppna den därifrån med knappen Kansli.",
    en: "This page is a pane of Outlook, Word or Excel. Open it from there with the button Kansli.",
  },
  "not-in-document": {
    sv: "Sidan är en panel i Word och Excel. Öppna den från ett dokument eller en arbetsbok.",
    en: "This page is a pane of Word and Excel. Open it from a document or a workbook.",
  },
  "message-not-opened": {
    sv: "Outlook kunde inte öppna brevet. Det kan ha flyttats eller tagits bort; uppdatera listan.",
    en: "Outlook could not open the message. It may have been moved or deleted; refresh the list.",
  },
  "owner-unknown": {
    sv: "Outlook ville inte säga vems brevlåda brevet ligger i. Välj brevet igen.",
    en: "Outlook did not say whose mailbox the message is in. Choose the message again.",
  },
  "settings-not-saved": {
    sv: "Outlook kunde inte spara inställningen. Den gäller tills panelen stängs.",
    en: "Outlook could not save the setting. It holds until the pane is closed.",
  },
  "document-read-only": {
    sv: "Dokumentet går inte att ändra: det är skrivskyddat eller öppnat för läsning. Välj Redigera dokument i Word, eller spara en kopia, och försök igen.",
    en: "The document cannot be changed: it is protected or open for reading. Choose Edit document in Word, or save a copy, and try again.",
  },
  "document-changed": {
    sv: "Dokumentet ändrades under tiden och inget skrevs. Försök igen, så läses det om först.",
    en: "The document was changed meanwhile and nothing was written. Try again, and it is read anew first.",
  },
  "document-not-changed": {
    sv: "Word kunde inte göra ändringen. Ångra i Word om något blev halvt, och försök igen.",
    en: "Word could not make the change. Undo in Word if something was left half done, and try again.",
  },
} as const satisfies Record<string, InBothLanguages>;

/** The name of one way Office can fail. */
export type HostErrorCode = keyof typeof hostErrorTexts;
