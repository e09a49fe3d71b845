import { atPlace } from "../../shared/at-place";
import type { InBothLanguages } from "../../shared/language";

const textsOf = {
  /** What was to be written has no column in the table. */
  "column-missing": {
    sv: "En kolumn som Kansli behöver är borta eller har bytt namn, så inget skrevs. Ge den namnet igen och läs arbetsboken igen.",
    en: "A column that Kansli needs is gone or has another name, so nothing was written. Name it so again and read the workbook again.",
  },
  /** A row cannot be told from the others, or is no longer there. */
  "row-missing": {
    sv: "En rad som skulle ändras går inte att hitta: den är borttagen, eller saknar id och har inget fakturanummer som bara står en gång. Läs arbetsboken igen, eller skriv något eget i radens kolumn för id.",
    en: "A row to be changed cannot be found: it is deleted, or has no id and no invoice number that stands only once. Read the workbook again, or write something of your own in the row's column for ids.",
  },
} as const satisfies Record<string, InBothLanguages>;

/** Something was not written into a table, since it has no place there. */
export class NotWritten extends Error {
  override readonly name = "NotWritten";
  /** What happened and what to do, with the table's name. */
  readonly texts: InBothLanguages;

  constructor(
    readonly code: keyof typeof textsOf,
    table: string,
  ) {
    super(textsOf[code].en);
    this.texts = atPlace(textsOf[code], table);
  }
}
