import type { InBothLanguages } from "../core/shared/language";
import type { DriveErrorCode } from "./drive-error-texts";

/**
 * One sentence or two for each way Microsoft Graph can fail wherever it is asked: what happened, and what to do next.
 * What only files and workbooks of a drive can answer stands in `driveErrorTexts`.
 */
export const graphErrorTexts = {
  offline: {
    sv: "Ingen kontakt med Microsoft 365. Kontrollera nätverket; inget har gått förlorat, och du kan försöka igen när du är ansluten.",
    en: "No contact with Microsoft 365. Check the network; nothing is lost, and you can try again once you are connected.",
  },
  cancelled: {
    sv: "Arbetet avbröts. Det som hann bli klart står kvar.",
    en: "The work was stopped. What was finished by then stays.",
  },
  "signed-out": {
    sv: "Inloggningen gäller inte längre. Logga in igen.",
    en: "Your sign-in is no longer valid. Sign in again.",
  },
  "not-allowed": {
    sv: "Kansli har inte fått tillåtelse till detta. Logga in igen och godkänn det som efterfrågas.",
    en: "Kansli has not been allowed to do this. Sign in again and approve what is asked for.",
  },
  "not-allowed-in-shared": {
    sv: "Exchange tillåter inte detta i en annan persons brevlåda. Be brevlådans ägare dela mappen med dig i Outlook, eller gör det i din egen brevlåda.",
    en: "Exchange does not allow this in another person's mailbox. Ask the mailbox's owner to share the folder with you in Outlook, or do it in your own mailbox.",
  },
  "not-found": {
    sv: "Meddelandet finns inte längre. Det har flyttats eller tagits bort; uppdatera listan.",
    en: "The message is no longer there. It was moved or deleted; refresh the list.",
  },
  "no-mailbox": {
    sv: "Det finns ingen brevlåda med den adressen. Kontrollera stavningen.",
    en: "There is no mailbox at that address. Check the spelling.",
  },
  "changed-meanwhile": {
    sv: "Någon annan ändrade samma sak samtidigt. Uppdatera och försök igen.",
    en: "Somebody else changed the same thing at the same time. Refresh and try again.",
  },
  "sync-lost": {
    sv: "Microsoft 365 har glömt var vi var. Uppdatera, så läses mappen om från början.",
    en: "Microsoft 365 has forgotten where we were. Refresh, and the folder is read again from the start.",
  },
  throttled: {
    sv: "Microsoft 365 ber oss vänta. Försök igen om en minut.",
    en: "Microsoft 365 asks us to wait. Try again in a minute.",
  },
  unavailable: {
    sv: "Microsoft 365 svarar inte just nu. Försök igen om en stund.",
    en: "Microsoft 365 does not answer right now. Try again in a while.",
  },
  "mailbox-full": {
    sv: "Brevlådan är full. Töm papperskorgen och försök igen.",
    en: "The mailbox is full. Empty the deleted items and try again.",
  },
  "too-large": {
    sv: "Det är för stort för Microsoft 365. Dela upp det i mindre delar.",
    en: "This is too large for Microsoft 365. Split it into smaller parts.",
  },
  refused: {
    sv: "Microsoft 365 förstod inte frågan. Det är ett fel i Kansli; berätta för den som sköter tillägget.",
    en: "Microsoft 365 did not understand the question. This is a fault in Kansli; tell whoever looks after the add-in.",
  },
  unexpected: {
    sv: "Microsoft 365 svarade på ett sätt som Kansli inte väntade sig. Försök igen; berätta för den som sköter tillägget om det upprepas.",
    en: "Microsoft 365 answered in a way Kansli did not expect. Try again; tell whoever looks after the add-in if it happens again.",
  },
} as const satisfies Record<string, InBothLanguages>;

/** The name of one way Microsoft Graph can fail, in a drive or elsewhere. */
export type GraphErrorCode = keyof typeof graphErrorTexts | DriveErrorCode;
