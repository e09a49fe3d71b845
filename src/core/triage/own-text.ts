/** Where quoted history may begin. Something rare is looked for, because that is fast; what stands around it decides. */
interface QuotationMark {
  needle: string;
  /** The sign that must stand right before the needle. */
  after?: string;
  /** How far before the needle the quotation begins. */
  back?: number;
  /** What must stand where the quotation begins. */
  at?: RegExp;
}

/** Lines that say it by their first signs. */
const markedLines: readonly QuotationMark[] = [
  { needle: ">", after: "\n", back: 1 },
  { needle: "-- ", after: "\n", back: 1, at: /\n-- \r?\n/uy },
];
const heads: readonly QuotationMark[] = [
  // Outlook's block: "From: … Sent: …", "Från: … Skickat: …", with or without line breaks in a preview.
  { needle: "From:", at: /From:(?:\t| [^\n]{0,200}?\s(?:Sent|Date|To): )/uy },
  { needle: "Från: ", at: /Från: [^\n]{0,200}?\s(?:Skickat|Datum|Till): /uy },
  {
    needle: "-----",
    at: /-{5} ?(?:Original|Ursprungligt|Forwarded|Vidarebefordrat)|-{10,} ?(?:Forwarded|Vidarebefordrat)/iuy,
  },
  { needle: "________________________________", at: /_{32,}\s+(?:From|Från):/uy },
];
/** Words that a sentence introduces a quotation with. */
const introducing: readonly QuotationMark[] = [
  { needle: "wrote:", after: " " },
  // Looked for without its first letter, which half of all words hold.
  { needle: "krev", after: "s", back: 1, at: /(?<= )skrev(?: [^\n:]{0,120})?:(?=\s|$)/uy },
];

/** A sentence that introduces a quotation begins at most so far before its verb. */
const longestIntroduction = 200;
/** How such a sentence goes on after its first word: "On Mon, 3 Nov 2025 at 10:12 Anna Berg <…> wrote:". */
const firstWords = ["On ", "Den ", "Am ", "El ", "Le "];
const leadsToNumber = /\D{0,20}\d/uy;
const isSpace = /\s/u;
/** The same without a first word: "2026-11-19 10:12 skrev Anna Berg:". */
const bareIntroduction = /(?:^|\s)(?=\d{1,2} \p{L}{3,9}\b|\d{4}-\d{2}-\d{2})/u;

/**
 * Where the writer's own words end: the place at which quoted history or a marked signature begins, or the length of
 * the text. Knows Outlook's header blocks, "wrote:" and "skrev:" lines, ">" and the "-- " line.
 */
export function ownTextEnd(text: string): number {
  const marked = firstOf(markedLines, text, text.length);
  // What stands further behind a marked line cannot begin before it, introduced or not.
  let end = firstOf(heads, text, Math.min(text.length, marked + 2 * longestIntroduction));
  for (const mark of introducing) {
    const verbAt = first(mark, text, end);
    if (verbAt < end) end = introductionStart(text, verbAt);
  }
  return Math.min(end, marked);
}

function firstOf(marks: readonly QuotationMark[], text: string, end: number): number {
  return marks.reduce((soonest, mark) => first(mark, text, soonest), end);
}

/** Where a mark stands first before `end`; `end` when it does not. */
function first({ needle, after, back = 0, at }: QuotationMark, text: string, end: number): number {
  const last = end + back + needle.length - 1;
  const within = last < text.length ? text.slice(0, last) : text;
  for (let hit = within.indexOf(needle); hit >= 0;) {
    if (after === undefined || text[hit - 1] === after) {
      const from = hit - back;
      if (at) at.lastIndex = from;
      if (!at || at.test(text)) return from;
    }
    hit = within.indexOf(needle, hit + needle.length);
  }
  return end;
}

/** Goes back from "wrote:" to where that sentence began, at most 200 characters before; else to the line's start. */
function introductionStart(text: string, wroteAt: number): number {
  const floor = Math.max(0, wroteAt - longestIntroduction);
  const before = text.slice(floor, wroteAt);
  let last = -1;
  for (const word of firstWords) {
    for (let at = before.lastIndexOf(word); at >= 0 && at > last;) {
      if (isIntroduction(before, at, word)) last = Math.max(0, at - 1);
      at = at === 0 ? -1 : before.lastIndexOf(word, at - 1);
    }
  }
  if (last >= 0) return floor + last;
  const bare = bareIntroduction.exec(before)?.index;
  return floor + (bare ?? before.lastIndexOf("\n") + 1);
}

function isIntroduction(before: string, at: number, word: string): boolean {
  if (at > 0 && !isSpace.test(before[at - 1] ?? "")) return false;
  leadsToNumber.lastIndex = at + word.length;
  return leadsToNumber.test(before);
}
