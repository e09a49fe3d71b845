import type { InBothLanguages } from "../core/shared/language";
import { type HostErrorCode, hostErrorTexts } from "./host-error-texts";

/** Office did not do what was asked. `message` is a sentence for people in English, `texts` holds it in both languages. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: HostErrorCode,
    cause?: unknown,
  ) {
    super(hostErrorTexts[code].en, { cause });
  }

  /** What happened and what to do next, in each language. */
  get texts(): InBothLanguages {
    return hostErrorTexts[this.code];
  }
}
