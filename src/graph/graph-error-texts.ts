import type { InBothLanguages } from "../core/shared/language";

/** One sentence or two for each way Microsoft Graph can fail: what happened, and what to do next. */
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
  "workbook-locked": {
    sv: "Arbetsboken är låst av någon som har den öppen. Be den personen stänga den, eller försök igen om en stund.",
    en: "The workbook is locked by somebody who has it open. Ask that person to close it, or try again in a while.",
  },
  "workbook-busy": {
    sv: "Någon annan arbetar i arbetsboken just nu. Försök igen om en stund; då läses den om först.",
    en: "Somebody else is working in the workbook right now. Try again in a while; it is read anew first.",
  },
  "workbook-read-only": {
    sv: "Arbetsboken går inte att ändra: den är skyddad, eller delad med dig bara för läsning. Be den som äger den om att få redigera, eller arbeta i en kopia.",
    en: "The workbook cannot be changed: it is protected, or shared with you for reading only. Ask its owner to let you edit it, or work in a copy.",
  },
  "workbook-unreadable": {
    sv: "Microsoft 365 kan inte öppna filen som en arbetsbok. Öppna den i Excel, spara den som .xlsx och försök igen.",
    en: "Microsoft 365 cannot open the file as a workbook. Open it in Excel, save it as .xlsx and try again.",
  },
  "file-missing": {
    sv: "Filen finns inte längre i OneDrive; den har tagits bort eller flyttats. Återställ den, eller välj en annan arbetsbok under Mer.",
    en: "The file is no longer in OneDrive; it was deleted or moved. Restore it, or choose another workbook under More.",
  },
  "drive-full": {
    sv: "OneDrive är fullt, så inget kunde sparas. Töm papperskorgen där och försök igen.",
    en: "OneDrive is full, so nothing could be saved. Empty its recycle bin and try again.",
  },
  "table-missing": {
    sv: "Tabellen finns inte längre; den har tagits bort eller bytt namn. Läs arbetsboken igen.",
    en: "The table is no longer there; it was deleted or renamed. Read the workbook again.",
  },
  "table-changed": {
    sv: "Tabellens kolumner har ändrats sedan den lästes, så inget skrevs. Läs arbetsboken igen.",
    en: "The columns of the table have changed since it was read, so nothing was written. Read the workbook again.",
  },
  "sheet-protected": {
    sv: "Bladet är skyddat, så inget skrevs. Ta bort skyddet i Excel under Granska och försök igen.",
    en: "The sheet is protected, so nothing was written. Unprotect it in Excel under Review and try again.",
  },
  "table-too-large": {
    sv: "En tabell har fler än 200 000 rader, så den lästes inte. Ta bort tomma rader under den sista, eller lägg äldre år i en annan arbetsbok, och läs igen.",
    en: "A table has more than 200,000 rows, so it was not read. Delete empty rows below the last one, or move older years to another workbook, and read again.",
  },
  "name-taken": {
    sv: "Ett blad eller en tabell med det namnet finns redan, så inget gjordes. Byt namn på det och försök igen.",
    en: "A sheet or a table of that name is there already, so nothing was made. Rename it and try again.",
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

/** The name of one way Microsoft Graph can fail. */
export type GraphErrorCode = keyof typeof graphErrorTexts;
