/** What the writer of a message says below or between quoted lines. */
export interface AnswersBelow {
  text: string;
  /** How many pieces of quoted lines stand in the message. */
  quotes: number;
}

const nothing: AnswersBelow = { text: "", quotes: 0 };
const quotedLine = /^[ \t]*>/u;
/** Where somebody else's mail, or a signature, begins: nothing after it is the writer's own. */
const end = /^(?:-- ?\r?$|_{10,}|-{5} ?(?:Original|Ursprungligt|Forwarded|Vidarebefordrat))/iu;
const introduction = /(?: wrote| writes| skrev[^:]{0,120}):?\s*$/u;

/**
 * What the writer says below or between the lines quoted with ">", as in "> Is it?\nYes."; empty when nothing is
 * quoted that way, for then all that follows is somebody else's. `quoteAt` is where the quotation begins, `most` how
 * many characters are looked at from there.
 */
export function answersBelow(text: string, quoteAt: number, most: number): AnswersBelow {
  const firstQuoted = text.indexOf("\n>", quoteAt);
  if (firstQuoted < 0 || firstQuoted > quoteAt + most) return nothing;
  const own: string[] = [];
  let quotes = 0;
  let isQuoted = false;
  for (const line of text.slice(firstQuoted + 1, quoteAt + most).split("\n")) {
    const wasQuoted = isQuoted;
    isQuoted = quotedLine.test(line);
    if (isQuoted) quotes += wasQuoted ? 0 : 1;
    else if (end.test(line)) break;
    else if (!introduction.test(line)) own.push(line);
  }
  return { text: own.join("\n").trim(), quotes };
}
