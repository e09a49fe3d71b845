/** What the writer of a message says below or between quoted lines. */
export interface AnswersBelow {
  text: string;
  /** How many pieces of quoted lines stand in the message. */
  quotes: number;
}

const nothing: AnswersBelow = { text: "", quotes: 0 };
const isQuotedLine = /[ \t]*>/uy;
/** Where somebody else's mail, or a signature, begins: nothing after it is the writer's own. */
const isEnd = /-- ?\r?(?:\n|$)|_{10,}|-{5} ?(?:Original|Ursprungligt|Forwarded|Vidarebefordrat)/iuy;
const introduction = /(?: wrote| writes| skrev[^:]{0,120}):?\s*$/u;

/**
 * What the writer says below or between the lines quoted with ">", as in "> Is it?\nYes."; empty when nothing is
 * quoted that way, for then all that follows is somebody else's. `quoteAt` is where the quotation begins, `most` how
 * many characters are looked at from there.
 */
export function answersBelow(text: string, quoteAt: number, most: number): AnswersBelow {
  const stop = Math.min(text.length, quoteAt + most);
  const firstQuoted = text.indexOf("\n>", quoteAt);
  if (firstQuoted < 0 || firstQuoted > stop) return nothing;
  let own = "";
  let quotes = 0;
  let isQuoted = false;
  for (let from = firstQuoted + 1; from < stop;) {
    const end = text.indexOf("\n", from);
    const next = end < 0 ? stop : end + 1;
    const first = text.charCodeAt(from);
    const wasQuoted = isQuoted;
    isQuoted = first === greater || (first <= space && matchesAt(isQuotedLine, text, from));
    if (isQuoted) quotes += wasQuoted ? 0 : 1;
    else if ((first === dash || first === low) && matchesAt(isEnd, text, from)) break;
    else if (next - from > 1) {
      const line = text.slice(from, next);
      if (!introduction.test(line)) own += line;
    }
    from = next;
  }
  return { text: own.trim(), quotes };
}

const greater = 62;
const space = 32;
const dash = 45;
const low = 95;

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
