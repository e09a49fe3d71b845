import { paragraphsOf, runsOf, spanOfText, type Span } from "./span";
import { runsIn, textOfRun } from "./story";

/** How a text is cut at delimiters. */
export interface Cutting {
  delimiters: readonly string[];
  /** Whether blanks around the pieces are left out. */
  isTrimmed: boolean;
  /** Whether a delimiter stays at the end of its piece. */
  keepsDelimiter: boolean;
}

/** Cuts the text of a span at delimiters, each paragraph by itself; pieces without text are left out. */
export function cutSpan(span: Span, cutting: Cutting): Span[] {
  const within = new Set(runsOf(span));
  return paragraphsOf(span).flatMap((paragraph) => {
    const runs = runsIn(paragraph).filter((run) => within.has(run));
    const text = runs.map(textOfRun).join("");
    const spans: Span[] = [];
    // From the back, as cutting a run moves what is behind the cut.
    for (const { from, to } of piecesOf(text, cutting).reverse())
      if (to > from) spans.unshift(spanOfText(paragraph, from, to));
    return spans;
  });
}

function piecesOf(text: string, { delimiters, isTrimmed, keepsDelimiter }: Cutting) {
  const pieces: { from: number; to: number }[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const delimiter = delimiters.find((each) => each !== "" && text.startsWith(each, at));
    if (delimiter === undefined) continue;
    pieces.push({ from, to: keepsDelimiter ? at + delimiter.length : at });
    from = at + delimiter.length;
    at = from - 1;
  }
  pieces.push({ from, to: text.length });
  return isTrimmed ? pieces.map((piece) => trimmed(text, piece)) : pieces;
}

function trimmed(text: string, { from, to }: { from: number; to: number }) {
  const raw = text.slice(from, to);
  return {
    from: from + raw.length - raw.trimStart().length,
    to: to - (raw.length - raw.trimEnd().length),
  };
}
