import type { InBothLanguages } from "../core/shared/language";

/**
 * What the files and workbooks of a drive can answer beside what all of Graph can: what happened, and what to do next.
 * Apart from the others, so that a pane without files does not load them.
 */
export const driveErrorTexts = {
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
  "table-filtered": {
    sv: "Ett filter är på i tabellen, så inget skrevs. Rensa filtret i Excel under Data och försök igen.",
    en: "A filter is on in the table, so nothing was written. Clear it in Excel under Data and try again.",
  },
  "table-too-large": {
    sv: "Tabellen har fler än 200 000 rader, så den lästes inte. Ta bort tomma rader under den sista, eller lägg äldre år i en annan arbetsbok, och läs igen.",
    en: "The table has more than 200,000 rows, so it was not read. Delete empty rows below the last one, or move older years to another workbook, and read again.",
  },
  "no-room-beside": {
    sv: "Till höger om tabellen, där Kansli behöver egna kolumner, står något redan. Inget flyttades och inget skrevs. Infoga fem tomma kolumner till höger om tabellen i Excel och försök igen.",
    en: "Something stands to the right of the table, where Kansli needs columns of its own. Nothing was moved and nothing was written. Insert five empty columns to the right of the table in Excel and try again.",
  },
  "name-taken": {
    sv: "Ett blad eller en tabell heter redan så, så inget gjordes. Byt namn på det och försök igen.",
    en: "A sheet or a table has that name already, so nothing was made. Rename it and try again.",
  },
} as const satisfies Record<string, InBothLanguages>;

/** The name of one way a file or workbook can fail. */
export type DriveErrorCode = keyof typeof driveErrorTexts;
