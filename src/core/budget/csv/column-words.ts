import type { CsvColumn } from "./csv-mapping";

/**
 * What banks and accounting systems call their columns, in lower case; the first word that fits a header cell wins
 * and earlier words fit better. A new bank is one more word here.
 */
export const columnWords: Readonly<Record<CsvColumn, readonly string[]>> = {
  date: [
    ...["bokföringsdag", "bokföringsdatum", "bokförd", "booking date", "posting date", "post date"],
    ...["transaktionsdatum", "transaktionsdag", "transaction date", "datum", "date", "buchungstag"],
    ...["verifikationsdatum", "reskontradatum", "valutadag", "valutadatum", "value date"],
  ],
  text: [
    ...["text", "beskrivning", "description", "rubrik", "meddelande", "message", "memo", "name"],
    ...["transaktionstext", "transaktion", "details", "narrative", "verwendungszweck", "benämning"],
  ],
  payee: [
    ...["mottagare", "avsändare", "motpart", "payee", "counterparty", "leverantör", "supplier"],
    ...["vendor", "kund", "namn", "merchant"],
  ],
  amount: ["belopp", "amount", "summa", "betrag", "transaktionsbelopp", "value"],
  debit: ["debet", "uttag", "debit", "ut", "paid out", "withdrawal", "withdrawals", "money out"],
  credit: ["kredit", "insättning", "credit", "in", "paid in", "deposit", "deposits", "money in"],
  balance: ["bokfört saldo", "saldo", "balance", "running balance", "tillgängligt saldo"],
  account: ["kontonummer", "konto", "account number", "account", "clearingnummer"],
  currency: ["valuta", "currency", "ccy"],
  reference: [
    "referens",
    "verifikationsnummer",
    "ver.nr",
    "reference",
    "ref",
    "ocr",
    "transaction id",
  ],
  costCenter: ["kostnadsställe", "kst", "cost center", "cost centre", "department", "enhet"],
  project: ["projekt", "project", "proj"],
};

/** The columns of a header row: each meaning at its best word, each column used once. */
export function readHeader(cells: readonly string[]): Partial<Record<CsvColumn, number>> {
  const plain = cells.map((cell) => cell.trim().toLowerCase());
  const columns: Partial<Record<CsvColumn, number>> = {};
  const taken = new Set<number>();
  for (const exact of [true, false]) {
    for (const [column, words] of Object.entries(columnWords) as [CsvColumn, string[]][]) {
      if (columns[column] !== undefined) continue;
      const at = findColumn(plain, words, taken, exact);
      if (at === undefined) continue;
      columns[column] = at;
      taken.add(at);
    }
  }
  return columns;
}

function findColumn(
  plain: readonly string[],
  words: readonly string[],
  taken: ReadonlySet<number>,
  exact: boolean,
): number | undefined {
  for (const word of words) {
    const at = plain.findIndex(
      (cell, index) =>
        !taken.has(index) &&
        (exact ? cell === word : word.length > 3 && cell.split(/[^\p{L}]+/u).includes(word)),
    );
    if (at >= 0) return at;
  }
  return undefined;
}
