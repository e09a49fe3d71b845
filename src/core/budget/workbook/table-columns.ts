import type { InBothLanguages, Language } from "../../shared/language";

/** What a table of the workbook is for. */
export type TableRole = "budget" | "transactions" | "invoices" | "rules" | "settings";

/** The names that our own tables get, the same in every language, so that formulas and code find them. */
export const tableNames: Readonly<Record<TableRole, string>> = {
  budget: "Budget",
  transactions: "Transactions",
  invoices: "Invoices",
  rules: "Rules",
  settings: "Settings",
};

/** How the cells of a column are written and shown. */
export type ColumnKind = "text" | "amount" | "date" | "percent";

/** One column that we know: its heading in both languages and what stands in it. */
export interface KnownColumn {
  heading: InBothLanguages;
  kind: ColumnKind;
  /** Other headings under which the same is found in her own tables, in lower case. */
  also: readonly string[];
  /** In characters. */
  width: number;
  /** True when the table is of no use without it. */
  isNeeded?: true;
}

function column(
  en: string,
  sv: string,
  kind: ColumnKind,
  width: number,
  also: readonly string[] = [],
): KnownColumn {
  return { heading: { en, sv }, kind, width, also };
}

function needed(known: KnownColumn): KnownColumn {
  return { ...known, isNeeded: true };
}

const line = column("Line", "Rad", "text", 24, [
  "budget line",
  "budgetrad",
  "kategori",
  "category",
]);
const costCenter = column("Cost center", "Kostnadsställe", "text", 14, ["kst", "cost centre"]);
const project = column("Project", "Projekt", "text", 14, []);
const amount = column("Amount", "Belopp", "amount", 14, ["summa", "value", "sum"]);
const currency = column("Currency", "Valuta", "text", 8, ["ccy"]);
const reference = column("Reference", "Referens", "text", 16, ["ocr", "ref"]);
const account = column("Account", "Konto", "text", 16, ["kontonummer", "account number"]);

/** The columns of our tables in their order. The budget's months come after its columns. */
export const tableColumns = {
  budget: {
    line: needed({ ...line, also: [...line.also, "benämning", "namn", "name", "post"] }),
    kind: column("Kind", "Slag", "text", 10, ["typ", "type"]),
    rollOver: column("Roll-over", "Överföring", "text", 12, ["rollover"]),
    threshold: column("Threshold", "Tröskel", "amount", 12, []),
    thresholdPercent: column("Threshold %", "Tröskel %", "percent", 12, []),
    accounts: column("Accounts", "Konton", "text", 16, ["konto", "account"]),
    costCenter,
    project,
    comment: column("Comment", "Kommentar", "text", 32, ["note", "anteckning"]),
  },
  transactions: {
    date: needed(column("Date", "Datum", "date", 12, ["bokföringsdag", "bokföringsdatum", "dag"])),
    text: needed(column("Text", "Text", "text", 36, ["beskrivning", "description", "transaktion"])),
    payee: column("Payee", "Mottagare", "text", 24, ["motpart", "leverantör", "supplier"]),
    amount: needed(amount),
    currency,
    line: needed(line),
    why: column("Why", "Varför", "text", 28, ["reason", "skäl"]),
    account,
    costCenter,
    project,
    reference,
    batch: column("Import", "Import", "text", 26, ["batch"]),
    bankId: column("Bank id", "Bank-id", "text", 16, []),
    key: column("Key", "Nyckel", "text", 12, []),
  },
  invoices: {
    supplier: needed(column("Supplier", "Leverantör", "text", 28, ["vendor"])),
    organizationNumber: column("Organization no.", "Organisationsnr", "text", 16, [
      "org.nr",
      "orgnr",
    ]),
    number: needed(
      column("Invoice no.", "Fakturanr", "text", 16, ["fakturanummer", "invoice number"]),
    ),
    issuedOn: needed(
      column("Issued", "Fakturadatum", "date", 12, ["invoice date", "datum", "date"]),
    ),
    dueOn: column("Due", "Förfaller", "date", 12, ["due date", "förfallodatum", "förfallodag"]),
    amount: needed(amount),
    currency,
    reference,
    account: column("Pay to", "Betalas till", "text", 20, ["bankgiro", "iban", "konto", "account"]),
    line,
    costCenter,
    project,
    step: column("Step", "Steg", "text", 16, ["status"]),
    buyer: column("Buyer", "Beställare", "text", 20, []),
    approvedBy: column("Approved by", "Attesterad av", "text", 20, ["attest"]),
    note: column("Note", "Anteckning", "text", 32, ["comment", "kommentar"]),
    sources: column("Sources", "Källor", "text", 24, []),
    id: column("Id", "Id", "text", 12, []),
  },
  rules: {
    contains: needed(
      column("Contains", "Innehåller", "text", 32, ["text", "supplier", "leverantör"]),
    ),
    line: needed(line),
  },
  settings: {
    name: needed(column("Setting", "Inställning", "text", 24, ["name", "namn"])),
    value: needed(column("Value", "Värde", "text", 24, [])),
    meaning: column("Meaning", "Betydelse", "text", 60, []),
  },
} as const satisfies Readonly<Record<TableRole, Readonly<Record<string, KnownColumn>>>>;

