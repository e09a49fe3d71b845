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

const namedCharacters: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  bull: "•",
  middot: "·",
  euro: "€",
  copy: "©",
  aring: "å",
  auml: "ä",
  ouml: "ö",
  Aring: "Å",
  Auml: "Ä",
  Ouml: "Ö",
  eacute: "é",
  uuml: "ü",
};

/** The text of an HTML body, good enough for a preview: no mark-up, no style, no script, block elements on lines of their own. */
export function htmlToText(html: string): string {
  const withoutHidden = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replace(/<(style|script|head|title)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, "");
  const flat = withoutHidden.replace(/\s+/g, " ");
  const broken = flat.replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h[1-6]|\/table)\b[^>]*>\s*/gi, "\n");
  return broken.replace(/<\/?[a-z!?][^>]*>?/gi, "").replace(/&(#x?[0-9a-f]+|\w+);/gi, characterOf);
}

function characterOf(whole: string, name: string): string {
  if (!name.startsWith("#")) return namedCharacters[name] ?? whole;
  const isHex = /^#x/i.test(name);
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\ufffd";
}
