import type { InBothLanguages } from "../core/shared/language";
import { type HostErrorCode, hostErrorTexts } from "./host-error-texts";

/** Office did not do what was asked. `message` is a sentence for people in English, `texts` holds it in both languages. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: HostErrorCode,
    cause?: unknown,
    /** Where it was, the name of a table; empty when the whole document is meant. */
    readonly place = "",
  ) {
    super(hostErrorTexts[code].en, { cause });
  }

  /** What happened and what to do next, in each language. */
  get texts(): InBothLanguages {
    const texts = hostErrorTexts[this.code];
    if (this.place === "") return texts;
    return { sv: `${this.place}: ${texts.sv}`, en: `${this.place}: ${texts.en}` };
  }
}
