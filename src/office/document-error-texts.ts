import type { InBothLanguages } from "../core/shared/language";

/** One sentence or two for each way Word or Excel can fail: what happened, and what to do next. */
export const documentErrorTexts = {
  "not-in-document": {
    sv: "Sidan är en panel i Word och Excel. Öppna den från ett dokument eller en arbetsbok.",
    en: "This page is a pane of Word and Excel. Open it from a document or a workbook.",
  },
  "excel-too-old": {
    sv: "Den här versionen av Excel är för gammal för Kansli, som behöver Excel 2019, Microsoft 365 eller Excel på webben. Uppdatera under Arkiv, Konto, eller öppna arbetsboken i Excel på webben.",
    en: "This Excel is too old for Kansli, which needs Excel 2019, Microsoft 365 or Excel on the web. Update it under File, Account, or open the workbook in Excel on the web.",
  },
  "document-read-only": {
    sv: "Dokumentet går inte att ändra: det är skrivskyddat eller öppnat för läsning. Välj Redigera dokument i Word, eller spara en kopia, och försök igen.",
    en: "The document cannot be changed: it is protected or open for reading. Choose Edit document in Word, or save a copy, and try again.",
  },
  "document-changed": {
    sv: "Dokumentet ändrades under tiden och inget skrevs. Försök igen, så läses det om först.",
    en: "The document was changed meanwhile and nothing was written. Try again, and it is read anew first.",
  },
  "document-not-read": {
    sv: "Word lät inte dokumentet läsas. Stäng andra fönster som arbetar i det, och försök igen.",
    en: "Word did not let the document be read. Close other windows that work in it, and try again.",
  },
  "document-not-changed": {
    sv: "Word kunde inte göra ändringen. Ångra i Word om något blev halvt, och försök igen.",
    en: "Word could not make the change. Undo in Word if something was left half done, and try again.",
  },
  "sheet-protected": {
    sv: "Bladet är skyddat, så inget skrevs. Ta bort skyddet i Excel under Granska och försök igen.",
    en: "The sheet is protected, so nothing was written. Unprotect it in Excel under Review and try again.",
  },
  "table-filtered": {
    sv: "Ett filter är på i tabellen, så inget skrevs. Rensa filtret i Excel under Data och försök igen.",
    en: "A filter is on in the table, so nothing was written. Clear it in Excel under Data and try again.",
  },
  "table-missing": {
    sv: "Tabellen finns inte längre; den har tagits bort eller bytt namn. Läs arbetsboken igen.",
    en: "The table is no longer there; it was deleted or renamed. Read the workbook again.",
  },
  "table-changed": {
    sv: "Tabellens kolumner har ändrats sedan den lästes, så inget skrevs. Läs arbetsboken igen.",
    en: "The columns of the table have changed since it was read, so nothing was written. Read the workbook again.",
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
  "workbook-read-only": {
    sv: "Arbetsboken går inte att ändra: den är öppnad för läsning eller skyddad. Välj Redigera arbetsbok i Excel, eller ta bort skyddet under Granska, och försök igen.",
    en: "The workbook cannot be changed: it is open for reading only or protected. Choose Edit Workbook in Excel, or unprotect it under Review, and try again.",
  },
  "cell-being-edited": {
    sv: "En cell i Excel håller på att skrivas. Tryck Enter där och försök igen.",
    en: "A cell in Excel is being written in. Press Enter there and try again.",
  },
  "excel-refused": {
    sv: "Excel gjorde inte det som behövdes. Arbetsboken kan vara upptagen; försök igen om en stund.",
    en: "Excel did not do what was needed. The workbook may be busy; try again in a little while.",
  },
} as const satisfies Record<string, InBothLanguages>;

/** The name of one way Word or Excel can fail. */
export type DocumentErrorCode = keyof typeof documentErrorTexts;
