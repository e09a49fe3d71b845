import type { Element } from "@xmldom/xmldom";
import { invalidArgument } from "../office/rich-api/rich-api-error";
import { spanOfText, type Span } from "./span";
import { runsIn, textOfRun } from "./story";

/** What `search` may be told. */
export interface SearchOptions {
  ignorePunct?: boolean;
  ignoreSpace?: boolean;
  matchCase?: boolean;
  matchPrefix?: boolean;
  matchSuffix?: boolean;
  matchWholeWord?: boolean;
  matchWildcards?: boolean;
}

const longest = 255;

/**
 * Finds a text in paragraphs, also where it runs over several runs; `within` are the runs that count. Runs are cut so
 * that each find is whole runs. Throws InvalidArgument for an empty text, one of more than 255 characters, or
 * wildcards that make no pattern.
 */
export function findText(
  paragraphs: readonly Element[],
  within: ReadonlySet<Element> | undefined,
  text: string,
  options: SearchOptions,
): Span[] {
  const pattern = toPattern(text, options);
  return paragraphs.flatMap((paragraph) => {
    const stretch = stretchOf(paragraph, within);
    const spans: Span[] = [];
    // From the back, as cutting a run moves what is behind the cut.
    for (const { index, 0: found } of [...stretch.text.matchAll(pattern)].reverse()) {
      const from = stretch.from + index;
      if (found !== "") spans.unshift(spanOfText(paragraph, from, from + found.length));
    }
    return spans;
  });
}

function stretchOf(paragraph: Element, within: ReadonlySet<Element> | undefined) {
  let from = 0;
  let text = "";
  for (const run of runsIn(paragraph)) {
    if (!within || within.has(run)) text += textOfRun(run);
    else if (text === "") from += textOfRun(run).length;
  }
  return { from, text };
}

function toPattern(text: string, options: SearchOptions): RegExp {
  if (text === "" || text.length > longest) throw invalidArgument();
  const letters = options.matchWildcards ? wildcards(text) : plain(text, options);
  const { matchWholeWord, matchPrefix, matchSuffix } = options;
  const before = matchWholeWord || matchPrefix ? "(?<![\\p{L}\\p{N}_])" : "";
  const after = matchWholeWord || matchSuffix ? "(?![\\p{L}\\p{N}_])" : "";
  const flags = options.matchCase || options.matchWildcards ? "gu" : "giu";
  try {
    return new RegExp(before + letters + after, flags);
  } catch (error) {
    if (error instanceof SyntaxError) throw invalidArgument();
    throw error;
  }
}

function plain(text: string, { ignorePunct, ignoreSpace }: SearchOptions): string {
  const between = `${ignorePunct ? "\\p{P}*" : ""}${ignoreSpace ? "\\s*" : ""}`;
  const letters = Array.from(text).filter(
    (letter) => !(ignoreSpace && /\s/.test(letter)) && !(ignorePunct && /\p{P}/u.test(letter)),
  );
  return letters.map(literal).join(between);
}

function literal(letter: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(letter) ? `\\${letter}` : letter;
}

/** Word's wildcards: ? * < > [a-z] [!a-z] {n,m} @ */
function wildcards(text: string): string {
  return text.replace(/\\.|\[!|[?*<>@.^$+()|]/g, (mark) => {
    const known: Record<string, string> = {
      "?": ".",
      "*": ".*?",
      "<": "(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}])",
      ">": "(?<=[\\p{L}\\p{N}])(?![\\p{L}\\p{N}])",
      "@": "+",
      "[!": "[^",
      "(": "(",
      ")": ")",
    };
    return known[mark] ?? (mark.startsWith("\\") ? mark : `\\${mark}`);
  });
}
