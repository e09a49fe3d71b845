import type { InBothLanguages } from "../core/shared/language";

/**
 * Office did not do what was asked. `message` is a sentence for people in English, `texts` holds it in both languages.
 * Made by `outlookError` and `documentError`, so that a pane loads the sentences of its own application alone.
 */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: string,
    /** What happened and what to do next, in each language. */
    readonly texts: InBothLanguages,
    cause: unknown,
  ) {
    super(texts.en, { cause });
  }
}
