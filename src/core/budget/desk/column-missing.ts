import { atPlace } from "../../shared/at-place";
import type { InBothLanguages } from "../../shared/language";

const texts: InBothLanguages = {
  sv: "En kolumn som Kansli behöver är borta eller har bytt namn, så inget skrevs. Ge den namnet igen och läs arbetsboken igen.",
  en: "A column that Kansli needs is gone or has another name, so nothing was written. Name it so again and read the workbook again.",
};

/** Nothing was written into a table, since what was to be written has no column there. */
export class ColumnMissing extends Error {
  override readonly name = "ColumnMissing";
  readonly code = "column-missing";
  /** What happened and what to do, with the table's name. */
  readonly texts: InBothLanguages;

  constructor(table: string) {
    super(texts.en);
    this.texts = atPlace(texts, table);
  }
}
