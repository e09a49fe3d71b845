import type { Language } from "../../shared/language";

/** A sentence made of what a warning was given. */
type Sentence = (one: string, other: string) => string;
type Sentences = Readonly<Record<Language, Sentence>>;

const plain = (en: string, sv: string): Sentences => ({ en: () => en, sv: () => sv });

/** An amount that a sentence names is given with a point, "12.50", and written with the comma of Swedish. */
const withComma = (amount: string) => amount.replace(".", ",");

const offTotals: Sentences = {
  en: (off, rule) => `The totals are off by ${off} (${rule}).`,
  sv: (off, rule) => `Summorna stämmer inte på ${withComma(off)} (${rule}).`,
};

/** Words that are given to a sentence and have a Swedish of their own. */
const swedish: Readonly<Record<string, string>> = {
  ...{ dates: "datum", amounts: "belopp", "month/day": "månad/dag" },
};

/** What is said of each oddity of a file, in both languages: to add one is to add an entry here. */
export const warningTexts = {
  "account-off": {
    en: (off) => `Closing differs from opening and vouchers by ${off}.`,
    sv: (off) => `Utgående skiljer sig från ingående och verifikationer med ${withComma(off)}.`,
  },
  "amount-missing": plain(
    "An amount or its direction is missing.",
    "Ett belopp eller dess riktning saknas.",
  ),
  "amount-rounded": {
    en: (text) => `"${text}" has more decimals than the currency and was rounded.`,
    sv: (text) => `”${text}” har fler decimaler än valutan och avrundades.`,
  },
  "amount-too-large": {
    en: (text) => `"${text}" is too large, since Excel keeps 15 digits, and was left out.`,
    sv: (text) => `”${text}” är för stort, eftersom Excel rymmer 15 siffror, och togs inte med.`,
  },
  "amount-unread": {
    en: (text) =>
      text === ""
        ? "There is no amount; the row was left out."
        : `"${text}" is not an amount and was left out.`,
    sv: (text) =>
      text === ""
        ? "Belopp saknas; raden togs inte med."
        : `”${text}” är inget belopp och togs inte med.`,
  },
  "bank-refused": {
    en: (answer) => `The bank answers: ${answer}`,
    sv: (answer) => `Banken svarar: ${answer}`,
  },
  ...{ "br-co-10": offTotals, "br-co-11": offTotals, "br-co-12": offTotals },
  ...{ "br-co-13": offTotals, "br-co-14": offTotals, "br-co-15": offTotals },
  "br-co-16": offTotals,
  "budget-unread": plain(
    "The budget has no first month or period and was left out.",
    "Budgeten saknar första månad eller period och togs inte med.",
  ),
  "column-missing": {
    en: (what) => `No column was found that holds ${what}.`,
    sv: (what) => `Ingen kolumn med ${swedish[what] ?? what} hittades.`,
  },
  "damaged-letters": plain(
    "The file has letters that were already lost when it was written.",
    "Filen har bokstäver som gick förlorade redan när den skrevs.",
  ),
  "date-missing": plain("The date is missing.", "Datumet saknas."),
  "date-order-unsure": {
    en: (order) =>
      `Day and month may be exchanged${order === "" ? "" : `; they were read as ${order}`}.`,
    sv: (order) =>
      `Dag och månad kan vara omkastade${order === "" ? "" : `; de lästes som ${swedish[order] ?? order}`}.`,
  },
  "date-unread": {
    en: (text) =>
      `${text === "" ? "There is no date" : `"${text}" is not a date`}; the row was left out.`,
    sv: (text) =>
      `${text === "" ? "Datum saknas" : `”${text}” är inget datum`}; raden togs inte med.`,
  },
  "decimal-mark-unsure": plain(
    "1.234 may be a thousand or one.",
    "1.234 kan vara tusen eller ett.",
  ),
  "duplicate-header": {
    en: (name) => `Two columns are called "${name}"; the first one is used.`,
    sv: (name) => `Två kolumner heter ”${name}”; den första används.`,
  },
  "file-binary": plain(
    "The file is not a text file; export it as CSV, SIE or XML.",
    "Det är ingen textfil; exportera den som CSV, SIE eller XML.",
  ),
  "file-cut": plain(
    "The file ends inside a transaction, which was left out.",
    "Filen slutar mitt i en transaktion, som inte togs med.",
  ),
  "file-empty": plain("The file is empty.", "Filen är tom."),
  "file-too-large": {
    en: (limit) => `The file is larger than ${limit}.`,
    sv: (limit) => `Filen är större än ${limit}.`,
  },
  "header-missing": plain(
    "The report has no row of headings.",
    "Rapporten har ingen rad med rubriker.",
  ),
  "invoice-file": plain(
    "The file is an invoice and not a statement; register it among the invoices.",
    "Filen är en faktura och inget kontoutdrag; registrera den bland fakturorna.",
  ),
  "line-unread": plain(
    "The line begins with no label and was left out.",
    "Raden börjar inte med någon etikett och togs inte med.",
  ),
  "more-unread": {
    en: (count) => `${count} more rows could not be read.`,
    sv: (count) => `${count} rader till kunde inte läsas.`,
  },
  "no-plan": plain(
    "The file has no budget. Make the tables first and add its rows under Import.",
    "Filen har ingen budget. Skapa tabellerna först och läs in dess rader under Importera.",
  ),
  "no-transactions": plain(
    "The file holds no transactions.",
    "Filen innehåller inga transaktioner.",
  ),
  "not-camt": plain(
    "The file holds no bank-to-customer statement.",
    "Filen innehåller inget kontoutdrag från en bank.",
  ),
  "not-iif": plain("No row begins with ! and headings.", "Ingen rad börjar med ! och rubriker."),
  "not-ofx": plain("The file has no <OFX> element.", "Filen har inget element <OFX>."),
  "not-sie": plain(
    "The file has no label of a SIE file.",
    "Filen har ingen av SIE-filers etiketter.",
  ),
  "not-ubl": plain(
    "The file is neither an invoice nor a credit note.",
    "Filen är varken en faktura eller en kreditnota.",
  ),
  "not-xml": plain("The file holds no XML element.", "Filen innehåller inget XML-element."),
  "period-unread": {
    en: (text) => `"${text}" is not a month; the row was left out.`,
    sv: (text) => `”${text}” är ingen månad; raden togs inte med.`,
  },
  "quote-open": plain(
    "A quotation mark is never closed; it was read as a letter.",
    "Ett citattecken stängs aldrig; det lästes som ett vanligt tecken.",
  ),
  "row-astray": plain(
    "A #TRANS row stands outside any voucher and was left out.",
    "En #TRANS-rad står utanför alla verifikationer och togs inte med.",
  ),
  "total-missing": {
    en: (name) => (name === "" ? "The invoice has no totals." : `${name} is missing.`),
    sv: (name) => (name === "" ? "Fakturan har inga summor." : `${name} saknas.`),
  },
  "total-off": {
    en: (name, off) => `The total of "${name}" differs from its rows by ${off}.`,
    sv: (name, off) => `Summan av ”${name}” skiljer sig från sina rader med ${withComma(off)}.`,
  },
  "transaction-cut": plain(
    "The transaction is never ended and was left out.",
    "Transaktionen avslutas aldrig och togs inte med.",
  ),
  "transaction-off": {
    en: (name, off) => `${name} is off by ${off}; it was left out.`,
    sv: (name, off) => `${name} stämmer inte på ${withComma(off)} och togs inte med.`,
  },
  "transaction-refused": {
    en: (name) => `${name} has an unreadable row; it was left out.`,
    sv: (name) => `${name} har en oläslig rad och togs inte med.`,
  },
  "voucher-open": {
    en: (name) => `Voucher ${name} is never ended and was left out.`,
    sv: (name) => `Verifikation ${name} avslutas aldrig och togs inte med.`,
  },
  "voucher-refused": {
    en: (name) => `Voucher ${name} has unread parts and was left out.`,
    sv: (name) => `Verifikation ${name} har oläsliga delar och togs inte med.`,
  },
  "voucher-unbalanced": {
    en: (name, off) => `Voucher ${name} is off by ${off} and was left out.`,
    sv: (name, off) => `Verifikation ${name} stämmer inte på ${withComma(off)} och togs inte med.`,
  },
  "xml-cut": {
    en: (name) => `The file ends inside <${name}>.`,
    sv: (name) => `Filen slutar inuti <${name}>.`,
  },
  "xml-deep": plain(
    "The file is nested too deep and was read up to there.",
    "Filen är nästlad för djupt och lästes bara dit.",
  ),
  "xml-doctype": plain(
    "The file has a document type of its own and was refused.",
    "Filen har en egen dokumenttyp och avvisades.",
  ),
  "xml-mismatch": {
    en: (name, other) => `<${name}> is ended by </${other}>.`,
    sv: (name, other) => `<${name}> avslutas av </${other}>.`,
  },
} as const satisfies Readonly<Record<string, Sentences>>;

/** The kinds of oddities that files have. */
export type FileWarningCode = keyof typeof warningTexts;
