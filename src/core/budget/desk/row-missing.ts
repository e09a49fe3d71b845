import { atPlace } from "../../shared/at-place";
import type { InBothLanguages } from "../../shared/language";

const texts: InBothLanguages = {
  sv: "En rad som skulle ändras går inte att hitta: den är borttagen, eller saknar id och har inget fakturanummer som bara står en gång. Läs arbetsboken igen, eller skriv något eget i radens kolumn för id.",
  en: "A row to be changed cannot be found: it is deleted, or has no id and no invoice number that stands only once. Read the workbook again, or write something of your own in the row's column for ids.",
};

/** A row of a table was not changed, since it cannot be told from the others or is no longer there. */
export class RowMissing extends Error {
  override readonly name = "RowMissing";
  readonly code = "row-missing";
  /** What happened and what to do, with the table's name. */
  readonly texts: InBothLanguages;

  constructor(table: string) {
    super(texts.en);
    this.texts = atPlace(texts, table);
  }
}
