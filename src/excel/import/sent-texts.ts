import type { Texts } from "../../core/budget/rows/texts";

/** So many texts go in one message, so that neither sending nor taking them in ever holds up the pane. */
const textsAtOnce = 2_000;

/** The texts in their order, some at a time. */
export function* sentTexts(texts: Texts): Generator<string[]> {
  for (let first = 0; first < texts.count; first += textsAtOnce) {
    const length = Math.min(textsAtOnce, texts.count - first);
    yield Array.from({ length }, (_, at) => texts.textOf(first + at));
  }
}
