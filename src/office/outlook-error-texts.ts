import type { InBothLanguages } from "../core/shared/language";

/** One sentence or two for each way Outlook can fail: what happened, and what to do next. */
export const outlookErrorTexts = {
  "not-in-office": {
    sv: "Sidan är en panel i Outlook, Word eller Excel. Öppna den därifrån med knappen Kansli.",
    en: "This page is a pane of Outlook, Word or Excel. Open it from there with the button Kansli.",
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
} as const satisfies Record<string, InBothLanguages>;

/** The name of one way Outlook can fail. */
export type OutlookErrorCode = keyof typeof outlookErrorTexts;
