import type { IsoDate } from "../working-days";

/** One cost of the month, as it was paid. */
export interface BookedCost {
  date: IsoDate;
  /** What the bank writes. */
  text: string;
  /** The account of the books and its name. */
  account: string;
  accountName: string;
  /** What was paid with VAT, in öre; negative for what came back. */
  paidMinor: number;
  /** In percent. */
  vat: 0 | 6 | 12 | 25;
}

type Row = readonly [
  day: number,
  text: string,
  account: string,
  accountName: string,
  kronor: number,
  vat: BookedCost["vat"],
];

/** A month of a made-up department: two journeys that are alike, one dinner and one consultant too dear. */
const rows: readonly Row[] = [
  [1, "Rydal Fastigheter AB", "5010", "Lokalhyra", 41_000, 0],
  [3, "Kontorsgruppen AB", "5410", "Förbrukningsinventarier", 4_318.5, 25],
  [5, "Rälsresor Stockholm-Göteborg", "5810", "Biljetter", 1_295, 6],
  [5, "Rälsresor Stockholm-Göteborg", "5810", "Biljetter", 1_295, 6],
  [9, "Vägvisaren Biluthyrning", "5820", "Hyrbilskostnader", 4_376, 25],
  [12, "Skeppsbrokrogen", "6070", "Representation", 21_940, 12],
  [14, "Telebo Mobil AB", "6212", "Mobiltelefon", 3_986, 25],
  [18, "Nordgränd Försäkring", "6310", "Företagsförsäkringar", 3_500, 0],
  [20, "Almby Konsult AB", "6550", "Konsultarvoden", 98_400, 25],
  [24, "Kursgården Ekudden", "7610", "Utbildning", 8_500, 25],
  [27, "Kontorsgruppen AB kredit", "5410", "Förbrukningsinventarier", -1_180, 25],
];

/** The month before today's; in January the same month as far as it has gone, so that it lies in the year's budget. */
export function bookedMonth(today: IsoDate): BookedCost[] {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  const isJanuary = month === 1;
  const named = `${year}-${String(isJanuary ? 1 : month - 1).padStart(2, "0")}`;
  const kept = isJanuary ? rows.filter(([on]) => on <= day) : rows;
  return kept.map(([on, text, account, accountName, kronor, vat]) => ({
    ...{ text, account, accountName, vat },
    date: `${named}-${String(on).padStart(2, "0")}`,
    paidMinor: Math.round(kronor * 100),
  }));
}

/** The VAT within what was paid, in öre. */
export function vatMinor({ paidMinor, vat }: BookedCost): number {
  return Math.round((paidMinor * vat) / (100 + vat));
}
