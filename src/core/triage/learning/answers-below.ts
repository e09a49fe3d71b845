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
/** What every Swedish introduction holds; it is looked for without the first letters, which half of all words hold. */
const swedishVerb = "krev";
/** What an English introduction may end with. */
const englishEnds = new Set(Array.from("es:", (sign) => sign.charCodeAt(0)));

/**
 * What the writer says below or between the lines quoted with ">", as in "> Is it?\nYes."; empty when nothing is
 * quoted that way, for then all that follows is somebody else's. `quoteAt` is where the quotation begins, `most` how
 * many characters are looked at from there, `enough` after how many characters no more of what is said is gathered.
 */
export function answersBelow(
  text: string,
  quoteAt: number,
  most: number,
  enough = most,
): AnswersBelow {
  const stop = Math.min(text.length, quoteAt + most);
  const firstQuoted = text.indexOf("\n>", quoteAt);
  if (firstQuoted < 0 || firstQuoted > stop) return nothing;
  const isSwedish = text.slice(firstQuoted, stop).includes(swedishVerb);
  let own = "";
  let quotes = 0;
  let isQuoted = false;
  let isEnough = false;
  for (let from = firstQuoted + 1; from < stop;) {
    const end = text.indexOf("\n", from);
    const next = end < 0 ? stop : end + 1;
    const first = text.charCodeAt(from);
    const wasQuoted = isQuoted;
    isQuoted = first === greater || (first <= space && matchesAt(isQuotedLine, text, from));
    if (isQuoted) quotes += wasQuoted ? 0 : 1;
    else if ((first === dash || first === low) && matchesAt(isEnd, text, from)) break;
    else if (!isEnough && next - from > 1) {
      const line = text.slice(from, next);
      if (!introduces(line, isSwedish)) own += line;
      isEnough = own.length >= enough && own.trim().length >= enough;
    }
    from = next;
  }
  return { text: own.trim(), quotes };
}

/** Whether a line introduces a quotation. Most show by their last sign that they do not. */
function introduces(line: string, isSwedish: boolean): boolean {
  let last = line.length - 1;
  while (last > 0 && line.charCodeAt(last) <= space) last -= 1;
  const sign = line.charCodeAt(last);
  return (isSwedish || sign > letters || englishEnds.has(sign)) && introduction.test(line);
}

const greater = 62;
const space = 32;
const dash = 45;
const low = 95;
/** Signs above this may be blanks of another kind. */
const letters = 0x7f;

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
