const blockTags =
  /<\/?(?:p|div|tr|table|ul|ol|h[1-6]|blockquote|pre|section|article|header|footer|hr)\b[^<>]*>/gi;
const names: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  bull: "•",
  middot: "·",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
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
  szlig: "ß",
};

/** The readable text of an HTML body, as Graph gives it for `Prefer: outlook.body-content-type="text"`. */
export function htmlToText(html: string): string {
  const text = withoutInvisible(html)
    .replace(/[\t\r\n ]+/g, " ")
    .replace(/<br\b[^<>]*>/gi, "\r\n")
    .replace(/<li\b[^<>]*>/gi, "\r\n* ")
    .replace(/<\/(?:td|th)\b[^<>]*>/gi, "\t")
    .replace(blockTags, "\r\n")
    .replace(/<[^<>]*>/g, "");
  return decodeEntities(text)
    .replace(/ {2,}/g, " ")
    .replace(/ ?\r\n ?/g, "\r\n")
    .replace(/(?:\r\n){3,}/g, "\r\n\r\n")
    .trim();
}

/** A text body as HTML, for `Prefer: outlook.body-content-type="html"`. */
export function textToHtml(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><div class="PlainText">${escaped.replace(/\r?\n/g, "<br>\r\n")}</div></body></html>`;
}

/** Takes out what is never shown: comments and the contents of head, script, style and title. */
function withoutInvisible(html: string): string {
  let rest = cutBetween(html, /<!--/g, /-->/g);
  for (const tag of ["head", "script", "style", "title"]) {
    const end = new RegExp(`</${tag}\\b[^<>]*>?`, "gi");
    rest = cutBetween(rest, new RegExp(`<${tag}\\b`, "gi"), end);
  }
  return rest;
}

/** Walks forward only, so that a hostile body takes no more time than its length. */
function cutBetween(text: string, start: RegExp, end: RegExp): string {
  let kept = "";
  let from = 0;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    kept += text.slice(from, found.index);
    end.lastIndex = found.index;
    if (!end.test(text)) return kept;
    from = start.lastIndex = end.lastIndex;
  }
  return kept + text.slice(from);
}

function decodeEntities(text: string): string {
  return text.replace(/&(#\d+|#x[\da-f]+|\w{2,8});/gi, (whole, body: string) => {
    if (!body.startsWith("#")) return names[body] ?? whole;
    const code = /^#x/i.test(body) ? parseInt(body.slice(2), 16) : Number(body.slice(1));
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : "\ufffd";
  });
}
