import { htmlToText } from "../graph/html-to-text";

const longestPreview = 255;

/** The first 255 characters of a plain text, with runs of blanks and empty lines drawn together, as Graph's `bodyPreview`. */
export function textPreview(text: string): string {
  const start = text.slice(0, 4000).replace(/[ \t\u00a0]+/g, " ");
  const tidy = start.replace(/\s*\n\s*\n\s*/g, "\n\n").trim();
  // Cutting between the halves of a surrogate pair would leave half a character.
  return tidy
    .slice(0, longestPreview)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}

/** The first 255 characters of the text of an HTML body. */
export function htmlPreview(html: string): string {
  return textPreview(htmlToText(html.slice(0, 200_000)));
}
