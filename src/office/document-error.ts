import { atPlace } from "../core/shared/at-place";
import { documentErrorTexts, type DocumentErrorCode } from "./document-error-texts";
import { HostError } from "./host-error";

/**
 * One way Word or Excel did not do what was asked. `place` is where it was, the name of a table; empty when the whole
 * document is meant.
 */
export function documentError(code: DocumentErrorCode, cause?: unknown, place = ""): HostError {
  return new HostError(code, atPlace(documentErrorTexts[code], place), cause);
}