/** The names of the columns of a table. */
export type ColumnOf<Role extends TableRole> = keyof (typeof tableColumns)[Role] & string;

/** The number formats in English codes; Excel shows them in her own language's way. */
export const numberFormats: Readonly<Record<ColumnKind, string>> = {
  text: "General",
  amount: "#,##0.00;[Red]-#,##0.00",
  date: "yyyy-mm-dd",
  percent: "0.0%",
};

/** The headings of a table in a language, without the budget's months. */
export function headingsOf(role: TableRole, language: Language): string[] {
  return Object.values<KnownColumn>(tableColumns[role]).map(({ heading }) => heading[language]);
}

/** The names of the sheets. */
export const sheetNames = {
  summary: { en: "Summary", sv: "Sammanfattning" },
  budget: { en: "Budget", sv: "Budget" },
  transactions: { en: "Transactions", sv: "Transaktioner" },
  invoices: { en: "Invoices", sv: "Fakturor" },
  rules: { en: "Rules", sv: "Regler" },
  months: { en: "Months", sv: "Månader" },
  settings: { en: "Settings", sv: "Inställningar" },
} as const satisfies Readonly<Record<string, InBothLanguages>>;

/** Words that stand in cells and have a meaning; each is read in both languages, whatever the workbook's is. */
export const cellWords = {
  kind: {
    cost: { en: "cost", sv: "kostnad" },
    income: { en: "income", sv: "intäkt" },
  },
  rollOver: {
    none: { en: "none", sv: "ingen" },
    surplus: { en: "surplus", sv: "överskott" },
    both: { en: "both", sv: "båda" },
  },
  step: {
    received: { en: "received", sv: "mottagen" },
    checked: { en: "checked", sv: "kontrollerad" },
    approved: { en: "approved", sv: "attesterad" },
    "ready-to-pay": { en: "ready to pay", sv: "klar att betala" },
    booked: { en: "booked", sv: "bokförd" },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, InBothLanguages>>>>;

/** The meaning of a word in a cell, undefined when it is none of those known. */
export function meaningOf<Kind extends keyof typeof cellWords>(
  kind: Kind,
  word: string,
): (keyof (typeof cellWords)[Kind] & string) | undefined {
  const plain = word.trim().toLowerCase();
  const entries = Object.entries<InBothLanguages>(cellWords[kind]);
  const found = entries.find(([, { en, sv }]) => en === plain || sv === plain);
  return found?.[0] as (keyof (typeof cellWords)[Kind] & string) | undefined;
}
