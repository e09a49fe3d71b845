import { documentErrorTexts, type DocumentErrorCode } from "./document-error-texts";
import { HostError } from "./host-error";

/**
 * One way Word or Excel did not do what was asked. `place` is where it was, the name of a table; empty when the whole
 * document is meant.
 */
export function documentError(code: DocumentErrorCode, cause?: unknown, place = ""): HostError {
  const { sv, en } = documentErrorTexts[code];
  const texts = place === "" ? { sv, en } : { sv: `${place}: ${sv}`, en: `${place}: ${en}` };
  return new HostError(code, texts, cause);
}
