import type { Warning } from "../../shared/parsed";
import { warningTexts, type FileWarningCode } from "./warning-texts";

/** A text that a warning names is cut to so many letters. */
const mostLetters = 40;

/**
 * Makes a warning of an oddity of a file. `given` is what its sentence names: a text of the file, a name, an amount
 * with a point. The message is the English sentence; `describeWarning` makes that of the reader's language.
 */
export function fileWarning(code: FileWarningCode, place: string, ...given: string[]): Warning {
  const cut = given.map((text) => text.slice(0, mostLetters));
  const message = warningTexts[code].en(cut[0] ?? "", cut[1] ?? "");
  return { code, place, message, ...(cut.length > 0 ? { given: cut } : {}) };
}
