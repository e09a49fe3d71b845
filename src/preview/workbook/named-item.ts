import type { Sheet } from "./sheet";

/** A name of the workbook. */
export interface NamedItem {
  name: string;
  /** "=Budget!$A$1:$B$9" or "=0.25". */
  formula: string;
  comment: string;
  visible: boolean;
  /** The sheet in whose formulas alone the name is known. */
  sheet?: Sheet;
}

/** Names of sheets and of the workbook are apart; none minds the case of letters. */
export function keyOfName(name: string, sheet?: Sheet): string {
  return `${sheet ? `${sheet.id}!` : ""}${name.toLowerCase()}`;
}
