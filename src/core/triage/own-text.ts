/**
 * Where quoted history may begin. The needle is looked for first, because that is fast; the pattern, tried at the
 * needle, then says whether it really is a quotation.
 */
const quotationMarks: readonly { needle: string; at: RegExp; isIntroduced?: true }[] = [
  // Outlook's block: "From: … Sent: …", "Från: … Skickat: …", with or without line breaks in a preview.
  { needle: "From:", at: /From:(?:\t| [^\n]{0,200}?\s(?:Sent|Date|To): )/uy },
  { needle: "Från: ", at: /Från: [^\n]{0,200}?\s(?:Skickat|Datum|Till): /uy },
  {
    needle: "-----",
    at: /-{5} ?(?:Original|Ursprungligt|Forwarded|Vidarebefordrat)|-{10,} ?(?:Forwarded|Vidarebefordrat)/iuy,
  },
  { needle: "________________________________", at: /_{32,}\s+(?:From|Från):/uy },
  // Looked for without the space before them: a needle that begins as every word does is found too often.
  { needle: "wrote:", at: /(?<= )wrote:/uy, isIntroduced: true },
  { needle: "skrev", at: /(?<= )skrev(?: [^\n:]{0,120})?:(?=\s|$)/uy, isIntroduced: true },
  { needle: "\n>", at: /\n>/uy },
  { needle: "\n-- ", at: /\n-- \r?\n/uy },
];

/** How a sentence that introduces a quotation begins: "On Mon, 3 Nov 2025 at 10:12 Anna Berg <…> wrote:". */
const introduction = /(?:^|\s)(?=(?:On|Den|Am|El|Le) \D{0,20}\d)/gu;
/** The same without a first word: "2026-11-19 10:12 skrev Anna Berg:". */
const bareIntroduction = /(?:^|\s)(?=\d{1,2} \p{L}{3,9}\b|\d{4}-\d{2}-\d{2})/gu;

/**
 * Where the writer's own words end: the place at which quoted history or a marked signature begins, or the length of
 * the text. Knows Outlook's header blocks, "wrote:" and "skrev:" lines, ">" and the "-- " line.
 */
export function ownTextEnd(text: string): number {
  let end = text.length;
  for (const { needle, at, isIntroduced } of quotationMarks) {
    for (let from = text.indexOf(needle); from >= 0 && from < end;) {
      at.lastIndex = from;
      if (at.test(text)) {
        end = isIntroduced ? introductionStart(text, from) : from;
        break;
      }
      from = text.indexOf(needle, from + needle.length);
    }
  }
  return end;
}

/** Goes back from "wrote:" to where that sentence began, at most 200 characters before; else to the line's start. */
function introductionStart(text: string, wroteAt: number): number {
  const floor = Math.max(0, wroteAt - 200);
  const before = text.slice(floor, wroteAt);
  const [last] = [...before.matchAll(introduction)].slice(-1);
  const [bare] = before.matchAll(bareIntroduction);
  return floor + (last?.index ?? bare?.index ?? before.lastIndexOf("\n") + 1);
}
